import { compactDocument, completeDocument } from '@/domain/compact';
import { type RoadmapDocument, SCHEMA_VERSION } from '@/domain/document';
import { migrate } from '@/domain/migrations/migrate';
import { replay1 } from '@/domain/migrations/replay-1';
import { replayStored, type StoredChange } from '@/domain/stored-change';
import { StorageRefusal } from './stored';

type Stored = Readonly<Record<string, unknown>>;

/**
 * What is stored, as this program's document: changes are replayed at the version they were logged at, then the whole is migrated and
 * completed. Refuses with newer or damaged.
 */
export function readStored(snapshot: unknown, log: readonly StoredChange[]): RoadmapDocument {
  const stored = snapshot as Stored;
  const current = log.findIndex(({ schemaVersion }) => schemaVersion >= SCHEMA_VERSION);
  const ofOlder = current < 0 ? log : log.slice(0, current);
  const document = migrated(ofOlder.length ? replay1(atVersion1(stored), ofOlder) : stored);
  const rest = log.slice(ofOlder.length);
  if (rest.length === 0) return completeDocument(document);
  // Whoever logged it had migrated before; anything else would be read in a shape it does not have.
  const other = rest.find(({ schemaVersion }) => schemaVersion !== SCHEMA_VERSION);
  if (other) throw new StorageRefusal(other.schemaVersion > SCHEMA_VERSION ? 'newer' : 'damaged');
  // A migration may write out what is stored as nothing.
  const isOlder = stored['schemaVersion'] !== SCHEMA_VERSION;
  const replayed = replayStored(isOlder ? (compactDocument(completeDocument(document)) as Stored) : document, rest);
  if (!replayed) throw new StorageRefusal('damaged');
  return completeDocument(replayed);
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
