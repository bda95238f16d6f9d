import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayNumber } from '@/domain/calendar-day';
import { applyEntries } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import { BarMaker } from '@/domain/plan/bar-maker';
import type { DrawnModel } from '@/domain/plan/model-maker';
import { type ModelInput, ModelMaker } from '@/domain/plan/model-maker';
import { outlineRows, sameRows } from '@/domain/plan/outline-rows';
import { Scheduler } from '@/domain/schedule/scheduler';
import { EditRefused, type Transaction, transact } from '@/domain/transaction';
import { timelinePlan } from '../../support/timeline-plan';

const lanes = (count: number) => [
  ...Array.from({ length: count }, (_, index) => ({ key: `l${index}`, label: `Lane ${index}`, colour: null })),
  { key: '', label: 'No lane', colour: null },
];
const colourOf = ({ status }: { status: string }) => status;

/** A plan that is edited as the store does it, and read as the view does. */
class Plan {
  readonly document: RoadmapDocument = timelinePlan(60, { lanes: 4, days: 200 });
  readonly #scheduler = new Scheduler(this.document);
  readonly #bars = new BarMaker();
  readonly #touched: (readonly string[])[] = [];
  #rows = outlineRows(Object.values(this.document.activities), new Set(), null);
  #next = 0;

  edit(recipe: (tx: Transaction) => void): void {
    this.#next += 1;
    try {
      const surroundings = { now: () => '2027-01-01T00:00:00.000Z', newId: () => `n${this.#next}`, author: 'A' };
      const change = transact(this.document, surroundings, 'Edit', recipe);
      if (!change) return;
      applyEntries(this.document, change.entries);
      this.#touched.push([...change.entries.map(({ id }) => id), ...this.#scheduler.update(change.entries)]);
    } catch (error) {
      if (!(error instanceof EditRefused)) throw error;
    }
  }

  read(mode: 'outline' | 'lanes', laneNames: ReturnType<typeof lanes>): ModelInput {
    const shown = Object.values(this.document.activities);
    const rows = outlineRows(shown, new Set(), null);
    if (!sameRows(this.#rows, rows)) this.#rows = rows;
    return {
      revision: this.#touched.length,
      touchedSince: (revision) => new Set(this.#touched.slice(revision).flat()),
      activities: this.document.activities,
      schedule: this.#scheduler.dates,
      makeBar: this.#bars.maker(this.#scheduler.dates, colourOf, null, dayNumber('2027-06-01')),
      colouring: colourOf,
      shown,
      isFiltered: false,
      rows: this.#rows,
      lanes: mode === 'lanes' ? { by: 'lane', lanes: laneNames, homeId: null } : null,
    };
  }
}

const plain = ({ model, blocks }: DrawnModel) => ({
  ...model,
  barsOfRow: model.barsOfRow.map((bars) => bars?.map((bar) => bar.id) ?? []),
  rowOf: [...model.rowOf].sort(),
  barOf: [...model.barOf].sort(([a], [b]) => (a < b ? -1 : 1)),
  links: [...model.links].map(({ to, key, from, type, isBroken }) => [to, key, from, type, isBroken].join(' ')).sort(),
  blocks,
});

const edit = fc.record({
  what: fc.constantFrom('move', 'move', 'lane', 'status', 'undate', 'link', 'unlink', 'parent', 'title'),
  at: fc.nat(59),
  other: fc.nat(59),
  days: fc.integer({ min: -40, max: 40 }),
});

function apply(tx: Transaction, { what, at, other, days }: { what: string; at: number; other: number; days: number }) {
  tx.update('activities', `a${at}`, (activity) => {
    if (what === 'move') {
      activity.scheduling = 'auto';
      activity.notBefore = addDays('2027-05-01', days);
    } else if (what === 'lane') activity.laneId = `l${other % 4}`;
    else if (what === 'status') activity.status = days > 0 ? 'done' : 'blocked';
    else if (what === 'undate') {
      activity.notBefore = undefined;
      activity.start = undefined;
      activity.end = undefined;
    } else if (what === 'link' && at !== other)
      activity.links = {
        ...activity.links,
        [`k${other}`]: { from: `a${other}`, type: 'FS', lag: 0, order: 0 } as never,
      };
    else if (what === 'unlink') activity.links = {};
    else if (what === 'parent' && at !== other) activity.parentId = `a${other}` as never;
    else activity.title = `Title ${days}`;
  });
}

describe('a model of the chart that is mended after each edit', () => {
  test.each(['outline', 'lanes'] as const)('is the one made anew, in %s', (mode) => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const plan = new Plan();
        const names = lanes(4);
        const maker = new ModelMaker();
        maker.make(plan.read(mode, names));
        for (const each of edits) {
          plan.edit((tx) => apply(tx, each));
          const input = plan.read(mode, names);
          expect(plain(maker.make(input))).toEqual(plain(new ModelMaker().make(input)));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('keeps every row of bars that nothing touched', () => {
    const plan = new Plan();
    const maker = new ModelMaker();
    const before = maker.make(plan.read('outline', [])).model;
    plan.edit((tx) => apply(tx, { what: 'title', at: 7, other: 0, days: 3 }));
    const after = maker.make(plan.read('outline', [])).model;
    const others = after.barsOfRow.filter((bars, row) => bars !== before.barsOfRow[row]);
    expect(others.map((bars) => bars?.[0]?.title)).toEqual(['Title 3']);
  });
});
