import type { Activity } from './activity';
import type { CalendarDay } from './calendar-day';
import { type RaciExemption, type RaciLetter, type RaciProblem, type RaciProblemKind, raciLetters } from './raci';
import type { Role } from './role';
import type { LoadCell } from './schedule/load';

/** How often each letter is held. */
export type LetterCounts = Record<RaciLetter, number>;

const noLetters = (): LetterCounts => ({ A: 0, R: 0, S: 0, C: 0, I: 0 });

/** How often each role holds each letter; cancelled activities do not count. */
export function letterCounts(
  activities: Iterable<Activity>,
  exemptionOf: (activity: Activity) => RaciExemption | null,
): Map<string, LetterCounts> {
  const result = new Map<string, LetterCounts>();
  for (const activity of activities) {
    if (exemptionOf(activity) === 'cancelled') continue;
    for (const [roleId, letters] of Object.entries(activity.raci)) {
      const counts = result.get(roleId) ?? noLetters();
      for (const letter of raciLetters) if (letters?.includes(letter)) counts[letter] += 1;
      result.set(roleId, counts);
    }
  }
  return result;
}

/** What a role has to do, week after week. */
export interface RoleLoad {
  weeks: { week: string; monday: CalendarDay; count: number }[];
  /** The most of any week. */
  peak: number;
  /** The weeks with more than may be. */
  overloaded: string[];
}

/** From how many activities in one week a role has too much (RAC-04), unless the roadmap says otherwise. */
const USUAL_MOST = 5;

/** How many activities one role may be accountable or responsible for in one week. */
export function mostInWeek(thresholds: Readonly<Record<string, number>>): number {
  return thresholds['roleLoad'] ?? USUAL_MOST;
}

/** Load by role: the activities of each week that it is accountable or responsible for, each counted once. */
export function roleLoads(cells: readonly LoadCell[], most: number): Map<string, RoleLoad> {
  const result = new Map<string, RoleLoad>();
  for (const { roleId, week, monday, responsibleFor, accountableFor } of cells) {
    const load = result.get(roleId) ?? { weeks: [], peak: 0, overloaded: [] };
    const doing = new Set(responsibleFor);
    const count = responsibleFor.length + accountableFor.filter((id) => !doing.has(id)).length;
    load.weeks.push({ week, monday, count });
    load.peak = Math.max(load.peak, count);
    if (count > most) load.overloaded.push(week);
    result.set(roleId, load);
  }
  return result;
}

/** What one organisation holds, and the activities where something about it is wrong. */
export interface OrganisationSummary {
  partnerId: string;
  roleIds: string[];
  counts: LetterCounts;
  problems: Record<RaciProblemKind, string[]>;
}

const noProblems = (): Record<RaciProblemKind, string[]> => ({
  'no-accountable': [],
  'several-accountable': [],
  'no-responsible': [],
  'silent-side': [],
  'accountable-unstaffed': [],
  'everyone-consulted': [],
});

/** One summary an organisation, in the order given; problems name the activities by id. */
export function organisationSummaries(
  partnerIds: readonly string[],
  roles: readonly Role[],
  counts: ReadonlyMap<string, LetterCounts>,
  problems: ReadonlyMap<string, readonly RaciProblem[]>,
): OrganisationSummary[] {
  const byId = new Map(
    partnerIds.map((partnerId): [string, OrganisationSummary] => [
      partnerId,
      { partnerId, roleIds: [], counts: noLetters(), problems: noProblems() },
    ]),
  );
  const organisationOf = new Map<string, string>();
  for (const role of roles) {
    const summary = byId.get(role.partnerId);
    organisationOf.set(role.id, role.partnerId);
    summary?.roleIds.push(role.id);
    const own = counts.get(role.id);
    if (summary && own) for (const letter of raciLetters) summary.counts[letter] += own[letter];
  }
  for (const [activityId, found] of problems) {
    for (const { kind, roleIds, partnerIds: about } of found) {
      const sides = new Set([...about, ...roleIds.map((id) => organisationOf.get(id) ?? '')]);
      for (const side of sides) byId.get(side)?.problems[kind].push(activityId);
    }
  }
  return [...byId.values()];
}
