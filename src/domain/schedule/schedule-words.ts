import type { CalendarDay } from '@/domain/calendar-day';
import type { Explanation, HoldingLink, Reason, SkippedDay } from './explain';
import type { ScheduleProblem } from './problems-of-schedule';

/** How records and days are called where words are made; the view knows titles and the person's date format. */
export interface ScheduleNames {
  activity(id: string): string;
  partner(id: string): string;
  day(day: CalendarDay): string;
}

const countOf = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const workingDays = (count: number) => countOf(count, 'working day', 'working days');

/** Why an activity starts when it does, as plain sentences. */
export function explainInWords(explanation: Explanation, names: ScheduleNames): string[] {
  const sentences = explanation.reasons.map((reason, index) => {
    const words = reasonInWords(reason, explanation.id, names);
    return index === 0 ? words : `Also: ${words[0]?.toLowerCase() ?? ''}${words.slice(1)}`;
  });
  if (explanation.skipped.length) sentences.push(skippedInWords(explanation.skipped, names));
  for (const link of explanation.broken)
    sentences.push(
      `It starts or ends ${workingDays(link.workingDays)} too early for its link: ${linkInWords(link, explanation.id, names)}.`,
    );
  return sentences;
}

function reasonInWords(reason: Reason, id: string, names: ScheduleNames): string {
  switch (reason.kind) {
    case 'backlog':
      return backlogWords[reason.because];
    case 'fixed':
      return 'Its dates are fixed: it stays where it is put.';
    case 'started':
      return 'It has begun: its start is a fact and does not move.';
    case 'done':
      return 'It is done: its dates are facts and do not move.';
    case 'cancelled':
      return 'It is cancelled and is shown where it stood.';
    case 'phase':
      return `It spans what is inside it, and ${list(reason.firstIds.map((each) => `“${names.activity(each)}”`))} comes first.`;
    case 'not-before':
      return `It may not start before ${names.day(reason.on)}.`;
    case 'link': {
      const words = linkInWords(reason, id, names);
      return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}.`;
    }
  }
}

const backlogWords = {
  'nothing-places-it': 'It is in the backlog: give it a start, or let it follow something that has dates.',
  'fixed-without-dates': 'Its dates are fixed but not given yet: enter its start and end, or make it automatic.',
  circle: 'It waits in a circle of links: remove one of them.',
};

function linkInWords({ holderId, from, type, lag, sourceDay }: HoldingLink, id: string, names: ScheduleNames): string {
  const who = holderId === id ? 'it' : `everything in “${names.activity(holderId)}”`;
  const source = `“${names.activity(from)}”`;
  const verb = type === 'FS' || type === 'SS' ? 'starts' : 'ends';
  const event = type === 'FS' || type === 'FF' ? 'ends' : 'starts';
  const side = type === 'SF' ? 'no earlier than just before' : type === 'FS' ? 'after' : 'no earlier than';
  const shift = lag === 0 ? '' : lag > 0 ? `, and ${workingDays(lag)} more` : `, less ${workingDays(-lag)}`;
  return `${who} ${verb} ${side} ${source}, which ${event} on ${names.day(sourceDay)}${shift}`;
}

function skippedInWords(skipped: readonly SkippedDay[], names: ScheduleNames): string {
  const holidays = skipped.filter((each) => each.holidays.length > 0);
  const parts = holidays.map(
    ({ day, holidays: named }) => `${list(named.map((each) => holidayInWords(each, names)))} on ${names.day(day)}`,
  );
  const others = skipped.length - holidays.length;
  if (others > 0) parts.push(`${countOf(others, 'day', 'days')} outside the working week`);
  return `Skipped: ${list(parts)}.`;
}

function holidayInWords({ name, partnerId }: SkippedDay['holidays'][number], names: ScheduleNames): string {
  const title = name || 'a holiday';
  return partnerId === null ? title : `${title} (${names.partner(partnerId)})`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
}

/** What is wrong with a date, and the way out, as a plain sentence or two. */
export function problemInWords(problem: ScheduleProblem, names: ScheduleNames): string {
  switch (problem.kind) {
    case 'no-working-day':
      return 'The working week has no working day, so every day counts as one. Choose at least one day.';
    case 'double-holiday':
      return `${names.day(problem.on)} is in the list of holidays ${problem.names.length} times (${list(problem.names)}); it counts once.`;
    case 'deadline-before-start':
      return `The deadline of ${names.day(problem.deadline)} is before the start of ${names.day(problem.start)}. Change one of them.`;
    case 'deadline-missed':
      return `It ends on ${names.day(problem.end)}, ${howLate(problem.workingDays)} the deadline of ${names.day(problem.deadline)}.`;
    case 'link-broken':
      return `${brokenBy[problem.by]} ${workingDays(problem.workingDays)} earlier than its link to “${names.activity(problem.from)}” allows.`;
    case 'long-lag':
      return `The lag of ${workingDays(problem.lag)} after “${names.activity(problem.from)}” is about ${problem.years} years. Check the number.`;
    case 'fixed-without-dates':
      return 'Its dates are fixed but not given. Enter its start and end, or make it automatic.';
    case 'beyond-calendar':
      return problem.at === 'end'
        ? 'It would end after 2199, so it is shown at the last day. Shorten a lag or a duration before it.'
        : 'It would start before 1900, so it is shown at the first day. Check the lags before it.';
    case 'circle':
      return 'It waits, through its links, for itself or for something that does. Remove one of the links.';
  }
}

const howLate = (days: number) => (days === 0 ? 'after' : `${workingDays(days)} after`);

const brokenBy = {
  fixed: 'Its fixed dates are',
  started: 'It was begun',
  done: 'It was done',
};
