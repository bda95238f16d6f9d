import type { Activity } from '@/domain/activity';
import type { ProjectedDocument } from '@/domain/audience/audience';
import { addMonths, dayName, dayNumber } from '@/domain/calendar-day';
import { groupKey, NO_GROUP } from '@/domain/plan/grouping';
import { inTime } from '@/domain/plan/in-time';
import { lanesOf } from '@/domain/plan/lanes';
import type { Schedule } from '@/domain/schedule/schedule';
import { stages } from '@/domain/vocabulary';

/** What one slide after the overview stands for. */
export const stepWords = { lane: 'Lane', phase: 'Phase', month: 'Month' } as const;
export type StepBy = keyof typeof stepWords;

/** How it is shown. */
export interface SlideChoices {
  stepBy: StepBy;
  /** The organisation of the person who presents, or null. */
  homeId: string | null;
  /** How a month is written, from its first day. */
  monthName: (day: string) => string;
}

/** Activities that stand together: a lane of the overview. */
export interface SlideLane {
  key: string;
  label: string;
  activityIds: readonly string[];
}

/** One screen of a presentation; days are day numbers, `to` is the day after the last. */
export type Slide =
  | {
      kind: 'title';
      key: string;
      heading: string;
      partners: readonly string[];
      start: string;
      end: string;
      intent: string;
    }
  | { kind: 'overview'; key: string; heading: string; lanes: readonly SlideLane[]; from: number; to: number }
  | { kind: 'step'; key: string; heading: string; activityIds: readonly string[]; from: number; to: number };

/** The slides of a roadmap: its title, the whole plan, then one for each lane, phase or month in which something stands. */
export function slidesOf(document: ProjectedDocument, schedule: Schedule, choices: SlideChoices): Slide[] {
  const shown = shownActivities(document, schedule);
  const span = spanOf(shown, schedule);
  const slides: Slide[] = [titleSlide(document, schedule, shown)];
  if (!span) return slides;
  const lanes = lanesOfSlides(document, schedule, shown, choices);
  slides.push({ kind: 'overview', key: 'overview', heading: 'The whole plan', lanes, ...span });
  if (choices.stepBy === 'month') return [...slides, ...monthSlides(shown, schedule, span, choices)];
  for (const { key, label, activityIds } of lanes) {
    const members = shown.filter(({ id }) => activityIds.includes(id));
    const own = spanOf(members, schedule);
    if (own) slides.push({ kind: 'step', key: `step-${key}`, heading: label, activityIds, ...own });
  }
  return slides;
}

/** Placed activities, by start. */
function shownActivities(document: ProjectedDocument, schedule: Schedule): Activity[] {
  return inTime(Object.values(document.activities), schedule).filter((activity) => schedule.has(activity.id));
}

function spanOf(activities: readonly Activity[], schedule: Schedule): { from: number; to: number } | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { id } of activities) {
    const dates = schedule.get(id);
    if (!dates) continue;
    from = Math.min(from, dayNumber(dates.start));
    to = Math.max(to, dayNumber(dates.end) + 1);
  }
  return Number.isFinite(from) ? { from, to } : null;
}

function titleSlide(document: ProjectedDocument, schedule: Schedule, shown: readonly Activity[]): Slide {
  const { title, intent, start, end } = document.roadmap;
  const span = spanOf(shown, schedule);
  const partners = Object.values(document.partners);
  return {
    kind: 'title',
    key: 'title',
    heading: title || 'Untitled roadmap',
    partners: partners.map(({ name }) => name).filter(Boolean),
    start: start ?? (span ? dayName(span.from) : ''),
    end: end ?? (span ? dayName(span.to - 1) : ''),
    intent: intent ?? '',
  };
}

/** The lanes of the overview: phases when stepping by phase, else own lanes where they are used, else partners. */
function lanesOfSlides(
  document: ProjectedDocument,
  schedule: Schedule,
  shown: readonly Activity[],
  choices: SlideChoices,
): SlideLane[] {
  const work = shown.filter(({ id }) => !schedule.get(id)?.isSummary);
  const named = choices.stepBy === 'phase' ? phases(document, schedule, shown) : null;
  const { names, keyOf, rest } = named ?? laneKeys(document, work, choices);
  const byKey = new Map<string, string[]>(names.map(([key]) => [key, []]));
  const others: string[] = [];
  for (const activity of work) (byKey.get(keyOf(activity)) ?? others).push(activity.id);
  const lanes = names.map(([key, label]) => ({ key, label, activityIds: byKey.get(key) ?? [] }));
  return [...lanes, { key: 'rest', label: rest, activityIds: others }].filter((lane) => lane.activityIds.length > 0);
}

interface LaneKeys {
  names: readonly (readonly [string, string])[];
  keyOf: (activity: Activity) => string;
  /** Name of the lane for what belongs to none. */
  rest: string;
}

function laneKeys(document: ProjectedDocument, work: readonly Activity[], { homeId }: SlideChoices): LaneKeys {
  const { lanes } = document.roadmap;
  const by = work.some(({ laneId }) => laneId && lanes[laneId]) ? 'lane' : 'partner';
  const all = lanesOf(by, lanes, Object.values(document.partners), Object.values(document.roles), homeId);
  const names = all.flatMap(({ key, label }) => (key === NO_GROUP ? [] : [[key, label] as const]));
  return { names, keyOf: (activity) => groupKey(activity, by, homeId), rest: 'Other activities' };
}

/** Outermost activities that hold others; where there are none, the stages of a partnership. */
function phases(document: ProjectedDocument, schedule: Schedule, shown: readonly Activity[]): LaneKeys {
  const outermost = (activity: Activity): Activity => {
    const seen = new Set<string>();
    let current = activity;
    for (let parent = parentOf(current); parent && !seen.has(parent.id); parent = parentOf(current)) {
      seen.add(parent.id);
      current = parent;
    }
    return current;
  };
  const parentOf = ({ parentId }: Activity) => (parentId === undefined ? undefined : document.activities[parentId]);
  const roots = shown.filter((activity) => schedule.get(activity.id)?.isSummary && !parentOf(activity));
  if (roots.length === 0)
    return { names: Object.entries(stages), keyOf: ({ stage }) => stage ?? '', rest: 'Other activities' };
  return {
    names: roots.map(({ id, title }) => [id as string, title || 'Untitled'] as const),
    keyOf: (activity) => outermost(activity).id,
    rest: 'Other activities',
  };
}

/** More months than this are not stepped through one by one. */
const MOST_MONTHS = 120;

function monthSlides(
  shown: readonly Activity[],
  schedule: Schedule,
  span: { from: number; to: number },
  { monthName }: SlideChoices,
): Slide[] {
  const slides: Slide[] = [];
  let first = `${dayName(span.from).slice(0, 7)}-01`;
  for (let count = 0; count < MOST_MONTHS && dayNumber(first) < span.to; count += 1) {
    const next = addMonths(first, 1);
    const activityIds = shown
      .filter(({ id }) => {
        const dates = schedule.get(id);
        return dates && !dates.isSummary && dates.start < next && dates.end >= first;
      })
      .map(({ id }) => id as string);
    if (activityIds.length > 0)
      slides.push({
        kind: 'step',
        key: `step-${first}`,
        heading: monthName(first),
        activityIds,
        from: dayNumber(first),
        to: dayNumber(next),
      });
    first = next;
  }
  return slides;
}
