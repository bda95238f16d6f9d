import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBlock } from '@/domain/blocks/add-block';
import type { BlockKey } from '@/domain/blocks/block';
import { blockDays } from '@/domain/blocks/block-days';
import { blocks } from '@/domain/blocks/block-library';
import { addDays, dayName, dayNumber } from '@/domain/calendar-day';
import { canonicalJson } from '@/domain/canonical';
import { applyEntries, type Change, inverse } from '@/domain/change';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { documentProblems } from '@/domain/problems';
import { type SampleKey, sampleDocument, samples } from '@/domain/samples/sample-library';
import { schedule } from '@/domain/schedule/schedule';
import { EditRefused, transact } from '@/domain/transaction';
import { arbitraryDocument, numRuns } from '../support/arbitrary-documents';

const keys = Object.keys(blocks) as BlockKey[];
const start = '2027-03-01';

let made = 0;
const newId = () => {
  made += 1;
  return `made-${made}`;
};
const surroundings = { newId, now: () => '2026-11-23T09:00:00Z', author: 'A test' };

type Place = Parameters<typeof addBlock>[2];

/** The document with the block in it, what it became, and the change that did it. */
function withBlock(document: RoadmapDocument, key: BlockKey, place: Place) {
  let added: ReturnType<typeof addBlock> | undefined;
  const change = transact(document, surroundings, 'Add a block', (tx) => {
    added = addBlock(tx, key, place);
  }) as Change;
  const after = structuredClone(document);
  applyEntries(after, change.entries);
  return { after, added: added as NonNullable<typeof added>, change };
}

const sample = (key: SampleKey) => sampleDocument(key, { start: '2026-11-23', newId });

/** The links of a document lead nowhere twice: every step can be removed when nothing before it is left. */
function isAcyclic(document: RoadmapDocument, ids: readonly string[]): boolean {
  const left = new Set(ids);
  for (;;) {
    const free = [...left].filter((id) =>
      Object.values(document.activities[id]?.links ?? {}).every((link) => !left.has(link.from)),
    );
    if (free.length === 0) return left.size === 0;
    for (const id of free) left.delete(id);
  }
}

describe.each(keys)('block %s', (key) => {
  const block = blocks[key];

  it('names its steps once, follows only what stands before, and has one accountable and somebody doing each', () => {
    const before = new Set<string>();
    for (const step of block.steps) {
      for (const from of step.after ?? []) expect(before, `${step.key} follows ${from}`).toContain(from);
      expect(before).not.toContain(step.key);
      before.add(step.key);
      const letters = Object.values(step.raci).join('');
      expect(
        [...letters].filter((letter) => letter === 'A'),
        step.key,
      ).toHaveLength(1);
      expect(letters, step.key).toContain('R');
      if (step.kind === 'milestone') expect(step.duration).toBe(0);
    }
    expect(block.steps.some((step) => step.checklist?.length)).toBe(true);
    expect(block.steps.some((step) => step.flags)).toBe(true);
  });

  it.each(samples)('fits into sample $key', async ({ key: sampleKey }) => {
    const { document, homeId } = await sample(sampleKey);
    const partnerId = Object.keys(document.partners).find((id) => id !== homeId);
    const first = canonicalJson(document);
    const { after, added, change } = withBlock(document, key, { start, partnerId, homeId });
    expect(documentProblems(after)).toEqual([]);
    expect(isAcyclic(after, added.ids)).toBe(true);
    const dates = schedule(after);
    const lastDay = blockDays(document, key, start).to;
    for (const id of added.ids) {
      const activity = after.activities[id];
      expect(dates.get(id)?.start && dates.get(id)!.start >= start, activity?.title).toBe(true);
      expect(dates.get(id)!.brokenLinks).toEqual([]);
      expect(activity?.partnerIds).toEqual([homeId, partnerId]);
      expect(dayNumber(dates.get(id)!.end)).toBeLessThanOrEqual(lastDay + 14);
    }
    expect(dates.get(added.phaseId)?.isSummary).toBe(true);
    applyEntries(after, inverse(change.entries));
    expect(canonicalJson(after)).toBe(first);
  });

  it('fits into an empty roadmap, without anybody, and says who is missing', () => {
    const { after, added } = withBlock(emptyDocument('empty', ''), key, { start });
    expect(documentProblems(after)).toEqual([]);
    const dates = schedule(after);
    expect(added.ids.every((id) => dates.has(id))).toBe(true);
    expect(added.missing).toContain('partner');
    expect(added.missing).toContain(block.lead);
    expect(Object.values(after.activities).every((activity) => Object.keys(activity.raci).length === 0)).toBe(true);
    expect(dates.get(added.phaseId)?.start).toBe(start);
  });

  it('takes as long as its preview says', () => {
    const document = emptyDocument('empty', '');
    for (const day of [start, '2027-03-06', '2027-12-24']) {
      const { after, added } = withBlock(document, key, { start: day });
      const phase = schedule(after).get(added.phaseId)!;
      const { from, to } = blockDays(document, key, day);
      expect([phase.start, phase.end]).toEqual([dayName(from), dayName(to)]);
    }
  });
});

