import { indent, moveAmongSiblings, moveInOutline, type OutlinePlace, outdent } from '@/domain/outline-edits';
import type { Transaction } from '@/domain/transaction';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';

/** Ways to change where rows stand in the outline, by key. */
export type OutlineStep = 'indent' | 'outdent' | 'up' | 'down';

const refusals: Readonly<Record<OutlineStep, string>> = {
  indent: 'There is no row above it that it could go into.',
  outdent: 'It stands in no other row.',
  up: 'It is the first of its rows.',
  down: 'It is the last of its rows.',
};

/** What hands and keys do to the order and nesting of the outline; `tell` says what came of it. */
export function outlineActs(store: RoadmapStore, tell: (result: EditResult, done?: string) => boolean) {
  const titleOf = (id: string) => store.document.activities[id]?.title || 'Untitled';
  const wordsFor = (ids: readonly string[]) =>
    ids.length === 1 ? `“${titleOf(ids[0] as string)}”` : `${ids.length} activities`;
  const edit = (ids: readonly string[], recipe: (tx: Transaction) => void) =>
    store.edit(`Move ${wordsFor(ids)} in the outline`, recipe);
  return {
    titleOf,
    /** Moves rows by a step; says so where there is nowhere to go. */
    step: (ids: readonly string[], step: OutlineStep, unfold: (id: string) => void): void => {
      let parent: string | null = null;
      let isMoved = false;
      const result = edit(ids, (tx) => {
        if (step === 'indent') {
          parent = indent(tx, ids);
          isMoved = parent !== null;
        } else if (step === 'outdent') isMoved = outdent(tx, ids);
        else isMoved = moveAmongSiblings(tx, ids, step === 'up' ? -1 : 1);
      });
      const where = { indent: `inside ${titleOf(parent ?? '')}`, outdent: 'out by a step', up: 'up', down: 'down' }[
        step
      ];
      tell(result, isMoved ? `${wordsFor(ids)} moved ${where}` : refusals[step]);
      if (result.ok && parent !== null) unfold(parent);
    },
    /** Drops rows at a place. */
    drop: (ids: readonly string[], place: OutlinePlace): void => {
      const target = titleOf('into' in place ? place.into : place.beside);
      const where = 'into' in place ? 'inside' : place.side === 'before' ? 'above' : 'below';
      tell(
        edit(ids, (tx) => moveInOutline(tx, ids, place)),
        `${wordsFor(ids)} moved ${where} ${target}`,
      );
    },
  };
}

/** The acts on the outline in place. */
export type OutlineActs = ReturnType<typeof outlineActs>;
