import type { Page } from '@playwright/test';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';
import { fixTime } from '../../support/fixed-time';
import { goToKept } from './kept-roadmap';

type Fields = Partial<Omit<Records['activities'], 'id' | 'partnerIds'>> & { partnerIds?: string[] };

const activity = (id: string, title: string, fields: Fields = {}) =>
  make('activities', { id, title, partnerIds: ['p1'], order: Number(id.replace(/\D/g, '')) || 0, ...fields } as never);

const isPublic = { flags: { publicFacing: true } as never };

/** What stands on 17 March: more than a day of a month has room for. */
const crowd = Array.from({ length: 9 }, (_, index) =>
  activity(`x${index}`, `Post ${index + 1}`, { notBefore: '2027-03-17', duration: 1, stage: 'scale' }),
);

const activities = [
  activity('a1', 'Spring webinar', {
    ...isPublic,
    notBefore: '2027-03-02',
    duration: 3,
    partnerIds: ['p1', 'p2'],
    stage: 'launch',
    checklist: {
      c1: { key: '', text: 'Page', order: 1, done: true },
      c2: { key: '', text: 'Mail', order: 2, done: false },
    },
    raci: { q1: 'AR' } as never,
  }),
  activity('a2', 'Press release', { ...isPublic, notBefore: '2027-03-08', duration: 1, stage: 'launch' }),
  activity('a3', 'Content series', { notBefore: '2027-02-22', duration: 20, stage: 'onboard' }),
  activity('a4', 'Go live', { notBefore: '2027-03-12', duration: 0, kind: 'milestone', partnerIds: ['p2'] }),
  activity('a5', 'Idea for autumn', { stage: 'scale' }),
  activity('a6', 'Late contract', { notBefore: '2027-02-24', duration: 2, stage: 'negotiate', deadline: '2027-03-10' }),
  ...crowd,
];

/** A plan of March 2027 for two organisations, with clashes to come, signs, a holiday, and saved views of another program. */
const marchPlan = (): RoadmapDocument => {
  const empty = emptyDocument('march', 'March plan');
  const byId = <T extends { id: string }>(records: readonly T[]) =>
    Object.fromEntries(records.map((record) => [record.id, record]));
  return {
    ...empty,
    roadmap: make('roadmap', {
      ...empty.roadmap,
      thresholds: { clashDays: 3 },
      calendar: {
        workingDays: [1, 2, 3, 4, 5],
        holidays: { h1: { date: '2027-03-26', name: 'Good Friday', source: '', order: 1 } },
      },
      savedViews: {
        v1: {
          name: 'Launches',
          order: 1,
          settings: { mode: 'board', boardBy: 'status', stages: ['launch', 'nonsense'], scale: 'wide', showLinks: 7 },
        },
      },
    }),
    partners: byId([make('partners', { id: 'p1', name: 'Contoso' }), make('partners', { id: 'p2', name: 'Fabrikam' })]),
    roles: byId([make('roles', { id: 'q1', partnerId: 'p1' as never, code: 'MK', label: 'Marketing' })]),
    activities: byId(activities),
    approvals: byId([make('approvals', { id: 'k1', title: 'Claims', dueOn: '2027-03-10', activityId: 'a1' as never })]),
    reviews: byId([make('reviews', { id: 'w1', title: 'Mid-term', date: '2027-03-24' })]),
  } as RoadmapDocument;
};

/** Opens the plan on Wednesday 3 March 2027, its timeline on screen. */
export async function openMarchPlan(page: Page, mode: 'Outline' | 'Lanes' | 'Calendar' | 'Board'): Promise<void> {
  await fixTime(page, '2027-03-03T10:00:00');
  await goToKept(page, { document: marchPlan(), organisationId: 'p1' }, 'timeline');
  await page.getByRole('toolbar', { name: 'Timeline' }).getByText(mode, { exact: true }).click();
}

const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Timeline' });

/** Goes to a mode of the timeline. */
export const show = (page: Page, mode: string) => toolbar(page).getByText(mode, { exact: true }).click();

/** The parts of an activity on the calendar. */
export const bars = (page: Page, title: string) => page.locator('[data-bar-id]').filter({ hasText: title });

/** A column of the board. */
export const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name} \\d`) });

/** The card of an activity on the board. */
export const card = (page: Page, title: string) => page.getByRole('option').filter({ hasText: title });
