import { applyEntries, type Change, type ChangeEntry, inverse } from '@/domain/change';
import type { RoadmapDocument } from '@/domain/document';
import type { Records } from '@/domain/entities';
import type { EntityName, TableName } from '@/domain/field';
import { rebase } from '@/domain/merge/rebase';
import type { Problem } from '@/domain/problems';
import type { Schedule } from '@/domain/schedule/schedule';
import { Scheduler } from '@/domain/schedule/scheduler';
import { inSteps, type Steps } from '@/domain/steps';
import { EditRefused, type Surroundings, type Transaction, transact, transactInSteps } from '@/domain/transaction';
import type { LoggedChange } from '@/storage/database';
import type { Storage } from '@/storage/storage';
import { integrate, type Loss } from './integrate';
import { cardOf } from './roadmap-card';
import { Saver } from './saver';
import type { SaveStatus } from './saver-state';
import { TableRows } from './table-rows';

/** What an edit came to: a change, nothing to change, or the problems that refused it. */
export type EditResult = { ok: true; change: Change | null } | { ok: false; problems: readonly Problem[] };

function refusal(error: unknown): EditResult {
  if (error instanceof EditRefused) return { ok: false, problems: error.problems };
  throw error;
}

/** Views that were away for longer look at everything anew. */
const KEPT_TOUCHES = 8;

/**
 * One open roadmap: the document in memory, the one way to edit it, undo and redo, and saving. The document's tables are changed in place;
 * records themselves never are, so a view may keep what it read until the revision of its table moves.
 */
export class RoadmapStore {
  readonly key: string;
  readonly document: RoadmapDocument;
  readonly #surroundings: () => Surroundings;
  readonly #saver: Saver;
  readonly #listeners = new Set<() => void>();
  readonly #revisions = new Map<EntityName, number>();
  readonly #rows = new Map<EntityName, TableRows>();
  #undo: Change[] = [];
  #redo: Change[] = [];
  #scheduler: Scheduler | null = null;
  /** Told when an edit of ours and one from another window could not both be kept whole. */
  onLost: ((loss: Loss) => void) | null = null;
  /** Told when another window put another document in this one's place, with the edits of ours that are in neither. */
  onReplaced: ((dropped: readonly Change[]) => void) | null = null;
  /** Told whenever the save status moves. */
  onSaveStatus: (() => void) | null = null;
  revision = 0;
  /** What the last edits touched, newest last: activities by id, null where some came or went. */
  readonly #touched: (readonly string[] | null)[] = [];

