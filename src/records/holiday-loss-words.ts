import type { RoadmapDocument } from '@/domain/document';
import { type HolidayLoss, lossOfHolidays } from '@/domain/holiday-loss';
import type { Move } from '@/domain/schedule/moves';
import { problemInWords } from '@/domain/schedule/schedule-words';
import { scheduleNames } from './schedule-names';

const MOST_NAMED = 3;
const MOST_MOVES = 100;

/** What a removal does beside taking pointers away: a sentence or two, and line by line. */
export interface LossInWords {
  words: string;
  details: { id: string; words: string }[];
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Which holidays stop counting with organisations that are removed, and what moves; null where nothing does. */
export function holidayLossInWords(
  document: RoadmapDocument,
  partnerIds: readonly string[],
  day: (day: string) => string,
): LossInWords | null {
  const loss = lossOfHolidays(document, partnerIds);
  if (!loss) return null;
  const names = scheduleNames(document, day);
  const { moves, breaks, projectEnd } = loss.preview;
  const words = [...lostInWords(loss, names), moves.length === 0 ? 'No dates move.' : movedInWords(moves)];
  if (projectEnd.from !== projectEnd.to && projectEnd.to !== null)
    words.push(`The plan then ends on ${day(projectEnd.to)}.`);
  const details = moves.slice(0, MOST_MOVES).map((move) => ({
    id: `moves/${move.id}`,
    words: `“${names.activity(move.id)}” moves: ${spanInWords(move.from, day)} becomes ${spanInWords(move.to, day)}`,
  }));
  const broken = breaks.map((problem) => ({
    id: `breaks/${problem.kind}/${problem.id}`,
    words: `“${names.activity(problem.id)}”: ${problemInWords(problem, names)}`,
  }));
  return { words: words.join(' '), details: [...broken, ...details] };
}

function lostInWords({ lost }: HolidayLoss, names: ReturnType<typeof scheduleNames>): string[] {
  return lost.map(({ partnerId, holidays }) => {
    const named = holidays.slice(0, MOST_NAMED).map(({ name, date }) => `${name || 'a day off'} (${names.day(date)})`);
    const rest = holidays.length - named.length;
    const list = rest > 0 ? `${named.join(', ')} and ${rest} more` : named.join(', ');
    return `${count(holidays.length, 'holiday', 'holidays')} of ${names.partner(partnerId)} ${holidays.length === 1 ? 'stops' : 'stop'} counting: ${list}.`;
  });
}

const movedInWords = (moves: readonly Move[]) => `${count(moves.length, 'activity moves', 'activities move')}.`;

const spanInWords = (dates: Move['from'], day: (day: string) => string) =>
  !dates ? 'no dates' : dates.start === dates.end ? day(dates.start) : `${day(dates.start)} – ${day(dates.end)}`;
