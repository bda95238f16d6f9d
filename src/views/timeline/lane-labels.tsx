import type { LaneBlock } from './layout/build-model';
import classes from './timeline-view.module.css';

interface LaneLabelsProps {
  title: string;
  blocks: readonly LaneBlock[];
  rowHeight: number;
  scrollTop: number;
  targetKey: string | null;
}

/** The names of the lanes beside the chart, with how much stands in each. */
export function LaneLabels({ title, blocks, rowHeight, scrollTop, targetKey }: LaneLabelsProps) {
  return (
    <div className={classes.lanes}>
      <div className={classes.laneHead}>{title}</div>
      <ul className={classes.laneScroll} aria-label="Lanes">
        {blocks.map((block) => (
          <li
            key={block.key}
            className={classes.lane}
            data-target={block.key === targetKey || undefined}
            style={{ top: block.firstRow * rowHeight - scrollTop, height: block.rows * rowHeight }}
          >
            <div className={classes.laneName}>
              {block.colour && <i style={{ background: block.colour }} />}
              <span title={block.label}>{block.label}</span>
            </div>
            <div className={classes.laneCount}>
              {block.count === 0 ? 'empty' : `${block.count} ${block.count === 1 ? 'activity' : 'activities'}`}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
