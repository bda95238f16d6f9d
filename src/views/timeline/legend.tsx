import { memo } from 'react';
import type { LegendEntry } from '@/domain/plan/legend';
import classes from './timeline-view.module.css';

/** What the colours and signs on the chart mean. */
export const Legend = memo(function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className={classes.legend} aria-label="Legend">
      {entries.map((entry) => (
        <li key={entry.key} className={classes.swatch}>
          <i style={{ background: entry.colour }} />
          {entry.label}
        </li>
      ))}
      <li className={classes.swatch}>▸ in progress · ■ blocked · ✓ done · ✕ cancelled · ! overdue</li>
    </ul>
  );
});
