import type { Activity } from '@/domain/activity';
import type { Schedule } from '@/domain/schedule/schedule';
import type { Bar } from './bar';
import type { ChartLink } from './chart-model';

/** Adds the links that an activity holds to a list, as far as they come from a bar that is there. */
export function addLinks(
  activity: Activity,
  barOf: ReadonlyMap<string, Bar>,
  schedule: Schedule,
  links: ChartLink[],
): void {
  for (const key in activity.links) {
    const link = activity.links[key];
    if (!link || !barOf.has(link.from)) continue;
    const isBroken = schedule.get(activity.id)?.brokenLinks.includes(key) ?? false;
    links.push({ to: activity.id, key, from: link.from, type: link.type, isBroken });
  }
}

/** The links between bars that are there. */
export function linksOf(
  activities: readonly Activity[],
  barOf: ReadonlyMap<string, Bar>,
  schedule: Schedule,
): readonly ChartLink[] {
  const links: ChartLink[] = [];
  for (const activity of activities) if (barOf.has(activity.id)) addLinks(activity, barOf, schedule, links);
  return links;
}

/** Whether two links are drawn the same. */
export const sameLink = (a: ChartLink, b: ChartLink): boolean =>
  a.to === b.to && a.key === b.key && a.from === b.from && a.type === b.type && a.isBroken === b.isBroken;
