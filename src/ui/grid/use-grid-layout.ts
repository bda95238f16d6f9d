import { useCallback, useMemo, useState } from 'react';
import { z } from 'zod';
import { byName, keeper, useRemembered } from '@/store/kept';
import type { GridColumn } from './grid-column';
import type { GridSort } from './row-order';

/** How a person has arranged a grid: which columns, how wide, in which order of rows. */
export interface GridLayout<Row> {
  /** Every column, in order. */
  columns: readonly GridColumn<Row>[];
  /** Those on screen, in order; the first always is. */
  visible: readonly GridColumn<Row>[];
  /** In rem. */
  widthOf: (columnId: string) => number;
  setWidth: (columnId: string, rem: number) => void;
  toggle: (columnId: string) => void;
  sort: GridSort | null;
  setSort: (sort: GridSort | null) => void;
  /** As it was before anyone arranged it. */
  reset: () => void;
}

const MIN_WIDTH = 3.5;
const MAX_WIDTH = 60;

const arrangementSchema = z.object({
  widths: z.record(z.string(), z.number().min(MIN_WIDTH).max(MAX_WIDTH)),
  shown: z.record(z.string(), z.boolean()),
});
type Arrangement = z.infer<typeof arrangementSchema>;

const asBefore: Arrangement = { widths: {}, shown: {} };
const arrangementOf = byName((name) => keeper.kept(`grid.${name}`, arrangementSchema, asBefore, 'device'));

/** Keeps the arrangement of a grid for this copy, under its name; the sort lasts as long as the view. */
export function useGridLayout<Row>(name: string, columns: readonly GridColumn<Row>[]): GridLayout<Row> {
  const kept = arrangementOf(name);
  const [{ widths, shown }] = useRemembered(kept);
  const [sort, setSort] = useState<GridSort | null>(null);
  const arrange = useCallback((change: (current: Arrangement) => Arrangement) => kept.set(change(kept.get())), [kept]);
  const visible = useMemo(
    () => columns.filter((column, index) => index === 0 || (shown[column.id] ?? column.startsHidden !== true)),
    [columns, shown],
  );
  const widthOf = useCallback(
    (columnId: string) => {
      return widths[columnId] ?? columns.find((column) => column.id === columnId)?.width ?? 10;
    },
    [columns, widths],
  );
  const setWidth = useCallback(
    (columnId: string, rem: number) =>
      arrange((current) => ({
        ...current,
        widths: {
          ...current.widths,
          [columnId]: Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.round(rem * 100) / 100)),
        },
      })),
    [arrange],
  );
  const toggle = useCallback(
    (columnId: string) =>
      arrange((current) => {
        const column = columns.find((candidate) => candidate.id === columnId);
        const isShown = current.shown[columnId] ?? column?.startsHidden !== true;
        return { ...current, shown: { ...current.shown, [columnId]: !isShown } };
      }),
    [arrange, columns],
  );
  const reset = useCallback(() => {
    arrange(() => asBefore);
    setSort(null);
  }, [arrange]);
  return useMemo(
    () => ({ columns, visible, widthOf, setWidth, toggle, sort, setSort, reset }),
    [columns, visible, widthOf, setWidth, toggle, sort, reset],
  );
}
