import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '@/domain/document';
import { LIMITS, type Limits } from '@/formats/waymark/limits';
import { openWaymark } from '@/formats/waymark/open';
import { openProblemWords } from '@/formats/waymark/problem-words';
import { foreignFile, foreignZip } from '../../support/sample-file';
import { prototypeKeys } from './prototype-keys';

type Json = Record<string, unknown>;
const roadmap = (more: Json = {}): Json => ({ schemaVersion: 2, roadmap: { id: 'r1', title: 'Small' }, ...more });
const hash = 'a'.repeat(64);
const version = (id: string, more: Json): Json => ({ id, name: 'Old', at: '2027-01-01T00:00:00Z', hash, ...more });

function open(document: unknown, versions: Json[] = [], options: { limits?: Partial<Limits>; manifest?: Json } = {}) {
  const contents: Record<string, string> = { 'roadmap.json': JSON.stringify(document) };
  for (const one of versions) contents[`versions/${one['id']}.json`] = JSON.stringify(one);
  return openWaymark(foreignZip(foreignFile(contents, options.manifest)), { limits: options.limits ?? {} });
}

const activity = (id: string, more: Json = {}) => ({ [id]: { id, ...more } });
const documents: [string, unknown, RegExp][] = [
  ['a list', [], /schema version/],
  ['null', null, /schema version/],
  ['no schema version', { roadmap: { id: 'r1' } }, /schema version/],
  ['a schema version as text', { ...roadmap(), schemaVersion: '1' }, /schema version/],
  ['no header', { schemaVersion: 2 }, /not a record/],
  ['a header that is a list', { schemaVersion: 2, roadmap: [] }, /not a record/],
  ['a header without an id', { schemaVersion: 2, roadmap: {} }, /Id/],
  ['an unknown table', roadmap({ secrets: {} }), /unknown table/],
  ['a table that is a list', roadmap({ partners: [] }), /not a map/],
  ['a table that is null', roadmap({ partners: null }), /not a map/],
  ['a table that is a number', roadmap({ partners: 7 }), /not a map/],
  ['a record that is null', roadmap({ partners: { p1: null } }), /not a record/],
  ['a record that is a list', roadmap({ partners: { p1: [] } }), /not a record/],
  ['a record that is text', roadmap({ partners: { p1: 'p1' } }), /not a record/],
  ['a record under another id', roadmap({ partners: { p1: { id: 'p2' } } }), /id differs/],
  ['an unknown field', roadmap({ partners: { p1: { id: 'p1', html: '<b>' } } }), /does not know: “html”/],
  ['null for a field', roadmap({ partners: { p1: { id: 'p1', name: null } } }), /Name/],
  ['a number for a text', roadmap({ partners: { p1: { id: 'p1', name: 5 } } }), /Name/],
  ['a list for a map', roadmap({ partners: { p1: { id: 'p1', gives: [] } } }), /Gives/],
  ['a text for a map of pointers', roadmap({ activities: activity('a1', { raci: 'AR' }) }), /Responsibilities/],
  ['a number for a map of members', roadmap({ activities: activity('a1', { links: 5 }) }), /Follows/],
  ['a line of 501 characters', roadmap({ partners: { p1: { id: 'p1', name: 'x'.repeat(501) } } }), /longer than 500/],
  ['a value outside the set', roadmap({ activities: activity('a1', { status: 'later' }) }), /none of the values/],
  ['a day that does not exist', roadmap({ activities: activity('a1', { deadline: '2027-02-30' }) }), /Deadline/],
  ['one of two dates', roadmap({ activities: activity('a1', { start: '2027-02-01' }) }), /one of its two dates/],
  [
    'an end before the start',
    roadmap({ activities: activity('a1', { start: '2027-02-02', end: '2027-02-01' }) }),
    /ends before/,
  ],
  ['a pointer to nothing', roadmap({ activities: activity('a1', { partnerIds: ['p9'] }) }), /not there/],
  ['a link to nothing', roadmap({ activities: activity('a1', { links: { l: { from: 'a9' } } }) }), /not there/],
  ['letters of a role that is not there', roadmap({ activities: activity('a1', { raci: { q9: 'A' } }) }), /not there/],
  [
    'a pointer to what every object has',
    roadmap({ activities: activity('a1', { partnerIds: ['toString'] }) }),
    /points to something that cannot exist/,
  ],
  [
    'a circle of links',
    roadmap({
      activities: {
        ...activity('a1', { links: { l: { from: 'a2' } } }),
        ...activity('a2', { links: { l: { from: 'a1' } } }),
      },
    }),
    /circle/,
  ],
  ['an activity inside itself', roadmap({ activities: activity('a1', { parentId: 'a1' }) }), /circle/],
  ['an id that is a sentence', roadmap({ partners: { 'a b': { id: 'a b' } } }), /Id/],
];

