import type { Activity } from '@/domain/activity';
import type { Dates, Schedule } from '@/domain/schedule/schedule';
import type { Bar } from '@/formats/picture/bar';
import type { ChartLink } from '@/formats/picture/chart-model';

const NONE: readonly ChartLink[] = [];
const known = new WeakMap<Activity, { dates: Dates | undefined; links: readonly ChartLink[] }>();

/** The links an activity holds, made once for the same record and dates. */
export function linksInto(activity: Activity, dates: Dates | undefined): readonly ChartLink[] {
  const there = known.get(activity);
  if (there && there.dates === dates) return there.links;
  const links: ChartLink[] = [];
  for (const key in activity.links) {
    const link = activity.links[key];
    if (!link) continue;
    const isBroken = dates?.brokenLinks.includes(key) ?? false;
    links.push({ to: activity.id, key, from: link.from, type: link.type, isBroken });
  }
  const made = links.length ? links : NONE;
  known.set(activity, { dates, links: made });
  return made;
}

/** The links between bars that are there; the former list where nothing changed. */
export function linksOf(
  activities: readonly Activity[],
  barById: ReadonlyMap<string, Bar>,
  schedule: Schedule,
  former?: readonly ChartLink[],
): readonly ChartLink[] {
  const links: ChartLink[] = [];
  let isSame = former !== undefined;
  for (const activity of activities) {
    const own = linksInto(activity, schedule.get(activity.id));
    if (own.length === 0 || !barById.has(activity.id)) continue;
    for (const link of own) {
      if (!barById.has(link.from)) continue;
      if (isSame && former?.[links.length] !== link) isSame = false;
      links.push(link);
    }
  }
  return isSame && former?.length === links.length ? former : links;
}

/** Whether two links are drawn the same. */
export const sameLink = (a: ChartLink, b: ChartLink): boolean =>
  a.to === b.to && a.key === b.key && a.from === b.from && a.type === b.type && a.isBroken === b.isBroken;
