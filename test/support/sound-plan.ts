import { emptyDocument, type RoadmapDocument, tableNames } from '@/domain/document';
import { make, type Records } from '@/domain/entities';
import type { TableName } from '@/domain/field';

type Fields = Record<string, unknown>;
/** Fields to be set by table and id; null takes the record out, `header` is the roadmap itself. */
export type Spoilt = { header?: Fields } & { [E in TableName]?: Record<string, Fields | null> };

/** The day on which the sound plan is looked at. */
export const SOUND_TODAY = '2027-01-04';

const header: Fields = {
  title: 'Sound',
  intent: 'Enter a market together',
  start: '2027-01-01',
  end: '2027-12-31',
  motions: ['co-marketing'],
  objectives: { o1: { text: 'A hundred leads', order: 1 } },
  triggers: { t1: { text: 'A new product', order: 1 } },
  scope: { markets: ['Retail'] },
  idealPartner: { i1: { text: 'Known to retailers', order: 1 } },
  fitCriteria: { f1: { text: 'Audience overlap', order: 1 } },
  tracking: { utmTemplate: 'utm_source={partner}' },
  cadences: { c1: { what: 'Review', order: 1 } },
  howWeLearn: 'Monthly review, then the plan is changed.',
  riskAssessedOn: '2027-01-02',
};

const tables: { [E in TableName]?: Record<string, Fields> } = {
  partners: {
    p1: { name: 'Contoso', stage: 'launch', gives: { g1: { text: 'Reach', order: 1 } } },
    p2: { name: 'Fabrikam', stage: 'onboard', crossBorder: true },
  },
  roles: {
    q1: { label: 'Lead', partnerId: 'p1', function: 'partnerships', personName: 'Ada' },
    q2: { label: 'Legal', partnerId: 'p1', function: 'compliance', personName: 'Bo' },
    q3: { label: 'Seller', partnerId: 'p2', function: 'sales', personName: 'Cy' },
  },
  activities: {
    onboard: {
      title: 'Onboard Fabrikam',
      kind: 'onboarding',
      notBefore: '2027-01-04',
      duration: 5,
      partnerIds: ['p1', 'p2'],
      raci: { q1: 'A', q3: 'R' },
    },
    prepare: {
      title: 'Prepare the launch',
      notBefore: '2027-01-11',
      duration: 5,
      partnerIds: ['p1', 'p2'],
      links: { l1: { from: 'onboard', order: 1 } },
      raci: { q1: 'AR', q3: 'R' },
    },
    launch: {
      title: 'Launch',
      kind: 'launch',
      notBefore: '2027-02-01',
      duration: 5,
      partnerIds: ['p1', 'p2'],
      links: { l1: { from: 'prepare', order: 1 } },
      flags: { publicFacing: true, containsClaims: true, collectsLeads: true },
      brief: { objective: 'Be seen' },
      raci: { q1: 'AR', q2: 'C', q3: 'R' },
    },
    ready: {
      title: 'Ready',
      kind: 'milestone',
      notBefore: '2027-01-22',
      partnerIds: ['p1', 'p2'],
      raci: { q1: 'AR', q3: 'R' },
    },
    review: {
      title: 'Look back',
      kind: 'review',
      notBefore: '2027-03-01',
      duration: 1,
      partnerIds: ['p1'],
      raci: { q1: 'AR' },
    },
    // Exempt from everything: nobody is named for them, and they have no partner.
    phase: { title: 'A phase', kind: 'phase' },
    idea: { title: 'An idea' },
    dropped: { title: 'Dropped', status: 'cancelled', notBefore: '2026-01-05' },
  },
  risks: {
    k1: {
      title: 'Data leaks',
      category: 'data-privacy',
      scores: { current: { likelihood: 3, impact: 5 } },
      ownerRoleId: 'q1',
      actionIds: ['prepare'],
      activityIds: ['launch'],
      escalationPolicyId: 'd3',
      fallback: 'Another channel',
      raisedOn: '2027-01-02',
    },
    k2: { title: 'One supplier', category: 'dependency', ...rated(2, 2) },
    k3: { title: 'Volume only', category: 'incentives', ...rated(1, 2) },
    k4: { title: 'Rates of exchange', category: 'market', ...rated(1, 2) },
    k5: { title: 'Trade rules', category: 'regulatory', ...rated(1, 2) },
    k6: { title: 'Other habits', category: 'conflict', ...rated(1, 2) },
    k7: { title: 'The way out', category: 'ip-exit', ...rated(1, 2) },
  },
  approvals: { v1: { title: 'Claims', subject: 'claims', approverRoleIds: ['q2'], activityId: 'launch' } },
  policies: {
    d1: { title: 'Logos', params: { kind: 'brand' }, statement: 'As in the kit' },
    d2: { title: 'Disclosure', params: { kind: 'disclosure' }, statement: 'Say that it is paid' },
    d3: { title: 'Whom to call', params: { kind: 'escalation' }, statement: 'The lead within a day' },
  },
  kpis: { m1: { name: 'Leads', definition: 'People who ask', unit: 'people', target: { min: 100 } } },
};

function rated(likelihood: number, impact: number): Fields {
  return { scores: { current: { likelihood, impact } }, ownerRoleId: 'q1', raisedOn: '2027-01-02' };
}

/** A small plan in which no rule finds anything; `spoilt` changes fields of its records, one level deep. */
export function soundPlan(spoilt: Spoilt = {}): RoadmapDocument {
  const empty = emptyDocument('sound', 'Sound');
  const made = Object.fromEntries(
    tableNames.map((table) => {
      const all: Record<string, Fields | null> = { ...tables[table] };
      for (const [id, fields] of Object.entries(spoilt[table] ?? {}))
        all[id] = fields === null ? null : { ...all[id], ...fields };
      const rows = Object.entries(all).flatMap(([id, fields]) =>
        fields === null ? [] : [[id, make(table, { id, ...fields }) as Records[TableName]] as const],
      );
      return [table, Object.fromEntries(rows)];
    }),
  );
  return {
    ...empty,
    ...made,
    roadmap: make('roadmap', { ...empty.roadmap, ...header, ...spoilt.header }),
  } as RoadmapDocument;
}
