import { Kbd, Modal, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { shortcutText } from './command';
import { commands as allCommands } from './commands';
import classes from './palette.module.css';
import { type CommandsInPlace, isMac } from './use-commands';

/** Every command that can be run now, found by its words. */
export function Palette({ commands }: { commands: CommandsInPlace }) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const found = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    return allCommands.filter((command) => {
      if (command.id === 'view.palette' || !command.isEnabled(commands.context)) return false;
      const text = `${command.title} ${command.group} ${command.keywords ?? ''}`.toLowerCase();
      return words.every((word) => text.includes(word));
    });
  }, [query, commands.context]);
  const run = (index: number) => {
    const command = found[index];
    if (!command) return;
    commands.closeDialog();
    commands.run(command.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') run(active);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <Modal
      opened
      onClose={commands.closeDialog}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="12vh"
      centered={false}
      attributes={{ content: { 'aria-label': 'All commands' } }}
    >
      <TextInput
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        placeholder="What do you want to do?"
        aria-label="Search commands"
        leftSection={<IconSearch size="1.125rem" stroke={1.6} />}
        size="lg"
        variant="unstyled"
        className={classes['search'] ?? ''}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={found[active] ? `palette-${found[active].id}` : undefined}
        data-autofocus
      />
      <ScrollArea.Autosize mah="50vh" viewportProps={{ tabIndex: -1 }}>
        <div id="palette-list" role="listbox" aria-label="Commands" className={classes['list']}>
          {found.map((command, index) => (
            <UnstyledButton
              key={command.id}
              id={`palette-${command.id}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              className={classes['item']}
              data-active={index === active || undefined}
              onClick={() => run(index)}
              onMouseMove={() => setActive(index)}
            >
              <Text span size="sm">
                {command.title}
              </Text>
              {command.shortcut && <Kbd size="xs">{shortcutText(command.shortcut, isMac)}</Kbd>}
            </UnstyledButton>
          ))}
          {found.length === 0 && (
            <Text p="md" size="sm" c="dimmed">
              No command has these words. Press Ctrl+F to search the roadmap itself.
            </Text>
          )}
        </div>
      </ScrollArea.Autosize>
    </Modal>
  );
}
