import { Button, Group, List, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { recordIn } from '@/domain/change';
import { entityWords } from '@/domain/entities';
import type { EntityName, TableName } from '@/domain/field';
import { effectsInWords, effectsOfRemoval, type RemovalEffect } from '@/domain/removal';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useSession } from '@/store/session-store';
import { recordsInWords } from './field-words';

/** A removal that waits for a yes, since it changes other records too. */
export interface PlannedRemoval {
  entity: TableName;
  ids: readonly string[];
  effects: readonly RemovalEffect[];
}

const MOST_NAMED = 6;

/** Removes the records, or answers with what it would do to others where somebody should look first. */
export function removeOrAsk(store: RoadmapStore, entity: EntityName, ids: readonly string[]): PlannedRemoval | null {
  if (entity === 'roadmap') return null;
  const effects = effectsOfRemoval(store.document, entity, ids);
  if (effects.length) return { entity, ids, effects };
  removeNow(store, { entity, ids, effects });
  return null;
}

function removeNow(store: RoadmapStore, { entity, ids }: PlannedRemoval): void {
  const records = ids.flatMap((id) => recordIn(store.document, entity, id) ?? []);
  const words = recordsInWords(entity, records);
  const result = store.edit(`Remove ${words}`, (tx) => {
    for (const id of ids) if (tx.get(entity, id)) tx.remove(entity, id);
  });
  if (!result.ok) {
    notifications.show({
      color: 'red',
      title: 'Not removed',
      message: result.problems.map((problem) => problem.message).join(' '),
    });
    return;
  }
  useSession.getState().select(null);
  const label = result.change?.label;
  const note = notifications.show({
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{`Removed ${words}.`}</Text>
        <Button size="compact-sm" variant="light" onClick={() => takeBack(store, label, note, { entity, ids })}>
          Undo
        </Button>
      </Group>
    ),
  });
}

/** Undoes the removal if it is still the last edit; otherwise says how. */
function takeBack(
  store: RoadmapStore,
  label: string | undefined,
  note: string,
  removed: { entity: TableName; ids: readonly string[] },
): void {
  notifications.hide(note);
  if (label !== undefined && store.undoLabel === label) {
    store.undo();
    useSession.getState().select({ entity: removed.entity, ids: removed.ids });
  } else notifications.show({ message: 'Something was changed since. Undo that first, with Ctrl+Z.' });
}

/** Says what else a removal changes and asks whether to go on. */
export function RemovalDialog({
  store,
  planned,
  onClose,
}: {
  store: RoadmapStore;
  planned: PlannedRemoval;
  onClose: () => void;
}) {
  const records = planned.ids.flatMap((id) => recordIn(store.document, planned.entity, id) ?? []);
  const words = recordsInWords(planned.entity, records);
  return (
    <Modal opened onClose={onClose} title={`Remove ${words}?`} size="md">
      <Text size="sm" mb="sm">
        {effectsInWords(planned.effects)}
      </Text>
      <List size="sm" mb="md" c="dimmed">
        {planned.effects.slice(0, MOST_NAMED).map((effect) => (
          <List.Item key={`${effect.entity}/${effect.id}`}>{effectInWords(effect)}</List.Item>
        ))}
        {planned.effects.length > MOST_NAMED && (
          <List.Item>{`and ${planned.effects.length - MOST_NAMED} more`}</List.Item>
        )}
      </List>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          color="red"
          data-autofocus
          onClick={() => {
            onClose();
            removeNow(store, planned);
          }}
        >
          Remove
        </Button>
      </Group>
    </Modal>
  );
}

function effectInWords(effect: RemovalEffect): string {
  const kind = entityWords[effect.entity].one;
  const name =
    effect.entity === 'roadmap'
      ? 'The brief'
      : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} “${effect.title || 'unnamed'}”`;
  return effect.goes ? `${name} goes too` : `${name}: ${effect.fields.join(', ')}`;
}
