import { DndContext, DragOverlay, PointerSensor, pointerWithin, useSensor, useSensors } from '@dnd-kit/core';
import { useCallback, useMemo } from 'react';
import type { RiskPair, RiskScale } from '@/domain/risk-scale';
import { useSession } from '@/store/session-store';
import { useOnPaper } from '@/ui/paper/on-paper';
import type { RiskRow } from '@/views/risks/risk-row';
import { AxisWords } from './axis-words';
import { Dot, DotFace } from './dot';
import classes from './heat-map.module.css';
import frame from './map-frame.module.css';
import { mapOnPaper } from './map-on-paper';
import { MapPlane } from './map-plane';
import { type MapSettings, MapToolbar } from './map-toolbar';
import { mapTimes } from './shown-score';
import { useDotKeys, useMapHands } from './use-map-hands';
import { pairInWords, useMapModel } from './use-map-model';
import { usePlaneSize } from './use-plane-size';

interface HeatMapProps {
  rows: readonly RiskRow[];
  scale: RiskScale;
  settings: MapSettings;
  onSettings: (settings: MapSettings) => void;
}

/** So many dots are drawn smaller. */
const MANY = 120;
/** So many risks without a score are shown below the map. */
const MOST_UNRATED = 40;

const chooseRisk = (id: string) => useSession.getState().select({ entity: 'risks', ids: [id] });

/** Risks by likelihood and impact; a dot is dragged, or taken up by keys, to score its risk anew. */
export function HeatMap({ rows, scale, settings, onSettings }: HeatMapProps) {
  const { time, day, movement } = settings;
  const chosenId = useSession(({ selection }) => (selection?.entity === 'risks' ? (selection.ids[0] ?? null) : null));
  const choose = useCallback(chooseRisk, []);
  const isDense = rows.length > MANY;
  const { plane, ref } = usePlaneSize(scale.size, isDense);
  const { said, carry, drag } = useMapHands({ rows, scale, settings, choose });
  const { carried } = carry;
  const model = useMapModel({ rows, scale, time, day, plane, chosenId, carried });
  useOnPaper(() => ({
    title: null,
    detail: `Scores: ${mapTimes[time]}`,
    blocks: mapOnPaper(rows, scale, (row) => model.shown.get(row.id)?.pair ?? {}),
  }));
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const rowOf = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const onKey = useDotKeys(carry.onKey, model.placed.dots, choose);
  const dotProps = (row: RiskRow) => ({
    row,
    words: model.wordsOf(row.id),
    isChosen: row.id === chosenId,
    isCarried: row.id === carried?.id,
    onChoose: choose,
    onKey,
  });
  const dragged = drag.draggedId === null ? undefined : rowOf.get(drag.draggedId);
  const planeProps = { plane, scale, model, rowOf, chosenId, carried, isDense, dotProps };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ screenReaderInstructions: { draggable: '' } }}
      {...drag.handlers}
    >
      <div className={frame.map}>
        <MapToolbar settings={settings} onSettings={onSettings} />
        <div className={frame.frame} style={{ '--steps': scale.size } as React.CSSProperties}>
          <AxisWords words={scale.likelihoodWords} name="Likelihood" isUpright />
          <MapPlane
            {...planeProps}
            planeRef={ref}
            ways={waysOf(rows, movement, chosenId)}
            describedBy="risk-map-keys"
            onChoose={choose}
            onLeave={carry.cancel}
          />
          <AxisWords words={scale.impactWords} name="Impact" />
        </div>
        <UnratedTray rows={model.unrated} dotProps={dotProps} />
        <p id="risk-map-keys" className={frame.keys}>
          Drag a dot to score it anew. By keyboard: arrows go from dot to dot, Space takes one up, arrows move it, Enter
          puts it down.
        </p>
        <div role="status" aria-live="assertive" className={frame.hidden}>
          {said}
        </div>
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged ? <DraggedDot row={dragged} words={wordsOver(scale, drag.over) ?? model.wordsOf(dragged.id)} /> : null}
      </DragOverlay>
    </DndContext>
  );
}

const wordsOver = (scale: RiskScale, over: RiskPair | null) => (over ? pairInWords(scale, over) : null);

/** All of them with the chosen one drawn last, or the chosen one alone. */
function waysOf(rows: readonly RiskRow[], movement: boolean, chosenId: string | null): readonly RiskRow[] {
  if (movement) return [...rows].sort((a, b) => Number(a.id === chosenId) - Number(b.id === chosenId));
  return rows.filter(({ id }) => id === chosenId);
}

interface UnratedTrayProps {
  rows: readonly RiskRow[];
  dotProps: Parameters<typeof MapPlane>[0]['dotProps'];
}

function UnratedTray({ rows, dotProps }: UnratedTrayProps) {
  if (rows.length === 0) return null;
  return (
    <div className={frame.tray}>
      <span className={frame.trayWords}>Not rated – drag into the map:</span>
      {rows.slice(0, MOST_UNRATED).map((row) => (
        <Dot key={row.id} {...dotProps(row)} at={null} isStop />
      ))}
      {rows.length > MOST_UNRATED ? <span className={frame.trayWords}>+{rows.length - MOST_UNRATED}</span> : null}
    </div>
  );
}

function DraggedDot({ row, words }: { row: RiskRow; words: string }) {
  return (
    <div className={classes.dragged}>
      <span className={classes.dot} data-carried="">
        <DotFace row={row} />
      </span>
      <span className={classes.dragWords}>{words}</span>
    </div>
  );
}
