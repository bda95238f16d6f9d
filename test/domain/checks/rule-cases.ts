import { riskCases } from './risk-cases';
import { at, brief, busy, type RuleCase } from './rule-case';

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
  ...riskCases,
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
