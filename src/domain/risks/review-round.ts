import { addDays, type CalendarDay, daysBetween } from '@/domain/calendar-day';
import type { Risk } from '@/domain/risk';
import { scoreOf } from '@/domain/risk-scale';
import { isOpenRisk } from './risk-state';

/** Days after which an open risk is due without anybody having said so (domain brief, RSK-05). */
export const REVIEW_DAYS = 90;

/** Why a risk is due for review, in words; null while it is not. */
export function reviewReason(risk: Risk, today: CalendarDay): string | null {
  if (!isOpenRisk(risk) || risk.recordKind === 'exception') return null;
  if (risk.nextReviewOn && risk.nextReviewOn <= today) {
    const late = daysBetween(risk.nextReviewOn, today);
    return late === 0 ? 'Due today' : `Due ${late === 1 ? 'yesterday' : `${late} days ago`}`;
  }
  const last = risk.reviewedOn ?? risk.raisedOn;
  if (!last) return risk.nextReviewOn ? null : 'Never reviewed';
  const since = daysBetween(last, today);
  if (since <= REVIEW_DAYS) return null;
  return risk.reviewedOn ? `Last reviewed ${since} days ago` : `Raised ${since} days ago and never reviewed`;
}

/** The risks due for review, highest current score first. */
export function dueForReview(risks: readonly Risk[], today: CalendarDay): { risk: Risk; reason: string }[] {
  return risks
    .flatMap((risk) => {
      const reason = reviewReason(risk, today);
      return reason === null ? [] : [{ risk, reason }];
    })
    .sort(({ risk: a }, { risk: b }) => (scoreOf(b.scores.current) ?? 99) - (scoreOf(a.scores.current) ?? 99));
}

/** The review after one on that day, unless somebody says otherwise. */
export const usualNextReview = (today: CalendarDay): CalendarDay => addDays(today, REVIEW_DAYS);