describe('roadmaps that say what no roadmap can', () => {
  it.each(documents)('refuses %s', async (_name, document, words) => {
    const prototypes = prototypeKeys();
    const result = await open(document);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'bad-document', entry: 'roadmap.json' } });
    if (!result.ok && result.problem.kind === 'bad-document') {
      expect(result.problem.problems.map((problem) => problem.message).join(' ')).toMatch(words);
      expect(openProblemWords(result.problem)).toMatch(
        /^The roadmap in this file is not valid\. .*Nothing was changed\./,
      );
    }
    expect(prototypeKeys()).toEqual(prototypes);
  });

  it('refuses the same in a version, whole or as changes', async () => {
    for (const [, document] of documents) {
      const whole = await open(roadmap(), [version('v1', { document })]);
      expect(whole).toMatchObject({ ok: false, problem: { entry: 'versions/v1.json' } });
      const { schemaVersion: _, ...changes } = (document ?? {}) as Json;
      if (!Object.keys(changes).some((key) => key !== 'roadmap' || !Array.isArray(document))) continue;
      const changed = await open(roadmap(), [version('v1', { changes })]);
      const isHarmless =
        'roadmap' in changes && Object.keys(changes).length === 1 && (changes['roadmap'] as Json)['id'] === 'r1';
      const isTakenOut = JSON.stringify(changes).includes('"p1":null}');
      if (!isHarmless && !isTakenOut)
        expect(changed, JSON.stringify(changes).slice(0, 200)).toMatchObject({
          ok: false,
          problem: { entry: 'versions/v1.json' },
        });
    }
  });

  it.each<[string, Json[], Json]>([
    [
      'another id than its name',
      [{ ...version('v1', { changes: {} }), id: 'v1' }, version('v2', { changes: {}, base: 'v9' })],
      { kind: 'bad-version', field: 'base' },
    ],
    ['a base that is itself', [version('v1', { changes: {}, base: 'v1' })], { kind: 'bad-version', field: 'base' }],
    [
      'bases in a circle',
      [version('v1', { changes: {}, base: 'v2' }), version('v2', { changes: {}, base: 'v1' })],
      { kind: 'bad-version', field: 'base' },
    ],
    ['neither document nor changes', [version('v1', {})], { kind: 'bad-version', field: 'changes' }],
    ['both', [version('v1', { changes: {}, document: roadmap() })], { kind: 'bad-version', field: 'changes' }],
    [
      'a base for a whole document',
      [version('v1', { document: roadmap(), base: 'v1' })],
      { kind: 'bad-version', field: 'base' },
    ],
    ['an unknown field', [version('v1', { changes: {}, extra: 1 })], { kind: 'bad-version' }],
    ['no hash', [{ ...version('v1', { changes: {} }), hash: 'x' }], { kind: 'bad-version', field: 'hash' }],
    ['a moment that is none', [{ ...version('v1', { changes: {} }), at: 'May' }], { kind: 'bad-version', field: 'at' }],
    [
      'an unknown table',
      [version('v1', { changes: { secrets: {} } })],
      { kind: 'bad-version', field: 'changes.secrets' },
    ],
    ['a change of the schema version', [version('v1', { changes: { schemaVersion: 2 } })], { kind: 'bad-version' }],
  ])('refuses a version with %s', async (_name, versions, problem) => {
    expect(await open(roadmap(), versions)).toMatchObject({ ok: false, problem });
  });

  it('refuses a version that leaves a pointer to what it takes out', async () => {
    const document = roadmap({ partners: { p1: { id: 'p1' } }, activities: activity('a1', { partnerIds: ['p1'] }) });
    const taken = await open(document, [version('v1', { changes: { partners: { p1: null } } })]);
    expect(taken).toMatchObject({ ok: false, problem: { kind: 'bad-document', entry: 'versions/v1.json' } });
    const both = await open(document, [
      version('v1', { changes: { partners: { p1: null }, activities: { a1: null } } }),
    ]);
    expect(both.ok && both.file.versions[0]!.document.partners).toEqual({});
    expect(both.ok && Object.keys(both.file.document.partners)).toEqual(['p1']);
  });
});

