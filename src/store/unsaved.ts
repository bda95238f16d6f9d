import type { RoadmapStore } from './roadmap-store';
import type { SaveStatus } from './saver-state';

/** A roadmap of which something is not saved yet. */
export interface UnsavedRoadmap {
  key: string;
  title: string;
  status: Extract<SaveStatus, { state: 'saving' | 'not-saved' }>;
  store: RoadmapStore;
}

/** Follows the savers of all roadmaps that this page has open, or has left before everything was saved. */
export class UnsavedRoadmaps {
  readonly #stores = new Set<RoadmapStore>();
  readonly #changed: () => void;
  #list: readonly UnsavedRoadmap[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is not saved now; the same array until that changes. */
  list = (): readonly UnsavedRoadmap[] => this.#list;

  follow(store: RoadmapStore): void {
    this.#stores.add(store);
    store.onSaveStatus = () => {
      // An editor that closes with its page may edit after the store was let go.
      this.#stores.add(store);
      this.#look();
    };
    this.#look();
  }

  /** The store of a roadmap that was left, or is about to be. */
  of(key: string): RoadmapStore | undefined {
    return [...this.#stores].reverse().find((store) => store.key === key);
  }

  #look(): void {
    const list: UnsavedRoadmap[] = [];
    for (const store of this.#stores) {
      const { key, saveStatus: status, document } = store;
      if (status.state === 'saving' || status.state === 'not-saved')
        list.push({ key, title: document.roadmap.title, status, store });
      else if (store.isLetGo) this.#stores.delete(store);
    }
    const isSame =
      list.length === this.#list.length &&
      list.every(({ store, status, title }, index) => {
        const known = this.#list[index];
        return known?.store === store && known.status === status && known.title === title;
      });
    if (isSame) return;
    this.#list = list;
    this.#changed();
  }
}
