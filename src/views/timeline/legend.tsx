import type { LegendEntry } from './layout/bar';
import classes from './timeline-view.module.css';

/** What the colours and signs on the chart mean. */
export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <div className={classes['legend']} role="list" aria-label="Legend">
      {entries.map((entry) => (
        <span key={entry.key} className={classes['swatch']} role="listitem">
          <i style={{ background: entry.colour }} />
          {entry.label}
        </span>
      ))}
      <span className={classes['swatch']} role="listitem">
        ▸ in progress · ■ blocked · ✓ done · ✕ cancelled · ! overdue
      </span>
    </div>
  );
}
