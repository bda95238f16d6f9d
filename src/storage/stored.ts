/** Why storage did not do what was asked; the words for a person live in src/app/error-words.ts. */
export type StorageProblem =
  /** There is no room, in the journal's place or in the database. */
  | 'disk-full'
  /** The roadmap, or what was asked for of it, is not there. */
  | 'not-found'
  /** It was written by a newer Waymark and is left untouched. */
  | 'newer'
  /** Neither the working copy nor the journal can be read as a whole. */
  | 'damaged'
  | 'not-permitted'
  | 'too-large'
  /** What was to be kept breaks the rules of a roadmap; the subject says which. */
  | 'invalid'
  /** A version of the same id and with other content is there already; the subject is its id. */
  | 'other-version'
  | 'busy'
  | 'failed';

/** A refusal as a value; `subject` names what it is about, where that is one thing. */
export interface StorageFailure {
  ok: false;
  problem: StorageProblem;
  subject?: string;
}

/** What every act of storage answers: nothing is thrown across its edge. */
export type Stored<T> = { ok: true; value: T } | StorageFailure;

/** A refusal inside storage that knows its problem; it becomes a value at the edge. */
export class StorageRefusal extends Error {
  override readonly name = 'StorageRefusal';
  readonly problem: StorageProblem;
  readonly subject: string | undefined;

  constructor(problem: StorageProblem, subject?: string) {
    super(problem);
    this.problem = problem;
    this.subject = subject;
  }
}

const problemByCode: Record<string, StorageProblem> = {
  'disk-full': 'disk-full',
  'not-permitted': 'not-permitted',
  'read-only': 'not-permitted',
  'too-large': 'too-large',
  busy: 'busy',
};

/** The problem behind whatever was thrown by a database, a journal or storage itself. */
export function failureOf(thrown: unknown): StorageFailure {
  if (thrown instanceof StorageRefusal)
    return { ok: false, problem: thrown.problem, ...(thrown.subject === undefined ? {} : { subject: thrown.subject }) };
  const { code, name, message, inner } = (thrown ?? {}) as Record<string, unknown>;
  const known = typeof code === 'string' && Object.hasOwn(problemByCode, code) ? problemByCode[code] : undefined;
  if (known) return { ok: false, problem: known };
  // Dexie wraps what the browser said, sometimes twice.
  const words = [name, message, (inner as { name?: unknown } | undefined)?.name].join(' ');
  return { ok: false, problem: words.includes('Quota') ? 'disk-full' : 'failed' };
}

/** Runs a task and answers its outcome as a value. */
export async function stored<T>(task: () => PromiseLike<T>): Promise<Stored<T>> {
  try {
    return { ok: true, value: await task() };
  } catch (thrown) {
    return failureOf(thrown);
  }
}
