import { addDays } from '@/domain/calendar-day';
import { emptyDocument, type RoadmapDocument, type Table } from '@/domain/document';
import { make, type Records } from '@/domain/entities';

const kinds = ['activity', 'campaign', 'event', 'content', 'milestone', 'training'] as const;
const statuses = ['planned', 'in-progress', 'done'] as const;

/** A plan such as large partnerships keep: each activity with dates, an owner, letters, a link to an earlier one, a text, flags. */
export function largeDocument(activities: number): RoadmapDocument {
  const document = emptyDocument('large', 'Large roadmap');
  const partners: Record<string, Records['partners']> = {};
  const roles: Record<string, Records['roles']> = {};
  for (let index = 0; index < 8; index++) {
    partners[`p${index}`] = make('partners', { id: `p${index}`, name: `Partner ${index}`, motion: 'co-marketing' });
    for (let role = 0; role < 4; role++) {
      const id = `r${index}-${role}`;
      roles[id] = make('roles', { id, partnerId: `p${index}`, label: `Role ${role}`, personName: `Person ${id}` });
    }
  }
  const table: Record<string, Records['activities']> = {};
  for (let index = 0; index < activities; index++) {
    const id = `a${String(index).padStart(5, '0')}`;
    table[id] = activityAt(index, id);
  }
  return { ...document, partners, roles, activities: table };
}

function activityAt(index: number, id: string): Records['activities'] {
  const start = addDays('2027-01-04', (index * 7) % 700);
  const partner = index % 8;
  return make('activities', {
    id,
    title: `Activity ${index}: prepare the joint launch in region ${index % 17}`,
    kind: kinds[index % kinds.length],
    status: statuses[index % 3],
    progress: (index * 13) % 101,
    partnerIds: [`p${partner}`, `p${(partner + 1) % 8}`],
    order: index,
    scheduling: index % 4 === 0 ? 'fixed' : 'auto',
    duration: 1 + (index % 20),
    start,
    end: addDays(start, 1 + (index % 20)),
    links:
      index % 3 === 0 && index > 0
        ? { l1: { from: `a${String(index - 1).padStart(5, '0')}`, lag: index % 5, order: 1 } }
        : {},
    raci: { [`r${partner}-0`]: 'AR', [`r${(partner + 1) % 8}-1`]: 'C' },
    notes: index % 5 === 0 ? `Agreed in meeting ${index}. Budget to be confirmed — see contract §${index % 30}.` : '',
    flags: { publicFacing: index % 2 === 0, coBranded: index % 7 === 0 },
    checklist:
      index % 10 === 0 ? { c1: { text: 'Brief approved', order: 1 }, c2: { text: 'Assets delivered', order: 2 } } : {},
  });
}

/** The document as it was `steps` edits-in-bulk ago: each step differs in 250 activities from the next. */
export function earlier(document: RoadmapDocument, steps: number): RoadmapDocument {
  const all = Object.values(document.activities);
  const table: Record<string, Records['activities']> = { ...document.activities };
  for (let step = 0; step < steps; step++) {
    for (let index = 0; index < 250; index++) {
      const activity = all[(step * 250 + index * 17) % all.length];
      if (activity) table[activity.id] = { ...activity, title: `${activity.title} (draft ${step})`, progress: step };
    }
  }
  // A version out of storage shares no object with the roadmap in memory.
  return structuredClone({ ...document, activities: table as Table<'activities'> });
}
