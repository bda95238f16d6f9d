import type { Audience } from '@/domain/audience/audience';
import { sha256Hex } from '@/domain/content-hash';
import { type RoadmapDocument, SCHEMA_VERSION } from '@/domain/document';
import { inTime, type Version } from '@/domain/version';
import { attachmentsOf } from './attachments';
import { DocumentReader } from './document-reader';
import { entryKind, MANIFEST, MIMETYPE_ENTRY, ROADMAP, versionEntry } from './entry-names';
import { parseGuarded } from './json-guard';
import { FORMAT_VERSION, LIMITS, type Limits, MIMETYPE } from './limits';
import { type Ancestor, envelopeSchema, type Manifest, manifestSchema } from './manifest';
import { type OpenProblem, Refused } from './open-problem';
import {
  headOf,
  inOrderOfBases,
  parseVersionFile,
  type Stored,
  storedWithChanges,
  type VersionFile,
} from './version-file';
import { readZip, type ZipEntry } from './zip-read';

/** What a person should be told about a file that did open. */
export type OpenNotice =
  | { kind: 'migrated'; from: number; to: number }
  | { kind: 'own-file-of-another'; organisation: string; name: string }
  | { kind: 'attachments-missing'; names: readonly string[] };

/** A validated roadmap out of a file; documents are complete, and share the records in which they do not differ. */
export interface OpenedRoadmap {
  document: RoadmapDocument;
  /** Oldest first. */
  versions: Version[];
  /** Bytes of attached files by their SHA-256. */
  assets: Map<string, Uint8Array>;
  audience: Audience;
  lineage: Ancestor[];
  writtenBy: string;
  createdAt: string;
  notices: OpenNotice[];
}

export type OpenResult = { ok: true; file: OpenedRoadmap } | { ok: false; problem: OpenProblem };

export interface OpenOptions {
  /** The organisation the person at this copy belongs to, where known. */
  organisation?: string | null;
  /** For tests: lower limits. */
  limits?: Partial<Limits>;
}

/** Turns bytes from anywhere into a validated roadmap or into the reason why not; never throws, changes nothing. */
export async function openWaymark(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenResult> {
  try {
    return { ok: true, file: await opened(bytes, options) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem };
    return {
      ok: false,
      problem: { kind: 'unexpected', message: error instanceof Error ? error.message : String(error) },
    };
  }
}

async function opened(bytes: Uint8Array, options: OpenOptions): Promise<OpenedRoadmap> {
  const limits: Limits = { ...LIMITS, ...options.limits };
  const entries = await readZip(bytes, limits);
  await checkMimetype(entries.get(MIMETYPE_ENTRY));
  const manifest = await readManifest(entries, limits);
  checkNames(entries, manifest, limits);
  const contents = await readContents(entries, manifest);
  const { document, versions } = readDocuments(contents, manifest, limits);
  const attachments = attachmentsOf([document, ...versions.map((version) => version.document)]);
  const assets = takeAssets(contents, attachments);
  const { audience, lineage, writtenBy, createdAt } = manifest;
  const notices: OpenNotice[] = [];
  if (manifest.schemaVersion < SCHEMA_VERSION) {
    notices.push({ kind: 'migrated', from: manifest.schemaVersion, to: SCHEMA_VERSION });
  }
  if (audience.kind === 'own' && audience.organisation !== null && audience.organisation !== options.organisation) {
    const name = document.partners[audience.organisation]?.name ?? '';
    notices.push({ kind: 'own-file-of-another', organisation: audience.organisation, name });
  }
  const missing = [...attachments].filter(([sha256]) => !assets.has(sha256)).map(([, name]) => name);
  if (missing.length) notices.push({ kind: 'attachments-missing', names: missing });
  return { document, versions, assets, audience, lineage, writtenBy, createdAt, notices };
}

async function checkMimetype(entry: ZipEntry | undefined): Promise<void> {
  const isOurs = entry?.offset === 0 && entry.isStored && entry.size === MIMETYPE.length;
  if (!isOurs || new TextDecoder().decode(await entry.read()) !== MIMETYPE)
    throw new Refused({ kind: 'not-a-roadmap' });
}

async function readManifest(entries: ReadonlyMap<string, ZipEntry>, limits: Limits): Promise<Manifest> {
  const entry = entries.get(MANIFEST);
  if (!entry) throw new Refused({ kind: 'missing-entry', entry: MANIFEST });
  const value = parsed(MANIFEST, await entry.read(), limits);
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) throw new Refused({ kind: 'not-a-roadmap' });
  const { formatVersion, schemaVersion, writtenBy } = envelope.data;
  const by = writtenBy === undefined ? {} : { writtenBy };
  if (formatVersion > FORMAT_VERSION) {
    throw new Refused({ kind: 'newer', what: 'format', found: formatVersion, known: FORMAT_VERSION, ...by });
  }
  if (schemaVersion > SCHEMA_VERSION) {
    throw new Refused({ kind: 'newer', what: 'schema', found: schemaVersion, known: SCHEMA_VERSION, ...by });
  }
  const manifest = manifestSchema.safeParse(value);
  if (manifest.success) return manifest.data;
  throw new Refused({ kind: 'bad-manifest', field: manifest.error.issues[0]?.path.join('.') || 'unknown fields' });
}

