import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import type { Sign } from '@/domain/plan/signs';
import calendar from './calendar.module.css';
import { dropIdOf } from './calendar-drag';
import { fullDay, monthAbbreviated } from './calendar-words';
import { DayList } from './day-list';
import classes from './month.module.css';
import { SignButton } from './sign-button';

/** How many signs stand beside the number of a day, in a month and in one of three. */
const MOST_SIGNS = 3;
const MOST_SIGNS_CUT = 1;

interface DayCellProps {
  day: number;
  /** Belongs to the month before or after. */
  isOutside: boolean;
  /** One of three months: little room. */
  isCut: boolean;
  isToday: boolean;
  isRest: boolean;
  isFocused: boolean;
  isDropTarget: boolean;
  holidays: readonly string[];
  signs: readonly Sign[];
  /** Bars there was no room for. */
  hiddenCount: number;
  /** Everything on this day, for "+3 more". */
  listed: () => ReactNode;
  onAdd: (day: number) => void;
  onFocusDay: (day: number) => void;
  onSign: (sign: Sign) => void;
  children: ReactNode;
}

/** One day: its number, its signs, the bars that begin on it, and what had no room. */
export function DayCell(props: DayCellProps) {
  const { day, isFocused, hiddenCount, listed, onAdd, onFocusDay, children } = props;
  const { setNodeRef } = useDroppable({ id: dropIdOf(day) });
  return (
    // biome-ignore lint/a11y/useSemanticElements: bars that span days cannot stand in a table
    <div
      ref={setNodeRef}
      role="gridcell"
      className={classes.day}
      tabIndex={isFocused ? 0 : -1}
      data-day={day}
      data-outside={props.isOutside || undefined}
      data-rest={props.isRest || undefined}
      data-drop={props.isDropTarget || undefined}
      aria-current={props.isToday ? 'date' : undefined}
      onFocus={() => onFocusDay(day)}
      onDoubleClick={(event) => event.target instanceof Element && !event.target.closest('button') && onAdd(day)}
    >
      <DayHead {...props} />
      {children}
      {hiddenCount > 0 && (
        <div className={calendar.more}>
          <DayList
            day={day}
            words={props.isCut ? `+${hiddenCount}` : `+${hiddenCount} more`}
            label={`${hiddenCount} more on ${fullDay(day)}`}
            isReachable={isFocused}
            content={listed}
          />
        </div>
      )}
    </div>
  );
}

/** The number of a day, its holidays and its signs. */
function DayHead({ day, isCut, isToday, isFocused, holidays, signs, listed, onSign }: DayCellProps) {
  const date = new Date(day * 86_400_000).getUTCDate();
  const most = isCut ? MOST_SIGNS_CUT : MOST_SIGNS;
  const extra = Math.max(0, signs.length - most);
  const holiday = holidays.join(', ');
  return (
    <div className={classes.dayHead}>
      <span className="visually-hidden">{fullDay(day)}</span>
      <span className={classes.number} data-today={isToday || undefined} aria-hidden>
        {date === 1 && !isCut ? `${date} ${monthAbbreviated(day)}` : date}
      </span>
      {holiday && (
        <span className={classes.holiday} title={holiday}>
          {holiday}
        </span>
      )}
      <span className={classes.signs}>
        {signs.slice(0, most).map((sign) => (
          <SignButton key={sign.id} sign={sign} isReachable={isFocused} onOpen={onSign} />
        ))}
        {extra > 0 && (
          <DayList
            day={day}
            words={`+${extra}`}
            label={`${extra} more signs`}
            isReachable={isFocused}
            content={listed}
          />
        )}
      </span>
    </div>
  );
}
