import { useDroppable } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Activity } from '@/domain/activity';
import { useFormats } from '@/ui/formats';
import classes from './board.module.css';
import type { BoardColumn } from './board-columns';
import { dropIdOf } from './board-drag';

/** How many cards more are shown at each "Show more". */
export const MORE_CARDS = 100;

interface ColumnProps {
  column: BoardColumn;
  limit: number;
  /** Whether a filter hides activities, for the words of an empty column. */
  isFiltered: boolean;
  onMore: () => void;
  card: (activity: Activity, isFirst: boolean) => ReactNode;
}

/** One column: its name, how many stand in it, as many cards as it may show. */
export function Column({ column, limit, isFiltered, onMore, card }: ColumnProps) {
  const { setNodeRef, isOver } = useDroppable({ id: dropIdOf(column.key) });
  const id = useId();
  const { number } = useFormats();
  const { label, cards } = column;
  const rest = cards.length - limit;
  return (
    <section
      ref={setNodeRef}
      className={classes.column}
      aria-labelledby={id}
      data-over={isOver || undefined}
      data-empty={cards.length === 0 || undefined}
    >
      <h3 id={id} className={classes.columnName}>
        {label} <span>{number(cards.length)}</span>
      </h3>
      {cards.length === 0 ? (
        <p className={classes.none}>{isFiltered ? 'Nothing the filter lets through.' : 'Nothing here yet.'}</p>
      ) : (
        <div className={classes.cards}>
          <div role="listbox" aria-multiselectable aria-labelledby={id} tabIndex={-1}>
            {cards.slice(0, limit).map((activity, index) => card(activity, index === 0))}
          </div>
          {rest > 0 && (
            <Button variant="subtle" size="compact-sm" fullWidth onClick={onMore}>
              Show {Math.min(rest, MORE_CARDS)} more of {number(rest)}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
