import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import type { ChangeEntry } from '@/domain/change';
import { recordIn } from '@/domain/change';
import { documentProblems } from '@/domain/problems';
import type { Loss } from '@/store/integrate';
import { atomsOf, beyond, isDefault, isTold } from '../domain/merge/sides';
import { arbitraryMeeting, perform } from '../support/arbitrary-edits';
import { keepRoadmap, openStorage, openStore, World } from '../support/open-storage';

const runs = process.env['WAYMARK_FULL'] === '1' ? 1000 : 80;

it('two windows edit one record at the same moment: all that either entered is there, or one of them is told of it', async () => {
  let met = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryMeeting, async ([first, second]) => {
      const world = new World();
      const storages = [await openStorage(world), await openStorage(world)] as const;
      const key = await keepRoadmap(storages[0]);
      const windows = [await openStore(storages[0], key, 'Ada'), await openStore(storages[1], key, 'Ben')] as const;
      const losses: Loss[] = [];
      for (const window of windows) window.onLost = (loss) => losses.push(loss);
      const before = structuredClone(windows[0].document);
      const entries: ChangeEntry[] = [];
      for (const [index, operation] of [first, second].entries()) {
        const result = windows[index as 0 | 1].edit('Gesture', (tx) => perform(tx, operation));
        if (result.ok && result.change) entries.push(...result.change.entries);
      }
      for (let round = 0; round < 3; round += 1) {
        for (const window of windows) {
          window.retrySaving();
          await window.settled();
        }
      }
      const { document } = windows[0];
      expect(canonicalJson(windows[1].document)).toBe(canonicalJson(document));
      expect(documentProblems(document)).toEqual([]);
      const told = losses.flatMap(({ lost }) => lost);
      if (!losses.some(({ isWhole }) => isWhole)) {
        for (const { entity, id, after } of entries) {
          const old = atomsOf(recordIn(before, entity, id) ?? {});
          const result = atomsOf(recordIn(document, entity, id) ?? {});
          const ofThis = told.filter((one) => one.entity === entity && one.id === id);
          for (const [atom, path] of beyond(atomsOf(after ?? {}), old)) {
            met += 1;
            expect(result.has(atom) || isTold(ofThis, path) || isDefault(atom), `${entity}/${id}: ${atom}`).toBe(true);
          }
        }
      }
      for (const window of windows) await window.close();
      for (const storage of storages) storage.close();
    }),
    { numRuns: runs },
  );
  expect(met).toBeGreaterThan(runs);
}, 120_000);
