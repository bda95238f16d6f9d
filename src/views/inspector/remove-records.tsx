import { notifications } from '@mantine/notifications';
import { recordIn } from '@/domain/change';
import { entityWords } from '@/domain/entities';
import type { EntityName } from '@/domain/field';
import { effectsInWords, effectsOfRemoval, type RemovalEffect } from '@/domain/removal';
import { recordsInWords } from '@/records/form/field-words';
import { holidayLossInWords } from '@/records/holiday-loss-words';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import type { AskedRemoval } from '@/ui/grid/removal-dialog';
import { showUndoNotice } from '@/ui/grid/undo-notice';

const wordsOf = (store: RoadmapStore, entity: EntityName, ids: readonly string[]) =>
  recordsInWords(
    entity,
    ids.flatMap((id) => recordIn(store.document, entity, id) ?? []),
  );

/** Removes the records at once, or answers with what it would do to others where somebody should look first. */
export function removeOrAsk(
  store: RoadmapStore,
  entity: EntityName,
  ids: readonly string[],
  day: (day: string) => string,
): AskedRemoval | null {
  if (entity === 'roadmap') return null;
  const effects = effectsOfRemoval(store.document, entity, ids);
  const loss = entity === 'partners' ? holidayLossInWords(store.document, ids, day) : null;
  if (effects.length === 0 && !loss) {
    removeNow(store, entity, ids);
    return null;
  }
  return {
    ids,
    what: wordsOf(store, entity, ids),
    effects: [effectsInWords(effects), loss?.words].filter(Boolean).join(' '),
    details: [
      ...(loss?.details ?? []),
      ...effects.map((effect) => ({ id: `${effect.entity}/${effect.id}`, words: effectInWords(effect) })),
    ],
  };
}

/** Removes the records as one edit, with a way back beside the message. */
export function removeNow(store: RoadmapStore, entity: EntityName, ids: readonly string[]): void {
  if (entity === 'roadmap') return;
  const words = wordsOf(store, entity, ids);
  const label = `Remove ${words}`;
  const result = store.edit(label, (tx) => {
    for (const id of ids) if (tx.get(entity, id)) tx.remove(entity, id);
  });
  if (!result.ok) {
    const message = result.problems.map((problem) => problem.message).join(' ');
    notifications.show({ color: 'red', title: 'Not removed', message });
    return;
  }
  useSession.getState().select(null);
  if (result.change) showUndoNotice(`Removed ${words}`, label, store);
}

function effectInWords(effect: RemovalEffect): string {
  const kind = entityWords[effect.entity].one;
  const title = effect.title || 'unnamed';
  const name = effect.entity === 'roadmap' ? 'The brief' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} “${title}”`;
  return effect.goes ? `${name} goes too` : `${name}: ${effect.fields.join(', ')}`;
}
