import type { RefObject } from 'react';
import type { Chart } from '@/views/timeline/chart/chart';
import classes from './drag.module.css';
import { useTrayDrag } from './tray-drag';

/** The outline of what would stand there, on the chart, and a line down from its first day. */
export function DropPreview({ chart }: { chart: RefObject<Chart | null> }) {
  const landing = useTrayDrag((drag) => drag.landing);
  const box = chart.current?.windowBox();
  if (!landing || !box || !chart.current) return null;
  const place = chart.current.boxOfDays(landing.from, landing.to + 1, landing.row);
  return (
    <div
      className={classes['preview']}
      style={{ left: box.left, top: box.top, width: box.width, height: box.height }}
      aria-hidden="true"
    >
      <div className={classes['previewDay']} style={{ transform: `translateX(${place.left}px)` }} />
      <div
        className={classes['previewBar']}
        data-refused={landing.refusal ? true : undefined}
        style={{
          transform: `translate(${place.left}px, ${place.top + 5}px)`,
          width: Math.max(place.width, 6),
          height: place.height - 10,
        }}
      />
    </div>
  );
}
