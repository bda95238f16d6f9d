import { Text, Textarea } from '@mantine/core';
import { useMemo, useState } from 'react';
import { addHolidays, type HolidayOwner, type Holidays, problemOfList } from '@/domain/holiday-edits';
import { type PastedHolidays, readPastedHolidays } from '@/formats/holidays/pasted-holidays';
import { useRoadmapStore } from '@/store/workspace-context';
import { parseTabSeparated } from '@/ui/cells/tab-separated';
import { useFormats } from '@/ui/formats';
import { useUnsentForm } from '@/ui/use-open-draft';
import { ApplyBar } from './apply-bar';
import { countOf, listWords } from './calendar-words';
import { ChangePreview } from './change-preview';
import { focusFirst } from './focus-first';
import classes from './panels.module.css';
import { ownerName, previewId, useCalendarEdits } from './use-calendar-edits';
import { usePreview } from './use-preview';

const MOST_PROBLEMS = 8;

/** Dates and names pasted from a spreadsheet, with what they would move, added as one edit. */
export function PastePanel({ owner, list, onBack }: { owner: HolidayOwner; list: Holidays; onBack: () => void }) {
  const store = useRoadmapStore();
  const { changeList } = useCalendarEdits();
  const formats = useFormats();
  const [text, setText] = useState('');
  useUnsentForm('Dates and names', text, () => setText(''));
  const read = useMemo(() => readPastedHolidays(parseTabSeparated(text), formats.parseDay), [text, formats]);
  const result = useMemo(
    () => (read.holidays.length ? addHolidays(list, read.holidays, previewId()) : null),
    [list, read],
  );
  const problem = result && problemOfList(result.list);
  const preview = usePreview(owner, problem === null && result ? result.list : null);
  const added = result?.added ?? 0;
  const apply = () => {
    const who = ownerName(store, owner);
    const said = `${countOf(added, 'holiday', 'holidays')} more for ${who}.`;
    const refused = changeList(
      owner,
      `Paste holidays for ${who}`,
      said,
      (current, newId) => addHolidays(current, read.holidays, newId).list,
    );
    if (refused === null) onBack();
    return refused;
  };
  return (
    <div className={classes['panel']} ref={focusFirst}>
      <div className={classes['choose']}>
        <Textarea
          label="Dates and names"
          description={`One holiday a line, such as ${formats.dayExample} and its name. Rows copied from a spreadsheet fit as they are.`}
          classNames={{ input: classes['pasted'] ?? '' }}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        {text.trim() !== '' && <Report read={read} merged={result?.merged ?? []} />}
      </div>
      <ChangePreview preview={added > 0 ? preview : null} />
      <footer>
        <ApplyBar
          words={added > 0 ? `Add ${countOf(added, 'holiday', 'holidays')}` : 'Add holidays'}
          isEnabled={added > 0}
          problem={problem}
          onApply={apply}
          onBack={onBack}
        />
      </footer>
    </div>
  );
}

/** What was read, what came twice, and which lines hold no day. */
function Report({ read, merged }: { read: PastedHolidays; merged: readonly string[] }) {
  const formats = useFormats();
  return (
    <div role="status">
      <Text size="sm">
        {countOf(read.holidays.length, 'day was', 'days were')} read.
        {merged.length > 0
          ? ` ${listWords([...new Set(merged)].map(formats.day))} ${merged.length === 1 ? 'is' : 'are'} there already, or came twice, and ${merged.length === 1 ? 'counts' : 'count'} once.`
          : ''}
      </Text>
      {read.problems.slice(0, MOST_PROBLEMS).map(({ line, text: row }) => (
        <Text key={line} size="sm" className={classes['problem'] ?? ''}>
          Line {line}: “{row}” holds no day that exists. It is left out.
        </Text>
      ))}
      {read.problems.length > MOST_PROBLEMS && (
        <Text size="sm">{read.problems.length - MOST_PROBLEMS} more lines are left out.</Text>
      )}
    </div>
  );
}
