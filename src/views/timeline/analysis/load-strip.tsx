import { Popover, Select, Text, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { dayNumber } from '@/domain/calendar-day';
import { roleName } from '@/domain/plan/lanes';
import { type LoadCell, loadOf } from '@/domain/schedule/load';
import { useDerived } from '@/store/derived';
import { useSession } from '@/store/session-store';
import { useRoadmapStore, useRows } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import { useAnalysisSettings } from './analysis-settings';
import classes from './load-strip.module.css';

/** Share of a week's height, in percent, that its bars may take; above them stands their number. */
const ROOM = 68;

/** Concurrent work of one role, week by week, below the bars it comes from; a click lists the activities of a week. */
export function LoadStrip() {
  const roles = useRows('roles');
  const { loadRoleId, set } = useAnalysisSettings();
  const { scale, startDay } = useTimelineSettings(
    useShallow((settings) => ({ scale: settings.scale ?? 10, startDay: settings.startDay ?? 0 })),
  );
  const cells = useDerived('all', (reading) => loadOf(reading.scheduler()));
  const busiest = useMemo(() => busiestRole(cells), [cells]);
  const shownId = loadRoleId ?? busiest;
  const shown = cells.filter((cell) => cell.roleId === shownId);
  const most = Math.max(1, ...shown.map((cell) => cell.responsible + cell.accountable));
  return (
    <div className={classes.strip}>
      <Select
        className={classes.role ?? ''}
        size="xs"
        aria-label="Load of"
        data={[...roles]
          .sort((a, b) => a.code.localeCompare(b.code))
          .map((role) => ({ value: role.id as string, label: roleName(role) }))}
        value={shownId}
        onChange={(value) => set({ loadRoleId: value })}
        searchable
        comboboxProps={{ shadow: 'md', width: 'max-content', position: 'top-start' }}
      />
      <div className={classes.key} aria-hidden="true">
        <i data-of="a" /> accountable <i data-of="r" /> responsible, most at once in a week
      </div>
      {shown.length === 0 && (
        <Text size="xs" c="dimmed" className={classes.none ?? ''}>
          No work with R or A in the plan.
        </Text>
      )}
      {shown.map((cell) => (
        <Week
          key={cell.week}
          cell={cell}
          left={(dayNumber(cell.monday) - startDay) * scale}
          width={7 * scale}
          most={most}
        />
      ))}
    </div>
  );
}

function busiestRole(cells: readonly LoadCell[]): string | null {
  const sums = new Map<string, number>();
  for (const cell of cells) sums.set(cell.roleId, (sums.get(cell.roleId) ?? 0) + cell.responsible + cell.accountable);
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function Week({ cell, left, width, most }: { cell: LoadCell; left: number; width: number; most: number }) {
  const store = useRoadmapStore();
  const inspect = useSession((session) => session.inspect);
  const { dayShort } = useFormats();
  if (left + width < 0 || left > 4000) return null;
  const ids = [...new Set([...cell.accountableFor, ...cell.responsibleFor])];
  const words = `Week of ${dayShort(cell.monday)}: responsible for ${cell.responsible}, accountable for ${cell.accountable} at once`;
  return (
    <Popover position="top" shadow="md" withArrow>
      <Popover.Target>
        <UnstyledButton
          className={classes.week}
          style={{ left, width: Math.max(2, width - 1) }}
          aria-label={words}
          title={words}
        >
          {width > 14 && <span className={classes.count}>{cell.accountable + cell.responsible}</span>}
          <span className={classes.a} style={{ height: `${(cell.accountable / most) * ROOM}%` }} />
          <span className={classes.r} style={{ height: `${(cell.responsible / most) * ROOM}%` }} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" fw={600} mb={4}>
          {words}
        </Text>
        {ids.map((id) => (
          <UnstyledButton
            key={id}
            className={classes.entry}
            onClick={() => inspect({ entity: 'activities', ids: [id] })}
          >
            {cell.accountableFor.includes(id) ? 'A' : ''}
            {cell.responsibleFor.includes(id) ? 'R' : ''} · {store.document.activities[id]?.title || 'Untitled'}
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
