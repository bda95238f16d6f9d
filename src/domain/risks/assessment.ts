import type { CalendarDay } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { rescaled, scaleOf } from '@/domain/risk-scale';
import type { Transaction } from '@/domain/transaction';
import { riskCategories } from '@/domain/vocabulary';
import { addRisk } from './risk-edits';
import { type RiskCategory, riskPresets } from './risk-presets';

/** The categories in the order they are walked. */
export const assessedCategories = Object.keys(riskCategories) as RiskCategory[];

/** Which categories have a risk, were said to have none, or are still open. */
export function coverageOf({
  risks,
  roadmap,
}: Pick<RoadmapDocument, 'risks' | 'roadmap'>): Readonly<Record<RiskCategory, 'risks' | 'none' | 'open'>> {
  const named = new Set(Object.values(risks).map((risk) => risk.category));
  const none = new Set(roadmap.noneHere);
  const state = (category: RiskCategory) => (named.has(category) ? 'risks' : none.has(category) ? 'none' : 'open');
  return Object.fromEntries(assessedCategories.map((category) => [category, state(category)])) as ReturnType<
    typeof coverageOf
  >;
}

/** What was said in an assessment. */
export interface Assessment {
  /** Keys of the presets taken over. */
  presets: ReadonlySet<string>;
  /** Risks written down by hand: title by category. */
  own: readonly { category: RiskCategory; title: string }[];
  noneHere: ReadonlySet<RiskCategory>;
  on: CalendarDay;
}

/** Takes an assessment over: adds its risks, remembers where there are none, and dates it. Returns how many were added. */
export function acceptAssessment(tx: Transaction, { presets, own, noneHere, on }: Assessment): number {
  const { size } = scaleOf(tx.roadmap);
  const score = (value: number) => rescaled(value, 5, size);
  let added = 0;
  for (const category of assessedCategories) {
    for (const { key, title, cause, effect, response, likelihood, impact } of riskPresets[category]) {
      if (!presets.has(key)) continue;
      const pair = { likelihood: score(likelihood), impact: score(impact) };
      const scores = { inherent: { ...pair }, current: { ...pair }, target: {} };
      addRisk(tx, { title, category, cause, effect, response, scores }, on);
      added += 1;
    }
    for (const { title } of own.filter((risk) => risk.category === category)) {
      addRisk(tx, { title, category }, on);
      added += 1;
    }
  }
  const named = new Set(tx.all('risks').map((risk) => risk.category));
  tx.update('roadmap', tx.roadmap.id, (draft) => {
    draft.riskAssessedOn = on;
    draft.noneHere = assessedCategories.filter((category) => noneHere.has(category) && !named.has(category));
  });
  return added;
}
