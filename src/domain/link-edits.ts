import type { linkTypes } from './activity';
import type { Id } from './field';
import { EditRefused, type Transaction } from './transaction';

/** Why an activity is not linked to itself, in words. */
export const LINK_TO_ITSELF = 'An activity cannot wait for itself.';

const LINKED_ALREADY = 'They are linked like this already.';

const refusal = (id: string, message: string) =>
  new EditRefused([{ entity: 'activities', id, field: 'links', message }]);

/** Links two activities; refuses a link to itself and one that is there already, and with the whole edit a circle. */
export function link(tx: Transaction, from: string, to: string, type: keyof typeof linkTypes): void {
  if (!addLink(tx, from, to, type)) throw refusal(to, LINKED_ALREADY);
}

/** Links activities one after the other, each finish to the next one's start; refuses where all are linked so already. */
export function linkChain(tx: Transaction, ids: readonly string[]): void {
  let added = 0;
  for (let index = 1; index < ids.length; index += 1)
    if (addLink(tx, ids[index - 1] as string, ids[index] as string, 'FS')) added += 1;
  if (added === 0) throw refusal(ids[1] ?? '', LINKED_ALREADY);
}

/** False where they are linked like this already. */
function addLink(tx: Transaction, from: string, to: string, type: keyof typeof linkTypes): boolean {
  if (from === to) throw refusal(to, LINK_TO_ITSELF);
  const links = Object.values(tx.get('activities', to)?.links ?? {});
  if (links.some((one) => one.from === from && one.type === type)) return false;
  tx.update('activities', to, (draft) => {
    const order = Object.keys(draft.links).length;
    draft.links[tx.surroundings.newId()] = { from: from as Id<'activities'>, type, order };
  });
  return true;
}

/** Takes a link out of the activity that waits by it. */
export function unlink(tx: Transaction, id: string, key: string): void {
  tx.update('activities', id, (draft) => {
    delete draft.links[key];
  });
}
