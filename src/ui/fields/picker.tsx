import { Combobox, useCombobox } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import classes from './picker.module.css';

/** One thing that can be chosen. */
export interface Option {
  key: string;
  label: string;
  /** Quiet words behind the label, such as the organisation of a role. */
  detail?: string | undefined;
  colour?: string | undefined;
}

/** What a picker offers for the words typed; `more` says how many others match. */
export interface Offer {
  options: readonly Option[];
  more: number;
}

interface PickerProps {
  label: string;
  /** Called only while the list is open. */
  offer: (query: string) => Offer;
  chosen: ReadonlySet<string>;
  onPick: (key: string) => void;
  /** Stays open after a pick. */
  isMany?: boolean;
  isSearchable?: boolean;
  /** The button that opens the list. */
  children: (isOpen: boolean, toggle: () => void) => ReactElement;
}

/** A button that opens a list to choose from, with search where it is long; the list costs nothing until it is open. */
export function Picker({ label, offer, chosen, onPick, isMany, isSearchable, children }: PickerProps) {
  const [query, setQuery] = useState('');
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setQuery('');
    },
    onDropdownOpen: () => {
      if (isSearchable) setTimeout(() => combobox.focusSearchInput());
      combobox.updateSelectedOptionIndex('active');
    },
  });
  const isOpen = combobox.dropdownOpened;
  const submit = (key: string) => {
    onPick(key);
    if (isMany) return;
    combobox.closeDropdown();
    setTimeout(() => combobox.focusTarget());
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      keepMounted={false}
      position="bottom-end"
      width="max-content"
      shadow="md"
      middlewares={{ flip: true, shift: true }}
    >
      <Combobox.Target targetType="button" withExpandedAttribute>
        {children(isOpen, () => combobox.toggleDropdown())}
      </Combobox.Target>
      <Combobox.Dropdown
        className={classes['dropdown'] ?? ''}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          combobox.closeDropdown();
          combobox.focusTarget();
        }}
      >
        {isOpen && (
          <>
            {isSearchable && (
              <Combobox.Search
                value={query}
                aria-label={`Search for ${label}`}
                placeholder="Search"
                onChange={(event) => {
                  setQuery(event.currentTarget.value);
                  combobox.updateSelectedOptionIndex();
                }}
              />
            )}
            <Offered label={label} offer={offer(query)} chosen={chosen} isMany={isMany ?? false} />
          </>
        )}
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Offered({
  label,
  offer,
  chosen,
  isMany,
}: {
  label: string;
  offer: Offer;
  chosen: ReadonlySet<string>;
  isMany: boolean;
}) {
  return (
    <Combobox.Options
      aria-label={label}
      className={classes['options'] ?? ''}
      aria-multiselectable={isMany || undefined}
    >
      {offer.options.map((option) => (
        <Combobox.Option
          value={option.key}
          key={option.key}
          active={chosen.has(option.key)}
          className={classes['option'] ?? ''}
        >
          <IconCheck
            size="0.875rem"
            className={classes['check']}
            data-on={chosen.has(option.key) || undefined}
            aria-hidden
          />
          {option.colour && <Dot colour={option.colour} />}
          <span className={classes['label']}>{option.label}</span>
          {option.detail && <span className={classes['detail']}>{option.detail}</span>}
        </Combobox.Option>
      ))}
      {offer.options.length === 0 && <Combobox.Empty>Nothing found</Combobox.Empty>}
      {offer.more > 0 && <Combobox.Footer fz="xs">{`${offer.more} more: type to narrow down`}</Combobox.Footer>}
    </Combobox.Options>
  );
}

/** A small round patch of a colour. */
export function Dot({ colour }: { colour: string }) {
  return <span className={classes['dot']} style={{ backgroundColor: colour }} aria-hidden />;
}

/** Options whose words contain the query, out of a short list. */
export function offerOf(options: readonly Option[], query: string): Offer {
  const sought = query.trim().toLowerCase();
  return {
    options: sought ? options.filter((option) => option.label.toLowerCase().includes(sought)) : options,
    more: 0,
  };
}
