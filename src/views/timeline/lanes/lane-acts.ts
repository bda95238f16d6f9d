import { inOrder } from '@/domain/document';
import { addLane, changeOwnLane, moveOwnLane, removeOwnLane } from '@/domain/lane-edits';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import { showUndoNotice } from '@/ui/grid/undo-notice';

/** What can be done with the roadmap's own lanes, each in one undo step. */
export interface LaneActs {
  /** Adds a lane behind another one, or as the last; its key, or null where it was refused. */
  add: (after?: string) => string | null;
  /** False where it was refused; the words are shown then. */
  rename: (key: string, name: string) => boolean;
  recolour: (key: string, colour: string | undefined) => boolean;
  /** Moves a lane to a place counted from 0; says where it stands then. */
  move: (key: string, to: number) => void;
  /** Takes a lane out, with an Undo button and the number of activities that lose it. */
  remove: (key: string) => void;
  /** Keys in their order. */
  keys: () => string[];
  nameOf: (key: string) => string;
}

const UNNAMED = 'Unnamed lane';

/** The acts on own lanes; `tell` says what came of an edit. */
export function laneActs(store: RoadmapStore, tell: (result: EditResult, done?: string) => boolean): LaneActs {
  const lanes = () => store.document.roadmap.lanes;
  const keys = () => inOrder(lanes()).map(([key]) => key);
  const nameOf = (key: string) => lanes()[key]?.name || UNNAMED;
  return {
    keys,
    nameOf,
    add: (after) => {
      let key: string | null = null;
      const result = store.edit('Add a lane', (tx) => {
        key = addLane(tx, freeName(Object.values(lanes()).map(({ name }) => name)), after);
      });
      return tell(result, 'Lane added') ? key : null;
    },
    rename: (key, name) =>
      tell(
        store.edit(`Rename lane “${nameOf(key)}”`, (tx) => changeOwnLane(tx, key, { name })),
        `Lane ${name}`,
      ),
    recolour: (key, colour) =>
      tell(store.edit(`Recolour lane “${nameOf(key)}”`, (tx) => changeOwnLane(tx, key, { colour }))),
    move: (key, to) => {
      const last = keys().length - 1;
      if (to < 0 || to > last) return;
      const result = store.edit(`Move lane “${nameOf(key)}”`, (tx) => moveOwnLane(tx, key, to));
      tell(result, `${nameOf(key)}: lane ${to + 1} of ${last + 1}`);
    },
    remove: (key) => {
      const label = `Delete lane “${nameOf(key)}”`;
      let left = 0;
      const result = store.edit(label, (tx) => {
        left = removeOwnLane(tx, key);
      });
      const words = `${label.replace('Delete', 'Deleted')}. ${leftWords(left)}`;
      if (tell(result, words)) showUndoNotice(words, label, store);
    },
  };
}

function leftWords(count: number): string {
  if (count === 0) return 'No activity stood in it.';
  return count === 1 ? '1 activity has no lane now.' : `${count} activities have no lane now.`;
}

/** “New lane”, with a number where there is one already. */
function freeName(names: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? 'New lane' : `New lane ${number}`;
    if (!names.includes(name)) return name;
  }
}
