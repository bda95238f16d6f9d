import {
  DndContext,
  type DragEndEvent,
  type DragOverEvent,
  DragOverlay,
  PointerSensor,
  pointerWithin,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type KeyboardEvent, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RiskPair, RiskScale } from '@/domain/risk-scale';
import { rescore } from '@/domain/risks/risk-edits';
import { today } from '@/records/today';
import { useSession } from '@/store/session-store';
import { useRoadmapStore } from '@/store/workspace-context';
import type { RiskRow } from '@/views/risks/risk-row';
import { Dot, DotFace } from './dot';
import classes from './heat-map.module.css';
import { cellOf, MapCells } from './map-cells';
import { type MapSettings, MapToolbar } from './map-toolbar';
import { MoreButton } from './more-button';
import { MovementArrows } from './movement-arrows';
import { dotBeside } from './place-dots';
import { shownScore } from './shown-score';
import { useCarry } from './use-carry';
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

const directions: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Risks by likelihood and impact; a dot is dragged, or taken up by keys, to score its risk anew. */
export function HeatMap({ rows, scale, settings, onSettings }: HeatMapProps) {
  const { time, day, movement } = settings;
  const [said, setSaid] = useState('');
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [over, setOver] = useState<RiskPair | null>(null);
  const chosenId = useSession(({ selection }) => (selection?.entity === 'risks' ? (selection.ids[0] ?? null) : null));
  const choose = useCallback((id: string) => useSession.getState().select({ entity: 'risks', ids: [id] }), []);
  const { plane, ref } = usePlaneSize(scale.size, rows.length > MANY);
  const rescoreShown = useRescore(rows, scale, settings, setSaid);
  const shownPair = useRef((_id: string): { likelihood: number; impact: number } | null => null);
  const carry = useCarry({
    size: scale.size,
    pairOf: (id) => shownPair.current(id),
    onDrop: ({ id, likelihood, impact }) => rescoreShown(id, { likelihood, impact }),
    onSay: setSaid,
    words: (carried) => pairInWords(scale, carried),
  });
  const { carried } = carry;
  useFocusBack(carried?.id ?? null);
  const model = useMapModel({ rows, scale, time, day, plane, chosenId, carried });
  shownPair.current = (id) => {
    const { likelihood, impact } = model.shown.get(id)?.pair ?? {};
    return likelihood === undefined || impact === undefined ? null : { likelihood, impact };
  };
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }));
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const stop =
    carried?.id ?? (model.placed.dots.some(({ id }) => id === chosenId) ? chosenId : model.placed.dots[0]?.id);
  const onKey = useDotKeys(carry.onKey, () => model.placed.dots, choose);
  const dotProps = (row: RiskRow) => ({
    row,
    words: model.wordsOf(row.id),
    isChosen: row.id === chosenId,
    isCarried: row.id === carried?.id,
    onChoose: choose,
    onKey,
  });
  const dragged = draggedId === null ? undefined : rowOf.get(draggedId);
  const onDragOver = ({ over: cell }: DragOverEvent) => setOver(cellOf(cell?.id));
  const onDragEnd = ({ active, over: cell }: DragEndEvent) => {
    setDraggedId(null);
    setOver(null);
    const pair = cellOf(cell?.id);
    if (pair) rescoreShown(String(active.id), pair);
  };
  const ways = plane ? waysOf(rows, movement, chosenId) : [];
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      accessibility={{ screenReaderInstructions: { draggable: '' } }}
      onDragStart={({ active }) => {
        setDraggedId(String(active.id));
        choose(String(active.id));
      }}
      onDragOver={onDragOver}
      onDragEnd={onDragEnd}
      onDragCancel={() => {
        setDraggedId(null);
        setOver(null);
      }}
    >
      <div className={classes.map}>
        <MapToolbar settings={settings} onSettings={onSettings} />
        <div className={classes.frame} style={{ '--steps': scale.size } as React.CSSProperties}>
          <AxisWords words={scale.likelihoodWords} name="Likelihood" isUpright />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
          <div
            ref={ref}
            role="group"
            className={classes.plane}
            aria-label="Heat map of risks"
            aria-describedby="risk-map-keys"
            data-dense={rows.length > MANY ? '' : undefined}
            onBlur={(event) => {
              if (!event.currentTarget.contains(event.relatedTarget)) carry.cancel();
            }}
          >
            <MapCells scale={scale} target={carried} />
            {plane ? <MovementArrows plane={plane} rows={ways} chosenId={chosenId} /> : null}
            {model.placed.dots.map(({ id, x, y }) => {
              const row = rowOf.get(id);
              return row ? <Dot key={id} {...dotProps(row)} at={{ x, y }} isStop={id === stop} /> : null;
            })}
            {model.placed.more.map(({ key, ids, hidden, x, y }) => (
              <MoreButton
                key={key}
                rows={ids.flatMap((id) => rowOf.get(id) ?? [])}
                hidden={hidden}
                at={{ x, y }}
                cellWords={model.wordsOf(ids[0] ?? '')}
                onChoose={choose}
              />
            ))}
          </div>
          <AxisWords words={scale.impactWords} name="Impact" />
        </div>
        {model.unrated.length > 0 ? (
          <div className={classes.tray}>
            <span className={classes.trayWords}>Not rated – drag into the map:</span>
            {model.unrated.slice(0, 40).map((row) => (
              <Dot key={row.id} {...dotProps(row)} at={null} isStop />
            ))}
            {model.unrated.length > 40 ? <span className={classes.trayWords}>+{model.unrated.length - 40}</span> : null}
          </div>
        ) : null}
        <p id="risk-map-keys" className={classes.keys}>
          Drag a dot to score it anew. By keyboard: arrows go from dot to dot, Space takes one up, arrows move it, Enter
          puts it down.
        </p>
        <div role="status" aria-live="assertive" className={classes.hidden}>
          {said}
        </div>
      </div>
      <DragOverlay dropAnimation={null}>
        {dragged ? (
          <div className={classes.dragged}>
            <span className={classes.dot} data-carried="">
              <DotFace row={dragged} />
            </span>
            <span className={classes.dragWords}>{over ? pairInWords(scale, over) : model.wordsOf(dragged.id)}</span>
          </div>
        ) : null}
      </DragOverlay>
    </DndContext>
  );
}

