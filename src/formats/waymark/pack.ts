import type { Audience } from '@/domain/audience/audience';
import type { CalendarDay } from '@/domain/calendar-day';
import { canonicalJson } from '@/domain/canonical';
import { compactDocument } from '@/domain/compact';
import { sha256Hex } from '@/domain/content-hash';
import { type RoadmapDocument, recordCount, SCHEMA_VERSION, tableNames } from '@/domain/document';
import { inTime, type Version } from '@/domain/version';
import { attachmentsOf } from './attachments';
import { assetEntry, DERIVED, MANIFEST, MIMETYPE_ENTRY, ROADMAP, versionEntry } from './entry-names';
import { jsonFault } from './json-guard';
import { FORMAT, FORMAT_VERSION, LIMITS, type Limits, MIMETYPE } from './limits';
import { type Ancestor, type Manifest, manifestSchema } from './manifest';
import type { JsonFault } from './open-problem';
import { versionFile, versionFileSchema } from './version-file';
import { type NewEntry, writeZip } from './zip-write';

/** Everything a file is made from; nothing is looked up, so equal input gives equal bytes. */
export interface PackInput {
  document: RoadmapDocument;
  versions?: readonly Version[];
  /** Bytes by their SHA-256; those that no record refers to stay out. */
  assets?: ReadonlyMap<string, Uint8Array>;
  /** Calculated dates of activities, for programs that do not calculate; never read back. */
  dates?: Readonly<Record<string, { start: CalendarDay; end: CalendarDay }>>;
  audience: Audience;
  /** Such as "Waymark 1.0.0". */
  writtenBy: string;
  /** When, ISO 8601, Z. */
  createdAt: string;
  /** Versions this copy descends from; those in `versions` where not given. */
  lineage?: readonly Ancestor[];
}

/** Thrown by packWaymark: the file would be beyond what openWaymark reads. */
export class CannotPack extends Error {
  constructor(readonly reason: { limit: keyof Limits; most: number } | { fault: JsonFault } | { invalid: string }) {
    super(JSON.stringify(reason));
    this.name = 'CannotPack';
  }
}

const encoder = new TextEncoder();

/** Packs a roadmap into the bytes of a .waymark file; throws CannotPack where the file could not be opened again. */
export async function packWaymark(input: PackInput): Promise<Uint8Array<ArrayBuffer>> {
  const versions = inTime(input.versions ?? []);
  const documents = [input.document, ...versions.map((version) => version.document)];
  for (const document of documents) {
    if (document.schemaVersion !== SCHEMA_VERSION) throw new Error('Documents must be migrated before packing.');
    within('records', recordCount(document));
  }
  within('versions', versions.length);
  const entries = [...jsonEntries(input, versions), ...assetEntries(input, documents)];
  within('entries', entries.length + 2);
  const sums = await Promise.all(entries.map((entry) => sha256Hex(entry.bytes)));
  const manifest: Manifest = {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    schemaVersion: SCHEMA_VERSION,
    writtenBy: input.writtenBy,
    createdAt: input.createdAt,
    audience: input.audience,
    lineage: [...(input.lineage ?? versions.map(({ id, hash }) => ({ id, hash })))],
    entries: Object.fromEntries(
      entries.map(({ name, bytes }, index) => [name, { size: bytes.length, sha256: sums[index] as string }]),
    ),
  };
  valid(MANIFEST, manifestSchema, manifest);
  const mimetype: NewEntry = { name: MIMETYPE_ENTRY, bytes: encoder.encode(MIMETYPE), isStored: true };
  const all = [mimetype, jsonEntry(MANIFEST, manifest, 'manifest'), ...entries];
  within(
    'contents',
    all.reduce((sum, entry) => sum + entry.bytes.length, 0),
  );
  const file = await writeZip(all);
  within('file', file.length);
  return file;
}

function within(limit: keyof Limits, value: number): void {
  if (value > LIMITS[limit]) throw new CannotPack({ limit, most: LIMITS[limit] });
}

/** What people type reaches heads and manifest unchecked: a name too long must fail here, not when the file is opened. */
function valid(where: string, schema: typeof manifestSchema | typeof versionFileSchema, value: unknown): void {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue) throw new CannotPack({ invalid: `${where} ${issue.path.join('.')}` });
}

function jsonEntries({ document, dates }: PackInput, versions: readonly Version[]): NewEntry[] {
  const entries = [jsonEntry(ROADMAP, compactDocument(document), 'documentEntry')];
  if (dates) entries.push(jsonEntry(DERIVED, { activities: dates }, 'entry'));
  let rows = recordCount(document);
  versions.forEach((version, index) => {
    // Neighbours in time differ least: each version says what differs from the next newer one, the newest from the roadmap.
    const newer = versions[index + 1];
    const file = versionFile(version, newer?.id ?? null, newer?.document ?? document);
    valid(versionEntry(version.id), versionFileSchema, file);
    for (const table of tableNames) if (file.changes[table]) rows += Object.keys(version.document[table]).length;
    within('versionRecords', rows);
    entries.push(jsonEntry(versionEntry(version.id), file, 'documentEntry'));
  });
  return entries;
}

function jsonEntry(name: string, value: unknown, limit: keyof Limits): NewEntry {
  let bytes = encoder.encode(canonicalJson(value));
  let fault = jsonFault(bytes, LIMITS);
  if (fault === 'broken-character') {
    bytes = encoder.encode(canonicalJson(wellFormed(value)));
    fault = jsonFault(bytes, LIMITS);
  }
  if (fault) throw new CannotPack({ fault });
  within(limit, bytes.length);
  return { name, bytes, isStored: false };
}

/** Half an emoji, as cutting a text can leave it, is not text for other programs: it becomes the replacement character. */
function wellFormed(value: unknown): unknown {
  const decoder = new TextDecoder();
  return JSON.parse(JSON.stringify(value), (_key, inner: unknown) =>
    typeof inner === 'string' ? decoder.decode(encoder.encode(inner)) : inner,
  );
}

function assetEntries({ assets }: PackInput, documents: readonly RoadmapDocument[]): NewEntry[] {
  const entries: NewEntry[] = [];
  for (const sha256 of [...attachmentsOf(documents).keys()].sort()) {
    const bytes = assets?.get(sha256);
    if (!bytes) continue;
    within('entry', bytes.length);
    entries.push({ name: assetEntry(sha256), bytes: bytes as Uint8Array<ArrayBuffer>, isStored: true });
  }
  return entries;
}
