import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isCalendarDay, weekday } from '@/domain/calendar-day';
import { findCircle } from '@/domain/circles';
import { inOrder, type RoadmapDocument, tableNames } from '@/domain/document';
import { documentProblems } from '@/domain/problems';
import { eachReference } from '@/domain/references';
import { type SampleKey, sampleDocument, samples } from '@/domain/samples/sample-library';
import { schedule } from '@/domain/schedule/schedule';
import { gapsOf } from './sample-gaps';
import { expected } from './sample-tables';

const start = '2026-11-23';

function countingIds(prefix: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${prefix}-${count}`;
  };
}

const build = (key: SampleKey, day = start, prefix = 'id') =>
  sampleDocument(key, { start: day, newId: countingIds(prefix) });

const inTableOrder = (document: RoadmapDocument) =>
  Object.values(document.activities).sort((left, right) => left.order - right.order);

/** The activities written as in the tables: '9+1 MK=AR P1=R < 4 5'. */
function rowsOf(document: RoadmapDocument): string[] {
  const activities = inTableOrder(document);
  const position = new Map(activities.map((activity, index) => [activity.id, index + 1]));
  return activities.map((activity) => {
    const letters = Object.entries(activity.raci).map(([id, value]) => `${document.roles[id]!.code}=${value}`);
    const after = inOrder(activity.links).map(([, link]) => position.get(link.from));
    const weeks = `${daysBetween(start, activity.notBefore!) / 7}+${activity.duration! / 5}`;
    return [weeks, ...letters, ...(after.length ? ['<', ...after] : [])].join(' ');
  });
}

/** Every calendar day anywhere in a value. */
function daysIn(value: unknown): string[] {
  if (typeof value === 'string') return isCalendarDay(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(daysIn) : [];
}

const allIds = (document: RoadmapDocument): string[] => [
  document.roadmap.id,
  ...tableNames.flatMap((table) => Object.keys(document[table])),
];

describe.each(samples)('sample $key, $title', (summary) => {
  it('is a valid roadmap with the records of its table', async () => {
    const { document } = await build(summary.key);
    expect(documentProblems(document)).toEqual([]);
    const counts = Object.fromEntries(
      tableNames.map((table) => [table, Object.keys(document[table]).length]).filter(([, count]) => count !== 0),
    );
    expect(counts).toEqual(expected[summary.key].counts);
  });

  it('keeps weeks, order of work and letters of its table', async () => {
    const { document } = await build(summary.key);
    expect(rowsOf(document)).toEqual(expected[summary.key].rows);
  });

  it('has one who is accountable and somebody who does it, in every row', async () => {
    const { document } = await build(summary.key);
    for (const activity of Object.values(document.activities)) {
      const letters = Object.values(activity.raci);
      expect(letters.filter((text) => text.includes('A')).length, activity.title).toBe(1);
      expect(letters.filter((text) => text.includes('R')).length, activity.title).toBeGreaterThan(0);
    }
  });

  it('is what its summary says', async () => {
    const { document, homeId } = await build(summary.key);
    const home = document.partners[homeId]!;
    expect(home.name).toBe(summary.homeName);
    const others = Object.values(document.partners).filter((partner) => partner.id !== homeId);
    expect(others.map((partner) => partner.name)).toEqual(summary.partnerNames);
    expect(document.roadmap).toMatchObject({
      title: summary.title,
      horizon: summary.horizon,
      motions: [summary.motion],
    });
    expect(Object.keys(document.activities).length).toBe(summary.activityCount);
  });

  it('is placed by the schedule exactly where its table puts it', async () => {
    const { document } = await build(summary.key);
    const dates = schedule(document);
    for (const activity of Object.values(document.activities)) {
      const last = addDays(activity.notBefore!, (activity.duration! / 5) * 7 - 3);
      expect(dates.get(activity.id), activity.title).toMatchObject({ start: activity.notBefore, end: last });
    }
  });

  it('stays within its horizon, whatever the start', async () => {
    for (const day of [start, '2027-02-01', '2028-02-28']) {
      const { document } = await build(summary.key, day);
      const { start: from, end: to } = document.roadmap;
      expect(from).toBe(day);
      for (const met of daysIn(document)) expect(met >= day && met <= to!, `${met} in ${day} to ${to}`).toBe(true);
      for (const { end } of schedule(document).values()) expect(end <= to!).toBe(true);
      const weekdays = Object.values(document.activities).map((activity) => weekday(activity.notBefore!));
      expect(new Set(weekdays)).toEqual(new Set([weekday(day)]));
    }
  });

  it('has no circle among its links', async () => {
    const { document } = await build(summary.key);
    const all = Object.values(document.activities);
    const ids = all.map((activity) => activity.id);
    expect(
      findCircle(
        ids,
        (id) => document.activities[id],
        () => all,
      ),
    ).toBeNull();
  });

  it('shares no id with another roadmap made from it', async () => {
    const first = await build(summary.key, start, 'one');
    const second = await build(summary.key, start, 'two');
    expect(new Set(allIds(first.document)).size).toBe(allIds(first.document).length);
    expect(JSON.stringify(second.document)).not.toMatch(/"one-\d+"/);
    expect(JSON.stringify(first.document)).not.toMatch(/"two-\d+"/);
  });

  it('asserts nothing that has not happened', async () => {
    const { document, homeId } = await build(summary.key);
    for (const partner of Object.values(document.partners)) {
      expect(['identify', 'qualify']).toContain(partner.stage);
      expect(partner.agreement.signedOn).toBeUndefined();
      expect(partner.tierId).toBe('');
    }
    for (const review of Object.values(document.reviews)) expect(review.held).toBe(false);
    for (const activity of Object.values(document.activities)) expect(activity.status).toBe('planned');
    const statuses = Object.values(document.approvals).map((approval) => approval.status);
    expect(new Set(statuses)).toEqual(
      new Set(summary.key === 'f' ? ['not-requested', 'pre-approved'] : ['not-requested']),
    );
    expect(homeId in document.partners).toBe(true);
  });

  it('answers the four questions: no gap that a check would call an error', async () => {
    const { document, homeId } = await build(summary.key);
    expect(gapsOf(document, homeId)).toEqual([]);
  });
});

describe('samples together', () => {
  it('are six, with pointers among almost all of their records', async () => {
    expect(samples.map((summary) => summary.key)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    for (const { key } of samples) {
      const { document } = await build(key);
      let pointers = 0;
      for (const table of tableNames) {
        for (const record of Object.values(document[table])) {
          eachReference(table, record as never, () => {
            pointers += 1;
          });
        }
      }
      expect(pointers, key).toBeGreaterThan(150);
    }
  });

  it('A keeps a note of the home organisation to itself', async () => {
    const { document, homeId } = await build('a');
    const notes = Object.values(document.partners).flatMap((partner) => Object.keys(partner.internalNotes));
    expect(notes).toEqual([homeId]);
  });

  it('B asks the affiliates for the three bands of commission', async () => {
    const { document } = await build('b');
    for (const scheme of Object.values(document.commercials)) {
      const bands = inOrder(scheme.tiers).map(([, band]) => [band.from, band.to, band.ratePct]);
      expect(bands).toEqual([
        [0, 1_000_000, 5],
        [1_000_000, 5_000_000, 8],
        [5_000_000, undefined, 10],
      ]);
    }
  });
});
