import type { Activity } from './activity';
import { addDays, type CalendarDay } from './calendar-day';
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
  /** The most at once in each week that has any. */
  weeks: { week: string; monday: CalendarDay; count: number }[];
  /** The most of any week. */
  peak: number;
  /** The weeks with more than may be. */
  overloaded: string[];
}

/**
 * Load by role: the most activities at once of each week that it is accountable or responsible for, each counted once. What has no dates
 * by `datesOf`, as what is done already, is no load.
 */
export function roleLoads(
  cells: readonly LoadCell[],
  most: number,
  datesOf: (activityId: string) => { start: CalendarDay; end: CalendarDay } | undefined,
): Map<string, RoleLoad> {
  const result = new Map<string, RoleLoad>();
  for (const { roleId, week, monday, responsibleFor, accountableFor } of cells) {
    const all = [...new Set([...responsibleFor, ...accountableFor])].flatMap((id) => datesOf(id) ?? []);
    if (all.length === 0) continue;
    const load = result.get(roleId) ?? { weeks: [], peak: 0, overloaded: [] };
    const count = atOnce(all, monday);
    load.weeks.push({ week, monday, count });
    load.peak = Math.max(load.peak, count);
    if (count > most) load.overloaded.push(week);
    result.set(roleId, load);
  }
  return result;
}

/** The most of these spans that meet on one day of a week. */
function atOnce(spans: readonly { start: CalendarDay; end: CalendarDay }[], monday: CalendarDay): number {
  if (spans.length === 1) return 1;
  let most = 0;
  for (let place = 0; place < 7; place += 1) {
    const day = addDays(monday, place);
    most = Math.max(most, spans.filter(({ start, end }) => start <= day && day <= end).length);
  }
  return most;
}

/** What can be wrong about an organisation: the problems of rows, with those accountable on several sides apart. */
export type OrganisationFinding = RaciProblemKind | 'both-sides';

/** What one organisation holds, and the activities where something about it is wrong. */
export interface OrganisationSummary {
  partnerId: string;
  roleIds: string[];
  counts: LetterCounts;
  problems: Record<OrganisationFinding, string[]>;
}

const noProblems = (): Record<OrganisationFinding, string[]> => ({
  'both-sides': [],
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
      const finding = kind === 'several-accountable' && about.length > 1 ? 'both-sides' : kind;
      for (const side of sides) byId.get(side)?.problems[finding].push(activityId);
    }
  }
  return [...byId.values()];
}
