import { addDays } from '@/domain/calendar-day';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';

/** A repeatable row of whole numbers below a count. */
function numbersFrom(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
}

const things = ['Webinar', 'Case study', 'Partner training', 'Integration test', 'Price list', 'Launch', 'Press note'];
const acts = ['draft', 'review', 'sign-off', 'build', 'go-live', 'follow-up', 'retrospective'];
const statuses = ['planned', 'planned', 'in-progress', 'done', 'blocked'] as const;

/** How a plan for the timeline is made; everything that is left out is usual. */
export interface TimelinePlanOptions {
  lanes?: number;
  /** Days over which starts are spread. */
  days?: number;
  /** The longest activity, in days. */
  longest?: number;
  titles?: (index: number) => string;
  first?: string;
}

/** A plan such as the timeline shows: fixed and automatic activities over years in own lanes, half as many links, milestones, four organisations. */
export function timelinePlan(activities: number, options: TimelinePlanOptions = {}): RoadmapDocument {
  const { lanes = 100, days = 1100, longest = 40, first = '2027-01-04' } = options;
  const below = numbersFrom(20_270_104);
  const document = emptyDocument('timeline', `Timeline of ${activities}`);
  const partners: Record<string, Records['partners']> = {};
  const roles: Record<string, Records['roles']> = {};
  for (let index = 0; index < 4; index += 1) {
    const id = `p${index}`;
    partners[id] = make('partners', { id, name: ['Northwind', 'Contoso', 'Fabrikam', 'Tailspin'][index] });
    roles[`r${index}`] = make('roles', { id: `r${index}`, partnerId: id, code: `R${index}`, label: `Lead ${index}` });
  }
  const laneTable: Record<string, unknown> = {};
  for (let index = 0; index < lanes; index += 1) laneTable[`l${index}`] = { name: `Lane ${index + 1}`, order: index };
  const table: Record<string, Records['activities']> = {};
  for (let index = 0; index < activities; index += 1) {
    const id = `a${index}`;
    const start = addDays(first, below(days));
    const isFixed = below(4) === 0;
    const isPoint = below(12) === 0;
    const duration = isPoint ? 0 : 1 + below(longest);
    const title = `${things[below(things.length)]} ${index}: ${acts[below(acts.length)]}`;
    table[id] = make('activities', {
      id,
      title: options.titles?.(index) ?? title,
      kind: isPoint ? 'milestone' : 'activity',
      status: statuses[below(statuses.length)],
      progress: below(101),
      order: index,
      laneId: lanes ? `l${below(lanes)}` : '',
      partnerIds: ['p0', `p${1 + below(3)}`],
      scheduling: isFixed ? 'fixed' : 'auto',
      duration,
      notBefore: start,
      start,
      end: addDays(start, Math.max(0, duration - 1)),
      links: index % 2 && index > 8 ? { l1: { from: `a${index - 1 - below(8)}`, order: 1 } } : {},
      raci: { [`r${below(4)}`]: 'A' },
    });
  }
  const roadmap = make('roadmap', { ...document.roadmap, lanes: laneTable, start: first, end: addDays(first, days) });
  return { ...document, roadmap, partners, roles, activities: table };
}
