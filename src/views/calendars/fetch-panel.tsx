import { Alert, Checkbox, Loader, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import {
  type HolidayOwner,
  type Holidays,
  placeOfSource,
  previewOfHolidays,
  problemOfList,
  replaceFromSource,
} from '@/domain/holiday-edits';
import type { FetchedHoliday, Place } from '@/formats/holidays/public-holidays';
import { today } from '@/records/today';
import type { RoadmapStore } from '@/store/roadmap-store';
import { useRevision, useRoadmapStore } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { ApplyBar } from './apply-bar';
import { changeList, ownerName, previewId, yearsOfPlan } from './calendar-edits';
import { countOf, weekdayShort } from './calendar-words';
import classes from './calendars.module.css';
import { ChangePreview } from './change-preview';
import { type FetchChoice, FetchChoices, yearsOf } from './fetch-choices';
import { type PublicHolidays, usePublicHolidays } from './use-public-holidays';

interface PanelProps {
  owner: HolidayOwner;
  list: Holidays;
  onBack: () => void;
}

/** Fetches the holidays of a place, shows what they would move, and puts them into the list as one edit. */
export function FetchPanel(props: PanelProps) {
  const library = usePublicHolidays();
  if (library === 'loading') return <Loader size="sm" aria-label="Reading the calendars" m="xl" />;
  if (library === 'failed')
    return (
      <Alert color="orange" title="The calendars could not be read">
        Close Waymark and start it again. Holidays can be pasted or added by hand meanwhile.
      </Alert>
    );
  return <Fetch {...props} library={library} />;
}

const language = document.documentElement.lang || 'en';

/** Where holidays of this list came from last, else the country its organisation is in. */
function firstPlace(library: PublicHolidays, store: RoadmapStore, { owner, list }: PanelProps): Place | null {
  const codes = Object.values(list)
    .map(({ source }) => placeOfSource(source))
    .filter((code) => code !== null);
  const before = library.placeOfCodes(codes[codes.length - 1] ?? '');
  if (before) return before;
  const region = owner.entity === 'partners' ? store.document.partners[owner.id]?.region.trim().toLowerCase() : '';
  const country = library
    .countries(language)
    .find(({ name, ownName }) => [name, ownName].some((each) => each.toLowerCase() === region));
  return country ? { country: country.code } : null;
}

function Fetch(props: PanelProps & { library: PublicHolidays }) {
  const { owner, list, library, onBack } = props;
  const store = useRoadmapStore();
  const [choice, setChoice] = useState<FetchChoice>(() => {
    const [from, to] = yearsOfPlan(store, today());
    return { place: firstPlace(library, store, props), from, to, kinds: ['public'] };
  });
  // Days whose box was turned: whole days begin ticked, parts of days not.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const fetched = useMemo(() => {
    const { years } = yearsOf(choice, library.MOST_YEARS);
    if (!choice.place || !years || choice.kinds.length === 0) return null;
    return {
      years,
      days: library.fetchHolidays(choice.place, { years, kinds: choice.kinds, language }),
      source: library.sourceOf(choice.place),
    };
  }, [library, choice]);
  const isTicked = (day: FetchedHoliday) => (day.from === null) !== turned.has(day.date);
  const turn = (days: readonly FetchedHoliday[]) => {
    const next = new Set(turned);
    for (const { date } of days) if (!next.delete(date)) next.add(date);
    setTurned(next);
  };
  const replacement = useMemo(() => {
    if (!fetched) return null;
    const ticked = fetched.days.filter((day) => (day.from === null) !== turned.has(day.date));
    return { source: fetched.source, years: fetched.years, holidays: ticked.map(({ date, name }) => ({ date, name })) };
  }, [fetched, turned]);
  const result = useMemo(() => replacement && replaceFromSource(list, replacement, previewId()), [list, replacement]);
  const problem = result && problemOfList(result.list);
  const preview = usePreview(owner, problem === null && result ? result.list : null);
  const apply = () => {
    if (!replacement || !result) return null;
    const who = ownerName(store, owner);
    const refused = changeList(
      store,
      owner,
      `Fetch holidays for ${who}`,
      resultWords(result, who),
      (current, newId) => replaceFromSource(current, replacement, newId).list,
    );
    if (refused === null) onBack();
    return refused;
  };
  return (
    <div className={classes['panel']}>
      <div className={classes['choose']}>
        <FetchChoices
          library={library}
          language={language}
          choice={choice}
          onChange={(next) => {
            setChoice(next);
            setTurned(new Set());
          }}
        />
        {fetched && <FetchedDays days={fetched.days} isTicked={isTicked} onTurn={turn} />}
        <Text size="xs" c="dimmed">
          {library.attribution.words}
        </Text>
      </div>
      <ChangePreview preview={result ? preview : null} />
      <footer>
        {result && (
          <Text size="sm" c="dimmed" className={classes['already'] ?? ''}>
            {alreadyWords(result.merged.length)}
          </Text>
        )}
        <ApplyBar
          words={result ? applyWords(result) : 'Add holidays'}
          isEnabled={result !== null && (result.added > 0 || result.removed > 0 || result.list !== list)}
          problem={problem}
          onApply={apply}
          onBack={onBack}
        />
      </footer>
    </div>
  );
}

