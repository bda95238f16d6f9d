// biome-ignore-all lint/a11y/useSemanticElements: table elements cannot show only the rows on screen
// biome-ignore-all lint/a11y/useFocusableInteractive: the table is read and scrolled, its cells are not acted on
// biome-ignore-all lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import classes from './virtual-rows.module.css';

interface VirtualRowsProps {
  label: string;
  count: number;
  /** A first guess of a row's height in pixels; rows are as tall as what is in them. */
  estimate: number;
  columns: readonly string[];
  /** What stands in the cells of a row, as many as there are columns. */
  cells: (index: number) => readonly ReactNode[];
  keyOf: (index: number) => string | number;
}

/** A table of any length of which only the rows on screen are there; rows are as tall as they need to be. */
export function VirtualRows({ label, count, estimate, columns, cells, keyOf }: VirtualRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: 8,
    useFlushSync: false,
  });
  return (
    <div
      className={classes['scroller']}
      ref={scroller}
      role="table"
      aria-label={label}
      aria-rowcount={count + 1}
      tabIndex={0}
    >
      <div className={classes['head']} role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {column}
          </span>
        ))}
      </div>
      <div className={classes['body']} role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={virtualizer.measureElement}
            data-index={item.index}
            className={classes['row']}
            role="row"
            aria-rowindex={item.index + 2}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {cells(item.index).map((cell, place) => (
              <span key={columns[place]} role="cell" className={classes['cell']}>
                {cell}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
