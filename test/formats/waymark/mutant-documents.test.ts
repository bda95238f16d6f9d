import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactDocument } from '@/domain/compact';
import { documentProblems } from '@/domain/problems';
import { openWaymark } from '@/formats/waymark/open';
import { openProblemWords } from '@/formats/waymark/problem-words';
import { versionFile } from '@/formats/waymark/version-file';
import { foreignFile, foreignZip, smallInput } from '../../support/sample-file';

const numRuns = process.env.WAYMARK_FULL === '1' ? 10_000 : 250;
/** Milliseconds that no small file may take, on a machine that does other things too. */
const BOUND = 2000;

type Json = Record<string, unknown>;
const deep = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));
const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    'toString',
    '__proto__',
    'a1',
    'p1',
    'x'.repeat(100_001),
    [],
    {},
    [[]],
    deep(70),
    { kind: 'own' },
  ),
  fc.constantFrom<unknown>('2027-02-30', '9999-12-31', Number.MAX_SAFE_INTEGER, { from: 'a1' }, ['a1', 'a1'], {
    a1: null,
  }),
);
const keys = fc.constantFrom(
  'id',
  'toString',
  'constructor',
  'schemaVersion',
  'roadmap',
  'parentId',
  'links',
  'activities',
  'x'.repeat(200),
);

/** Every object and list inside a value. */
function containersIn(value: unknown, found: (Json | unknown[])[] = []): (Json | unknown[])[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value as Json);
  for (const inner of Object.values(value)) containersIn(inner, found);
  return found;
}

const bend = fc.record({
  where: fc.nat(),
  which: fc.nat(),
  how: fc.constantFrom('value', 'key', 'gone', 'more'),
  value: hostile,
  key: keys,
});
type Bend = typeof bend extends fc.Arbitrary<infer T> ? T : never;

function bent(value: unknown, { where, which, how, value: odd, key }: Bend): void {
  const containers = containersIn(value);
  const target = containers[where % containers.length] as Json;
  const own = Object.keys(target);
  const chosen = own[which % Math.max(own.length, 1)] ?? key;
  if (how === 'more') target[key] = odd;
  else if (how === 'gone') delete target[chosen];
  else if (how === 'value') target[chosen] = odd;
  else {
    target[key] = target[chosen];
    delete target[chosen];
  }
}

test('files that say odd things correctly packed come to a sound roadmap or to a reason, soon', async () => {
  const input = await smallInput();
  const correct = {
    roadmap: compactDocument(input.document),
    version: versionFile(input.versions[1]!, null, input.document),
  };
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(bend, { minLength: 1, maxLength: 3 }), async (bends) => {
      const json = structuredClone(correct);
      for (const one of bends) bent(json, one);
      const contents = {
        'roadmap.json': JSON.stringify(json.roadmap ?? null),
        'versions/v2.json': JSON.stringify(json.version ?? null),
      };
      const bytes = foreignZip(foreignFile(contents));
      const started = performance.now();
      const result = await openWaymark(bytes);
      expect(performance.now() - started).toBeLessThan(BOUND);
      kinds.set(
        result.ok ? 'opened' : result.problem.kind,
        (kinds.get(result.ok ? 'opened' : result.problem.kind) ?? 0) + 1,
      );
      if (!result.ok) {
        expect(result.problem.kind).not.toBe('unexpected');
        expect(openProblemWords(result.problem)).toMatch(/Nothing was changed\./);
        return;
      }
      for (const document of [result.file.document, ...result.file.versions.map((version) => version.document)])
        expect(documentProblems(document)).toEqual([]);
    }),
    { numRuns, seed: 20_261_128 },
  );
  expect([...kinds.keys()]).toEqual(expect.arrayContaining(['opened', 'bad-document', 'bad-version', 'bad-json']));
}, 120_000);
