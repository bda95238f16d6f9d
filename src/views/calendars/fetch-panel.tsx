import { Alert, Loader, Text } from '@mantine/core';
import { type HolidayOwner, type HolidayResult, type Holidays, problemOfList } from '@/domain/holiday-edits';
import { useRoadmapStore } from '@/store/workspace-context';
import { ApplyBar } from './apply-bar';
import { countOf } from './calendar-words';
import { ChangePreview } from './change-preview';
import { FetchChoices } from './fetch-choices';
import { FetchedDays } from './fetched-days';
import { focusFirst } from './focus-first';
import classes from './panels.module.css';
import { ownerName, useCalendarEdits } from './use-calendar-edits';
import { language, useFetched } from './use-fetched';
import { usePreview } from './use-preview';
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

function Fetch({ owner, list, library, onBack }: PanelProps & { library: PublicHolidays }) {
  const store = useRoadmapStore();
  const { changeList } = useCalendarEdits();
  const { choice, setChoice, days, isTicked, turn, result, isSame, into } = useFetched(library, owner, list);
  const problem = result && problemOfList(result.list);
  const preview = usePreview(owner, problem === null && result && !isSame ? result.list : null);
  const apply = () => {
    if (!result) return null;
    const who = ownerName(store, owner);
    const refused = changeList(owner, `Fetch holidays for ${who}`, resultWords(result, who), into);
    if (refused === null) onBack();
    return refused;
  };
  return (
    <div className={classes['panel']} ref={focusFirst}>
      <div className={classes['choose']}>
        <FetchChoices library={library} language={language} choice={choice} onChange={setChoice} />
        {result && result.merged.length > 0 && (
          <Text size="sm" c="dimmed">
            {countOf(result.merged.length, 'day is', 'days are')} in the list from elsewhere and stay as they are.
          </Text>
        )}
        {days && <FetchedDays days={days} isTicked={isTicked} onTurn={turn} />}
      </div>
      <ChangePreview preview={isSame ? null : preview} />
      <footer>
        <Text size="xs" c="dimmed" flex={1}>
          {library.attribution.words}
        </Text>
        <ApplyBar
          words={result ? applyWords(result, isSame) : 'Add holidays'}
          isEnabled={!isSame}
          problem={problem}
          onApply={apply}
          onBack={onBack}
        />
      </footer>
    </div>
  );
}

function applyWords({ added, removed }: HolidayResult, isSame: boolean): string {
  if (isSame) return 'Nothing to change';
  if (removed > 0) return `Replace: ${added} more, ${removed} fewer`;
  return added > 0 ? `Add ${countOf(added, 'holiday', 'holidays')}` : 'Refresh';
}

function resultWords({ added, removed }: HolidayResult, who: string): string {
  if (added === 0 && removed === 0) return `Holidays refreshed for ${who}.`;
  const gone = removed ? `, ${removed} fewer` : '';
  return `${countOf(added, 'holiday', 'holidays')} more${gone} for ${who}.`;
}
