import { Checkbox, Group, NumberInput, Select, type SelectProps, Stack } from '@mantine/core';
import type { HolidayKind, Place, PlaceChoice } from '@/formats/holidays/public-holidays';
import type { PublicHolidays } from './use-public-holidays';

/** What is to be fetched. */
export interface FetchChoice {
  place: Place | null;
  from: number | string;
  to: number | string;
  kinds: readonly HolidayKind[];
}

/** The chosen years, or why they cannot be. */
export function yearsOf(
  { from, to }: FetchChoice,
  most: number,
): { years: number[]; problem: null } | { years: null; problem: string } {
  const refuse = (problem: string) => ({ years: null, problem });
  for (const year of [from, to])
    if (typeof year !== 'number' || !Number.isInteger(year) || year < 1901 || year > 2198)
      return refuse('A year is a whole number from 1901 to 2198.');
  const [first, last] = [Number(from), Number(to)];
  if (last < first) return refuse('The last year is before the first.');
  if (last - first >= most) return refuse(`At most ${most} years at a time.`);
  return { years: Array.from({ length: last - first + 1 }, (_, index) => first + index), problem: null };
}

interface FetchChoicesProps {
  library: PublicHolidays;
  language: string;
  choice: FetchChoice;
  onChange: (choice: FetchChoice) => void;
}

/** Country, region, years and kinds. */
export function FetchChoices({ library, language, choice, onChange }: FetchChoicesProps) {
  const { place, kinds } = choice;
  const put = (next: Place | null) => onChange({ ...choice, place: next });
  const states = place ? library.regionsOf({ country: place.country }, language) : [];
  const regions =
    place?.state === undefined ? [] : library.regionsOf({ country: place.country, state: place.state }, language);
  return (
    <Stack gap="xs">
      <PlaceSelect
        label="Country"
        placeholder="Type to search"
        places={library.countries(language)}
        value={place?.country ?? null}
        onChange={(country) => put(country === null ? null : { country })}
        data-autofocus
      />
      {place && states.length > 0 && (
        <PlaceSelect
          label="Region"
          placeholder="The whole country"
          clearable
          places={states}
          value={place.state ?? null}
          onChange={(state) => put({ country: place.country, ...(state === null ? {} : { state }) })}
        />
      )}
      {place?.state !== undefined && regions.length > 0 && (
        <PlaceSelect
          label="Part of the region"
          placeholder="The whole region"
          clearable
          places={regions}
          value={place.region ?? null}
          onChange={(region) =>
            put({ country: place.country, state: place.state as string, ...(region === null ? {} : { region }) })
          }
        />
      )}
      <Years choice={choice} most={library.MOST_YEARS} onChange={onChange} />
      <Checkbox.Group
        label="Kinds"
        value={[...kinds]}
        onChange={(next) => onChange({ ...choice, kinds: next as HolidayKind[] })}
      >
        <Group gap="0.375rem 1rem" mt={4}>
          {Object.entries(library.holidayKinds).map(([kind, words]) => (
            <Checkbox key={kind} size="xs" value={kind} label={words} />
          ))}
        </Group>
      </Checkbox.Group>
    </Stack>
  );
}

interface YearsProps {
  choice: FetchChoice;
  most: number;
  onChange: (choice: FetchChoice) => void;
}

function Years({ choice, most, onChange }: YearsProps) {
  const { problem } = yearsOf(choice, most);
  return (
    <Group grow align="flex-start" gap="xs">
      <NumberInput
        label="First year"
        hideControls
        value={choice.from}
        error={problem}
        onChange={(from) => onChange({ ...choice, from })}
      />
      <NumberInput
        label="Last year"
        hideControls
        value={choice.to}
        error={problem !== null}
        onChange={(to) => onChange({ ...choice, to })}
      />
    </Group>
  );
}

interface PlaceSelectProps extends Pick<SelectProps, 'label' | 'placeholder' | 'clearable' | 'value' | 'onChange'> {
  places: readonly PlaceChoice[];
  'data-autofocus'?: boolean;
}

/** A place found by its name in the app's language, by what people there call it, or by its code. */
function PlaceSelect({ places, ...props }: PlaceSelectProps) {
  const known = new Map(places.map((place) => [place.code, place]));
  return (
    <Select
      {...props}
      searchable
      openOnFocus={false}
      allowDeselect={false}
      maxDropdownHeight={260}
      nothingFoundMessage="Nothing of that name"
      data={places.map(({ code, name }) => ({ value: code, label: name }))}
      filter={({ options, search }) => {
        const sought = plain(search.trim());
        return options.filter((option) => {
          if (!('value' in option)) return false;
          const place = known.get(option.value);
          return (
            plain(option.label).includes(sought) ||
            plain(place?.ownName ?? '').includes(sought) ||
            option.value.toLowerCase() === sought
          );
        });
      }}
    />
  );
}

/** Small letters without accents, so that "cote" finds "Côte d’Ivoire". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
