import { Popover } from '@mantine/core';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { EditorContent } from '@/ui/cells/cell-session';
import type { CellValue } from '@/ui/cells/cell-value';
import { ChoiceList, NOTHING, shownChoices } from './choice-list';
import { type CellEditorProps, useEditorHost } from './editor-host';
import classes from './editors.module.css';
import { endingKey, useCursor } from './text-editor';

const keysOf = (value: CellValue): readonly string[] =>
  Array.isArray(value) ? value : typeof value === 'string' && value ? [value] : [];

/** One or many of a list, narrowed by typing: arrows and Enter choose, a second Enter saves where many can be chosen. */
export function ListEditor(props: CellEditorProps & { many: boolean }) {
  const { column, value, editing, label, problemId, problem, many } = props;
  const host = useEditorHost();
  const input = useCursor(editing.typed);
  const listId = useId();
  const { filter, setFilter, chosen, setChosen, setPointed, shown, offered, hasMatch, at } = useListState(props);

  const content = useRef<EditorContent>({ value });
  const isTyped = filter.trim() !== '';
  const target = offered[at]?.value;
  content.current = contentOf({ many, chosen, isTyped, target, filter });
  useLayoutEffect(
    () =>
      host.attachEditor(
        () => content.current,
        () => input.current?.focus(),
      ),
    [host, input],
  );

  const choose = (key: string) => {
    if (many) {
      const next = chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key];
      setChosen(next);
      host.typed({ value: next });
      setFilter('');
      setPointed(-1);
      return;
    }
    content.current = { value: key === NOTHING ? null : key };
    host.commit();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setPointed((Math.max(at, step > 0 ? -1 : 0) + step + offered.length) % Math.max(offered.length, 1));
    } else if (event.key === 'Enter' && many && target !== undefined && !event.ctrlKey) choose(target);
    else if (event.key === 'Backspace' && many && filter === '') setChosen((current) => current.slice(0, -1));
    else if (!endingKey(host, event)) return;
    event.preventDefault();
  };
  return (
    <Popover
      opened
      withRoles={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      position="bottom-start"
      offset={4}
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <input
          ref={input}
          className={classes.input}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={target === undefined ? undefined : `${listId}-${target}`}
          aria-label={label}
          aria-invalid={problemId !== null}
          aria-describedby={problemId ?? undefined}
          value={filter}
          placeholder={column.format(many ? chosen : value) || 'Type to find'}
          onChange={(event) => {
            setFilter(event.currentTarget.value);
            // Where nothing matches nothing is meant until an arrow says so.
            setPointed(shown(event.currentTarget.value).hasMatch ? 0 : -1);
            host.typed({ text: event.currentTarget.value });
          }}
          onBlur={() => host.commit()}
          onKeyDown={press}
        />
      </Popover.Target>
      <Popover.Dropdown p={4} onMouseDown={(event) => event.preventDefault()}>
        <ChoiceList
          id={listId}
          label={label}
          choices={column.choices ?? []}
          offered={offered}
          chosen={chosen}
          pointed={target ?? null}
          many={many}
          hasMatch={hasMatch}
          problem={problem}
          onChoose={choose}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** What was typed, what is chosen and what is pointed at. */
function useListState({ column, value, editing, many }: CellEditorProps & { many: boolean }) {
  const [filter, setFilter] = useState(editing.typed ?? '');
  const [chosen, setChosen] = useState(() => keysOf(value));
  const canBeEmpty = !many && column.clearable !== false;
  const shown = (text: string) => shownChoices(column.choices ?? [], text, canBeEmpty);
  const { offered, hasMatch } = shown(filter);
  const [pointed, setPointed] = useState(() =>
    many || editing.typed
      ? editing.typed && hasMatch
        ? 0
        : -1
      : Math.max(
          offered.findIndex((choice) => choice.value === chosen[0]),
          0,
        ),
  );
  const at = Math.min(pointed, offered.length - 1);
  return { filter, setFilter, chosen, setChosen, setPointed, shown, offered, hasMatch, at };
}

interface Held {
  many: boolean;
  chosen: readonly string[];
  isTyped: boolean;
  /** The choice pointed at. */
  target: string | undefined;
  filter: string;
}

/** What saving now would take: what is pointed at, or the text where it means no choice. */
function contentOf({ many, chosen, isTyped, target, filter }: Held): EditorContent {
  if (isTyped && target === undefined) return { text: filter };
  if (many)
    return { value: isTyped && target !== undefined && !chosen.includes(target) ? [...chosen, target] : chosen };
  return { value: target === undefined || target === NOTHING ? null : target };
}
