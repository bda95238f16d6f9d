import type { Where } from '@/domain/checks/rule';
import type { Spoilt } from '../../support/sound-plan';

/** What makes a rule find something in the sound plan, where it points, and something close to it that does not. */
export interface RuleCase {
  fires: Spoilt;
  where?: Where;
  /** A change in the same place that is no fault; none where the sound plan itself is close enough. */
  quiet?: Spoilt;
  today?: string;
}

const at = (id: string, field: string): Where => ({ entity: 'activities', id, field });
const risk = (id: string, field: string): Where => ({ entity: 'risks', id, field });
const brief = (field: string): Where => ({ entity: 'roadmap', id: 'sound', field });
const busy = (count: number, days = 5) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `busy${index}`,
      {
        title: `Busy ${index}`,
        notBefore: '2027-05-03',
        duration: days,
        partnerIds: ['p1'],
        motion: 'co-marketing',
        raci: { q2: 'AR' },
      },
    ]),
  );
const pair = (end: string) => ({
  ready: { pairId: 'theirs' },
  theirs: {
    title: 'Theirs',
    kind: 'milestone',
    notBefore: end,
    partnerIds: ['p2'],
    pairId: 'ready',
    raci: { q3: 'AR' },
  },
});
const waiver = (expires: string) => ({
  lintWaivers: { w1: { ruleId: 'TIM-02', recordId: 'launch', reason: 'Agreed', approver: 'Ada', expires, order: 1 } },
});

