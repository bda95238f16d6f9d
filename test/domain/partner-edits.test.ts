import { expect, it } from 'vitest';
import type { RoadmapDocument } from '@/domain/document';
import { setPartnerStage } from '@/domain/partner-edits';
import { transact } from '@/domain/transaction';
import { planOf } from '../support/plan';

let count = 0;
const around = {
  newId: () => {
    count += 1;
    return `n${count}`;
  },
  now: () => '2027-05-03T09:00:00Z',
  author: 'A',
};

/** The stages written down after these steps, oldest first. */
function logAfter(...steps: readonly [string, string][]): string[] {
  let document: RoadmapDocument = planOf({}, { partners: { acme: {} } });
  for (const [stage, today] of steps) {
    const change = transact(document, around, 'Change stage', (tx) =>
      setPartnerStage(tx, 'acme', stage as never, today),
    );
    const after = change?.entries[0]?.after as RoadmapDocument['partners'][string] | undefined;
    if (after) document = { ...document, partners: { acme: after } } as unknown as RoadmapDocument;
  }
  expect(document.partners['acme']?.stage).toBe(steps[steps.length - 1]?.[0]);
  return Object.values(document.partners['acme']!.stageLog)
    .sort((a, b) => a.order - b.order)
    .map(({ stage, on }) => `${on} ${stage}`);
}

it('writes every change of stage down with its day, in the same edit', () => {
  expect(logAfter(['qualify', '2027-05-03'], ['negotiate', '2027-06-01'])).toEqual([
    '2027-05-03 qualify',
    '2027-06-01 negotiate',
  ]);
});

it('writes nothing where the stage stays, and keeps the last of a day', () => {
  expect(logAfter(['identify', '2027-05-03'])).toEqual([]);
  expect(logAfter(['launch', '2027-05-03'], ['qualify', '2027-05-03'], ['qualify', '2027-05-04'])).toEqual([
    '2027-05-03 qualify',
  ]);
});
