import { UNRATED } from '@/domain/plan/colours';
import type { RiskScale } from '@/domain/risk-scale';
import type { GroupRow } from '@/domain/risks/risk-summary';
import { inkOn } from '@/formats/picture/colour-mix';
import classes from './risk-summary.module.css';

interface HeadingBarsProps {
  title: string;
  scale: RiskScale;
  groups: readonly GroupRow[];
  nameOf: (key: string) => string;
}

/** How many open threats of each band there are under each heading, as bars with their numbers. */
export function HeadingBars({ title, scale, groups, nameOf }: HeadingBarsProps) {
  const most = Math.max(1, ...groups.map(({ total }) => total));
  const parts = [...[...scale.bands].reverse(), { key: '', name: 'Not rated', colour: UNRATED }];
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {groups.length === 0 ? <p className={classes.quiet}>No open risk is recorded.</p> : null}
      <ul className={classes.bars}>
        {groups.map(({ key, total, counts }) => (
          <li key={key}>
            <span className={classes.heading}>{nameOf(key)}</span>
            <span className={classes.bar}>
              {parts.map((part) => {
                const count = counts[part.key] ?? 0;
                return count === 0 ? null : (
                  <span
                    key={part.key}
                    role="img"
                    aria-label={`${count} ${part.name}`}
                    title={`${count} ${part.name}`}
                    style={{ width: `${(count / most) * 100}%`, background: part.colour, color: inkOn(part.colour) }}
                  >
                    {count}
                  </span>
                );
              })}
            </span>
            <span className={classes.number}>{total}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
