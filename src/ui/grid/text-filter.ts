import { useMemo, useRef } from 'react';

/** Whether a text holds every word that is looked for, in any order, whatever the capitals. */
export function matchesFilter(text: string, filter: string): boolean {
  const lower = text.toLocaleLowerCase();
  return filter
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => lower.includes(word));
}

/** A filter's rows, and a way to keep new ones on screen that do not match it. */
export interface FilteredRows<Row> {
  rows: readonly Row[];
  /** Keeps these rows until the filter changes, so that what was just made does not vanish. */
  keep: (ids: readonly string[]) => void;
}

/** The rows whose text matches; a row on screen stays until the filter changes, even when an edit makes it match no more. */
export function useFilteredRows<Row extends { id: string }>(
  rows: readonly Row[],
  filter: string,
  textOf: (row: Row) => string,
): FilteredRows<Row> {
  const kept = useRef({ filter: '', ids: new Set<string>() });
  const result = useMemo(() => {
    const wanted = filter.trim();
    if (kept.current.filter !== wanted) kept.current = { filter: wanted, ids: new Set() };
    if (!wanted) return rows;
    const { ids } = kept.current;
    const matching = rows.filter((row) => ids.has(row.id) || matchesFilter(textOf(row), wanted));
    for (const row of matching) ids.add(row.id);
    return matching;
  }, [rows, filter, textOf]);
  return useMemo(
    () => ({
      rows: result,
      keep: (ids: readonly string[]) => {
        for (const id of ids) kept.current.ids.add(id);
      },
    }),
    [result],
  );
}
