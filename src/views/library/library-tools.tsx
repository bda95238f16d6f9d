import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type Order, orders } from './library-order';

/** What the library shows: its roadmaps or its bin, found by words, in an order. */
export interface Looking {
  query: string;
  order: Order;
  place: 'library' | 'bin';
}

interface LibraryToolsProps {
  looking: Looking;
  onLook: (change: Partial<Looking>) => void;
  /** How many roadmaps lie in the library, and in the bin. */
  kept: number;
  binned: number;
}

/** Search, order and bin; each only where it is of use. */
export function LibraryTools({ looking, onLook, kept, binned }: LibraryToolsProps) {
  const { query, order, place } = looking;
  return (
    <Group gap="xs">
      {kept + binned > 1 && (
        <>
          <TextInput
            placeholder="Search titles and partners"
            aria-label="Search the library"
            leftSection={<IconSearch size="1rem" />}
            value={query}
            onChange={(event) => onLook({ query: event.currentTarget.value })}
            w="16rem"
          />
          <Select
            aria-label="Sort by"
            data={Object.entries(orders).map(([value, label]) => ({ value, label }))}
            value={order}
            onChange={(value) => value && onLook({ order: value as Order })}
            allowDeselect={false}
            w="10rem"
            comboboxProps={{ shadow: 'md' }}
          />
        </>
      )}
      {(binned > 0 || place === 'bin') && (
        <SegmentedControl
          aria-label="Library or bin"
          value={place}
          onChange={(value) => onLook({ place: value as Looking['place'] })}
          data={[
            { value: 'library', label: `Library (${kept})` },
            { value: 'bin', label: `Bin (${binned})` },
          ]}
        />
      )}
    </Group>
  );
}
