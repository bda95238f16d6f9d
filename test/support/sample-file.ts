import { createHash } from 'node:crypto';
import { contentHash } from '@/domain/content-hash';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import type { Version } from '@/domain/version';
import type { PackInput } from '@/formats/waymark/pack';
import { type RawEntry, rawZip } from './raw-zip';

/** SHA-256 as hexadecimal digits, by Node rather than by the program under test. */
export const sha256Of = (data: Uint8Array | string): string => createHash('sha256').update(data).digest('hex');

/** A small roadmap with an attached file and two versions. */
function smallDocument(): RoadmapDocument {
  const picture = Buffer.from('not really a picture');
  return {
    ...emptyDocument('r1', 'Launch with Contoso'),
    partners: {
      p1: make('partners', { id: 'p1', name: 'Contoso' }),
      p2: make('partners', { id: 'p2', name: 'Zoë & Søren' }),
    },
    roles: { q1: make('roles', { id: 'q1', partnerId: 'p1', label: 'Marketing lead' }) },
    activities: {
      a1: make('activities', {
        id: 'a1',
        title: 'Webinar',
        partnerIds: ['p1'],
        start: '2027-02-01',
        end: '2027-02-03',
      }),
      a2: make('activities', {
        id: 'a2',
        title: 'Review 北京',
        links: { l1: { from: 'a1', order: 1 } },
        raci: { q1: 'AR' },
      }),
    },
    assets: {
      s1: make('assets', {
        id: 's1',
        name: 'Logo',
        file: { sha256: sha256Of(picture), name: 'logo.png', type: 'image/png', size: picture.length },
      }),
    },
  };
}

/** Everything a small file is made from. */
export async function smallInput(): Promise<PackInput & { versions: Version[] }> {
  const document = smallDocument();
  const { a1: _, ...fewer } = document.activities;
  const older = {
    ...document,
    activities: { a2: make('activities', { id: 'a2', title: 'Review' }) },
  } as RoadmapDocument;
  const oldest = {
    ...older,
    roadmap: make('roadmap', { id: 'r1', title: 'First idea' }),
    assets: {},
    activities: fewer,
  };
  oldest.activities = { a2: make('activities', { id: 'a2', title: 'Look back' }) };
  const version = async (id: string, at: string, frozen: RoadmapDocument): Promise<Version> => ({
    id,
    name: `Version ${id}`,
    at,
    author: 'Ada',
    kind: 'named',
    hash: await contentHash(frozen),
    sentTo: [],
    signOffs: {},
    document: frozen,
  });
  return {
    document,
    versions: [await version('v1', '2027-01-01T08:00:00Z', oldest), await version('v2', '2027-01-02T08:00:00Z', older)],
    assets: new Map([[sha256Of('not really a picture'), new Uint8Array(Buffer.from('not really a picture'))]]),
    dates: { a1: { start: '2027-02-01', end: '2027-02-03' } },
    audience: { kind: 'shared', with: 'all' },
    writtenBy: 'Waymark 0.1.0',
    createdAt: '2027-01-03T08:00:00Z',
  };
}

/** A file written from FORMAT.md alone, before it becomes a ZIP: each part may be bent by a test. */
export interface ForeignFile {
  mimetype: string;
  manifest: Record<string, unknown>;
  /** Content of the entries the manifest lists, by name. */
  contents: Record<string, Uint8Array | string>;
}

/** The parts of a correct file; the manifest's sums are those of the contents. */
export function foreignFile(
  contents: Record<string, Uint8Array | string>,
  manifest: Record<string, unknown> = {},
): ForeignFile {
  return {
    mimetype: 'application/vnd.waymark.roadmap+zip',
    manifest: {
      format: 'waymark-roadmap',
      formatVersion: 1,
      schemaVersion: 2,
      writtenBy: 'Another program 3',
      createdAt: '2027-01-04T09:30:00Z',
      audience: { kind: 'shared', with: 'all' },
      entries: Object.fromEntries(
        Object.entries(contents).map(([name, data]) => [
          name,
          { size: Buffer.from(data).length, sha256: sha256Of(data) },
        ]),
      ),
      ...manifest,
    },
    contents,
  };
}

/** The entries of a foreign file, in order, to be bent before they are zipped. */
export function foreignEntries(file: ForeignFile): RawEntry[] {
  return [
    { name: 'mimetype', data: file.mimetype, method: 0 },
    { name: 'manifest.json', data: JSON.stringify(file.manifest) },
    ...Object.entries(file.contents).map(([name, data]) => ({ name, data })),
  ];
}

/** The bytes of a foreign file. */
export const foreignZip = (file: ForeignFile): Uint8Array => rawZip(foreignEntries(file));