  constructor(input: {
    key: string;
    document: RoadmapDocument;
    seq: number;
    storage: Storage;
    surroundings: () => Surroundings;
  }) {
    this.key = input.key;
    this.document = input.document;
    this.#surroundings = input.surroundings;
    this.#saver = new Saver({
      storage: input.storage,
      key: input.key,
      seq: input.seq,
      integrate: (missing, pending) => this.#integrate(missing, pending),
      state: () => ({ document: this.document, card: cardOf(this.document, this.schedule()) }),
      changed: () => {
        this.onSaveStatus?.();
        this.#notify();
      },
      replaced: (dropped) => this.onReplaced?.(dropped),
    });
  }

  /** Listens to every change of document, history or save status. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Moves whenever a record of the entity does. */
  revisionOf(entity: EntityName): number {
    return this.#revisions.get(entity) ?? 0;
  }

  /** The records of a table; the same array until one of them changes. */
  rows<E extends TableName>(entity: E): readonly Records[E][] {
    const known = this.#rows.get(entity) ?? new TableRows(this.document[entity]);
    this.#rows.set(entity, known);
    return known.read() as readonly Records[E][];
  }

  /** The dates of all activities by the schedule rule; the same object until one of its inputs changes. */
  schedule(): Schedule {
    return this.scheduler().dates;
  }

  /** The schedule itself: floats, critical path, what drives what. Made when first asked for, then kept up to date edit by edit. */
  scheduler(): Scheduler {
    this.#scheduler ??= new Scheduler(this.document);
    return this.#scheduler;
  }

  get saveStatus(): SaveStatus {
    return this.#saver.status;
  }

  get undoLabel(): string | null {
    return this.#undo[this.#undo.length - 1]?.label ?? null;
  }

  get redoLabel(): string | null {
    return this.#redo[this.#redo.length - 1]?.label ?? null;
  }

  /** One gesture: runs the recipe, changes memory at once, saves behind it; or refuses with problems and changes nothing. */
  edit(label: string, recipe: (tx: Transaction) => void): EditResult {
    if (this.saveStatus.state === 'replaced') return this.#refuseReplaced();
    try {
      return this.#done(transact(this.document, this.#surroundings(), label, recipe));
    } catch (error) {
      return refusal(error);
    }
  }

  /**
   * The same for what would hold the page too long: pauses between the steps of the recipe and of the checks, and may be given up by a
   * pause that throws; till the last step nothing is changed. Null, and nothing changed, where the roadmap became another meanwhile.
   */
  async editInSteps(
    label: string,
    recipe: (tx: Transaction) => Steps<unknown>,
    pause: () => Promise<void>,
  ): Promise<EditResult | null> {
    if (this.saveStatus.state === 'replaced') return this.#refuseReplaced();
    const { revision } = this;
    let isOvertaken = false;
    const pauseAndLook = async () => {
      await pause();
      isOvertaken = this.revision !== revision;
      if (isOvertaken) throw new Error('The roadmap changed meanwhile.');
    };
    try {
      const steps = transactInSteps(this.document, this.#surroundings(), label, recipe);
      return this.#done(await inSteps(steps, pauseAndLook));
    } catch (error) {
      return isOvertaken ? null : refusal(error);
    }
  }

  #done(change: Change | null): EditResult {
    if (change) {
      this.#take(change);
      this.#undo.push(change);
      this.#redo = [];
    }
    return { ok: true, change };
  }

  /** Takes the last edit of this sitting back, field by field; what others changed beside it stays. */
  undo(): EditResult {
    return this.#step(this.#undo, this.#redo, 'Undo');
  }

  /** Does the last undone edit again. */
  redo(): EditResult {
    return this.#step(this.#redo, this.#undo, 'Redo');
  }

  #refuseReplaced(): EditResult {
    const message =
      'This roadmap was replaced in another window a moment ago. Once it has opened anew, enter this again.';
    return { ok: false, problems: [{ entity: 'roadmap', id: this.document.roadmap.id, message }] };
  }

  #step(from: Change[], to: Change[], word: 'Undo' | 'Redo'): EditResult {
    if (this.saveStatus.state === 'replaced') return this.#refuseReplaced();
    const change = from[from.length - 1];
    if (!change) return { ok: true, change: null };
    const brought = rebase(this.document, inverse(change.entries));
    from.pop();
    // Said once and left behind: a step that cannot be taken must not bar the way to those before it.
    if (!brought.ok) {
      this.#notify();
      return brought;
    }
    const { entries, lost } = brought;
    const surroundings = this.#surroundings();
    const step: Change = {
      id: surroundings.newId(),
      label: change.label,
      at: surroundings.now(),
      author: surroundings.author,
      schemaVersion: change.schemaVersion,
      entries,
    };
    to.push(step);
    if (entries.length) this.#take({ ...step, label: `${word}: ${change.label}` });
    else this.#notify();
    if (lost.length) this.onLost?.({ change: step, lost, isWhole: entries.length === 0 });
    return { ok: true, change: step };
  }

  #take(change: Change): void {
    this.#apply(change.entries);
    this.#saver.add(change);
    this.#notify();
  }

  /**
   * Ids of the activities that became others, or got other dates, since the document stood at this revision; null where activities came or
   * went meanwhile, or where it is too long ago. What was made of all activities is mended by looking at these.
   */
  touchedSince(revision: number): ReadonlySet<string> | null {
    const edits = this.revision - revision;
    if (edits < 0 || edits > this.#touched.length) return null;
    const touched = new Set<string>();
    for (const ids of this.#touched.slice(this.#touched.length - edits)) {
      if (ids === null) return null;
      for (const id of ids) touched.add(id);
    }
    return touched;
  }

  #apply(entries: readonly ChangeEntry[]): void {
    applyEntries(this.document, entries);
    const moved = this.#scheduler?.update(entries) ?? [];
    const activities = entries.filter(({ entity }) => entity === 'activities');
    const isOther = activities.every(({ before, after }) => before !== null && after !== null);
    this.#touched.push(isOther ? [...activities.map(({ id }) => id), ...moved] : null);
    if (this.#touched.length > KEPT_TOUCHES) this.#touched.shift();
    for (const entry of entries) {
      this.#rows.get(entry.entity)?.changed(entry.id);
      this.#revisions.set(entry.entity, this.revisionOf(entry.entity) + 1);
    }
    this.revision += 1;
  }

  /** Brings what other windows stored under our own unsaved changes; returns these as they now stand, null where it does not fit. */
  #integrate(missing: readonly LoggedChange[], pending: readonly Change[]): Change[] | null {
    const integrated = integrate(this.document, (entries) => this.#apply(entries), missing, pending);
    for (const { id, entries } of integrated?.changes ?? []) this.#remember(id, entries);
    for (const loss of integrated?.losses ?? []) this.onLost?.(loss);
    this.#notify();
    return integrated?.changes.filter(({ entries }) => entries.length > 0) ?? null;
  }

  /** Undo and redo start from what an edit came to beside those of others; one that came to nothing is no step. */
  #remember(id: string, entries: ChangeEntry[]): void {
    const mend = (steps: Change[]) =>
      steps.flatMap((step) => (step.id !== id ? [step] : entries.length ? [{ ...step, entries }] : []));
    this.#undo = mend(this.#undo);
    this.#redo = mend(this.#redo);
  }

  /** What this window has not saved yet, and the number of the last stored change it knows of. */
  unsaved(): { seq: number; changes: readonly Change[] } {
    return this.#saver.unsaved;
  }

  /** Makes a change of a window that is gone an edit of this one; false where it no longer fits. */
  resume(change: Change): boolean {
    const brought = rebase(this.document, change.entries);
    if (!brought.ok) return false;
    const { entries, lost } = brought;
    if (entries.length === 0) return lost.length === 0;
    const resumed = { ...change, entries };
    this.#take(resumed);
    this.#undo.push(resumed);
    if (lost.length) this.onLost?.({ change: resumed, lost, isWhole: false });
    return true;
  }

  /** Resolves once everything edited so far is saved, or could not be. */
  settled(): Promise<void> {
    return this.#saver.settled();
  }

  /** Tries at once what could not be saved. */
  retrySaving(): void {
    this.#saver.retry();
  }

  /** Writes the snapshot now, as when idle. */
  snapshot(): Promise<void> {
    return this.#saver.snapshot();
  }

  /** Saves what is left and lets go; what cannot be saved is tried again and again. */
  close(): Promise<void> {
    return this.#saver.close();
  }

  /** Takes the roadmap up again where it was left with something unsaved; false where it was let go. */
  comeBack(): boolean {
    return this.#saver.comeBack();
  }

  /** Whether nothing more will be saved from here. */
  get isLetGo(): boolean {
    return this.#saver.isLetGo;
  }

  /** Gives up what is not saved, and lets go. */
  discardUnsaved(): void {
    this.#saver.discard();
  }
}
