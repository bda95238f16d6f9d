import { addDays } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';
import { largeNetwork } from './large-network';

/** The plan below breaks rules at least so often. */
export const FAULTS_AT_LEAST = 500;

const functions = ['partnerships', 'marketing', 'sales', 'product', 'legal', 'compliance', 'support', 'brand'] as const;
const categories = ['market', 'supply', 'dependency', 'incentives', 'operations', 'conflict'] as const;

/** A plan for measuring the checks: phases, links, launches, six roles in each row, 60 roles, risks with owners and actions. */
export function checkablePlan(activities: number, risks: number): RoadmapDocument {
  const plan = largeNetwork(activities);
  const roles: Record<string, Records['roles']> = {};
  for (let index = 0; index < 60; index += 1) {
    const id = `q${index}`;
    const name = functions[index % functions.length];
    roles[id] = make('roles', { id, label: `Role ${index}`, partnerId: `p${index % 4}`, function: name });
  }
  const table: Record<string, Records['activities']> = {};
  for (const [index, activity] of Object.values(plan.activities).entries())
    table[activity.id] = make('activities', { ...activity, ...matterAt(index, activity) });
  const register: Record<string, Records['risks']> = {};
  const ids = Object.keys(table);
  for (let index = 0; index < risks; index += 1) register[`k${index}`] = riskAt(index, ids);
  const roadmap = make('roadmap', { ...plan.roadmap, start: '2027-01-01', end: '2030-12-31', motions: ['affiliate'] });
  return { ...plan, roadmap, roles, activities: table, risks: register };
}

/** Letters, kinds and flags of the activity at a place; every thirtieth row lacks its A, every fiftieth all letters. */
function matterAt(index: number, { kind, partnerIds }: Records['activities']) {
  const role = (step: number) => `q${(index * 7 + step * 11) % 60}`;
  const letters: Record<string, string> = { [role(0)]: index % 30 === 0 ? 'R' : 'AR', [role(1)]: 'R', [role(2)]: 'C' };
  for (const step of [3, 4, 5]) letters[role(step)] ??= 'I';
  const isLaunch = index % 12 === 5 && kind === 'activity';
  return {
    raci: index % 50 === 0 ? {} : letters,
    partnerIds: partnerIds.length ? partnerIds : [`p${index % 4}`],
    ...(isLaunch ? { kind: 'campaign', flags: { publicFacing: true, containsClaims: true, collectsLeads: true } } : {}),
    audience: `Segment ${index % 40}`,
  };
}

function riskAt(index: number, ids: readonly string[]): Records['risks'] {
  const id = (step: number) => ids[(index * 13 + step) % ids.length];
  return make('risks', {
    id: `k${index}`,
    title: `Risk ${index}`,
    category: categories[index % categories.length],
    scores: index % 40 === 0 ? {} : { current: { likelihood: 1 + (index % 5), impact: 1 + ((index >> 2) % 5) } },
    ownerRoleId: index % 25 === 0 ? undefined : `q${index % 60}`,
    actionIds: [id(2), id(3)],
    activityIds: [id(9)],
    raisedOn: addDays('2027-01-01', index % 120),
    trigger: index % 3 === 0 ? 'Complaints' : '',
    nextReviewOn: index % 6 === 0 ? '2027-05-01' : undefined,
  });
}
