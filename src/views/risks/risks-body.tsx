import type { Ref } from 'react';
import { useSession } from '@/store/session-store';
import { useToday } from '@/store/today';
import type { GridHandle } from '@/ui/grid/data-grid';
import { SidePanel } from '@/ui/side-panel';
import { HeatMap } from './map/heat-map';
import { RiskPanel } from './panel/risk-panel';
import { Register } from './register';
import type { RiskRow } from './risk-row';
import { type RiskTab, risksMap, useRememberedHere } from './risks-look';
import classes from './risks-view.module.css';
import { RiskSummary } from './summary/risk-summary';
import type { useNarrowedRisks } from './use-narrowed-risks';

interface RisksBodyProps {
  grid: Ref<GridHandle>;
  tab: RiskTab;
  risks: ReturnType<typeof useNarrowedRisks>;
  isPanelOpen: boolean;
  onClosePanel: () => void;
  onAdd: () => void;
  onAssess: () => void;
  onHappened: (row: RiskRow) => void;
}

/** The register, the map or the summary, with the panel of the chosen risk beside it. */
export function RisksBody({ tab, risks, isPanelOpen, onClosePanel, onHappened, ...register }: RisksBodyProps) {
  const { all, rows, scale } = risks;
  const today = useToday();
  const [map, setMap] = useRememberedHere(risksMap);
  const chosenId = useSession(({ selection }) => (selection?.entity === 'risks' ? selection.ids[0] : undefined));
  return (
    <div className={classes.body}>
      {tab === 'register' ? <RegisterTab risks={risks} {...register} /> : null}
      {tab === 'map' ? (
        <HeatMap rows={rows} scale={scale} settings={{ ...map, day: map.day ?? today }} onSettings={setMap} />
      ) : null}
      {tab === 'summary' ? <RiskSummary rows={rows} scale={scale} /> : null}
      {isPanelOpen ? (
        <SidePanel label="Chosen risk" storageKey="risk" onClose={onClosePanel}>
          <RiskPanel
            row={all.find(({ id }) => id === chosenId)}
            scale={scale}
            onHappened={onHappened}
            onClose={onClosePanel}
          />
        </SidePanel>
      ) : null}
    </div>
  );
}

function RegisterTab({ grid, risks, onAdd, onAssess }: Pick<RisksBodyProps, 'grid' | 'risks' | 'onAdd' | 'onAssess'>) {
  const { all, rows, layout, acts, narrowing } = risks;
  return (
    <div className={classes.main}>
      <Register
        handle={grid}
        rows={rows}
        layout={layout}
        groupOf={narrowing.groupOf}
        total={all.length}
        onEdit={acts.onEdit}
        onRemove={acts.onRemove}
        onDuplicate={acts.onDuplicate}
        onAdd={onAdd}
        onAssess={onAssess}
        onClear={narrowing.clear}
      />
    </div>
  );
}