/** What a list would do to the plan, worked out behind the typing and ticking. */
export function usePreview(owner: HolidayOwner, list: Holidays | null) {
  const store = useRoadmapStore();
  const revision = useRevision();
  const later = useDeferredValue(list);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is changed in place; its revision stands for it
  return useMemo(
    () => (later ? previewOfHolidays(store.document, { lists: [{ owner, list: later }] }) : null),
    [store, revision, owner, later],
  );
}

const alreadyWords = (count: number) =>
  count === 0 ? '' : `${countOf(count, 'day is', 'days are')} in the list already and stay as they are.`;

function applyWords({ added, removed }: { added: number; removed: number }): string {
  if (removed > 0) return `Replace: ${added} new, ${removed} fewer`;
  return added > 0 ? `Add ${countOf(added, 'holiday', 'holidays')}` : 'Refresh the names';
}

function resultWords({ added, removed }: { added: number; removed: number }, who: string): string {
  const gone = removed ? ` and ${removed} fewer` : '';
  return `${countOf(added, 'holiday', 'holidays')} more${gone} for ${who}.`;
}

interface FetchedDaysProps {
  days: readonly FetchedHoliday[];
  isTicked: (day: FetchedHoliday) => boolean;
  onTurn: (days: readonly FetchedHoliday[]) => void;
}

function FetchedDays({ days, isTicked, onTurn }: FetchedDaysProps) {
  const formats = useFormats();
  const ticked = days.filter(isTicked);
  if (days.length === 0)
    return (
      <Text size="sm" c="dimmed" role="status">
        There are no holidays of these kinds.
      </Text>
    );
  return (
    <div className={classes['fetched']}>
      <Checkbox
        size="xs"
        label={`${ticked.length} of ${days.length} chosen`}
        checked={ticked.length === days.length}
        indeterminate={ticked.length > 0 && ticked.length < days.length}
        onChange={() => onTurn(ticked.length === days.length ? days : days.filter((day) => !isTicked(day)))}
      />
      <ul aria-label="Fetched holidays">
        {days.map((day) => (
          <li key={day.date}>
            <Checkbox
              size="xs"
              checked={isTicked(day)}
              onChange={() => onTurn([day])}
              label={
                <span className={classes['fetchedDay']}>
                  <span>
                    {weekdayShort(day.date)} {formats.day(day.date)}
                  </span>
                  <span>
                    {day.name}
                    {day.from !== null && <em> from {day.from}: counts as a whole day if chosen</em>}
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
