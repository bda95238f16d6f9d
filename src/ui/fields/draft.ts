import { DraftPlace, type Drafts, type OpenDraft } from '@/ui/drafts';

/** What a draft is told of its field. */
export interface DraftInput {
  label: string;
  /** The stored value as text. */
  shown: string;
  /** Stores the text; answers what is wrong, or null where it is stored. */
  onCommit: (text: string) => string | null;
  /** The part of the window that the field stands in, where that part can be left alone. */
  scope?: string | null;
  /** Pause in typing after which it is stored, in milliseconds; none: only when the field is left or Enter pressed. */
  pause?: number;
  /** Several records are edited that differ: there is no one value that Escape could bring back. */
  isSeveral?: boolean | undefined;
}

/**
 * Text being typed over a stored value: stored after a pause, on leaving, and when the field or the window goes away. Escape brings back what
 * stood there when the field got the focus. Refused text stays, with the problem. While there is text that is not stored it is one of the
 * window's drafts.
 */
export class Draft implements OpenDraft {
  /** The field as it is now; set anew with every rendering. */
  input: DraftInput;
  problem: string | null = null;
  #typed: string | null = null;
  /** Typed, and not yet offered to be stored. */
  #isDirty = false;
  #before: string | null;
  #hasCommitted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #render: () => void;
  readonly #place: DraftPlace;
  #element: HTMLElement | null = null;

  constructor(input: DraftInput, render: () => void, all?: Drafts) {
    this.input = input;
    this.#before = input.shown;
    this.#render = render;
    this.#place = new DraftPlace(this, all);
  }

  get scope(): string | null {
    return this.input.scope ?? null;
  }

  words(): { label: string; text: string } {
    return { label: this.input.label, text: this.text };
  }

  /** Typed and not stored, or refused. */
  get #isOpen(): boolean {
    return this.problem !== null || (this.#isDirty && this.#typed !== this.input.shown);
  }

  #changed(): void {
    this.#place.set(this.#isOpen);
    this.#render();
  }

  /** What the field shows. */
  get text(): string {
    return this.#typed ?? this.input.shown;
  }

  /** The field got the focus. */
  begin = (element?: HTMLElement): void => {
    this.#element = element ?? null;
    this.#before = this.input.isSeveral ? null : this.input.shown;
    this.#hasCommitted = false;
  };

  focus = (): void => this.#element?.focus();

  /** Stores what was typed, also what was refused before; answers what is wrong with it. */
  enter = (): string | null => {
    if (this.problem !== null) this.#isDirty = true;
    return this.flush();
  };

  /** Changes the text as typing does. */
  type = (text: string): void => {
    this.#typed = text;
    this.#isDirty = true;
    clearTimeout(this.#timer);
    if (this.input.pause !== undefined) this.#timer = setTimeout(this.flush, this.input.pause);
    this.#changed();
  };

  /** Stores at once what was typed; answers what is wrong with it. */
  flush = (): string | null => {
    clearTimeout(this.#timer);
    if (!this.#isDirty || this.#typed === null) return null;
    this.#isDirty = false;
    this.problem = this.#typed === this.input.shown ? null : this.#commit(this.#typed);
    this.#changed();
    return this.problem;
  };

  #commit(text: string): string | null {
    const answer = this.input.onCommit(text);
    if (answer === null) this.#hasCommitted = true;
    return answer;
  }

  /** Stores what was typed and shows it as it is stored; what was refused stays. */
  leave = (): void => {
    this.flush();
    if (this.problem === null) this.clear();
  };

  discard = (): void => this.clear();

  /** Forgets what was typed. */
  clear = (): void => {
    clearTimeout(this.#timer);
    this.#isDirty = false;
    this.#typed = null;
    this.problem = null;
    this.#changed();
  };

  /** The stored value moved on from elsewhere (another window, undo): text already stored must not hide it. */
  storedMoved(): void {
    if (!this.#isDirty && this.problem === null && this.#typed !== null) this.clear();
    else this.#place.set(this.#isOpen);
  }

  /** Puts back what stood here before; answers whether there was anything to put back. */
  restore(): boolean {
    const hadDraft = (this.#isDirty && this.#typed !== this.input.shown) || this.problem !== null;
    const mayPutBack = this.#hasCommitted && this.#before !== null && this.#before !== this.input.shown;
    this.#hasCommitted = false;
    this.clear();
    if (!mayPutBack || this.#before === null) return hadDraft;
    this.problem = this.input.onCommit(this.#before);
    this.#changed();
    return true;
  }

  /** The field goes away: stores what was typed, or answers why it could not be. */
  end(): { text: string; problem: string } | null {
    this.flush();
    this.#place.set(false);
    return this.problem === null ? null : { text: this.#typed ?? '', problem: this.problem };
  }
}
