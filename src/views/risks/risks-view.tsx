import { SegmentedControl } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useSession } from '@/store/session-store';
import { useTableShownBy } from '@/ui/cells/way-to-table';
import type { GridHandle } from '@/ui/grid/data-grid';
import { RemovalDialog } from '@/ui/grid/removal-dialog';
import { TablePage } from '@/ui/grid/table-page';
import { FilterBar } from './filter-bar';
import { type OpenDialog, RiskDialogs } from './risk-dialogs';
import { RiskTools } from './risk-tools';
import { RisksBody } from './risks-body';
import { type RiskTab, risksPanels, risksTab, riskTabs, useRememberedHere } from './risks-look';
import { useNarrowedRisks } from './use-narrowed-risks';
import { useReviewDue } from './use-review-due';

const tabChoices = Object.entries(riskTabs).map(([value, label]) => ({ value, label }));

/** What can go wrong: the register, the heat map and the summary of risks. */
export function RisksView() {
  const grid = useRef<GridHandle>(null);
  const [tab, setTab] = useRememberedHere(risksTab);
  useTableShownBy(useCallback(() => setTab('register'), [setTab]));
  const [panels, setPanels] = useRememberedHere(risksPanels);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const risks = useNarrowedRisks();
  const { all, rows, scale, layout, acts, narrowing } = risks;
  const due = useReviewDue(rows);
  // The inspector takes the same place.
  const hasRoom = useSession(({ inspectorOpen }) => !inspectorOpen) && tab !== 'summary';
  const isPanelOpen = tab !== 'summary' && panels[tab];
  const showPanel = (isOpen: boolean) => setPanels({ ...panels, [tab]: isOpen });
  const add = () => {
    setTab('register');
    requestAnimationFrame(() => grid.current?.addRow());
  };
  const assess = () => setDialog({ kind: 'assess' });
  return (
    <TablePage
      title="Risks"
      count={rows.length === all.length ? String(all.length) : `${rows.length} of ${all.length}`}
      filter={narrowing.text}
      onFilter={narrowing.setText}
      layout={tab === 'register' ? layout : null}
      lead={
        <SegmentedControl
          size="xs"
          aria-label="Show risks as"
          data={tabChoices}
          value={tab}
          onChange={(value) => setTab(value as RiskTab)}
        />
      }
      tools={
        <>
          <FilterBar rows={all} scale={scale} filter={narrowing.filter} onFilter={narrowing.setFilter} />
          <RiskTools
            grouping={tab === 'register' ? narrowing.grouping : null}
            onGrouping={narrowing.setGrouping}
            due={due.length}
            isPanelOpen={isPanelOpen}
            onAssess={assess}
            onReview={() => setDialog({ kind: 'review', due })}
            onScale={() => setDialog({ kind: 'scale' })}
            onPanel={hasRoom ? () => showPanel(!isPanelOpen) : null}
          />
        </>
      }
      addLabel="Add risk"
      onAdd={add}
    >
      <RisksBody
        grid={grid}
        tab={tab}
        risks={risks}
        isPanelOpen={hasRoom && isPanelOpen}
        onClosePanel={() => showPanel(false)}
        onAdd={add}
        onAssess={assess}
        onHappened={(row) => setDialog({ kind: 'happened', row })}
      />
      <RemovalDialog asked={acts.asked} onRemove={acts.removeAsked} onCancel={acts.cancel} />
      <RiskDialogs open={dialog} rows={all} scale={scale} onClose={() => setDialog(null)} />
    </TablePage>
  );
}
