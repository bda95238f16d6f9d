import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/domain/canonical';
import { contentHash } from '@/domain/content-hash';
import { emptyDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { type Version, versionKinds } from '@/domain/version';
import { LIMITS } from '@/formats/waymark/limits';
import { openWaymark } from '@/formats/waymark/open';
import { CannotPack, type PackInput, packWaymark } from '@/formats/waymark/pack';
import { arbitraryDocument } from '../../support/arbitrary-documents';
import { anyText } from '../../support/arbitrary-fields';
import { earlier, largeDocument } from '../../support/large-document';
import { sha256Of, smallInput } from '../../support/sample-file';

const numRuns = process.env.WAYMARK_FULL === '1' ? 500 : 60;

const moments = fc.integer({ min: 0, max: 5 }).map((day) => `2027-01-0${day + 1}T08:00:00.000Z`);

const arbitraryVersion = fc
  .record({
    name: anyText,
    at: moments,
    author: anyText,
    kind: fc.constantFrom(...(Object.keys(versionKinds) as (keyof typeof versionKinds)[])),
    hash: fc.constantFrom('0'.repeat(64), 'f'.repeat(64)),
    sentTo: fc.constant([]),
    signOffs: fc.dictionary(
      fc.constantFrom('s1', 's2'),
      fc.record(
        {
          partnerId: fc.constant('p1'),
          by: anyText,
          at: moments,
          comment: anyText,
          position: anyText,
          answer: fc.constantFrom('agreed', 'refused'),
        },
        { noNullPrototype: true },
      ),
      { maxKeys: 2, noNullPrototype: true },
    ),
    document: arbitraryDocument(),
  })
  .map((version) => version as unknown as Omit<Version, 'id'>);

const arbitraryInput: fc.Arbitrary<PackInput> = fc
  .record({
    document: arbitraryDocument(),
    versions: fc.array(arbitraryVersion, { maxLength: 3 }),
    assets: fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 2 }),
  })
  .map(({ document, versions, assets }) => ({
    document,
    versions: versions.map((version, index) => ({ ...version, id: `v${index}` }) as Version),
    assets: new Map(assets.map((bytes) => [sha256Of(bytes), bytes])),
    audience: { kind: 'shared', with: 'all' },
    writtenBy: 'Waymark 0.1.0',
    createdAt: '2027-01-03T08:00:00Z',
  }));

