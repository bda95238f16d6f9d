import type { Where } from '@/domain/checks/rule';
import { at, brief, busy, type RuleCase } from './rule-case';

const risk = (id: string, field: string): Where => ({ entity: 'risks', id, field });
const waiver = (expires: string) => ({
  lintWaivers: { w1: { ruleId: 'TIM-02', recordId: 'launch', reason: 'Agreed', approver: 'Ada', expires, order: 1 } },
});

/** One case a rule, of risks, of what ties the three editors together, and of what is kept in the file. */
export const riskCases: Readonly<Record<string, RuleCase>> = {
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
    quiet: { risks: { k2: { raisedOn: '2026-10-06', nextReviewOn: '2027-01-05' } } },
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
    where: risk('k1', 'nextReviewOn'),
    quiet: { risks: { k1: { trigger: 'Complaints', nextReviewOn: '2027-01-04' } } },
  },
  'TIE-06': {
    fires: { roles: { q3: { personName: '' } }, activities: { prepare: { raci: { q1: 'R', q3: 'AR' } } } },
    where: { entity: 'partners', id: 'p2' },
    quiet: { roles: { q3: { personName: '' } } },
  },
  'DAT-03': {
    fires: { header: { internalNotes: { p1: 'Ours' } }, partners: { p1: { leverage: { p2: { note: 'Theirs' } } } } },
    where: { entity: 'roadmap', id: 'sound' },
    quiet: {
      header: { internalNotes: { p1: 'Ours', p2: ' ' } },
      partners: { p2: { leverage: { p1: { note: 'Ours' } } } },
    },
  },
  'DAT-05': {
    fires: { header: waiver('2027-01-03') },
    where: brief('lintWaivers'),
    quiet: { header: waiver('2027-01-04') },
  },
};

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
