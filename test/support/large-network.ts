import { addDays } from '@/domain/calendar-day';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';

/** A repeatable row of numbers from 0 up to, and without, 1 (Lehmer, 1949; multiplier of Park and Miller). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/**
 * A plan for measuring the schedule: phases of about twenty, one and a half links an activity to earlier ones nearby in the same
 * stream, holidays of four organisations, a tenth fixed, a tenth done or begun, some milestones and deadlines.
 */
export function largeNetwork(activities: number, seed = 7): RoadmapDocument {
  const random = numbersFrom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const document = emptyDocument('network', 'Large network');
  const partners: Record<string, Records['partners']> = {};
  for (let index = 0; index < 4; index += 1) {
    const holidays: Record<string, unknown> = {};
    for (let day = 0; day < 36; day += 1)
      holidays[`h${day}`] = { date: addDays('2027-01-01', below(1100)), name: `Holiday ${day}`, order: day };
    partners[`p${index}`] = make('partners', { id: `p${index}`, name: `Partner ${index}`, holidays });
  }
  const table: Record<string, Records['activities']> = {};
  for (let index = 0; index < activities; index += 1) {
    const fields = fieldsAt(index, below);
    table[fields.id] = make('activities', fields);
  }
  return { ...document, partners, activities: table };
}

/** Activities stand in streams of sixty, so that one move reaches fewer than two hundred. */
const STREAM = 60;

function fieldsAt(index: number, below: (count: number) => number): { id: string } & Record<string, unknown> {
  const stream = index - (index % STREAM);
  const place = index - stream;
  const id = `a${index}`;
  if (place % 20 === 0) return { id, title: `Phase ${index}`, kind: 'phase', order: index };
  const phase = index - (place % 20);
  const links: Record<string, unknown> = {};
  for (let link = 0; link < (index % 4 === 0 ? 3 : 2 - (index % 2)); link += 1) {
    const back = 1 + below(4);
    const isNear = place - back > 0 && (place - back) % 20 !== 0;
    if (isNear)
      links[`l${link}`] = { from: `a${index - back}`, type: types[below(12)] ?? 'FS', lag: below(5) - 1, order: link };
    else if (phase > stream) links[`l${link}`] = { from: `a${phase - 20}`, order: link };
  }
  // Each stream begins on another day, and what stands later in it is asked for later, so that moves push what follows.
  const start = addDays('2027-01-04', ((stream * 7) % 500) + place * 4 + below(10));
  const kind = below(15) === 0 ? 'milestone' : 'activity';
  const status = below(20) === 0 ? 'done' : below(20) === 0 ? 'in-progress' : 'planned';
  const isFixed = below(10) === 0;
  const dates = isFixed || status !== 'planned' ? { start, end: addDays(start, 1 + below(15)) } : {};
  const partner = below(6);
  return {
    id,
    title: `Activity ${index}`,
    kind,
    status,
    order: index,
    parentId: `a${phase}`,
    partnerIds: partner < 4 ? [`p${partner}`, `p${(partner + 1) % 4}`] : [],
    scheduling: isFixed ? 'fixed' : 'auto',
    duration: kind === 'milestone' ? 0 : 1 + below(15),
    notBefore: place % 20 === 1 || below(8) === 0 ? start : undefined,
    deadline: below(30) === 0 ? addDays(start, 200) : undefined,
    links,
    ...dates,
  };
}

const types = ['SS', 'FF', 'SF'] as const;