const waysOf = (rows: readonly RiskRow[], movement: boolean, chosenId: string | null) => {
  if (movement) return [...rows].sort((a, b) => Number(a.id === chosenId) - Number(b.id === chosenId));
  return rows.filter(({ id }) => id === chosenId);
};

/** Stores another score for the moment that the map shows of this risk: one edit. */
function useRescore(
  rows: readonly RiskRow[],
  scale: RiskScale,
  { time, day }: MapSettings,
  onSay: (words: string) => void,
): (id: string, pair: RiskPair) => void {
  const store = useRoadmapStore();
  return (id, pair) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) return;
    const { moment } = shownScore(row, time, day);
    const result = store.edit(`Rescore “${row.risk.title || row.code}”`, (tx) =>
      rescore(tx, id, moment, pair, { on: today() }),
    );
    onSay(
      result.ok
        ? `${row.code} is at ${pairInWords(scale, pair)} now.`
        : result.problems.map((p) => p.message).join(' '),
    );
  };
}

/** Keys of a dot: what a carried one does not need goes from dot to dot. */
function useDotKeys(
  carryKey: (key: string, id: string) => boolean,
  dots: () => Parameters<typeof dotBeside>[0],
  choose: (id: string) => void,
) {
  const latest = useRef({ carryKey, dots, choose });
  latest.current = { carryKey, dots, choose };
  return useCallback((id: string, event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { carryKey: carry, dots: all, choose: take } = latest.current;
    if (event.key === 'Enter' || event.key === ' ') take(id);
    const isOurs = carry(event.key, id);
    const direction = directions[event.key];
    if (isOurs || direction) {
      event.preventDefault();
      event.stopPropagation();
    }
    if (isOurs || !direction) return;
    const next = dotBeside(all(), id, direction);
    if (next) focusDot(next);
  }, []);
}

/** A dot that goes between the tray and the map, or to another place among its neighbours, keeps the focus. */
function useFocusBack(carriedId: string | null): void {
  const last = useRef(carriedId);
  useLayoutEffect(() => {
    const id = carriedId ?? last.current;
    last.current = carriedId;
    if (id && document.activeElement === document.body) focusDot(id);
  }, [carriedId]);
}

const focusDot = (id: string) => document.querySelector<HTMLElement>(`[data-risk="${CSS.escape(id)}"]`)?.focus();

function AxisWords({ words, name, isUpright }: { words: readonly string[]; name: string; isUpright?: boolean }) {
  const steps = words.map((word, index) => ({ word, step: index + 1 }));
  return (
    <div className={isUpright ? classes.upright : classes.level}>
      <span className={classes.axis}>{name}</span>
      <ol>
        {(isUpright ? steps.reverse() : steps).map(({ word, step }) => (
          <li key={step}>
            <b>{step}</b> {word}
          </li>
        ))}
      </ol>
    </div>
  );
}
