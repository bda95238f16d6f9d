import { SegmentedControl } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { today } from '@/records/today';
import { useSession } from '@/store/session-store';
import type { GridHandle } from '@/ui/grid/data-grid';
import { RemovalDialog } from '@/ui/grid/removal-dialog';
import { TablePage } from '@/ui/grid/table-page';
import { useFilteredRows } from '@/ui/grid/text-filter';
import { SidePanel } from '@/ui/side-panel';
import { FilterBar, useFilterChoices } from './filter-bar';
import { HeatMap } from './map/heat-map';
import type { MapSettings } from './map/map-toolbar';
import { RiskPanel } from './panel/risk-panel';
import { Register } from './register';
import { type OpenDialog, RiskDialogs } from './risk-dialogs';
import { filteredRisks, NO_FILTER } from './risk-filter';
import { type RiskGrouping, riskGroupOf } from './risk-groups';
import { type RiskRow, useRiskRows } from './risk-row';
import { RiskTools } from './risk-tools';
import classes from './risks-view.module.css';
import { RiskSummary } from './summary/risk-summary';
import { useKeptState } from './use-kept-state';
import { useReviewDue } from './use-review-due';
import { useRiskTable } from './use-risk-table';

const tabs = { register: 'Register', map: 'Heat map', summary: 'Summary' } as const;
type Tab = keyof typeof tabs;

/** What can go wrong: the register, the heat map and the summary of risks. */
export function RisksView() {
  const grid = useRef<GridHandle>(null);
  const [tab, setTab] = useKeptState<Tab>('tab', 'register');
  const [filter, setFilter] = useKeptState('filter', NO_FILTER);
  const [text, setText] = useState('');
  const [map, setMap] = useKeptState<MapSettings>('map', { time: 'today', day: today(), movement: false });
  const [panels, setPanels] = useKeptState('panels', { register: false, map: true });
  const [grouping, setGrouping] = useKeptState<RiskGrouping>('grouping', '');
  const [dialog, setDialog] = useState<OpenDialog>(null);
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
  const choices = useFilterChoices(scale);
  const groupOf = useMemo(() => riskGroupOf(grouping, choices, scale), [grouping, choices, scale]);
  const due = useReviewDue(filtered.rows);
  const chosenId = useSession(({ selection }) => (selection?.entity === 'risks' ? selection.ids[0] : undefined));
  // The inspector takes the same place.
  const hasRoom = useSession(({ inspectorOpen }) => !inspectorOpen) && tab !== 'summary';
  const isPanelOpen = tab !== 'summary' && panels[tab];
  const showPanel = (isOpen: boolean) => setPanels({ ...panels, [tab]: isOpen });
  const count =
    filtered.rows.length === rows.length ? String(rows.length) : `${filtered.rows.length} of ${rows.length}`;
  const add = () => {
    setTab('register');
    requestAnimationFrame(() => grid.current?.addRow());
  };
  const openAssess = () => setDialog({ kind: 'assess' });
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
      tools={
        <>
          <FilterBar rows={rows} scale={scale} filter={filter} onFilter={setFilter} />
          <RiskTools
            grouping={tab === 'register' ? grouping : null}
            onGrouping={setGrouping}
            due={due.length}
            isPanelOpen={isPanelOpen}
            onAssess={openAssess}
            onReview={() => setDialog({ kind: 'review', due })}
            onScale={() => setDialog({ kind: 'scale' })}
            onPanel={hasRoom ? () => showPanel(!isPanelOpen) : null}
          />
        </>
      }
      addLabel="Add risk"
      onAdd={add}
    >
      <div className={classes.body}>
        {tab === 'register' ? (
          <div className={classes.main}>
            <Register
              handle={grid}
              rows={filtered.rows}
              layout={layout}
              groupOf={groupOf}
              total={rows.length}
              onEdit={acts.onEdit}
              onRemove={acts.onRemove}
              onDuplicate={acts.onDuplicate}
              onAdd={add}
              onAssess={openAssess}
              onClear={() => {
                setText('');
                setFilter(NO_FILTER);
              }}
            />
          </div>
        ) : null}
        {tab === 'map' ? <HeatMap rows={filtered.rows} scale={scale} settings={map} onSettings={setMap} /> : null}
        {tab === 'summary' ? <RiskSummary rows={filtered.rows} scale={scale} /> : null}
        {hasRoom && isPanelOpen ? (
          <SidePanel label="Chosen risk" storageKey="risk" onClose={() => showPanel(false)}>
            <RiskPanel
              row={rows.find(({ id }) => id === chosenId)}
              scale={scale}
              onHappened={(row) => setDialog({ kind: 'happened', row })}
              onClose={() => showPanel(false)}
            />
          </SidePanel>
        ) : null}
      </div>
      <RemovalDialog asked={acts.asked} onRemove={acts.removeAsked} onCancel={acts.cancel} />
      <RiskDialogs open={dialog} rows={rows} scale={scale} onClose={() => setDialog(null)} />
    </TablePage>
  );
}
