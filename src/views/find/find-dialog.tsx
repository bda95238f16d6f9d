import { Modal, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { entityWords } from '@/domain/entities';
import { useDerived } from '@/store/derived';
import { useSession } from '@/store/session-store';
import { useLibrary, useRoadmapStore } from '@/store/workspace-context';
import classes from './find-dialog.module.css';
import { type Found, findRecords } from './find-records';

/** Finds any record of the roadmap by its words and shows its details. `onFound` is told the view that lists such records, or null. */
export function FindDialog({ onClose, onFound }: { onClose: () => void; onFound: (view: string | null) => void }) {
  const store = useRoadmapStore();
  const inspect = useSession((session) => session.inspect);
  const organisation = useLibrary().find((row) => row.key === store.key)?.organisationId ?? null;
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const wanted = useDeferredValue(query);
  const found = useDerived('all', ({ document }) => findRecords(document, wanted, organisation), [
    wanted,
    organisation,
  ]);
  const open = (item: Found | undefined) => {
    if (!item) return;
    onClose();
    onFound(item.entity);
    inspect({ entity: item.entity, ids: [item.id] });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') open(found[active]);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="12vh"
      centered={false}
      attributes={{ content: { 'aria-label': 'Find in this roadmap' } }}
    >
      <TextInput
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        placeholder="Find activities, partners, risks, anything…"
        aria-label="Find"
        leftSection={<IconSearch size="1.125rem" stroke={1.6} />}
        size="lg"
        variant="unstyled"
        className={classes['search'] ?? ''}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="found-list"
        aria-activedescendant={found[active] ? `found-${found[active].id}` : undefined}
        data-autofocus
      />
      <ScrollArea.Autosize mah="50vh" viewportProps={{ tabIndex: -1 }}>
        <div id="found-list" role="listbox" aria-label="Found" className={classes['list']}>
          {found.map((item, index) => (
            <UnstyledButton
              key={`${item.entity}/${item.id}`}
              id={`found-${item.id}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              className={classes['item']}
              data-active={index === active || undefined}
              onClick={() => open(item)}
              onMouseMove={() => setActive(index)}
            >
              <div className={classes['words']}>
                <Text size="sm" fw={500} truncate>
                  {item.title || 'Untitled'}
                </Text>
                {item.excerpt && (
                  <Text size="xs" c="dimmed" truncate>
                    {item.excerpt}
                  </Text>
                )}
              </div>
              <Text size="xs" c="dimmed" className={classes['kind'] ?? ''}>
                {entityWords[item.entity].one}
              </Text>
            </UnstyledButton>
          ))}
        </div>
        <Text p="md" size="sm" c="dimmed" role="status" hidden={found.length > 0}>
          {query.trim()
            ? 'Nothing in this roadmap has these words.'
            : 'Type a few letters. Titles are searched first, then everything else.'}
        </Text>
      </ScrollArea.Autosize>
    </Modal>
  );
}
