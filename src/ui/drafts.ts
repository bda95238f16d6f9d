/** Text that somebody is typing and that is not yet part of the roadmap. */
export interface OpenDraft {
  /** The part of the window that it stands in, where that part can be left alone. */
  readonly scope?: string | null;
  /** What it is for, such as the label of its field, and what is typed so far. */
  words(): { label: string; text: string };
  /** Enters it; answers what is wrong with it, or null where it is entered. */
  enter(): string | null;
  /** Lets go of it. */
  discard(): void;
  /** Puts the cursor back into it. */
  focus(): void;
}

/** A draft that could not be entered, and why. */
export interface RefusedDraft {
  /** Its place among those refused. */
  place: number;
  draft: OpenDraft;
  problem: string;
}

/** A question to the person: stay and mend what was refused, or leave without it. */
export interface LeaveQuestion {
  refused: readonly RefusedDraft[];
  leave: () => void;
  stay: () => void;
}

/**
 * What is being typed in this window: an editor is in here while it holds text that is not entered. Whatever leaves a view calls `leave`, which
 * enters all of it first and asks about what is refused.
 */
export class Drafts {
  readonly #open = new Set<OpenDraft>();
  readonly #listeners = new Set<() => void>();
  #question: LeaveQuestion | null = null;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  /** How many there are. */
  count = (): number => this.#open.size;

  /** What is typed in all of them. */
  words(): { label: string; text: string }[] {
    return [...this.#open].map((draft) => draft.words());
  }

  /** What the person is to be asked, or null. */
  question = (): LeaveQuestion | null => this.#question;

  /** Takes a draft in; answers the function that takes it out again. */
  add(draft: OpenDraft): () => void {
    this.#open.add(draft);
    this.#tell();
    return () => {
      if (this.#open.delete(draft)) this.#tell();
    };
  }

  /** Enters all that can be entered, or all of one part of the window; answers the rest. */
  enter(scope: string | null = null): RefusedDraft[] {
    return [...this.#open]
      .flatMap((draft) => {
        if (scope !== null && draft.scope !== scope) return [];
        // One that is entered may take another with it.
        const problem = this.#open.has(draft) ? draft.enter() : null;
        return problem === null ? [] : [{ draft, problem }];
      })
      .map((one, place) => ({ ...one, place }));
  }

  /** Goes on once everything typed is entered, or the person leaves without what was refused. */
  leave(then: () => void, stay: () => void = () => undefined, scope: string | null = null): void {
    const refused = this.enter(scope);
    if (refused.length === 0) {
      then();
      return;
    }
    const answer = (act: () => void) => () => {
      this.#question = null;
      this.#tell();
      act();
    };
    this.#question = {
      refused,
      leave: answer(() => {
        for (const { draft } of refused) draft.discard();
        then();
      }),
      stay: answer(() => {
        stay();
        refused[0]?.draft.focus();
      }),
    };
    this.#tell();
  }
}

/** The drafts of this window. */
export const drafts = new Drafts();

/** One editor's place among the drafts. */
export class DraftPlace {
  #close: (() => void) | null = null;

  constructor(
    readonly draft: OpenDraft,
    readonly all: Drafts = drafts,
  ) {}

  /** Puts the draft in while the editor holds text, and takes it out when it no longer does. */
  set(isOpen: boolean): void {
    if (isOpen) this.#close ??= this.all.add(this.draft);
    else {
      this.#close?.();
      this.#close = null;
    }
  }
}