/** One case a rule. */
export const ruleCases: Readonly<Record<string, RuleCase>> = {
  'MIN-01': { fires: { header: { objectives: {} } }, where: brief('objectives') },
  'MIN-02': { fires: { header: { fitCriteria: {} } }, where: brief('fitCriteria') },
  'MIN-03': {
    fires: { activities: { onboard: null, prepare: null, launch: null, ready: null, review: null } },
    where: { entity: 'activities' },
  },
  'MIN-04': { fires: { activities: { prepare: { raci: {} } } }, where: at('prepare', 'raci') },
  'MIN-05': {
    fires: { policies: { d1: null } },
    where: { entity: 'policies' },
    quiet: { policies: { d1: { statement: '', params: { kind: 'brand', logoUse: 'Side by side' } } } },
  },
  'MIN-06': {
    fires: { policies: { d2: { status: 'retired' } } },
    where: { entity: 'policies' },
    quiet: { policies: { d2: { params: { kind: 'data-sharing' } } } },
  },
  'MIN-07': {
    fires: { header: { tracking: { utmTemplate: '  ' } } },
    where: brief('tracking'),
    quiet: { header: { tracking: { partnerIdFormat: 'P-0000' } } },
  },
  'MIN-08': { fires: { header: { cadences: {} } }, where: brief('cadences') },
  'MIN-09': {
    fires: { kpis: { m1: { target: {} } } },
    where: { entity: 'kpis', id: 'm1', field: 'target' },
    quiet: { kpis: { m1: { target: { max: 5 } }, m2: { name: 'Half' } } },
  },
  'MIN-10': { fires: { partners: { p2: null } }, where: { entity: 'partners' } },
  'MIN-11': {
    fires: { partners: { p1: { gives: {} } } },
    where: { entity: 'partners', id: 'p1', field: 'gives' },
    quiet: { partners: { p1: { gives: {}, gets: { g1: { text: 'Leads', order: 1 } } } } },
  },
  'MIN-12': {
    fires: { header: { idealPartner: {} } },
    where: brief('idealPartner'),
    quiet: { header: { idealPartner: {} }, partners: { p2: { fit: { f1: { score: 4 } } } } },
  },
  'MIN-13': {
    fires: { policies: { d3: { statement: '' } } },
    quiet: { policies: { d3: { params: { kind: 'approval-rule' } } } },
  },
  'MIN-14': { fires: { header: { howWeLearn: ' ' } }, where: brief('howWeLearn') },
  'MIN-15': { fires: { header: { motions: [] } }, where: brief('motions') },
  'MIN-16': {
    fires: { header: { scope: {} } },
    where: brief('scope'),
    quiet: { header: { scope: { geographies: ['DACH'] } } },
  },
  'MIN-17': { fires: { header: { triggers: {} } }, where: brief('triggers') },
  'RAC-01': {
    fires: { activities: { prepare: { raci: { q1: 'R', q3: 'C' } } } },
    where: at('prepare', 'raci'),
    quiet: { activities: { phase: { raci: { q1: 'R' } }, idea: { raci: { q1: 'R' } } } },
  },
  'RAC-02': {
    fires: { activities: { prepare: { raci: { q1: 'AR', q3: 'A' } } } },
    where: at('prepare', 'raci'),
    quiet: { activities: { dropped: { raci: { q1: 'AR', q3: 'A' } } } },
  },
  'RAC-03': {
    fires: { activities: { prepare: { raci: { q1: 'A', q3: 'C' } } } },
    where: at('prepare', 'raci'),
    quiet: { activities: { idea: { raci: { q1: 'A' } } } },
  },
  'RAC-04': {
    fires: { activities: busy(6) },
    where: { entity: 'roles', id: 'q2' },
    quiet: { activities: busy(5) },
  },
  'RAC-05': {
    fires: { roles: { q4: { label: 'Spare', partnerId: 'p1', personName: 'Di' } } },
    where: { entity: 'roles', id: 'q4' },
    quiet: { roles: { q4: { label: 'Board', partnerId: 'p1', personName: 'Di', isBoard: true } } },
  },
  'RAC-06': {
    fires: { activities: { prepare: { raci: { q1: 'AR', q3: 'C' } } } },
    where: at('prepare', 'raci'),
    quiet: { activities: { prepare: { partnerIds: ['p1'], raci: { q1: 'AR', q3: 'C' } } } },
  },
  'RAC-07': {
    fires: { activities: { launch: { raci: { q1: 'AR', q2: 'I', q3: 'R' } } } },
    where: at('launch', 'raci'),
    quiet: { activities: { launch: { flags: { publicFacing: true }, raci: { q1: 'AR', q3: 'R' } } } },
  },
  'RAC-08': {
    fires: { roles: { q3: { function: 'product' } } },
    where: at('launch', 'raci'),
    quiet: { roles: { q3: { function: 'support' } } },
  },
  'RAC-09': {
    fires: {
      roles: { q2: { personName: '' } },
      activities: { ...busy(1), busy0: { ...busy(1)['busy0'], ...begun() } },
    },
    where: { entity: 'roles', id: 'q2', field: 'personName' },
    quiet: { roles: { q2: { personName: '' } }, activities: busy(1) },
    today: '2027-05-04',
  },
  'RAC-10': {
    fires: { roles: { q1: { function: 'executive' } } },
    where: { entity: 'roles' },
    quiet: { roles: { q1: { function: 'marketing' } } },
  },
  'RAC-11': {
    fires: { activities: { prepare: { flags: { regulated: true } } } },
    where: at('prepare', 'raci'),
    quiet: { activities: { prepare: { flags: { regulated: true }, raci: { q1: 'AR', q2: 'I', q3: 'R' } } } },
  },
  'RAC-12': {
    fires: { approvals: { v1: { approverRoleIds: ['q1'] } } },
    where: { entity: 'approvals', id: 'v1', field: 'approverRoleIds' },
    quiet: { approvals: { v1: { approverRoleIds: ['q1', 'q2'] } } },
  },
  // Cannot be stored; its test builds the record behind the schema's back.
  'TIM-01': { fires: {}, where: at('prepare', 'end') },
  'TIM-02': {
    fires: { header: { end: '2027-02-28' } },
    where: at('review', 'end'),
    quiet: { header: { end: '2027-03-01' } },
  },
  'TIM-03': {
    fires: { activities: { prepare: { scheduling: 'fixed', start: '2027-01-06', end: '2027-01-12' } } },
    where: at('prepare', 'links'),
    // Two working days less for the link: then it holds.
    quiet: {
      activities: {
        prepare: {
          scheduling: 'fixed',
          start: '2027-01-06',
          end: '2027-01-12',
          links: { l1: { from: 'onboard', lag: -3, order: 1 } },
        },
      },
    },
  },
  'TIM-04': {
    fires: { activities: { onboard: { links: { l1: { from: 'launch', order: 1 } } } } },
    where: at('onboard', 'links'),
  },
  'TIM-05': {
    fires: { activities: { onboard: { status: 'in-progress', start: '2026-12-28', end: '2026-12-31', duration: 3 } } },
    where: at('onboard', 'status'),
    quiet: { activities: { onboard: { status: 'done', start: '2026-12-28', end: '2026-12-30' } } },
  },
  'TIM-06': {
    fires: { activities: { show: show('2027-02-12') } },
    where: at('launch', 'start'),
    quiet: { activities: { show: show('2027-02-15') } },
  },
  'TIM-07': {
    fires: { activities: { onboard: { notBefore: '2027-01-25', duration: 6 }, prepare: { links: {} } } },
    where: at('onboard', 'end'),
    quiet: { activities: { onboard: { notBefore: '2027-01-25', duration: 5 }, prepare: { links: {} } } },
  },
  'TIM-08': {
    fires: { activities: { launch: { brief: {} } } },
    where: at('launch', 'brief'),
    quiet: { activities: { launch: { brief: {} }, prepare: { title: 'Kick-off and plan' } } },
  },
  'TIM-09': {
    fires: { partners: { p3: { name: 'Idle', stage: 'scale' } } },
    where: { entity: 'partners', id: 'p3' },
    quiet: { partners: { p3: { name: 'Idle', stage: 'scale', paused: true } } },
  },
  'TIM-10': {
    fires: { activities: pair('2027-02-08') },
    where: at('ready', 'pairId'),
    quiet: { activities: pair('2027-02-05') },
  },
  'TIM-11': {
    fires: { activities: { review: { kind: 'activity' } } },
    where: { entity: 'activities' },
    quiet: { activities: { review: { kind: 'activity' } }, reviews: { r1: { title: 'Meet', date: '2027-03-01' } } },
  },
  'TIM-12': {
    fires: { activities: { review: { partnerIds: [] } } },
    where: at('review', 'partnerIds'),
    quiet: { activities: { idea: { partnerIds: [] } } },
  },
  'TIM-13': {
    fires: {
      activities: { launch: { partnerIds: ['p1'], flags: { publicFacing: false }, raci: { q1: 'AR', q2: 'C' } } },
    },
    where: at('launch', 'raci'),
    quiet: {
      activities: { launch: { partnerIds: ['p1'], flags: { publicFacing: false }, raci: { q1: 'AR', q2: 'C' } } },
      approvals: { v1: { subject: 'announcement' } },
    },
  },
  'TIM-14': {
    fires: {
      activities: {
        review: { deadline: '2027-02-26', notBefore: undefined, links: { l1: { from: 'launch', lag: 20, order: 1 } } },
      },
    },
    where: at('review', 'deadline'),
    quiet: { activities: { review: { deadline: '2027-03-01' } } },
  },
  'TIM-15': {
    fires: { header: { calendar: { workingDays: [] } } },
    where: brief('calendar'),
    quiet: { header: { calendar: { workingDays: [1, 2, 3, 4, 5, 6] } } },
  },
  'RSK-01': {
    fires: { risks: noRisks() },
    where: { entity: 'risks' },
    quiet: { risks: noRisks(), header: { noneHere: allCategories() } },
  },
  'RSK-02': {
    fires: { risks: { k1: { ownerRoleId: undefined } } },
    where: risk('k1', 'ownerRoleId'),
    quiet: { risks: { k1: { ownerRoleId: undefined, status: 'closed' } } },
  },
  'RSK-03': {
    fires: { risks: { k2: { scores: { current: { likelihood: 2 } } } } },
    where: risk('k2', 'scores'),
    quiet: { risks: { k2: { scores: {}, recordKind: 'issue' } } },
  },
  'RSK-04': {
    fires: { risks: { k2: { scores: { current: { likelihood: 2, impact: 5 } }, fallback: 'Another' } } },
    where: risk('k2', 'actionIds'),
    quiet: { risks: { k2: { scores: { current: { likelihood: 3, impact: 3 } } } } },
  },
  'RSK-05': {
    fires: { risks: { k2: { raisedOn: '2026-10-05' } } },
    where: risk('k2', 'reviewedOn'),
    quiet: { risks: { k2: { raisedOn: '2026-10-06' } } },
  },
  'RSK-06': {
    fires: { activities: { prepare: overdueAction('in-progress') } },
    where: risk('k1', 'actionIds'),
    quiet: { activities: { prepare: overdueAction('done') } },
  },
  'RSK-07': {
    fires: { risks: { k4: { category: 'operations' } } },
    where: { entity: 'partners', id: 'p2', field: 'crossBorder' },
    quiet: { risks: { k4: { category: 'operations' } }, header: { noneHere: ['market'] } },
  },
  'RSK-08': {
    fires: { risks: { k3: { category: 'operations' } } },
    where: { entity: 'risks' },
    quiet: { risks: { k3: { category: 'operations' } }, header: { noneHere: ['incentives'] } },
  },
  'RSK-09': {
    fires: { risks: { k1: { escalationPolicyId: undefined } } },
    where: risk('k1', 'escalationPolicyId'),
    quiet: { risks: { k1: { escalationPolicyId: undefined, scores: { current: { likelihood: 2, impact: 5 } } } } },
  },
  'RSK-10': {
    fires: { risks: { k2: { status: 'occurred' } } },
    where: risk('k2', 'recordKind'),
    quiet: { risks: { k2: { status: 'occurred', recordKind: 'incident' } } },
  },
  'RSK-11': {
    fires: { partners: { p2: { legalForm: 'alliance' } }, risks: { k7: { category: 'operations' } } },
    where: { entity: 'partners', id: 'p2', field: 'legalForm' },
    quiet: { risks: { k7: { category: 'operations' } } },
  },
  'RSK-12': {
    fires: { risks: { k2: { scores: { current: { likelihood: 2, impact: 5 } }, response: 'accept' } } },
    where: risk('k2', 'fallback'),
    quiet: {
      risks: {
        k2: { scores: { current: { likelihood: 2, impact: 5 } }, response: 'accept', fallback: 'A second one' },
      },
    },
  },
  'RSK-13': {
    fires: { header: { riskAssessedOn: '2027-02-02' } },
    where: brief('riskAssessedOn'),
    quiet: { header: { riskAssessedOn: '2027-02-01' } },
  },
  'TIE-01': {
    fires: { activities: { ready: { raci: { q1: 'AR', q3: 'A' } } } },
    where: at('ready', 'raci'),
  },
  'TIE-02': {
    fires: {
      roles: { q4: { label: 'Owner', partnerId: 'p1', personName: 'Di' } },
      risks: { k2: { ownerRoleId: 'q4' } },
    },
    where: risk('k2', 'ownerRoleId'),
    quiet: { risks: { k2: { ownerRoleId: 'q2' } } },
  },
  'TIE-03': {
    fires: { activities: { prepare: { notBefore: '2027-01-27' }, launch: { links: {} } } },
    where: at('prepare', 'end'),
    quiet: { activities: { prepare: { notBefore: '2027-01-26' } } },
  },
  'TIE-04': {
    // The last of the plan, so that they decide its end.
    fires: { activities: busy(6) },
    where: at('busy0', 'raci'),
    quiet: {
      activities: {
        ...busy(6),
        end: { title: 'End', notBefore: '2027-06-01', partnerIds: ['p1'], raci: { q1: 'AR' } },
      },
    },
  },
  'TIE-05': {
    fires: { risks: { k1: { trigger: 'Complaints', nextReviewOn: '2027-01-03' } } },
    where: risk('k1', 'reviewedOn'),
    quiet: { risks: { k1: { trigger: 'Complaints', nextReviewOn: '2027-01-03', reviewedOn: '2027-01-03' } } },
  },
  'TIE-06': {
    fires: { roles: { q3: { personName: '' } }, activities: { prepare: { raci: { q1: 'R', q3: 'AR' } } } },
    where: { entity: 'partners', id: 'p2' },
    quiet: { roles: { q3: { personName: '' } } },
  },
  'DAT-03': {
    fires: { header: { internalNotes: { p1: 'Ours' } }, partners: { p1: { leverage: { p2: 'Theirs' } } } },
    where: { entity: 'roadmap', id: 'sound' },
    quiet: { header: { internalNotes: { p1: 'Ours', p2: ' ' } }, partners: { p2: { leverage: { p1: 'Ours' } } } },
  },
  'DAT-05': {
    fires: { header: waiver('2027-01-03') },
    where: brief('lintWaivers'),
    quiet: { header: waiver('2027-01-04') },
  },
};

function begun() {
  return { status: 'in-progress', start: '2027-05-03', end: '2027-05-07' };
}

function show(start: string) {
  return {
    title: 'A show',
    kind: 'event',
    notBefore: start,
    duration: 1,
    partnerIds: ['p2'],
    flags: { publicFacing: true },
    brief: { objective: 'Be seen' },
    raci: { q1: 'AR', q3: 'R' },
  };
}

function overdueAction(status: string) {
  return { links: {}, status, start: '2026-12-28', end: '2026-12-30', duration: 3 };
}

function noRisks() {
  return Object.fromEntries(['k1', 'k2', 'k3', 'k4', 'k5', 'k6', 'k7'].map((id) => [id, null]));
}

function allCategories() {
  return [
    ...['market', 'regulatory', 'supply', 'brand-reputation', 'compliance-claims', 'data-privacy'],
    ...['incentives', 'measurement', 'dependency', 'conflict', 'ip-exit', 'operations'],
  ];
}
