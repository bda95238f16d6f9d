import { useLayoutEffect, useRef } from 'react';
import { useTrayDrag } from './backlog/tray-drag';
import { useChartTouch } from './chart-touch';
import type { LaneBlock } from './layout/build-model';
import classes from './timeline-view.module.css';

interface LaneLabelsProps {
  title: string;
  blocks: readonly LaneBlock[];
  rowHeight: number;
}

/** The names of the lanes beside the chart, with how much stands in each. */
export function LaneLabels({ title, blocks, rowHeight }: LaneLabelsProps) {
  const list = useRef<HTMLUListElement>(null);
  const dragLane = useChartTouch((touch) => touch.dragInfo?.laneKey ?? null);
  const trayLane = useTrayDrag((drag) => drag.landing?.lane?.key ?? null);
  const targetKey = dragLane ?? trayLane;
  useLayoutEffect(() => {
    const follow = ({ scrollTop }: { scrollTop: number }) => {
      if (list.current) list.current.style.transform = `translateY(${-scrollTop}px)`;
    };
    follow(useChartTouch.getState());
    return useChartTouch.subscribe(follow);
  }, []);
  return (
    <div className={classes.lanes}>
      <div className={classes.laneHead}>{title}</div>
      <div className={classes.laneScroll}>
        <ul ref={list} className={classes.laneList} aria-label="Lanes">
          {blocks.map((block) => (
            <li
              key={block.key}
              className={classes.lane}
              data-target={block.key === targetKey || undefined}
              style={{ top: block.firstRow * rowHeight, height: block.rows * rowHeight }}
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
    </div>
  );
}
