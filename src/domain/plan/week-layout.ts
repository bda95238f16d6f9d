/** What is laid out: an id and day numbers, `to` the day after the last. */
export interface Span {
  id: string;
  from: number;
  to: number;
}

/** The part of a span that stands in one week. */
export interface Segment<S extends Span> {
  span: S;
  /** Column of its first day, 0 to 6, and how many days it covers. */
  column: number;
  days: number;
  /** Line within the week, 0 at the top. */
  slot: number;
  startsHere: boolean;
  endsHere: boolean;
}

/** One week: the segments there is room for, and what had to give way on each of its days. */
export interface WeekLayout<S extends Span> {
  segments: readonly Segment<S>[];
  hidden: readonly (readonly S[])[];
}

/** Spans that begin earlier come first, then the longer ones, so that what goes on from last week stands at the top. */
export function inCalendarOrder<S extends Span>(spans: readonly S[]): S[] {
  return [...spans].sort((a, b) => a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1));
}

/**
 * Lays spans (in calendar order) out over the days of one week, `first` to before `last` (day numbers; a week cut at the end of a month has
 * fewer than seven). `slots` lines are free; on a day that needs more, the last line is kept for "+3 more".
 */
export function layoutWeek<S extends Span>(
  spans: readonly S[],
  weekStart: number,
  slots: number,
  cut: { from: number; to: number } = { from: weekStart, to: weekStart + 7 },
): WeekLayout<S> {
  const from = Math.max(weekStart, cut.from);
  const to = Math.min(weekStart + 7, cut.to);
  const placed: Segment<S>[] = [];
  const taken: boolean[][] = [];
  const need = Array.from({ length: 7 }, () => 0);
  for (const span of spans) {
    if (span.to <= from || span.from >= to) continue;
    const column = Math.max(span.from, from) - weekStart;
    const end = Math.min(span.to, to) - weekStart;
    const slot = freeSlot(taken, column, end, slots);
    for (let day = column; day < end; day += 1) need[day] = Math.max(need[day] ?? 0, slot + 1);
    const startsHere = span.from >= from;
    placed.push({ span, column, days: end - column, slot, startsHere, endsHere: span.to <= to });
  }
  const isFull = need.map((count) => count > slots);
  const hidden: S[][] = Array.from({ length: 7 }, () => []);
  const segments = placed.filter((segment) => {
    const covered = isFull.slice(segment.column, segment.column + segment.days);
    const fits = segment.slot < slots - 1 || (segment.slot === slots - 1 && !covered.includes(true));
    if (!fits) for (let day = 0; day < segment.days; day += 1) hidden[segment.column + day]?.push(segment.span);
    return fits;
  });
  return { segments, hidden };
}

/** The first line free over the days; beyond the lines there are, which one no longer matters. */
function freeSlot(taken: boolean[][], column: number, end: number, slots: number): number {
  for (let slot = 0; slot < slots; slot += 1) {
    const line = taken[slot] ?? [];
    taken[slot] = line;
    if (line.slice(column, end).includes(true)) continue;
    for (let day = column; day < end; day += 1) line[day] = true;
    return slot;
  }
  return slots;
}
