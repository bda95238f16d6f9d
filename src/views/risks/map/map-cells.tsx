import { useDroppable } from '@dnd-kit/core';
import { UNRATED } from '@/domain/plan/colours';
import { bandOf, type RiskScale } from '@/domain/risk-scale';
import { inkOn } from '@/formats/picture/colour-mix';
import classes from './heat-map.module.css';

/** The id of a cell as dnd-kit knows it. */
export const cellId = (likelihood: number, impact: number) => `cell-${likelihood}-${impact}`;

/** The score of a cell by its id, or null where it is none. */
export function cellOf(id: unknown): { likelihood: number; impact: number } | null {
  const match = /^cell-(\d)-(\d)$/.exec(String(id));
  return match ? { likelihood: Number(match[1]), impact: Number(match[2]) } : null;
}

/** The coloured cells: highest likelihood on top, highest impact on the right. */
export function MapCells({
  scale,
  target,
}: {
  scale: RiskScale;
  target: { likelihood: number; impact: number } | null;
}) {
  const steps = Array.from({ length: scale.size }, (_, index) => index + 1);
  return [...steps]
    .reverse()
    .flatMap((likelihood) =>
      steps.map((impact) => (
        <Cell
          key={cellId(likelihood, impact)}
          scale={scale}
          likelihood={likelihood}
          impact={impact}
          isTarget={target?.likelihood === likelihood && target.impact === impact}
        />
      )),
    );
}

interface CellProps {
  scale: RiskScale;
  likelihood: number;
  impact: number;
  isTarget: boolean;
}

function Cell({ scale, likelihood, impact, isTarget }: CellProps) {
  const { setNodeRef, isOver } = useDroppable({ id: cellId(likelihood, impact) });
  const band = bandOf(scale, { likelihood, impact });
  const colour = band?.colour ?? UNRATED;
  return (
    <div
      ref={setNodeRef}
      className={classes.cell}
      data-cell={`${likelihood}x${impact}`}
      data-over={isOver || isTarget ? '' : undefined}
      style={{ '--band': colour, '--ink': inkOn(colour) } as React.CSSProperties}
    >
      <span className={classes.cellWords}>
        <b>{likelihood * impact}</b> {band?.name}
      </span>
    </div>
  );
}
