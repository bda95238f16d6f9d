import { applyEntries, type Change } from '@/domain/change';
import { completeDocument } from '@/domain/compact';
import { type RoadmapDocument, SCHEMA_VERSION } from '@/domain/document';
import { migrate } from '@/domain/migrations/migrate';
import { replay1 } from '@/domain/migrations/replay-1';
import { StorageRefusal } from './stored';

type Stored = Readonly<Record<string, unknown>>;

/**
 * What is stored, as this program's document: changes are replayed at the version they were logged at, then the whole is migrated and
 * completed. Refuses with newer or damaged.
 */
export function readStored(snapshot: unknown, log: readonly Change[]): RoadmapDocument {
  const stored = snapshot as Stored;
  const older = log.findIndex(({ schemaVersion }) => schemaVersion >= SCHEMA_VERSION);
  const ofOlder = older < 0 ? log : log.slice(0, older);
  const document = completeDocument(migrated(ofOlder.length ? replay1(atVersion1(stored), ofOlder) : stored));
  for (const change of log.slice(ofOlder.length)) {
    // Whoever logged it had migrated before; anything else would be read in a shape it does not have.
    if (change.schemaVersion !== SCHEMA_VERSION)
      throw new StorageRefusal(change.schemaVersion > SCHEMA_VERSION ? 'newer' : 'damaged');
    applyEntries(document, change.entries);
  }
  return document;
}

function atVersion1(stored: Stored): Stored {
  if (stored['schemaVersion'] !== 1) throw new StorageRefusal('damaged');
  return stored;
}

function migrated(stored: Stored): Stored {
  const result = migrate(stored);
  if (!result.ok) throw new StorageRefusal(result.problem === 'newer' ? 'newer' : 'damaged');
  return result.document;
}
