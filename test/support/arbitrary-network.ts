import fc from 'fast-check';
import { addDays } from '@/domain/calendar-day';
import { findCircle } from '@/domain/circles';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';

const isFull = process.env.WAYMARK_FULL === '1';

/** Milliseconds that a test of so many networks may take on a busy machine. */
export const networkTimeout = isFull ? 900_000 : 120_000;
/** How many random networks a comparison with the slow schedule tries: 1,000, or 10,000 with WAYMARK_FULL=1. */
export const networkRuns = isFull ? 10_000 : 1000;
/** The same where each network is scheduled many times over. */
export const variationRuns = isFull ? 1500 : 150;

const day = fc.integer({ min: 0, max: 120 }).map((offset) => addDays('2027-01-01', offset));
const often = <T>(common: T, rare: T, weight = 4) =>
  fc.oneof({ weight, arbitrary: fc.constant(common) }, { weight: 1, arbitrary: fc.constant(rare) });

const holidays = fc
  .array(fc.integer({ min: -90, max: 300 }), { maxLength: 20 })
  .map((offsets) =>
    Object.fromEntries(
      offsets.map((offset, order) => [
        `h${order}`,
        { date: addDays('2027-01-01', offset), name: `Holiday ${order}`, order },
      ]),
    ),
  );

const link = fc.record({
  from: fc.nat(1000),
  type: fc.constantFrom('FS', 'FS', 'FS', 'SS', 'FF', 'SF'),
  lag: fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: -8, max: 10 }) },
  ),
});

const activity = fc.record({
  parent: fc.oneof({ weight: 2, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(1000) }),
  isPhase: often(false, true),
  status: fc.oneof(
    { weight: 12, arbitrary: fc.constant('planned') },
    { weight: 4, arbitrary: fc.constantFrom('in-progress', 'blocked', 'done', 'cancelled') },
  ),
  isFixed: often(false, true, 7),
  hasDates: often(true, false, 6),
  duration: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 15 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, undefined) },
  ),
  notBefore: fc.oneof({ weight: 1, arbitrary: day }, { weight: 2, arbitrary: fc.constant(undefined) }),
  deadline: fc.oneof({ weight: 1, arbitrary: day }, { weight: 9, arbitrary: fc.constant(undefined) }),
  start: day,
  length: fc.nat(14),
  links: fc.array(link, { maxLength: 3 }),
  partnerIds: fc.oneof(fc.constant([]), fc.subarray(['p0', 'p1', 'p2'])),
});

type Drawn = typeof activity extends fc.Arbitrary<infer T> ? T : never;

/** Random plans of up to 60 activities: phases in phases, all links, lags, calendars, points, fixed, begun, done and cancelled work. */
export const arbitraryNetwork: fc.Arbitrary<RoadmapDocument> = fc
  .record({
    activities: fc.array(activity, { minLength: 1, maxLength: 60, size: 'max' }),
    /** Without deadlines and fixed dates no float may be negative. */
    isUnbound: often(false, true, 2),
    workingDays: fc.oneof(
      { weight: 5, arbitrary: fc.constant([1, 2, 3, 4, 5]) },
      { weight: 2, arbitrary: fc.constantFrom([1, 2, 3, 4, 5, 6, 7], [2, 4], [7], []) },
    ),
    own: holidays,
    ofPartners: fc.tuple(holidays, holidays, fc.constant({})),
  })
  .map(({ activities: drawn, isUnbound, workingDays, own, ofPartners }) => {
    const activities = isUnbound ? drawn.map((each) => ({ ...each, isFixed: false, deadline: undefined })) : drawn;
    const table: Record<string, Records['activities']> = {};
    for (const [index, each] of activities.entries()) table[`a${index}`] = made(each, index, activities);
    const partners = ofPartners.map((list, index) => ({
      ...blank.partner,
      id: `p${index}` as never,
      name: `Partner ${index}`,
      holidays: list as never,
    }));
    return readable({
      ...blank.document,
      roadmap: { ...blank.document.roadmap, calendar: { workingDays: [...workingDays], holidays: own as never } },
      partners: Object.fromEntries(partners.map((partner) => [partner.id, partner])),
      activities: withoutCircles(table),
    });
  });

/** Lets a failing example be read: only what the schedule looks at. */
function readable(document: RoadmapDocument): RoadmapDocument {
  const text = () => {
    const { workingDays, holidays } = document.roadmap.calendar;
    const lines = Object.values(document.activities).map((each) => {
      const { id, parentId, status, scheduling, duration, notBefore, deadline, start, end, partnerIds } = each;
      const links = Object.values(each.links).map(({ from, type, lag }) => `${from} ${type} ${lag ?? 0}`);
      return JSON.stringify({
        id,
        parentId,
        status,
        scheduling,
        duration,
        notBefore,
        deadline,
        start,
        end,
        partnerIds,
        links,
      });
    });
    const off = [
      ...Object.values(holidays),
      ...Object.values(document.partners).map((partner) => Object.values(partner.holidays).map(({ date }) => date)),
    ];
    return `week ${workingDays}, off ${JSON.stringify(off)}\n${lines.join('\n')}`;
  };
  Object.defineProperty(document, fc.toStringMethod, { value: text, enumerable: false });
  return document;
}

// Records are made once and copied: making them anew would take longer than scheduling them.
const blank = {
  document: emptyDocument('network', 'A network'),
  partner: make('partners', { id: 'blank' }),
  activity: make('activities', { id: 'blank' }),
};

/** Phases come before what is inside them, and most links lead forward, so that few circles have to be cut. */
function made(drawn: Drawn, index: number, all: readonly Drawn[]): Records['activities'] {
  const phases = all.flatMap((other, place) => (place < index && other.isPhase ? [place] : []));
  const parent = drawn.parent < 0 || phases.length === 0 ? undefined : phases[drawn.parent % phases.length];
  const links = index === 0 ? [] : drawn.links;
  const hasFacts = drawn.hasDates && (drawn.isFixed || drawn.status !== 'planned');
  const fields = {
    id: `a${index}`,
    title: `Activity ${index}`,
    status: drawn.isPhase && drawn.status !== 'cancelled' ? 'planned' : drawn.status,
    scheduling: drawn.isFixed ? 'fixed' : 'auto',
    duration: drawn.duration,
    notBefore: drawn.notBefore,
    deadline: drawn.deadline,
    partnerIds: drawn.partnerIds,
    parentId: parent === undefined ? undefined : `a${parent}`,
    links: Object.fromEntries(
      links.map(({ from, type, lag }, order) => [`l${order}`, { from: `a${from % index}`, type, lag, order }]),
    ),
    ...(hasFacts ? { start: drawn.start, end: addDays(drawn.start, drawn.length) } : {}),
  };
  const stated = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  return { ...blank.activity, ...stated } as Records['activities'];
}

function withoutCircles(table: Record<string, Records['activities']>): Record<string, Records['activities']> {
  for (;;) {
    const all = Object.values(table);
    const circle = findCircle(
      all.map(({ id }) => id),
      (id) => table[id],
      () => all,
    );
    if (!circle) return table;
    for (const id of circle.ids) {
      const held = table[id]!;
      const links = Object.entries(held.links).filter(([, { from }]) => !circle.ids.includes(from));
      table[id] = { ...held, links: Object.fromEntries(links) };
    }
  }
}
