import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { canonicalJson } from '@/domain/canonical';
import { openWaymark } from '@/formats/waymark/open';
import { packWaymark } from '@/formats/waymark/pack';
import { rawZip } from '../../support/raw-zip';
import { foreignEntries, foreignFile, foreignZip, sha256Of, smallInput } from '../../support/sample-file';

// Written from FORMAT.md alone: other order, blanks, defaults left out, a whole version and one as changes of it.
const roadmap = {
  roadmap: { title: 'Launch with Contoso', id: 'r1' },
  schemaVersion: 2,
  partners: { p1: { name: 'Contoso', id: 'p1' } },
  activities: { a1: { title: 'Webinar', id: 'a1', partnerIds: ['p1'], start: '2027-02-01', end: '2027-02-03' } },
  assets: {
    s1: {
      id: 's1',
      name: 'Logo',
      file: { sha256: sha256Of('logo'), name: 'logo.svg', type: 'image/svg+xml', size: 4 },
    },
  },
};
const versions = {
  v1: {
    id: 'v1',
    name: 'Agreed in May',
    at: '2027-05-04T10:00:00Z',
    author: 'Ada',
    kind: 'agreed',
    hash: 'a'.repeat(64),
    signOffs: { s1: { partnerId: 'p1', by: 'Ada', at: '2027-05-05T10:00:00Z' } },
    document: { ...roadmap, activities: {} },
  },
  v2: {
    id: 'v2',
    name: 'Sent',
    at: '2027-05-06T10:00:00Z',
    kind: 'sent',
    hash: 'b'.repeat(64),
    sentTo: ['p1'],
    base: 'v1',
    changes: { activities: { a2: { id: 'a2' } } },
  },
};
const contents = {
  'roadmap.json': JSON.stringify(roadmap, null, 2),
  'derived.json': '{"activities":{}}',
  'versions/v2.json': JSON.stringify(versions.v2),
  'versions/v1.json': JSON.stringify(versions.v1, null, '\t'),
  [`assets/${sha256Of('logo')}`]: 'logo',
};

async function expectForeign(bytes: Uint8Array): Promise<void> {
  const result = await openWaymark(bytes);
  expect(result).toMatchObject({ ok: true });
  if (!result.ok) return;
  const { document, versions: found, assets, notices, writtenBy } = result.file;
  expect(document.activities['a1']).toMatchObject({
    title: 'Webinar',
    status: 'planned',
    partnerIds: ['p1'],
    checklist: {},
    notes: '',
  });
  expect(document.roadmap).toMatchObject({ title: 'Launch with Contoso', currency: 'EUR' });
  expect(document.reviews).toEqual({});
  expect(found.map((version) => version.id)).toEqual(['v1', 'v2']);
  expect(found[0]).toMatchObject({ kind: 'agreed', sentTo: [], signOffs: { s1: { by: 'Ada', comment: '' } } });
  expect(found.map((version) => Object.keys(version.document.activities))).toEqual([[], ['a2']]);
  expect(found[1]!.document.partners['p1']).toBe(document.partners['p1']);
  expect(Buffer.from(assets.get(sha256Of('logo'))!).toString()).toBe('logo');
  expect(notices).toEqual([]);
  expect(writtenBy).toBe('Another program 3');
  const packed = await openWaymark(await packWaymark(result.file));
  expect(canonicalJson(packed)).toBe(canonicalJson(result));
}

function hasPython(): boolean {
  try {
    execFileSync('python3', ['-c', 'import zipfile'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'waymark-format-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const python = `
import json, sys, zipfile
source, target = sys.argv[1:3]
entries = json.load(open(source, encoding='utf-8'))
with zipfile.ZipFile(target, 'w') as archive:
    for name, text in entries:
        method = zipfile.ZIP_STORED if name == 'mimetype' else zipfile.ZIP_DEFLATED
        archive.writestr(name, text, compress_type=method)
`;

describe('files of other programs', () => {
  it('open when written byte by byte, deflated or stored', async () => {
    const file = foreignFile(contents);
    await expectForeign(foreignZip(file));
    await expectForeign(rawZip(foreignEntries(file).map((entry) => ({ ...entry, method: 0 }))));
  });

  it('open with entries of folders and in any order after the first', async () => {
    const [first, ...rest] = foreignEntries(foreignFile(contents));
    const folders = ['versions/', 'assets/'].map((name) => ({ name, data: '', method: 0 }));
    await expectForeign(rawZip([first!, ...rest.reverse(), ...folders]));
  });

  it.skipIf(!hasPython())('open when written with zipfile of Python (skipped where there is no python3)', async () => {
    const source = path.join(folder, 'entries.json');
    const target = path.join(folder, 'other.waymark');
    const entries = foreignEntries(foreignFile(contents)).map(({ name, data }) => [String(name), String(data)]);
    writeFileSync(source, JSON.stringify(entries));
    execFileSync('python3', ['-c', python, source, target]);
    await expectForeign(readFileSync(target));
  });
});

/** Every entry as another reader sees it. */
function readWithYauzl(bytes: Uint8Array): Promise<Map<string, { data: Buffer; method: number; entry: yauzl.Entry }>> {
  return new Promise((resolve, reject) => {
    const found = new Map<string, { data: Buffer; method: number; entry: yauzl.Entry }>();
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('error', reject);
      zip.on('end', () => resolve(found));
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          const parts: Buffer[] = [];
          stream.on('error', reject);
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            found.set(entry.fileName, { data: Buffer.concat(parts), method: entry.compressionMethod, entry });
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

describe('our files in other programs', () => {
  it('are read by yauzl: names, order, methods, sums', async () => {
    const input = await smallInput();
    const entries = await readWithYauzl(await packWaymark(input));
    const asset = `assets/${sha256Of('not really a picture')}`;
    expect([...entries.keys()]).toEqual([
      'mimetype',
      'manifest.json',
      'roadmap.json',
      'derived.json',
      'versions/v1.json',
      'versions/v2.json',
      asset,
    ]);
    expect([...entries.values()].map(({ method }) => method)).toEqual([0, 8, 8, 8, 8, 8, 0]);
    expect(entries.get('mimetype')!.data.toString()).toBe('application/vnd.waymark.roadmap+zip');
    const manifest = JSON.parse(entries.get('manifest.json')!.data.toString());
    for (const [name, { size, sha256 }] of Object.entries(
      manifest.entries as Record<string, { size: number; sha256: string }>,
    )) {
      expect(entries.get(name)!.data.length).toBe(size);
      expect(sha256Of(entries.get(name)!.data)).toBe(sha256);
    }
    expect(manifest.lineage).toEqual(input.versions.map(({ id, hash }) => ({ id, hash })));
    const derived = JSON.parse(entries.get('derived.json')!.data.toString());
    expect(derived).toEqual({ activities: input.dates });
  });

  it('begin with bytes that name the format, and say no moment but their own', async () => {
    const bytes = Buffer.from(await packWaymark(await smallInput()));
    expect(bytes.subarray(30, 73).toString()).toBe('mimetypeapplication/vnd.waymark.roadmap+zip');
    for (const { entry } of (await readWithYauzl(bytes)).values()) {
      expect([entry.lastModFileDate, entry.lastModFileTime, entry.extraFieldLength]).toEqual([0x21, 0, 0]);
    }
  });
});
