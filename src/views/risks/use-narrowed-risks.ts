import { useMemo, useRef, useState } from 'react';
import { useFilteredRows } from '@/ui/grid/text-filter';
import { useFilterChoices } from './filter-bar';
import { filteredRisks, NO_FILTER } from './risk-filter';
import { riskGroupOf } from './risk-groups';
import { type RiskRow, useRiskRows } from './risk-row';
import { risksFilter, risksGrouping, useRememberedHere } from './risks-look';
import { useRiskTable } from './use-risk-table';

/** The risks that the filters let through, in the groups that were asked for, and the table they are edited in. */
export function useNarrowedRisks() {
  const [filter, setFilter] = useRememberedHere(risksFilter);
  const [grouping, setGrouping] = useRememberedHere(risksGrouping);
  const [text, setText] = useState('');
  const keep = useRef<(ids: readonly string[]) => void>(() => undefined);
  const { rows: all, scale } = useRiskRows();
  const { columns, layout, acts } = useRiskTable(scale, (ids) => keep.current(ids));
  const narrowed = useMemo(() => filteredRisks(all, filter, scale), [all, filter, scale]);
  const textOf = useMemo(
    () => (row: RiskRow) => columns.map((column) => column.format(column.value(row))).join(' '),
    [columns],
  );
  const filtered = useFilteredRows(narrowed, text, textOf);
  keep.current = filtered.keep;
  const choices = useFilterChoices(scale);
  const groupOf = useMemo(() => riskGroupOf(grouping, choices, scale), [grouping, choices, scale]);
  const clear = () => {
    setText('');
    setFilter(NO_FILTER);
  };
  const narrowing = { filter, setFilter, text, setText, grouping, setGrouping, groupOf, clear };
  return { all, rows: filtered.rows, scale, layout, acts, narrowing };
}
