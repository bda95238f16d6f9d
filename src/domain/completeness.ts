import type { RoadmapDocument } from './document';

/** The four questions every roadmap answers. */
export const questions = { why: 'Why', who: 'Who', how: 'How', measure: 'Measure' } as const;
export type Question = keyof typeof questions;

/** One thing that a roadmap holds at minimum: whether it is there, and what to do where it is not. */
export interface MinimumItem {
  key: string;
  question: Question;
  label: string;
  isThere: boolean;
  next: string;
}

const some = (table: object) => Object.keys(table).length > 0;

/**
 * The eight things a roadmap holds at minimum (domain brief 2.A `roadmap`: goals, criteria, timeline, RACI owners, rules, tracking, cadence, KPIs).
 */
export function minimumItems(document: RoadmapDocument): MinimumItem[] {
  const { roadmap, activities, policies, kpis } = document;
  const dated = Object.values(activities).filter(({ notBefore, start, links }) => notBefore || start || some(links));
  const owned = Object.values(activities).some(({ raci }) =>
    Object.values(raci).some((letters) => letters?.includes('A')),
  );
  const item = (key: string, question: Question, label: string, isThere: boolean, next: string): MinimumItem => ({
    key,
    question,
    label,
    isThere,
    next,
  });
  return [
    item('goals', 'why', 'Partnership goals', some(roadmap.objectives), 'Write at least one objective.'),
    item(
      'criteria',
      'who',
      'Selection criteria',
      some(roadmap.fitCriteria) || some(roadmap.idealPartner),
      'Say what makes a partner right.',
    ),
    item('timeline', 'how', 'Activation timeline', dated.length > 0, 'Put activities on the timeline.'),
    item('owners', 'how', 'RACI owners', owned, 'Make somebody accountable (A) for an activity.'),
    item('rules', 'how', 'Brand and compliance rules', some(policies), 'Agree on at least one rule.'),
    item(
      'tracking',
      'measure',
      'What is tracked',
      roadmap.tracking.utmTemplate !== '' || roadmap.attribution.model !== undefined,
      'Say how results are attributed.',
    ),
    item('cadence', 'measure', 'How often it is reviewed', some(roadmap.cadences), 'Add a review cadence.'),
    item(
      'kpis',
      'measure',
      'KPIs with definitions',
      Object.values(kpis).some((kpi) => kpi.definition !== ''),
      'Define a KPI.',
    ),
  ];
}
