import { ActionIcon, Button, Group, SegmentedControl, Select, Text, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { weekday } from '@/domain/calendar-day';
import {
  changeHoliday,
  type Holiday,
  type HolidayOwner,
  type Holidays,
  inOrderOfDate,
  mergeHolidays,
  problemOfDay,
} from '@/domain/holiday-edits';
import { useToday } from '@/store/today';
import { useHeader, useRoadmapStore } from '@/store/workspace-context';
import { DateField } from '@/ui/fields/date-field';
import { TextField } from '@/ui/fields/text-field';
import { useFormats } from '@/ui/formats';
import { AddHoliday } from './add-holiday';
import { countOf, listWords, weekdayShort } from './calendar-words';
import classes from './calendars.module.css';
import { ownerName, useCalendarEdits } from './use-calendar-edits';

const MOST_TABS = 7;
const yearOf = (date: string) => date.slice(0, 4);

/** The days off of one owner, a year at a time, edited in place. */
export function HolidayList({ owner, list }: { owner: HolidayOwner; list: Holidays }) {
  const [chosen, setYear] = useState<string | null>(null);
  const all = inOrderOfDate(list);
  const years = [...new Set(all.map(([, { date }]) => yearOf(date)))];
  const now = yearOf(useToday());
  const year =
    chosen !== null && years.includes(chosen) ? chosen : (years.find((each) => each >= now) ?? years[years.length - 1]);
  const shown = all.filter(([, { date }]) => yearOf(date) === year);
  return (
    <>
      <DoubleDays owner={owner} list={list} />
      {years.length > 1 && year !== undefined && <YearChoice years={years} year={year} onChange={setYear} />}
      {shown.length > 0 ? (
        <table className={classes['list']} aria-label={`Holidays of ${year}`}>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">Day</th>
              <th scope="col">Name</th>
              <th scope="col">Source</th>
              <th scope="col">
                <span className="visually-hidden">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(([id, holiday]) => (
              <HolidayRow key={id} owner={owner} list={list} id={id} holiday={holiday} onYear={setYear} />
            ))}
          </tbody>
        </table>
      ) : (
        <Text size="sm" c="dimmed" className={classes['empty'] ?? ''}>
          No holidays yet. Fetch those of a country, paste a list, or add them one by one.
        </Text>
      )}
      <AddHoliday owner={owner} list={list} onAdded={(date) => setYear(yearOf(date))} />
    </>
  );
}

interface YearChoiceProps {
  years: readonly string[];
  year: string;
  onChange: (year: string) => void;
}

function YearChoice({ years, year, onChange }: YearChoiceProps) {
  const props = { value: year, data: [...years], 'aria-label': 'Year' };
  return years.length <= MOST_TABS ? (
    <SegmentedControl {...props} size="xs" className={classes['years'] ?? ''} onChange={onChange} />
  ) : (
    <Select {...props} size="xs" w="8rem" allowDeselect={false} onChange={(value) => value && onChange(value)} />
  );
}

interface HolidayRowProps {
  owner: HolidayOwner;
  list: Holidays;
  id: string;
  holiday: Holiday;
  onYear: (year: string) => void;
}

function HolidayRow({ owner, list, id, holiday, onYear }: HolidayRowProps) {
  const store = useRoadmapStore();
  const { changeList, rename } = useCalendarEdits();
  const formats = useFormats();
  const { calendar } = useHeader();
  const { date, name, source } = holiday;
  const title = name || formats.day(date);
  const isFree = !calendar.workingDays.some((day) => day === weekday(date));
  const move = (next: string | undefined): string | null => {
    const problem = problemOfDay(list, next ?? '', id);
    if (problem !== null || next === undefined) return problem;
    onYear(yearOf(next));
    const said = `${title} is on ${formats.day(next)} now.`;
    return changeList(owner, `Move a holiday of ${ownerName(store, owner)}`, said, (current) =>
      changeHoliday(current, id, { date: next }),
    );
  };
  const remove = () =>
    void changeList(
      owner,
      `Remove a holiday of ${ownerName(store, owner)}`,
      `${title} is a day like any other now.`,
      (current) => Object.fromEntries(Object.entries(current).filter(([key]) => key !== id)),
    );
  return (
    <tr>
      <td>
        <DateField label={`Date of ${title}`} isBare isRequired value={date} onCommit={move} />
      </td>
      <td className={classes['weekday']} data-free={isFree || undefined}>
        {isFree ? (
          <Tooltip label="Not a working day anyway">
            <span>{weekdayShort(date)}</span>
          </Tooltip>
        ) : (
          weekdayShort(date)
        )}
      </td>
      <td>
        <TextField
          label={`Name of ${formats.day(date)}`}
          isBare
          value={name}
          onCommit={(text) => rename(owner, (current) => changeHoliday(current, id, { name: text ?? '' }))}
        />
      </td>
      <td className={classes['source']}>{source || 'Written by hand'}</td>
      <td>
        <Tooltip label="Remove">
          <ActionIcon aria-label={`Remove ${title}`} onClick={remove}>
            <IconTrash size="1rem" stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      </td>
    </tr>
  );
}

/** Says which days are in the list more than once, and makes one of each. */
function DoubleDays({ owner, list }: { owner: HolidayOwner; list: Holidays }) {
  const store = useRoadmapStore();
  const { changeList } = useCalendarEdits();
  const formats = useFormats();
  const days = [...new Set(mergeHolidays(list).merged)];
  if (days.length === 0) return null;
  const words = `${listWords(days.map(formats.day))} ${days.length === 1 ? 'is' : 'are'} in the list more than once. Each counts once.`;
  const merge = () =>
    void changeList(
      owner,
      `Merge holidays of ${ownerName(store, owner)}`,
      `${countOf(days.length, 'day is', 'days are')} in the list once now.`,
      (current) => mergeHolidays(current).list,
    );
  return (
    <Group className={classes['notice'] ?? ''} justify="space-between" wrap="nowrap" role="status">
      <Text size="sm">{words}</Text>
      <Button size="compact-sm" variant="light" color="orange" onClick={merge}>
        Merge
      </Button>
    </Group>
  );
}
