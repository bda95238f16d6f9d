import { migration2 } from './2-what-comes';

type StoredDocument = Record<string, unknown>;

/** One step of the stored shape, in a file of its own named after it (2-what-changed.ts) that imports nothing and is never edited once released. */
export interface Migration {
  /** The schema version this step leads to; it is given documents of the one before. */
  to: number;
  /** Returns a new document without changing the one given, which may be frozen and share records with others. */
  migrate: (document: StoredDocument) => StoredDocument;
}

/** A document brought to the newest version, or why it was not. */
export type MigrateResult =
  | { ok: true; document: StoredDocument; from: number }
  | { ok: false; problem: 'newer' | 'not-a-roadmap' | 'failed'; from?: number };

/** Every step since version 1, which was the first. */
const migrations: readonly Migration[] = [migration2];

/** Makes the function that runs a list of steps; throws where their numbers do not rise by one from 2. */
export function migrator(steps: readonly Migration[]): (document: Readonly<StoredDocument>) => MigrateResult {
  steps.forEach((step, index) => {
    if (step.to !== index + 2)
      throw new Error(`Migration ${index + 1} of the list leads to ${step.to}, expected ${index + 2}.`);
  });
  const newest = steps.length + 1;
  return (document) => {
    const from = document['schemaVersion'];
    if (typeof from !== 'number' || !Number.isInteger(from) || from < 1) return { ok: false, problem: 'not-a-roadmap' };
    if (from > newest) return { ok: false, problem: 'newer', from };
    let current: StoredDocument = document;
    try {
      for (const step of steps.slice(from - 1)) current = { ...step.migrate(current), schemaVersion: step.to };
    } catch {
      return { ok: false, problem: 'failed', from };
    }
    return { ok: true, document: current, from };
  };
}

/** Brings a stored document of any known version to the newest; the one given is left as it is. */
export const migrate: (document: Readonly<StoredDocument>) => MigrateResult = migrator(migrations);
