import type { RoleLoad } from '@/domain/raci-totals';
import type { Role } from '@/domain/role';
import classes from './column-head.module.css';
import { roleName } from './raci-columns';

/** The head of a role's column: what it is and who holds it, upright where columns are narrow. */
export function ColumnHead({ role, isWide }: { role: Role; isWide: boolean }) {
  const name = roleName(role);
  const person = role.label ? role.personName : '';
  return (
    <span
      className={isWide ? classes.wide : classes.upright}
      title={[name, role.code, person || 'No person yet', role.email].filter(Boolean).join('\n')}
    >
      <span className={classes.name}>{name}</span>
      <span className={classes.person} data-missing={person || !role.label ? undefined : ''}>
        {person || (role.label ? 'No person yet' : '')}
      </span>
    </span>
  );
}

/** Load of a role week by week as small bars, the weeks with too much in red, and the most of any week. */
export function LoadBars({
  load,
  most,
  weeks,
}: {
  load: RoleLoad | undefined;
  most: number;
  weeks: readonly string[];
}) {
  if (!load || load.peak === 0) return <span className={classes.noLoad}>–</span>;
  const isOver = load.overloaded.length > 0;
  const scale = Math.max(load.peak, most);
  const places = new Map(weeks.map((week, index) => [week, index]));
  const path = (isOverload: boolean) =>
    load.weeks
      .filter(({ count }) => count > most === isOverload)
      .map(({ week, count }) => `M${(places.get(week) ?? 0) + 0.5} ${scale}v${-count}`)
      .join('');
  const words = isOver
    ? `Up to ${load.peak} at once, more than ${most} in ${load.overloaded.length} ${load.overloaded.length === 1 ? 'week' : 'weeks'}`
    : `Up to ${load.peak} at once`;
  return (
    <span className={classes.load} data-over={isOver ? '' : undefined} title={words}>
      <svg viewBox={`0 0 ${Math.max(weeks.length, 1)} ${scale}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={path(false)} className={classes.bar} />
        <path d={path(true)} className={classes.over} />
      </svg>
      <span>
        {load.peak}
        {isOver && <span className={classes.flag}> !</span>}
        <span className={classes.spoken}>{isOver ? ' at once, overloaded' : ' at once'}</span>
      </span>
    </span>
  );
}
