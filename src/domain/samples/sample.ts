import type { Records } from '@/domain/entities';
import type { EntityName } from '@/domain/field';
import type { activityKinds, functions, horizons, motions, riskCategories, stages } from '@/domain/vocabulary';

/**
 * Fields of a record as a sample writes them. A text '@PL' stands for the id of what is called PL, '@W5' for the Monday of week 5
 * after the start, '@W5.5' for its Friday; a list of objects becomes members in that order, and `as` gives a member a name.
 */
export type Fields<E extends EntityName> = { readonly [K in keyof Records[E]]?: unknown };

/** Kind, what it is, estimated worth in whole units of the currency, and the KPI that proves it. */
export type ExchangeRow = readonly [
  kind: Records['partners']['gives'][string]['kind'],
  text: string,
  worth: number,
  kpi: string,
];

/** An organisation of a sample that is not the home organisation, with the one role that leads on its side. */
export interface SamplePartner {
  name: string;
  lead: { code: string; label: string; function: keyof typeof functions };
  gives: readonly ExchangeRow[];
  gets: readonly ExchangeRow[];
  fields: Fields<'partners'>;
}

/** Title, kind, stage, first week, weeks, what it follows ('A1 A2'), who does what ('PL=AR, MK=R'), and anything more. */
export type ActivityRow = readonly [
  title: string,
  kind: keyof typeof activityKinds,
  stage: keyof typeof stages,
  week: number,
  weeks: number,
  after: string,
  raci: string,
  more?: Fields<'activities'>,
];

/** Title, category, likelihood and impact now, response, owner, activities that treat it ('A3 A7'), and anything more. */
export type RiskRow = readonly [
  title: string,
  category: keyof typeof riskCategories,
  likelihood: number,
  impact: number,
  response: 'reduce' | 'accept',
  owner: string,
  actions: string,
  more: Fields<'risks'> & { targetLikelihood: number; targetImpact?: number },
];

/** Title, subject, approvers ('LG BR'), due ('@W5.5'), the activity it clears, and anything more. */
export type ApprovalRow = readonly [
  title: string,
  subject: Records['approvals']['subject'],
  approvers: string,
  due: string,
  activity: string,
  more?: Fields<'approvals'>,
];

/** Name, unit, group, level, term, target ('>= 250', '<= 5'), owner, and anything more; higher is better for '>='. */
export type KpiRow = readonly [
  name: string,
  unit: string,
  group: Records['kpis']['group'],
  level: Records['kpis']['level'],
  term: Records['kpis']['term'],
  target: string,
  owner: string,
  more: Fields<'kpis'> & { definition: string },
];

/** Title, kind, date ('@W11.5'), the organisations in it ('home healthfin'), and anything more. */
export type ReviewRow = readonly [
  title: string,
  kind: Records['reviews']['kind'],
  date: string,
  organisations: string,
  more?: Fields<'reviews'>,
];

/** One sample roadmap as data; dates are weeks from a start that is chosen when a roadmap is made from it. */
export interface Sample {
  roadmap: Fields<'roadmap'> & {
    title: string;
    motions: readonly (keyof typeof motions)[];
    horizon: keyof typeof horizons;
  };
  home: Fields<'partners'> & { name: string };
  partners: Readonly<Record<string, SamplePartner>>;
  /** Codes of the home organisation's roles, e.g. 'PL MK LG'. */
  roles: string;
  activities: Readonly<Record<string, ActivityRow>>;
  risks: readonly RiskRow[];
  approvals: readonly ApprovalRow[];
  policies: Readonly<Record<string, Fields<'policies'>>>;
  assets: Readonly<Record<string, Fields<'assets'>>>;
  commercials: readonly Fields<'commercials'>[];
  kpis: Readonly<Record<string, KpiRow>>;
  reviews: readonly ReviewRow[];
}
