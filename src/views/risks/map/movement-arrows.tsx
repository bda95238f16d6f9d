import type { RiskPair, ScoreMoment } from '@/domain/risk-scale';
import type { RiskRow } from '@/views/risks/risk-row';
import classes from './heat-map.module.css';
import { cellBox, type PlaneSize } from './place-dots';

interface Point {
  x: number;
  y: number;
}

interface MovementArrowsProps {
  plane: PlaneSize;
  /** Risks whose way is drawn. */
  rows: readonly RiskRow[];
  /** The chosen one is drawn strongly, with words at its ends. */
  chosenId: string | null;
}

const moments: readonly ScoreMoment[] = ['inherent', 'current', 'target'];
const endWords: Readonly<Record<ScoreMoment, string>> = { inherent: 'Inherent', current: 'Current', target: 'Target' };

/** The way of risks from inherent over current to target, as arrows from cell to cell. */
export function MovementArrows({ plane, rows, chosenId }: MovementArrowsProps) {
  return (
    <svg className={classes.arrows} width={plane.width} height={plane.height} aria-hidden>
      <defs>
        {(['head', 'headStrong'] as const).map((id) => (
          <marker
            key={id}
            id={`risk-${id}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0 L8 4 L0 8 z" className={classes[id]} />
          </marker>
        ))}
      </defs>
      {rows.map((row, index) => (
        <Way key={row.id} plane={plane} row={row} isChosen={row.id === chosenId} shift={((index % 5) - 2) * 6} />
      ))}
    </svg>
  );
}

/** The middle of a score's cell, a little aside so that several ways can be told apart. */
function middleOf(plane: PlaneSize, { likelihood, impact }: RiskPair, shift: number): Point | null {
  if (likelihood === undefined || impact === undefined) return null;
  const box = cellBox(plane, Math.min(likelihood, plane.size), Math.min(impact, plane.size));
  return { x: box.x + box.width / 2 + shift, y: box.y + box.height / 2 + plane.head / 2 + shift };
}

function Way({ plane, row, isChosen, shift }: { plane: PlaneSize; row: RiskRow; isChosen: boolean; shift: number }) {
  const { scores } = row.risk;
  const points = moments.flatMap((moment) => {
    const at = middleOf(plane, scores[moment], isChosen ? 0 : shift);
    return at ? [{ moment, at }] : [];
  });
  // Where a risk has not moved, the later moment gives the place its name.
  const ends = points.filter(({ at }, index) => {
    const next = points[index + 1]?.at;
    return !next || next.x !== at.x || next.y !== at.y;
  });
  if (ends.length < 2) return null;
  return (
    <g className={isChosen ? classes.wayChosen : classes.way}>
      {ends.slice(1).map(({ moment, at }, index) => {
        const from = ends[index]?.at ?? at;
        const isGoal = moment === 'target';
        return (
          <path
            key={moment}
            d={curve(from, at)}
            strokeDasharray={isGoal ? '6 5' : undefined}
            markerEnd={`url(#risk-${isChosen ? 'headStrong' : 'head'})`}
          />
        );
      })}
      {isChosen
        ? ends.map(({ moment, at }) => (
            <g key={moment} transform={`translate(${at.x},${at.y})`}>
              <circle r="4" />
              <text y={-9} textAnchor="middle">
                {endWords[moment]}
              </text>
            </g>
          ))
        : null}
    </g>
  );
}

/** A slight bow, so that a way there and one back do not lie on each other. */
function curve(from: Point, to: Point): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = 0.12;
  return `M${from.x} ${from.y} Q${(from.x + to.x) / 2 - dy * bend} ${(from.y + to.y) / 2 + dx * bend} ${to.x} ${to.y}`;
}
