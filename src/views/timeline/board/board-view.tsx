import { DndContext, DragOverlay } from '@dnd-kit/core';
import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Activity } from '@/domain/activity';
import { NEUTRAL } from '@/domain/plan/colours';
import { isFiltering } from '@/domain/plan/filter';
import { groupKey } from '@/domain/plan/grouping';
import { useSession } from '@/store/session-store';
import { useSchedule } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { type TimelineEditor, useTimelineEditor } from '@/views/timeline/timeline-editor';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import { useBareClick } from '@/views/timeline/use-bare-click';
import classes from './board.module.css';
import { BoardCard, CardFace } from './board-card';
import { Column, MORE_CARDS } from './board-column';
import { type BoardBy, type BoardColumn, boardColumns } from './board-columns';
import { announcementsOf, columnOfDrop, columnUnder, INSTRUCTIONS, useBoardSensors } from './board-drag';
import { columnLabel } from './board-edits';
import { type CardFacts, cardFacts } from './card-facts';
import { useBoardHands } from './use-board-hands';

/** How many cards of a column are shown at first. */
const FIRST_CARDS = 40;

/** The plan as cards in columns by stage or status. */
export function BoardView() {
  const editor = useTimelineEditor();
  const { timeline, selected } = editor;
  const root = useRef<HTMLDivElement>(null);
  const by = useTimelineSettings((settings) => settings.boardBy);
  const schedule = useSchedule();
  const columns = useMemo(() => boardColumns(timeline.shown, by, schedule), [timeline.shown, by, schedule]);
  const [dragged, setDragged] = useState<string | null>(null);
  const hands = useBoardHands(editor, { root, columns, by, isDragging: dragged !== null });
  const sensors = useBoardSensors();
  const factsOf = useCardFacts(editor, by);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const { inspect, select } = useSession.getState();
  const bareClick = useBareClick('[data-card],button', () => select(null));
  const carried = dragged === null ? undefined : timeline.store.document.activities[dragged];
  const count = dragged === null ? 0 : hands.idsWith(dragged).length;
  const card = (activity: Activity, isReachable: boolean) => (
    <BoardCard
      key={activity.id}
      facts={factsOf(activity)}
      isSelected={chosen.has(activity.id)}
      isReachable={isReachable}
      onPick={hands.pick}
      onOpen={(id) => inspect({ entity: 'activities', ids: [id] })}
      onFocus={hands.setFocused}
    />
  );
  return (
    <div className={classes.board}>
      <BoardHeader by={by} count={timeline.shown.length} />
      <DndContext
        sensors={sensors}
        collisionDetection={columnUnder}
        onDragStart={({ active }) => setDragged(String(active.id))}
        onDragCancel={() => setDragged(null)}
        onDragEnd={({ active, over }) => {
          setDragged(null);
          const key = columnOfDrop(over?.id);
          if (key !== null) hands.move(String(active.id), key);
        }}
        accessibility={{
          announcements: announcementsOf(hands.titleOf, (key) => columnLabel(by, key)),
          screenReaderInstructions: { draggable: INSTRUCTIONS },
          restoreFocus: false,
        }}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the lists inside are what has a role; this gathers their keys */}
        <div ref={root} className={classes.columns} onKeyDown={hands.onKeyDown} {...bareClick}>
          <Columns columns={columns} focused={hands.focused} card={card} />
        </div>
        <DragOverlay dropAnimation={null}>
          {carried && <CarriedCard facts={factsOf(carried)} count={count} />}
        </DragOverlay>
      </DndContext>
    </div>
  );
}

interface ColumnsProps {
  columns: readonly BoardColumn[];
  focused: string | null;
  card: (activity: Activity, isReachable: boolean) => ReactNode;
}

/** The columns side by side, each with as many cards as somebody asked for. */
function Columns({ columns, focused, card }: ColumnsProps) {
  const isFiltered = useTimelineSettings((settings) => isFiltering(settings.filter));
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({});
  return columns.map((column) => {
    const limit = limits[column.key] ?? FIRST_CARDS;
    const holdsFocus = column.cards.slice(0, limit).some(({ id }) => id === focused);
    return (
      <Column
        key={column.key}
        column={column}
        limit={limit}
        isFiltered={isFiltered}
        onMore={() => setLimits({ ...limits, [column.key]: limit + MORE_CARDS })}
        card={(activity, isFirst) => card(activity, holdsFocus ? activity.id === focused : isFirst)}
      />
    );
  });
}

function BoardHeader({ by, count }: { by: BoardBy; count: number }) {
  const { set } = useTimelineSettings.getState();
  const { number } = useFormats();
  return (
    <div className={classes.header}>
      <SegmentedControl
        aria-label="Columns by"
        size="sm"
        value={by}
        onChange={(value) => set({ boardBy: value as BoardBy })}
        data={[
          { value: 'stage', label: 'By stage' },
          { value: 'status', label: 'By status' },
        ]}
      />
      <span className={classes.count}>{count === 1 ? '1 activity' : `${number(count)} activities`}</span>
    </div>
  );
}

function CarriedCard({ facts, count }: { facts: CardFacts; count: number }) {
  return (
    <div className={classes.card} data-carried="" style={{ borderLeftColor: facts.colour }}>
      <CardFace facts={facts} />
      {count > 1 && <span className={classes.badge}>{count}</span>}
    </div>
  );
}

function useCardFacts({ timeline }: TimelineEditor, by: BoardBy): (activity: Activity) => CardFacts {
  const { store, legend, homeId, today } = timeline;
  const schedule = useSchedule();
  const colouring = useTimelineSettings((settings) => settings.colouring);
  const { dayShort } = useFormats();
  const colours = useMemo(() => new Map(legend.map((entry) => [entry.key, entry.colour])), [legend]);
  return (activity) =>
    cardFacts(activity, schedule.get(activity.id), {
      document: store.document,
      by,
      today,
      colour: colours.get(groupKey(activity, colouring, homeId)) ?? NEUTRAL,
      dayShort,
    });
}