describe('limits of what a file holds', () => {
  const partners = (count: number) => ({
    partners: Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, { id: `p${index}` }])),
  });
  const nested = (count: number) =>
    Object.assign(
      {},
      ...Array.from({ length: count }, (_, index) => activity(`a${index}`, index ? { parentId: `a${index - 1}` } : {})),
    );
  const versions = (count: number) =>
    Array.from({ length: count }, (_, index) => version(`v${index}`, { changes: {} }));

  it.each<[keyof Limits, number, (count: number) => ReturnType<typeof open>]>([
    ['records', 10, (count) => open(roadmap(partners(count - 1)), [], { limits: { records: 10 } })],
    ['levels', 10, (count) => open(roadmap({ activities: nested(count) }), [], { limits: { levels: 10 } })],
    ['levels', 100, (count) => open(roadmap({ activities: nested(count) }))],
    ['versions', 4, (count) => open(roadmap(), versions(count), { limits: { versions: 4 } })],
    [
      'versionRecords',
      30,
      (count) =>
        open(roadmap(partners(count / 2)), [version('v1', { document: roadmap(partners(count / 2)) })], {
          limits: { versionRecords: 30 },
        }),
    ],
    ['entries', 6, (count) => open(roadmap(), versions(count - 3), { limits: { entries: 6 } })],
    [
      'documentEntry',
      200,
      (count) =>
        open(roadmap({ roadmap: { id: 'r1', title: 'x'.repeat(count - 52) } }), [], { limits: { documentEntry: 200 } }),
    ],
  ])('opens at the limit of %s and refuses one more', async (limit, most, at) => {
    const step = limit === 'versionRecords' ? 2 : 1;
    expect(await at(most - step)).toMatchObject({ ok: true });
    expect(await at(most)).toMatchObject({ ok: true });
    expect(await at(most + step)).toMatchObject({ ok: false, problem: { kind: 'too-large', limit, most } });
  });

  it('opens a file at the limit of its bytes and refuses one more', async () => {
    const bytes = foreignZip(foreignFile({ 'roadmap.json': JSON.stringify(roadmap()) }));
    expect(await openWaymark(bytes, { limits: { file: bytes.length + 1 } })).toMatchObject({ ok: true });
    expect(await openWaymark(bytes, { limits: { file: bytes.length } })).toMatchObject({ ok: true });
    const refused = await openWaymark(bytes, { limits: { file: bytes.length - 1 } });
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'too-large', limit: 'file' } });
  });

  it('has the limits of the format', () => {
    expect(LIMITS).toMatchObject({
      file: 200e6,
      entries: 2000,
      documentEntry: 150e6,
      entry: 50e6,
      contents: 500e6,
      ratio: 100,
      records: 250_000,
      versions: 200,
      depth: 64,
      levels: 100,
      text: 100_000,
      path: 200,
    });
  });

  it('refuses a document of another schema version than the manifest says', async () => {
    expect(await open({ ...roadmap(), schemaVersion: SCHEMA_VERSION + 1 })).toMatchObject({
      problem: { kind: 'bad-document' },
    });
    expect(await open(roadmap(), [], { manifest: { schemaVersion: SCHEMA_VERSION + 1 } })).toMatchObject({
      problem: { kind: 'newer', what: 'schema' },
    });
  });
});