async function openedFile(bytes: Uint8Array) {
  const result = await openWaymark(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.file;
}

describe('packing and opening', () => {
  it('gives back what was packed, and the same bytes for the same input', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInput, async (input) => {
        const bytes = await packWaymark(input);
        const again = await packWaymark(structuredClone(input));
        expect(Buffer.compare(bytes, again)).toBe(0);
        const file = await openedFile(bytes);
        expect(file.document).toEqual(input.document);
        const byTime = [...(input.versions ?? [])].sort((a, b) => (a.at + a.id < b.at + b.id ? -1 : 1));
        expect(file.versions).toEqual(byTime);
        expect(canonicalJson(file.document)).toBe(canonicalJson(input.document));
      }),
      { numRuns },
    );
  });

  it('is the identity on an empty roadmap', async () => {
    const document = emptyDocument('r', '');
    const file = await openedFile(
      await packWaymark({
        document,
        audience: { kind: 'own', organisation: null },
        writtenBy: 'W',
        createdAt: '2027-01-03T08:00:00Z',
      }),
    );
    expect(file).toMatchObject({ document, versions: [], notices: [], audience: { kind: 'own', organisation: null } });
  });

  it('is the identity on 5,000 activities, whose versions share what did not change', async () => {
    const document = largeDocument(5000);
    const before = earlier(document, 1);
    const version: Version = {
      id: 'v1',
      name: 'Before',
      at: '2027-01-01T08:00:00Z',
      author: '',
      kind: 'restore',
      hash: await contentHash(before),
      sentTo: [],
      signOffs: {},
      document: before,
    };
    const file = await openedFile(
      await packWaymark({
        document,
        versions: [version],
        audience: { kind: 'shared', with: 'all' },
        writtenBy: 'Waymark 0.1.0',
        createdAt: '2027-01-03T08:00:00Z',
      }),
    );
    expect(file.document).toEqual(document);
    expect(file.versions).toEqual([version]);
    expect(file.versions[0]!.document.roles).toBe(file.document.roles);
    const ids = Object.keys(document.activities);
    const shared = ids.filter((id) => file.versions[0]!.document.activities[id] === file.document.activities[id]);
    expect(shared).toHaveLength(5000 - 250);
    expect(await contentHash(file.versions[0]!.document)).toBe(version.hash);
  });

  it('keeps the bytes of attached files and leaves out what nothing refers to', async () => {
    const input = await smallInput();
    const stray = new Uint8Array([1, 2, 3]);
    const assets = new Map([...(input.assets ?? []), [sha256Of(stray), stray]]);
    const file = await openedFile(await packWaymark({ ...input, assets }));
    expect([...file.assets.keys()]).toEqual([sha256Of('not really a picture')]);
    expect(Buffer.from([...file.assets.values()][0]!).toString()).toBe('not really a picture');
    const without = await openedFile(await packWaymark({ ...input, assets: new Map() }));
    expect(without.notices).toEqual([{ kind: 'attachments-missing', names: ['logo.png'] }]);
  });

  it('warns about the own file of another organisation only', async () => {
    const input = { ...(await smallInput()), audience: { kind: 'own', organisation: 'p2' } as const };
    const bytes = await packWaymark(input);
    const notices = async (organisation?: string) => {
      const result = await openWaymark(bytes, organisation === undefined ? {} : { organisation });
      return result.ok ? result.file.notices : result.problem;
    };
    const warning = [{ kind: 'own-file-of-another', organisation: 'p2', name: 'Zoë & Søren' }];
    expect(await notices('p1')).toEqual(warning);
    expect(await notices()).toEqual(warning);
    expect(await notices('p2')).toEqual([]);
  });

  it('stores what compresses so well that it would look like a bomb', async () => {
    const document = emptyDocument('r', 'Long');
    const activities = Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `a${index}`,
        make('activities', { id: `a${index}`, notes: 'z'.repeat(90_000) }),
      ]),
    );
    const input: PackInput = {
      document: { ...document, activities },
      audience: { kind: 'shared', with: 'all' },
      writtenBy: 'W',
      createdAt: '2027-01-03T08:00:00Z',
    };
    const bytes = await packWaymark(input);
    expect(bytes.length).toBeGreaterThan(5_000_000);
    expect((await openedFile(bytes)).document).toEqual(input.document);
  });

  it('replaces half an emoji, which no other program could read', async () => {
    const document = emptyDocument('r', 'Cut \ud83d short');
    const bytes = await packWaymark({
      document,
      audience: { kind: 'shared', with: 'all' },
      writtenBy: 'W',
      createdAt: '2027-01-03T08:00:00Z',
    });
    expect((await openedFile(bytes)).document.roadmap.title).toBe('Cut \ufffd short');
  });

  it('does not write what it would refuse to open', async () => {
    const input = await smallInput();
    const one = input.versions[0]!;
    const versions = Array.from({ length: LIMITS.versions + 1 }, (_, index) => ({ ...one, id: `v${index}` }));
    await expect(packWaymark({ ...input, versions })).rejects.toThrow(CannotPack);
    await expect(packWaymark({ ...input, versions: [{ ...one, name: 'x'.repeat(501) }] })).rejects.toThrow(
      'v1.json name',
    );
    await expect(packWaymark({ ...input, writtenBy: 'x'.repeat(101) })).rejects.toThrow('writtenBy');
    await expect(packWaymark({ ...input, versions: versions.slice(1) })).resolves.toBeInstanceOf(Uint8Array);
  });
});

describe('the content hash', () => {
  it('leaves out saved views and what is internal, and nothing else', async () => {
    const { document } = await smallInput();
    const hash = await contentHash(document);
    const p1 = document.partners['p1']!;
    const withInternal = {
      ...document,
      roadmap: { ...document.roadmap, savedViews: { v: { name: 'Mine', settings: {}, order: 0 } } },
      partners: {
        ...document.partners,
        p1: { ...p1, internalNotes: { p2: 'Careful' }, leverage: { p2: { note: 'Price' } } },
      },
    } as unknown as typeof document;
    expect(await contentHash(withInternal)).toBe(hash);
    const renamed = { ...document, partners: { ...document.partners, p1: { ...p1, notes: 'Seen by all' } } };
    expect(await contentHash(renamed)).not.toBe(hash);
  });

  it('is the one that FORMAT.md describes', async () => {
    const text = '{"partners":{"p1":{"id":"p1","name":"Contoso"}},"roadmap":{"id":"r1","title":"Launch"}}';
    const document = {
      ...emptyDocument('r1', 'Launch'),
      partners: { p1: make('partners', { id: 'p1', name: 'Contoso' }) },
    };
    expect(await contentHash(document)).toBe(sha256Of(text));
  });
});
