import { compactDocument } from '@/domain/compact';
import type { RoadmapDocument } from '@/domain/document';
import { documentProblems } from '@/domain/problems';
import type { Version } from '@/domain/version';
import type { LoggedChange, RoadmapRow } from './database';
import { journalFile, startJournal } from './journal';
import {
  allOrNothing,
  assetFile,
  freeze,
  type KeptFiles,
  keptFilesOf,
  loadVersion,
  putKeptFiles,
  writeKeptFiles,
} from './kept-files';
import { moveToNextJournal } from './next-journal';
import { openRoadmap } from './open-roadmap';
import type { Place } from './place';
import { snapshotRow } from './snapshot';
import type { NewRoadmap, Replacement } from './storage';
import { StorageRefusal } from './stored';

/** Characters of the JSON of a document; no file of ours could hold a larger one. */
export const LARGEST_DOCUMENT = 150_000_000;

/** The compact form of a document that may be kept; refuses one that could not be exported and opened again. */
function admitted(document: RoadmapDocument): unknown {
  const [problem] = documentProblems(document);
  if (problem) throw new StorageRefusal('invalid', problem.message);
  const compact = compactDocument(document);
  if (JSON.stringify(compact).length > LARGEST_DOCUMENT) throw new StorageRefusal('too-large');
  return compact;
}

/** Keeps a new roadmap with versions and files in both places: all of it, or nothing. */
export async function createRoadmap(place: Place, input: NewRoadmap): Promise<RoadmapRow> {
  const { key, document, card, organisationId, now: at } = input;
  const compact = admitted(document);
  const roadmapId = document.roadmap.id;
  const { schemaVersion } = document;
  const { database } = place;
  const fresh = { key, roadmapId, card, organisationId, schemaVersion, createdAt: at, changedAt: at, binnedAt: null };
  // Alone, so that another window does not take a journal without its row for a lost roadmap.
  return place.alone(key, () =>
    allOrNothing(place.files, async (made) => {
      // Asked for again, because the first answer never came.
      const known = await place.row(key);
      if (known) return known;
      const kept = await keptFilesOf(place, key, input.versions, input.assets);
      await writeKeptFiles(place, kept, made);
      made.push(journalFile(key, 1));
      const checkpoint = {
        type: 'checkpoint',
        seq: 0,
        roadmapId,
        organisationId,
        at,
        card,
        document: compact,
      } as const;
      const journalEnd = await startJournal(place.files, key, 1, checkpoint);
      const row: RoadmapRow = { ...fresh, seq: 0, generation: 1, journalEnd };
      const { roadmaps, snapshots, versions, versionDocuments, assets } = database;
      await database.transaction('rw', [roadmaps, snapshots, versions, versionDocuments, assets], async () => {
        await roadmaps.put(row);
        await snapshots.put(snapshotRow(key, 0, schemaVersion, compact));
        await putKeptFiles(place, kept);
      });
      return row;
    }),
  );
}

/** Freezes what stands there and puts another document in its place, as one change that names the version; others open anew. */
export async function replaceRoadmap(
  place: Place,
  key: string,
  replacement: Replacement,
): Promise<{ version: Version; seq: number }> {
  const compact = admitted(replacement.document);
  return place.alone(key, async () => {
    const { seq } = await place.mustHave(key);
    const [last] = await place.changesAfter(key, seq - 1);
    if (last?.change.id === replacement.change.id) return { version: await frozenBefore(place, key, last), seq };
    const result = await openRoadmap(place, key);
    if (!result.ok) throw new StorageRefusal(result.problem);
    const { row, document } = result.opened;
    const version = await freeze(replacement.frozenAs, document);
    const kept = await keptFilesOf(place, key, [version, ...replacement.versions], replacement.assets);
    const next = await allOrNothing(place.files, async (made) => {
      await writeKeptFiles(place, kept, made);
      // Before the swap: cut off behind it, the roadmap must know the version that the old document went to.
      await putKeptFiles(place, kept);
      return swap(place, row, compact, replacement).catch(async (thrown: unknown) => {
        await dropRows(place, kept, made).catch(() => undefined);
        throw thrown;
      });
    });
    return { version, seq: next.seq };
  });
}

/** The version of a replacement that was done already, though its answer never came. */
async function frozenBefore(place: Place, key: string, last: LoggedChange): Promise<Version> {
  const version = await loadVersion(place, key, last.replacedBy ?? '');
  if (!version) throw new StorageRefusal('damaged');
  return version;
}

function swap(place: Place, row: RoadmapRow, compact: unknown, replacement: Replacement): Promise<RoadmapRow> {
  const { key } = row;
  const { document, card, change, frozenAs } = replacement;
  const { schemaVersion } = document;
  const { database } = place;
  const { roadmaps, snapshots, changes } = database;
  const seq = row.seq + 1;
  const wanted = { ...row, seq, card, schemaVersion, roadmapId: document.roadmap.id, changedAt: change.at };
  return moveToNextJournal(place.files, { ...wanted, binnedAt: null }, compact, (next) =>
    database.transaction('rw', roadmaps, snapshots, changes, async () => {
      await changes.put({ key, seq, change, replacedBy: frozenAs.id });
      await snapshots.put(snapshotRow(key, seq, schemaVersion, compact));
      await roadmaps.put(next);
    }),
  );
}

/** Takes the rows out again whose files were made just now. */
async function dropRows({ database }: Place, kept: KeptFiles, made: readonly string[]): Promise<void> {
  const { versions, versionDocuments, assets } = database;
  const isNew = (file: string) => made.includes(file);
  const ids = kept.versions
    .filter(({ row }) => isNew(row.file))
    .map(({ row: { key, id } }): [string, string] => [key, id]);
  const sums = kept.assets.filter(({ key, sha256 }) => isNew(assetFile(key, sha256)));
  await database.transaction('rw', versions, versionDocuments, assets, async () => {
    await versions.bulkDelete(ids);
    await versionDocuments.bulkDelete(ids);
    await assets.bulkDelete(sums.map(({ key, sha256 }): [string, string] => [key, sha256]));
  });
}
