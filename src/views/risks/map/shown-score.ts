import type { CalendarDay } from '@/domain/calendar-day';
import { type ShownScore, scoreAfterActions, scoreOnDay } from '@/domain/risks/score-on-day';
import type { RiskRow } from '@/views/risks/risk-row';

/** For which moment the map shows the risks. */
export const mapTimes = {
  inherent: 'Inherent',
  today: 'Today',
  day: 'On a day',
  after: 'After agreed actions',
  target: 'Target',
} as const;
export type MapTime = keyof typeof mapTimes;

/** What each moment means, in a sentence. */
export const mapTimeHelp: Readonly<Record<MapTime, string>> = {
  inherent: 'As if nothing were done about any risk.',
  today: 'The current scores.',
  day: 'A risk has its target score once all its actions have ended by that day, else its current one.',
  after: 'A risk has its target score if there are actions for it, else its current one.',
  target: 'Where each risk shall come to.',
};

/** The score that the map shows for a risk, and which of the three a drag would change. */
export function shownScore({ risk, due }: RiskRow, time: MapTime, day: CalendarDay): ShownScore {
  switch (time) {
    case 'inherent':
      return { moment: 'inherent', pair: risk.scores.inherent };
    case 'today':
      return { moment: 'current', pair: risk.scores.current };
    case 'target':
      return { moment: 'target', pair: risk.scores.target };
    case 'after':
      return scoreAfterActions(risk, due);
    case 'day':
      return scoreOnDay(risk, due, day);
  }
}
