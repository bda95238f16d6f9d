// biome-ignore-all lint/a11y/useSemanticElements: bars that span days cannot stand in a table
import { useElementSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { Bar } from '@/domain/plan/bar';
import type { CalendarMonth } from '@/domain/plan/calendar-months';
import type { Sign } from '@/domain/plan/signs';
import { layoutWeek, type WeekLayout } from '@/domain/plan/week-layout';
import { labelWords } from '@/formats/picture/bar-words';
import { type CalendarActs, CalendarBar } from './calendar-bar';
import { monthName, monthTitle, weekdayNames } from './calendar-words';
import { DayCell } from './day-cell';
import { DayContent } from './day-content';
import classes from './month.module.css';
import type { CalendarContent } from './use-calendar-content';

/** Heights in rem, as in calendar.module.css: the line of the number, a line of bars, the least a week takes. */
const HEAD = 1.875;
const LINE = 1.5;
const LEAST_WEEK = 5.5;

interface MonthGridProps {
  month: CalendarMonth;
  /** One of three: days of other months stay empty, since they stand beside it. */
  isCut: boolean;
  content: CalendarContent;
  today: number;
  isRestDay: (day: number) => boolean;
  focusedDay: number;
  selected: ReadonlySet<string>;
  dropRange: { from: number; to: number } | null;
  wordsOf: (bar: Bar) => string;
  onSign: (sign: Sign) => void;
  acts: CalendarActs;
}

/** One month in weeks, with bars over as many days as they take. */
export function MonthGrid(props: MonthGridProps) {
  const { month, isCut, content } = props;
  const { ref, height } = useElementSize();
  const slots = linesFor(height, month.weeks.length);
  const weeks = useMemo(
    () => month.weeks.map((week) => layoutWeek(content.bars, week, slots, isCut ? month : undefined)),
    [month, content.bars, slots, isCut],
  );
  return (
    <div
      className={classes.month}
      data-cut={isCut || undefined}
      role="grid"
      aria-label={monthTitle(month.from)}
      aria-multiselectable
    >
      {isCut && (
        <div className={classes.monthName} aria-hidden>
          {monthName(month.from)}
        </div>
      )}
      <div className={classes.weekdays} role="row" tabIndex={-1}>
        {weekdayNames(month.weeks[0] ?? 0).map(({ short, long }) => (
          <div key={long} role="columnheader" tabIndex={-1} aria-label={long}>
            {short}
          </div>
        ))}
      </div>
      <div className={classes.weeks} role="rowgroup" ref={ref}>
        {month.weeks.map((weekStart, index) => (
          <WeekRow key={weekStart} {...props} weekStart={weekStart} layout={weeks[index]} />
        ))}
      </div>
    </div>
  );
}

type WeekRowProps = MonthGridProps & { weekStart: number; layout: WeekLayout<Bar> | undefined };

/** One week: its seven days and the bars that begin on them. */
function WeekRow(props: WeekRowProps) {
  const { month, isCut, content, weekStart, layout, focusedDay, dropRange, onSign, acts } = props;
  return (
    <div className={classes.week} role="row" tabIndex={-1}>
      {Array.from({ length: 7 }, (_, column) => {
        const day = weekStart + column;
        const isOutside = day < month.from || day >= month.to;
        if (isOutside && isCut)
          return <div key={day} role="gridcell" tabIndex={-1} className={classes.day} data-blank="" />;
        return (
          <DayCell
            key={day}
            day={day}
            isOutside={isOutside}
            isCut={isCut}
            isToday={day === props.today}
            isRest={props.isRestDay(day)}
            isFocused={day === focusedDay}
            isDropTarget={dropRange !== null && day >= dropRange.from && day < dropRange.to}
            holidays={content.holidays.get(day) ?? []}
            signs={content.signs.get(day) ?? []}
            hiddenCount={layout?.hidden[column]?.length ?? 0}
            listed={() => <DayContent day={day} content={content} onOpen={acts.open} onSign={onSign} />}
            onAdd={acts.add}
            onFocusDay={acts.focusDay}
            onSign={onSign}
          >
            <DayBars {...props} column={column} />
          </DayCell>
        );
      })}
    </div>
  );
}

/** The bars of a week that begin on one of its days. */
function DayBars({
  layout,
  column,
  weekStart,
  content,
  selected,
  focusedDay,
  wordsOf,
  acts,
}: WeekRowProps & { column: number }) {
  return layout?.segments
    .filter((segment) => segment.column === column)
    .map((segment) => (
      <CalendarBar
        key={segment.span.id}
        segment={segment}
        weekStart={weekStart}
        label={labelWords(segment.span)}
        words={wordsOf(segment.span)}
        isSelected={selected.has(segment.span.id)}
        isClashing={content.clashesById.has(segment.span.id)}
        isReachable={weekStart + column === focusedDay}
        acts={acts}
      />
    ));
}

/** How many lines of bars a week has room for. */
function linesFor(height: number, weeks: number): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const week = Math.max(height / weeks / rem, LEAST_WEEK);
  return Math.max(1, Math.floor((week - HEAD - 0.25) / LINE));
}
