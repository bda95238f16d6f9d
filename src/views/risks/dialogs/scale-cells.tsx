import { VisuallyHidden } from '@mantine/core';
import { UNRATED } from '@/domain/plan/colours';
import { bandOf, cellKey, type RiskScale } from '@/domain/risk-scale';
import { inkOn } from '@/formats/picture/colour-mix';
import classes from './dialogs.module.css';

/** The next band for a cell: each in turn, then again what its score says. */
function nextCells(scale: RiskScale, likelihood: number, impact: number): Readonly<Record<string, string>> {
  const key = cellKey(likelihood, impact);
  const { [key]: own, ...others } = scale.cells;
  const next = scale.bands[scale.bands.findIndex((band) => band.key === own) + 1];
  return next ? { ...others, [key]: next.key } : others;
}

interface ScaleCellsProps {
  scale: RiskScale;
  onCells: (cells: Readonly<Record<string, string>>) => void;
}

/** The map in small; a cell goes to the next band when it is pressed. */
export function ScaleCells({ scale, onCells }: ScaleCellsProps) {
  const steps = Array.from({ length: scale.size }, (_, index) => index + 1);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
      <div
        role="group"
        className={classes.cells}
        aria-label="Cells of the scale"
        style={{ '--steps': scale.size } as React.CSSProperties}
      >
        {[...steps].reverse().flatMap((likelihood) =>
          steps.map((impact) => {
            const band = bandOf(scale, { likelihood, impact });
            const colour = band?.colour ?? UNRATED;
            const isOwn = scale.cells[cellKey(likelihood, impact)] !== undefined;
            return (
              <button
                key={cellKey(likelihood, impact)}
                type="button"
                data-own={isOwn ? '' : undefined}
                style={{ background: colour, color: inkOn(colour) }}
                onClick={() => onCells(nextCells(scale, likelihood, impact))}
              >
                <b>{likelihood * impact}</b>
                <span>{band?.name}</span>
                <VisuallyHidden>
                  {scale.likelihoodWords[likelihood - 1]}, {scale.impactWords[impact - 1]}
                  {isOwn ? ', set by hand' : ''}
                </VisuallyHidden>
              </button>
            );
          }),
        )}
      </div>
      <p className={classes.hint}>
        Press a cell to put it into another band than its score says; a dashed edge marks those. Impact grows to the
        right, likelihood upwards.
      </p>
    </>
  );
}
