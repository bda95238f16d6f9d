import { type Announcements, DndContext, DragOverlay } from '@dnd-kit/core';
import { type RefObject, useMemo, useRef } from 'react';
import type { Bar } from '@/domain/plan/bar';
import type { CalendarMonth } from '@/domain/plan/calendar-months';
import { useSession } from '@/store/session-store';
import { useTimelineEditor } from '@/views/timeline/timeline-editor';
import { useBareClick } from '@/views/timeline/use-bare-click';
import { ActivityCard, useHoveredBar } from './activity-card';
import classes from './calendar.module.css';
import { type DraggedSegment, dayUnder, useCalendarDrag } from './calendar-drag';
import { MonthGrid } from './month-grid';
import type { BarWords } from './use-bar-words';
import { type useCalendarActs, useCalendarKeys } from './use-calendar-acts';
import type { CalendarContent } from './use-calendar-content';
import type { DayFocus } from './use-day-focus';

const INSTRUCTIONS =
  'Space picks the activity up, arrow keys carry it from day to day, Space drops it, Escape leaves it where it was. ' +
  'Without picking it up, left and right move it by a day, with Shift by a week, with Alt its end. Enter opens it.';

interface MonthsPaneProps {
  root: RefObject<HTMLDivElement | null>;
  months: readonly CalendarMonth[];
  content: CalendarContent;
  focus: DayFocus;
  hands: ReturnType<typeof useCalendarActs>;
  words: BarWords;
}

/** The months with their bars, carried by pointer and keys. */
export function CalendarMonthsPane(props: MonthsPaneProps) {
  const { root, months, content, focus, hands, words } = props;
  const editor = useTimelineEditor();
  const { timeline, selected } = editor;
  const dragging = useCalendarDrag(hands.move);
  const { drag } = dragging;
  const onKeyDown = useCalendarKeys(editor, { root, focus, acts: hands, isDragging: drag !== null });
  const hovered = useHoveredBar(drag !== null);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const { inspect, select } = useSession.getState();
  const bareClick = useBareClick('button', () => select(null));
  const isCut = months.length > 1;
  const carried = drag ? content.bars.find((bar) => bar.id === drag.id) : undefined;
  const offset = drag?.offset ?? 0;
  const announcements = useAnnouncements(carried, words, hands.titleOf);
  return (
    <DndContext
      sensors={dragging.sensors}
      collisionDetection={dayUnder}
      onDragStart={dragging.onDragStart}
      onDragOver={dragging.onDragOver}
      onDragEnd={dragging.onDragEnd}
      onDragCancel={dragging.onDragCancel}
      accessibility={{
        announcements,
        screenReaderInstructions: { draggable: INSTRUCTIONS },
        restoreFocus: false,
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grids inside are what has a role; this gathers their keys */}
      <div
        ref={root}
        className={classes.months}
        data-cut={isCut || undefined}
        onKeyDown={onKeyDown}
        {...hovered.handlers}
        {...bareClick}
      >
        {months.map((month) => (
          <MonthGrid
            key={month.from}
            month={month}
            isCut={isCut}
            content={content}
            today={timeline.today}
            isRestDay={timeline.isRestDay}
            focusedDay={focus.focusedDay}
            selected={chosen}
            dropRange={carried ? { from: carried.from + offset, to: carried.to + offset } : null}
            wordsOf={words.all}
            onSign={(sign) => inspect({ entity: sign.entity, ids: [sign.recordId] })}
            acts={hands.acts}
          />
        ))}
      </div>
      <Overlay bar={carried} count={carried ? hands.idsWith(carried.id).length : 0} offset={offset} words={words} />
      {hovered.shown && <ActivityCard hovered={hovered.shown} clashes={words.clashes(hovered.shown.id)} />}
    </DndContext>
  );
}

/** What hangs on the pointer while a bar is carried: its name and its new dates. */
function Overlay({
  bar,
  count,
  offset,
  words,
}: {
  bar: Bar | undefined;
  count: number;
  offset: number;
  words: BarWords;
}) {
  return (
    <DragOverlay dropAnimation={null}>
      {bar && (
        <div className={classes.carried} style={{ borderColor: bar.colour }}>
          <b dir="auto">{count > 1 ? `${count} activities` : bar.title}</b>
          <span>{words.dates(bar, offset)}</span>
        </div>
      )}
    </DragOverlay>
  );
}

/** What is said while a bar is carried: where it would stand now. */
function useAnnouncements(carried: Bar | undefined, words: BarWords, titleOf: (id: string) => string): Announcements {
  const grabbed = useRef<number | null>(null);
  const idOf = (data: unknown) => (data as DraggedSegment).id;
  const dayOf = (id: unknown) => Number(String(id).replace('day-', ''));
  return {
    onDragStart: ({ active }) => {
      grabbed.current = null;
      return `Picked up ${titleOf(idOf(active.data.current))}.`;
    },
    onDragOver: ({ over }) => {
      if (!over || !carried) return undefined;
      grabbed.current ??= dayOf(over.id);
      return `${carried.title}: ${words.dates(carried, dayOf(over.id) - grabbed.current)}.`;
    },
    onDragEnd: () => undefined,
    onDragCancel: ({ active }) => `${titleOf(idOf(active.data.current))} stays where it was.`,
  };
}
