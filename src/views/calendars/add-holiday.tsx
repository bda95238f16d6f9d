import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { addHolidays, type HolidayOwner, type Holidays, problemOfDay } from '@/domain/holiday-edits';
import { useRoadmapStore } from '@/store/workspace-context';
import { type Formats, useFormats } from '@/ui/formats';
import { useUnsentForm } from '@/ui/use-open-draft';
import classes from './calendars.module.css';
import { ownerName, useCalendarEdits } from './use-calendar-edits';

interface AddHolidayProps {
  owner: HolidayOwner;
  list: Holidays;
  onAdded: (date: string) => void;
}

const unreadable = (text: string, { dayExample }: Formats) =>
  `“${text.trim()}” is not a day that exists. Write it as ${dayExample}.`;

/** A date and a name for one more day off; Enter adds it. */
export function AddHoliday({ owner, list, onAdded }: AddHolidayProps) {
  const store = useRoadmapStore();
  const { changeList } = useCalendarEdits();
  const formats = useFormats();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const date = useRef<HTMLInputElement>(null);
  useUnsentForm('Add a holiday', `${text} ${name}`, () => {
    setText('');
    setName('');
  });
  const add = (day: string): string | null => {
    const words = name.trim();
    const said = `${words || formats.day(day)} is a day off for ${ownerName(store, owner)} now.`;
    return changeList(
      owner,
      `Add a holiday for ${ownerName(store, owner)}`,
      said,
      (current, newId) => addHolidays(current, [{ date: day, name: words }], newId).list,
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const day = formats.parseDay(text);
    const unread = day ? null : day === '' ? 'Say which day.' : unreadable(text, formats);
    const wrong = unread ?? problemOfDay(list, day ?? '') ?? add(day ?? '');
    setProblem(wrong);
    date.current?.focus();
    if (wrong !== null) return;
    setText('');
    setName('');
    onAdded(day ?? '');
  };
  return (
    <form className={classes['add']} onSubmit={submit} noValidate aria-label="Add a holiday">
      <TextInput
        ref={date}
        size="sm"
        aria-label="Date of the new holiday"
        placeholder={formats.dayExample}
        autoComplete="off"
        value={text}
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <TextInput
        size="sm"
        aria-label="Name of the new holiday"
        placeholder="Name, such as: Company day"
        autoComplete="off"
        maxLength={500}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" leftSection={<IconPlus size="0.875rem" />}>
        Add
      </Button>
    </form>
  );
}
