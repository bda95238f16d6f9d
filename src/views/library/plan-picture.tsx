import type { LibraryRow } from './library-order';
import classes from './library-view.module.css';

/** A small picture of a plan: its first bars in their places and colours. */
export function PlanPicture({ bars }: { bars: LibraryRow['card']['picture'] }) {
  const step = bars.length ? Math.min(9, 84 / bars.length) : 0;
  const top = (112 - step * bars.length) / 2;
  return (
    <svg className={classes['picture']} viewBox="0 0 300 112" preserveAspectRatio="none" aria-hidden="true">
      {[1, 2, 3].map((line) => (
        <line
          key={line}
          x1={line * 75}
          x2={line * 75}
          y1="0"
          y2="112"
          stroke="var(--hairline)"
          strokeWidth="1"
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {bars.map((bar, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: bars have no other name and never move
          key={index}
          x={16 + bar.from * 268}
          y={top + index * step}
          width={Math.max(4, (bar.to - bar.from) * 268)}
          height={Math.max(2, step - 2.5)}
          rx="2"
          fill={bar.colour}
        />
      ))}
    </svg>
  );
}
