import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compactDocument, completeDocument } from '@/domain/compact';
import { type RoadmapDocument, SCHEMA_VERSION, tableNames } from '@/domain/document';
import { migrate } from '@/domain/migrations/migrate';
import { documentProblems } from '@/domain/problems';
import type { StoredChange } from '@/domain/stored-change';
import { openWaymark } from '@/formats/waymark/open';
import { readStored } from '@/storage/read-stored';
import { makeFixture } from '../support/make-fixture';
import { foreignFile, foreignZip } from '../support/sample-file';

const root = new URL('../fixtures/', import.meta.url);
const at = (version: string, name: string) => new URL(`${version}/${name}`, root);
const read = (version: string, name: string): unknown => JSON.parse(readFileSync(at(version, name), 'utf8'));

// Only the fixtures of the version being worked on are ever written again; those of a release stay as they are.
if (process.env.WAYMARK_UPDATE === '1') {
  const version = `v${SCHEMA_VERSION}`;
  mkdirSync(at(version, '.'), { recursive: true });
  const fixture = await makeFixture();
  writeFileSync(at(version, 'document.json'), `${JSON.stringify(fixture.document, null, 1)}\n`);
  writeFileSync(at(version, 'log.json'), `${JSON.stringify(fixture.log, null, 1)}\n`);
}

const versions = readdirSync(root).filter((name) => /^v\d+$/.test(name));

/** A stored document as the program takes it in: migrated, completed. */
function taken(stored: unknown): RoadmapDocument {
  const migrated = migrate(stored as Record<string, unknown>);
  if (!migrated.ok) throw new Error(`Not migrated: ${migrated.problem}`);
  return completeDocument(migrated.document);
}

it('has a fixture for every schema version', () => {
  expect(versions.length).toBe(SCHEMA_VERSION);
});

describe.each(versions)('the fixture of %s', (version) => {
  it('is a valid document with every entity', () => {
    const document = taken(read(version, 'document.json'));
    expect(documentProblems(document)).toEqual([]);
    const log = read(version, 'log.json') as { entries?: { entity: string }[]; touched?: { entity: string }[] }[];
    const touched = new Set(
      log.flatMap(({ entries, touched }) => (touched ?? entries ?? []).map(({ entity }) => entity)),
    );
    for (const table of tableNames)
      expect([...touched, ...Object.keys(document[table]).map(() => table)]).toContain(table);
  });

  it('opens as a file', async () => {
    const number = Number(version.slice(1));
    const text = JSON.stringify(read(version, 'document.json'));
    const result = await openWaymark(foreignZip(foreignFile({ 'roadmap.json': text }, { schemaVersion: number })));
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && result.file.document).toEqual(taken(JSON.parse(text)));
    const migrated = number < SCHEMA_VERSION ? [{ kind: 'migrated', from: number, to: SCHEMA_VERSION }] : [];
    expect(result.ok && result.file.notices.filter((notice) => notice.kind === 'migrated')).toEqual(migrated);
  });

  it('replays its log at its own version and is valid after it', () => {
    const log = read(version, 'log.json') as StoredChange[];
    for (const change of log) expect(`v${change.schemaVersion}`).toBe(version);
    const document = readStored(read(version, 'document.json'), log);
    expect(documentProblems(document)).toEqual([]);
    expect(document.roadmap.title).toBe('Hospitals first — 2027');
    expect(compactDocument(document)).toEqual(compactDocument(taken(compactDocument(document))));
  });
});
