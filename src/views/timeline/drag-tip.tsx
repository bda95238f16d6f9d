import { useMemo } from 'react';
import { touchingInWords } from '@/domain/risks/exposure';
import { useRoadmapStore } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { rippleInWords } from './analysis/use-analysis';
import { rowHeightNow } from './chart/measures';
import { useChartTouch } from './chart-touch';
import classes from './timeline-view.module.css';

/** Above the bar, or below it where the chart begins; never over the right edge. */
function placeOf({ left, top }: { left: number; top: number }): string {
  const height = rowHeightNow();
  const x = `min(${left}px, calc(100cqw - 100% - 8px))`;
  return top > height ? `translate(${x}, calc(${top}px - 100%))` : `translate(${x}, ${top + height + 8}px)`;
}

/** What the link in the hand would mean, at the pointer. */
export function LinkTip() {
  const tip = useChartTouch((touch) => touch.linkTip);
  if (!tip) return null;
  const x = `min(${tip.left + 14}px, calc(100cqw - 100% - 8px))`;
  const y = `min(${tip.top + 18}px, calc(100cqh - 100% - 8px))`;
  return (
    <div
      className={classes['dragInfo']}
      data-refused={tip.isRefused || undefined}
      style={{ transform: `translate(${x}, ${y})` }}
    >
      {tip.words}
    </div>
  );
}

/** The new dates beside a bar while it is dragged, what else would move, or why it may not be dropped there. */
export function DragTip() {
  const dragInfo = useChartTouch((touch) => touch.dragInfo);
  const ripple = useChartTouch((touch) => touch.ripple);
  const { dayShort } = useFormats();
  if (!dragInfo) return null;
  const moves = ripple ? rippleInWords(ripple.preview, ripple.draggedId, dayShort) : '';
  // Where it will stand, which is not where the hand holds it: days off and links have their say.
  const to = ripple?.preview.moves.find(({ id }) => id === ripple.draggedId)?.to;
  const dates = to && (to.start === to.end ? dayShort(to.start) : `${dayShort(to.start)} – ${dayShort(to.end)}`);
  return (
    <div
      className={classes['dragInfo']}
      data-refused={dragInfo.refusal ? true : undefined}
      style={{ transform: placeOf(dragInfo) }}
    >
      {dragInfo.refusal ?? [dates ?? dragInfo.words, moves].filter(Boolean).join(' · ')}
      {ripple && !dragInfo.refusal && <RisksTouched id={ripple.draggedId} />}
    </div>
  );
}

/** The risks that a bar has to do with, worst first, on a line of their own; they do not change while it is dragged. */
function RisksTouched({ id }: { id: string }) {
  const { document } = useRoadmapStore();
  const words = useMemo(() => touchingInWords(document, id, 1), [document, id]);
  return words ? <div>{words}</div> : null;
}
