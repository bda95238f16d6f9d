import type { PlanFilter } from '@/domain/plan/filter';
import { colourings, groupings } from '@/domain/plan/look';
import { activityKinds, activityStatuses, stages } from '@/domain/vocabulary';
import { modes, type TimelineLook, USUAL_LOOK } from '@/views/timeline/timeline-settings';

/** What a saved view keeps in the roadmap: values by name, lists as they are. */
export type SavedSettings = Record<string, string | number | boolean | string[]>;

const LONGEST_TEXT = 200;
const MOST_KEYS = 500;
const shares = { table: 0, both: 0, chart: 0 } as const;
const boards = { stage: 0, status: 0 } as const;
const spans = { month: 0, quarter: 0 } as const;

/** A look as it is stored; what is empty is left out. */
export function settingsOfLook(look: TimelineLook): SavedSettings {
  const { filter, scale, startDay, ...rest } = look;
  const settings: SavedSettings = {
    mode: rest.mode,
    grouping: rest.grouping,
    colouring: rest.colouring,
    tableShare: rest.tableShare,
    showLinks: rest.showLinks,
    showMarks: rest.showMarks,
    boardBy: rest.boardBy,
    calendarSpan: rest.calendarSpan,
  };
  if (scale !== null && startDay !== null) Object.assign(settings, { scale, startDay });
  const text = filter.text.trim().slice(0, LONGEST_TEXT);
  if (text) settings['text'] = text;
  for (const list of filterKeys) if (filter[list].length > 0) settings[list] = filter[list].slice(0, MOST_KEYS);
  return settings;
}

const filterKeys = ['statuses', 'partnerIds', 'stages', 'kinds', 'ownerIds'] as const;

/** A look as it was stored, by this program or another: what is missing, wrong or unknown is as usual. */
export function lookOfSettings(settings: Readonly<Record<string, unknown>>): TimelineLook {
  const key = <K extends string>(name: string, known: Readonly<Record<K, unknown>>, usual: K): K => {
    const value = settings[name];
    return typeof value === 'string' && Object.hasOwn(known, value) ? (value as K) : usual;
  };
  const yes = (name: string, usual: boolean) => (typeof settings[name] === 'boolean' ? settings[name] : usual);
  const scale = within(settings['scale'], 0.01, 400);
  const startDay = within(settings['startDay'], -30_000, 100_000);
  const isPlaced = scale !== null && startDay !== null;
  return {
    mode: key('mode', modes, USUAL_LOOK.mode),
    grouping: key('grouping', groupings, USUAL_LOOK.grouping),
    colouring: key('colouring', colourings, USUAL_LOOK.colouring),
    filter: filterOfSettings(settings),
    tableShare: key('tableShare', shares, USUAL_LOOK.tableShare),
    scale: isPlaced ? scale : null,
    startDay: isPlaced ? startDay : null,
    showLinks: yes('showLinks', USUAL_LOOK.showLinks),
    showMarks: yes('showMarks', USUAL_LOOK.showMarks),
    boardBy: key('boardBy', boards, USUAL_LOOK.boardBy),
    calendarSpan: key('calendarSpan', spans, USUAL_LOOK.calendarSpan),
  };
}

function within(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most ? value : null;
}

function filterOfSettings(settings: Readonly<Record<string, unknown>>): PlanFilter {
  const keys = (name: string, isKnown: (key: string) => boolean): string[] => {
    const value = settings[name];
    if (!Array.isArray(value)) return [];
    const texts = value.filter((item): item is string => typeof item === 'string' && isKnown(item));
    return [...new Set(texts)].slice(0, MOST_KEYS);
  };
  // Ids stay even where this roadmap has no such record: the chip says that it is no longer there.
  const isId = (id: string) => id === '' || /^[A-Za-z0-9_-]{1,64}$/.test(id);
  const text = settings['text'];
  return {
    text: typeof text === 'string' ? text.slice(0, LONGEST_TEXT) : '',
    statuses: keys('statuses', (key) => Object.hasOwn(activityStatuses, key)),
    partnerIds: keys('partnerIds', isId),
    stages: keys('stages', (key) => key === '' || Object.hasOwn(stages, key)),
    kinds: keys('kinds', (key) => Object.hasOwn(activityKinds, key)),
    ownerIds: keys('ownerIds', isId),
  };
}

/** Whether two looks show the same; where the chart stands in time does not count, since it moves all the while. */
export function sameLook(a: TimelineLook, b: TimelineLook): boolean {
  const still = (look: TimelineLook) => JSON.stringify(settingsOfLook({ ...look, scale: null, startDay: null }));
  return still(a) === still(b);
}
