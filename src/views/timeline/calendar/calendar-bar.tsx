import { useDraggable } from '@dnd-kit/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { CSSProperties, MouseEvent } from 'react';
import type { Bar } from '@/domain/plan/bar';
import type { Segment } from '@/domain/plan/week-layout';
import calendar from './calendar.module.css';
import type { DraggedSegment } from './calendar-drag';
import classes from './month.module.css';

/** What hands do to bars and days; the same object for the whole calendar. */
export interface CalendarActs {
  pick: (id: string, event: MouseEvent) => void;
  open: (id: string) => void;
  add: (day: number) => void;
  focusDay: (day: number) => void;
}

interface CalendarBarProps {
  segment: Segment<Bar>;
  weekStart: number;
  label: string;
  words: string;
  isSelected: boolean;
  isClashing: boolean;
  /** Whether Tab reaches it: it stands on the focused day. */
  isReachable: boolean;
  acts: CalendarActs;
}

/** One part of an activity on the calendar: within a week, from its first day to its last. */
export function CalendarBar(props: CalendarBarProps) {
  const { segment, weekStart, label, words, isSelected, isClashing, isReachable, acts } = props;
  const { span: bar, column, days, slot } = segment;
  const firstDay = weekStart + column;
  const data: DraggedSegment = { id: bar.id, firstDay, days };
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: `${bar.id}@${firstDay}`,
    data: { ...data },
  });
  return (
    <button
      ref={setNodeRef}
      type="button"
      {...listeners}
      className={classes.bar}
      style={{ '--bar': bar.colour, '--slot': slot, '--days': days } as CSSProperties}
      tabIndex={isReachable ? 0 : -1}
      aria-label={words}
      aria-pressed={isSelected}
      aria-describedby={attributes['aria-describedby']}
      data-bar-id={bar.id}
      data-day={firstDay}
      data-status={bar.status}
      data-shape={bar.shape}
      data-overdue={bar.isOverdue || undefined}
      data-clash={isClashing || undefined}
      data-selected={isSelected || undefined}
      data-dragging={isDragging || undefined}
      data-starts={segment.startsHere || undefined}
      data-ends={segment.endsHere || undefined}
      onClick={(event) => acts.pick(bar.id, event)}
      onDoubleClick={() => acts.open(bar.id)}
    >
      {isClashing && <IconAlertTriangleFilled className={calendar.clashSign} aria-hidden />}
      {bar.shape === 'point' && <span className={classes.diamond} aria-hidden />}
      <span className={classes.barLabel} dir="auto">
        {label}
      </span>
    </button>
  );
}
