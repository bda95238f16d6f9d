import { SegmentedControl } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { today } from '@/records/today';
import type { GridHandle } from '@/ui/grid/data-grid';
import { RemovalDialog } from '@/ui/grid/removal-dialog';
import { TablePage } from '@/ui/grid/table-page';
import { useFilteredRows } from '@/ui/grid/text-filter';
import { FilterBar } from './filter-bar';
import { HeatMap } from './map/heat-map';
import type { MapSettings } from './map/map-toolbar';
import { Register } from './register';
import { filteredRisks, OPEN_ONLY } from './risk-filter';
import { type RiskRow, useRiskRows } from './risk-row';
import { useRiskTable } from './use-risk-table';

const tabs = { register: 'Register', map: 'Heat map', summary: 'Summary' } as const;
type Tab = keyof typeof tabs;

/** What can go wrong: the register, the heat map and the summary of risks. */
export function RisksView() {
  const grid = useRef<GridHandle>(null);
  const [tab, setTab] = useState<Tab>('register');
  const [filter, setFilter] = useState(OPEN_ONLY);
  const [text, setText] = useState('');
  const [map, setMap] = useState<MapSettings>(() => ({ time: 'today', day: today(), movement: false }));
  const keep = useRef<(ids: readonly string[]) => void>(() => undefined);
  const { rows, scale } = useRiskRows();
  const { columns, layout, acts } = useRiskTable(scale, (ids) => keep.current(ids));
  const narrowed = useMemo(() => filteredRisks(rows, filter, scale), [rows, filter, scale]);
  const textOf = useMemo(
    () => (row: RiskRow) => columns.map((column) => column.format(column.value(row))).join(' '),
    [columns],
  );
  const filtered = useFilteredRows(narrowed, text, textOf);
  keep.current = filtered.keep;
  const count =
    filtered.rows.length === rows.length ? String(rows.length) : `${filtered.rows.length} of ${rows.length}`;
  const add = () => {
    setTab('register');
    requestAnimationFrame(() => grid.current?.addRow());
  };
  return (
    <TablePage
      title="Risks"
      count={count}
      filter={text}
      onFilter={setText}
      layout={tab === 'register' ? layout : null}
      lead={
        <SegmentedControl
          size="xs"
          aria-label="Show risks as"
          data={Object.entries(tabs).map(([value, label]) => ({ value, label }))}
          value={tab}
          onChange={(value) => setTab(value as Tab)}
        />
      }
      tools={<FilterBar rows={rows} scale={scale} filter={filter} onFilter={setFilter} />}
      addLabel="Add risk"
      onAdd={add}
    >
      {tab === 'register' ? (
        <Register
          handle={grid}
          rows={filtered.rows}
          layout={layout}
          total={rows.length}
          onEdit={acts.onEdit}
          onRemove={acts.onRemove}
          onDuplicate={acts.onDuplicate}
          onAdd={add}
          onAssess={() => undefined}
          onClear={() => {
            setText('');
            setFilter(OPEN_ONLY);
          }}
        />
      ) : null}
      {tab === 'map' ? <HeatMap rows={filtered.rows} scale={scale} settings={map} onSettings={setMap} /> : null}
      <RemovalDialog asked={acts.asked} onRemove={acts.removeAsked} onCancel={acts.cancel} />
    </TablePage>
  );
}