function parsed(name: string, bytes: Uint8Array, limits: Limits): unknown {
  const result = parseGuarded(bytes, limits);
  if (!result.ok) throw new Refused({ kind: 'bad-json', entry: name, fault: result.fault });
  return result.value;
}

/** The ZIP holds exactly what the manifest lists, in the sizes it lists. */
function checkNames(entries: ReadonlyMap<string, ZipEntry>, manifest: Manifest, limits: Limits): void {
  for (const name of entries.keys()) {
    if (name !== MIMETYPE_ENTRY && name !== MANIFEST && !Object.hasOwn(manifest.entries, name)) {
      throw new Refused({ kind: 'unknown-entry', entry: name });
    }
  }
  if (!Object.hasOwn(manifest.entries, ROADMAP)) throw new Refused({ kind: 'missing-entry', entry: ROADMAP });
  let versions = 0;
  for (const [name, { size, sha256 }] of Object.entries(manifest.entries)) {
    const kind = entryKind(name);
    if (!kind || kind === 'mimetype' || kind === 'manifest')
      throw new Refused({ kind: 'bad-manifest', field: 'entries' });
    const entry = entries.get(name);
    if (!entry) throw new Refused({ kind: 'missing-entry', entry: name });
    if (entry.size !== size) throw new Refused({ kind: 'damaged', entry: name });
    if (kind === 'asset' && !name.endsWith(sha256)) throw new Refused({ kind: 'bad-manifest', field: 'entries' });
    if (kind === 'version') versions++;
  }
  if (versions > limits.versions) throw new Refused({ kind: 'too-large', limit: 'versions', most: limits.versions });
}

async function readContents(
  entries: ReadonlyMap<string, ZipEntry>,
  manifest: Manifest,
): Promise<Map<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  const checks: Promise<void>[] = [];
  for (const [name, { sha256 }] of Object.entries(manifest.entries)) {
    const bytes = await (entries.get(name) as ZipEntry).read();
    contents.set(name, bytes);
    // Hashing runs beside the unpacking of the next entry.
    const check = sha256Hex(bytes).then((found) => {
      if (found !== sha256) throw new Refused({ kind: 'damaged', entry: name });
    });
    check.catch(() => undefined);
    checks.push(check);
  }
  await Promise.all(checks);
  return contents;
}

function readDocuments(
  contents: ReadonlyMap<string, Uint8Array>,
  manifest: Manifest,
  limits: Limits,
): { document: RoadmapDocument; versions: Version[] } {
  const roadmap = parsed(ROADMAP, contents.get(ROADMAP) as Uint8Array, limits);
  const reader = new DocumentReader(limits);
  const document = reader.read(ROADMAP, roadmap, manifest.schemaVersion);
  const files = new Map<string, VersionFile>();
  for (const [name, bytes] of contents) {
    if (entryKind(name) !== 'version') continue;
    const file = parseVersionFile(name, parsed(name, bytes, limits));
    files.set(file.id, file);
  }
  const find = manifest.schemaVersion === SCHEMA_VERSION ? changedDocuments : migratedDocuments;
  const documents = find(reader, files, document, roadmap as Stored);
  const versions = [...files].map(([id, file]) => ({
    ...headOf(file),
    document: documents.get(id) as RoadmapDocument,
  }));
  return { document, versions: inTime(versions) };
}

/** The documents of versions written at the current schema version: changes go onto complete documents. */
function changedDocuments(
  reader: DocumentReader,
  files: ReadonlyMap<string, VersionFile>,
  roadmap: RoadmapDocument,
): Map<string, RoadmapDocument> {
  const documents = new Map<string, RoadmapDocument>();
  for (const id of inOrderOfBases(files)) {
    const { document, changes, base } = files.get(id) as VersionFile;
    const from = base === undefined ? roadmap : (documents.get(base) as RoadmapDocument);
    const entry = versionEntry(id);
    documents.set(
      id,
      document ? reader.read(entry, document, SCHEMA_VERSION) : reader.changed(entry, from, changes ?? {}),
    );
  }
  return documents;
}

/** The documents of versions written at an older one: migrations see whole documents, so changes are applied before. */
function migratedDocuments(
  reader: DocumentReader,
  files: ReadonlyMap<string, VersionFile>,
  _document: RoadmapDocument,
  roadmap: Stored,
): Map<string, RoadmapDocument> {
  const stored = new Map<string, Stored>();
  for (const id of inOrderOfBases(files)) {
    const { document, changes, base } = files.get(id) as VersionFile;
    const from = base === undefined ? roadmap : (stored.get(base) as Stored);
    stored.set(id, document ?? storedWithChanges(versionEntry(id), from, changes ?? {}));
  }
  const version = roadmap['schemaVersion'] as number;
  return new Map([...stored].map(([id, document]) => [id, reader.read(versionEntry(id), document, version)]));
}

function takeAssets(
  contents: ReadonlyMap<string, Uint8Array>,
  attachments: ReadonlyMap<string, string>,
): Map<string, Uint8Array> {
  const assets = new Map<string, Uint8Array>();
  for (const [name, bytes] of contents) {
    if (entryKind(name) !== 'asset') continue;
    const sha256 = name.slice('assets/'.length);
    // What nothing refers to would come along unseen.
    if (!attachments.has(sha256)) throw new Refused({ kind: 'unknown-entry', entry: name });
    assets.set(sha256, bytes);
  }
  return assets;
}