describe('any roadmap', () => {
  it('takes any block anywhere and gives it back by undo', () => {
    const offset = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(arbitraryDocument(), fc.constantFrom(...keys), offset, fc.nat(), (document, key, days, seed) => {
        const first = canonicalJson(document);
        const partners = Object.keys(document.partners);
        const place = { start: addDays('1990-01-01', days), partnerId: partners[seed % 3], homeId: partners[seed % 5] };
        const { after, added, change } = withBlock(document, key, place);
        expect(documentProblems(after)).toEqual([]);
        expect(isAcyclic(after, added.ids)).toBe(true);
        const dates = schedule(after);
        for (const id of added.ids) expect(dates.has(id)).toBe(true);
        applyEntries(after, inverse(change.entries));
        expect(canonicalJson(after)).toBe(first);
      }),
      { numRuns },
    );
  });
});

describe('roles of a block', () => {
  const withRoles = (...roles: [id: string, partnerId: string, fn: string, code?: string][]): RoadmapDocument => ({
    ...emptyDocument('r', ''),
    partners: {
      home: make('partners', { id: 'home', name: 'Home' }),
      p1: make('partners', { id: 'p1', name: 'Contoso', motion: 'referral' }),
      p2: make('partners', { id: 'p2', name: 'Fabrikam' }),
    },
    roles: Object.fromEntries(
      roles.map(([id, partnerId, fn, code = id]) => [id, make('roles', { id, partnerId, function: fn, code })]),
    ),
  });
  const stepCalled = (document: RoadmapDocument, title: string) =>
    Object.values(document.activities).find((activity) => activity.title.startsWith(title))!;

  it('come from the home organisation before the partner, and never from a third one', () => {
    const document = withRoles(
      ['q1', 'p1', 'legal'],
      ['q2', 'home', 'legal'],
      ['q3', 'p1', 'finance'],
      ['q4', 'p2', 'sales'],
    );
    const { after, added } = withBlock(document, 'wind-down', { start, homeId: 'home', partnerId: 'p1' });
    expect(stepCalled(after, 'Conditions').raci).toEqual({ q2: 'AR', q3: 'C' });
    expect(added.missing).toContain('sales');
    expect(Object.values(after.activities).some((activity) => 'q4' in activity.raci)).toBe(false);
  });

  it('let the nearest function stand in, whose letters are put together', () => {
    const document = withRoles(['lg', 'home', 'legal'], ['mk', 'home', 'marketing'], ['pa', 'p1', 'sales']);
    const { after, added } = withBlock(document, 'launch-checklist', { start, homeId: 'home', partnerId: 'p1' });
    expect(stepCalled(after, 'Claims').raci).toEqual({ lg: 'AR', mk: 'I' });
    expect(stepCalled(after, 'Final assets').raci).toEqual({ mk: 'AR', pa: 'R' });
    expect(added.missing).not.toContain('compliance');
    expect(added.missing).toContain('analytics');
  });

  it('carry name and motion of the partner, and its lane', () => {
    const document = withRoles(['pa', 'p1', 'partnerships']);
    const first = withBlock(document, 'wind-down', { start, homeId: 'home', partnerId: 'p1' });
    const phase = first.after.activities[first.added.phaseId]!;
    expect(phase.title).toBe('Wind-down: Contoso');
    expect(phase.motion).toBe('referral');
    expect(first.after.roadmap.lanes[phase.laneId]?.name).toBe('Wind-down');
    const second = withBlock(first.after, 'wind-down', { start, partnerId: 'p2' });
    expect(Object.keys(second.after.roadmap.lanes)).toHaveLength(1);
    expect(second.after.activities[second.added.phaseId]!.laneId).toBe(phase.laneId);
    expect(second.after.activities[second.added.phaseId]!.order).toBeGreaterThan(phase.order);
  });
});

it('a start that is no date is refused in words', () => {
  expect(() => withBlock(emptyDocument('r', ''), 'campaign', { start: '2027-02-30' })).toThrow(EditRefused);
});
