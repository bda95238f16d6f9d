import { useDraggable } from '@dnd-kit/core';
import { IconFlame, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import type { Risk } from '@/domain/risk';
import type { RiskRow } from '@/views/risks/risk-row';
import classes from './heat-map.module.css';

interface DotProps {
  row: RiskRow;
  /** Said after the title: where it stands. */
  words: string;
  at: { x: number; y: number } | null;
  isChosen: boolean;
  isCarried: boolean;
  /** The one dot that Tab comes to. */
  isStop: boolean;
  onChoose: (id: string) => void;
  onKey: (id: string, event: KeyboardEvent) => void;
}

/** A risk on the map: its code, to be dragged with the mouse or taken up with Space. */
export const Dot = memo(function Dot({ row, words, at, isChosen, isCarried, isStop, onChoose, onKey }: DotProps) {
  const { setNodeRef, listeners, isDragging } = useDraggable({ id: row.id });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={classes.dot}
      data-risk={row.id}
      data-chosen={isChosen ? '' : undefined}
      data-carried={isCarried ? '' : undefined}
      data-dragging={isDragging ? '' : undefined}
      data-kind={kindOf(row.risk)}
      tabIndex={isStop ? 0 : -1}
      aria-pressed={isChosen}
      aria-label={`${row.code} ${row.risk.title || 'Unnamed'}, ${words}`}
      title={row.risk.title || 'Unnamed'}
      style={at ? { left: at.x, top: at.y } : undefined}
      {...listeners}
      onClick={() => onChoose(row.id)}
      onKeyDown={(event) => onKey(row.id, event)}
    >
      <DotFace row={row} />
    </button>
  );
});

const kindOf = (risk: Risk) =>
  risk.recordKind === 'issue' || risk.recordKind === 'incident' ? 'happened' : risk.polarity;

/** What a dot shows: its code, with a sign where it has come true or is a chance. */
export function DotFace({ row }: { row: RiskRow }) {
  const kind = kindOf(row.risk);
  return (
    <>
      {kind === 'happened' ? <IconFlame size="0.75rem" aria-hidden /> : null}
      {kind === 'opportunity' ? <IconPlus size="0.75rem" stroke={2.5} aria-hidden /> : null}
      {row.code}
    </>
  );
}
