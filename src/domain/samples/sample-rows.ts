import { addDays, addMonths, type CalendarDay } from '@/domain/calendar-day';
import type { Fields, Sample } from './sample';
import { launchChecklist } from './standing-checklists';
import { homeRoles } from './standing-terms';

/** Words of a list written with blanks, such as 'A1 A2'. */
export const wordsOf = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '');

const pointers = (text: string) => wordsOf(text).map((word) => `@${word}`);
const minorUnits = (whole: number) => Math.round(whole * 100);

/** Letters by role code of a text such as 'PL=AR, MK=R'. */
export function lettersOf(raci: string): Record<string, string> {
  return Object.fromEntries(wordsOf(raci).map((cell) => cell.split('=') as [string, string]));
}

/** The organisation (its name in the sample) that each role code belongs to. */
export function organisationsByRole(sample: Sample): Map<string, string> {
  const result = new Map(wordsOf(sample.roles).map((code) => [code, 'home']));
  for (const [name, partner] of Object.entries(sample.partners)) result.set(partner.lead.code, name);
  return result;
}

/** The last day of the horizon: 3, 12 or 24 months, or the end of the last activity's week where that is later. */
export function horizonEnd(sample: Sample, start: CalendarDay): CalendarDay {
  const months = { 'quarterly-activation': 3, 'annual-strategic': 12, 'multi-year-platform': 24 }[
    sample.roadmap.horizon
  ];
  const weeks = Math.max(...Object.values(sample.activities).map((row) => row[3] + row[4]));
  const byHorizon = addDays(addMonths(start, months), -1);
  const byWork = addDays(start, weeks * 7 - 1);
  return byHorizon > byWork ? byHorizon : byWork;
}

const stageLanes = {
  'lane-prepare': ['identify', 'qualify', 'negotiate', 'onboard'],
  'lane-run': ['launch', 'scale'],
  'lane-learn': ['review', 'renew', 'ended'],
};

/** The lanes that a sample's activities stand in, by stage. */
export const lanes = [
  { as: 'lane-prepare', name: 'Prepare', colour: '#5b7fa6' },
  { as: 'lane-run', name: 'Launch and run', colour: '#3f8f7a' },
  { as: 'lane-learn', name: 'Learn and decide', colour: '#8a6fb0' },
];

const laneOf = (stage: string) => Object.entries(stageLanes).find(([, stages]) => stages.includes(stage))?.[0] ?? '';

/** Fields of the organisations by name, the home organisation first: it gives what the others get, and the other way round. */
export function partnerFields(sample: Sample): Record<string, Fields<'partners'>> {
  const motion = sample.roadmap.motions[0];
  const partners = Object.entries(sample.partners);
  const item = ([kind, text, worth, kpi]: SampleExchange, suffix = '') => ({
    kind,
    text: text + suffix,
    worth: minorUnits(worth),
    kpiId: `@${kpi}`,
  });
  const mirror = (side: 'gives' | 'gets') =>
    partners.flatMap(([, partner]) => partner[side].map((row) => item(row, ` (${partner.name})`)));
  const home: Fields<'partners'> = { motion, gives: mirror('gets'), gets: mirror('gives'), ...sample.home };
  const others = partners.map(([name, partner]): [string, Fields<'partners'>] => [
    name,
    {
      name: partner.name,
      motion,
      gives: partner.gives.map((row) => item(row)),
      gets: partner.gets.map((row) => item(row)),
      managerRoleId: '@PL',
      ...partner.fields,
    },
  ]);
  return { home, ...Object.fromEntries(others) };
}

type SampleExchange = Sample['partners'][string]['gives'][number];

/** Fields of the roles by code. */
export function roleFields(sample: Sample): Record<string, Fields<'roles'>> {
  const home = wordsOf(sample.roles).map((code): [string, Fields<'roles'>] => [
    code,
    { code, ...homeRoles[code], partnerId: '@home' },
  ]);
  const others = Object.entries(sample.partners).map(([name, { lead }]): [string, Fields<'roles'>] => [
    lead.code,
    { ...lead, partnerId: `@${name}` },
  ]);
  return Object.fromEntries([...home, ...others]);
}

/** Fields of the activities by name. */
export function activityFields(sample: Sample): Record<string, Fields<'activities'>> {
  const organisations = organisationsByRole(sample);
  const rows = Object.entries(sample.activities).map(([name, row], order): [string, Fields<'activities'>] => {
    const [title, kind, stage, week, weeks, after, raci, more] = row;
    const letters = lettersOf(raci);
    const involved = new Set(Object.keys(letters).map((code) => organisations.get(code) ?? code));
    return [
      name,
      {
        title,
        kind,
        stage,
        order,
        motion: sample.roadmap.motions[0],
        laneId: `@${laneOf(stage)}`,
        partnerIds: [...involved].map((organisation) => `@${organisation}`),
        duration: weeks * 5,
        notBefore: `@W${week}`,
        ...(after === '' ? {} : { links: pointers(after).map((from) => ({ from, type: 'FS', lag: 0 })) }),
        raci: Object.fromEntries(Object.entries(letters).map(([code, value]) => [`@${code}`, value])),
        ...(kind === 'launch' ? { checklist: launchChecklist(week, [...organisations.keys()]) } : {}),
        ...more,
      },
    ];
  });
  return Object.fromEntries(rows);
}

/** Fields of the risks, in order. */
export function riskFields(sample: Sample): Fields<'risks'>[] {
  return sample.risks.map(([title, category, likelihood, impact, response, owner, actions, more], index) => {
    const { targetLikelihood, targetImpact = impact, ...rest } = more;
    const now = { likelihood, impact };
    const target = { likelihood: targetLikelihood, impact: targetImpact };
    return {
      title,
      code: `R${index + 1}`,
      category,
      scores: { inherent: now, current: now, target },
      response,
      ownerRoleId: `@${owner}`,
      actionIds: pointers(actions),
      status: response === 'accept' ? 'accepted' : 'open',
      raisedOn: '@W0',
      nextReviewOn: '@W4.5',
      ...rest,
    };
  });
}

/** Fields of the approvals, in order. */
export function approvalFields(sample: Sample): Fields<'approvals'>[] {
  return sample.approvals.map(([title, subject, approvers, dueOn, activity, more]) => ({
    title,
    subject,
    approverRoleIds: pointers(approvers),
    dueOn,
    activityId: `@${activity}`,
    ...more,
  }));
}

/** Fields of the KPIs by name. */
export function kpiFields(sample: Sample): Record<string, Fields<'kpis'>> {
  const rows = Object.entries(sample.kpis).map(([key, row]): [string, Fields<'kpis'>] => {
    const [name, unit, group, level, term, target, owner, more] = row;
    const [sign = '', value = ''] = target.split(' ');
    const goal = target === '' ? {} : sign === '<=' ? { max: Number(value) } : { min: Number(value) };
    const direction = sign === '<=' ? 'down' : 'up';
    const cadence = term === 'short' ? 'monthly' : 'quarterly';
    return [
      key,
      { name, unit, group, level, term, direction, cadence, target: goal, ownerRoleId: `@${owner}`, ...more },
    ];
  });
  return Object.fromEntries(rows);
}

/** Fields of the reviews, in order; none has been held. */
export function reviewFields(sample: Sample): Fields<'reviews'>[] {
  return sample.reviews.map(([title, kind, date, organisations, more]) => ({
    title,
    kind,
    date,
    held: false,
    partnerIds: pointers(organisations),
    ...more,
  }));
}
