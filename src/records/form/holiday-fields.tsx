import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { type Holidays, problemOfDay } from '@/domain/holiday-edits';
import { useSession } from '@/store/session-store';
import { DateField } from '@/ui/fields/date-field';
import { useEditing } from './editing';
import { type FieldEditorProps, useFieldProps } from './nested-field';
import { PartsEditor } from './parts-editor';
import { shownAt } from './record-values';
import { isRequired } from './schema-shape';

/** The plain list of days off, with the way to where they are fetched and looked through. */
export function HolidaysEditor(props: FieldEditorProps) {
  return (
    <>
      <PartsEditor {...props} />
      <Button
        variant="default"
        size="compact-sm"
        mt="xs"
        leftSection={<IconCalendarOff size="0.9375rem" stroke={1.5} aria-hidden />}
        onClick={() => useSession.getState().wantCommand('edit.calendars')}
      >
        Working days and holidays…
      </Button>
    </>
  );
}

/** The date of a day off: one that is in the list already is refused, and where a list came with one twice, says so. */
export function HolidayDateField(props: FieldEditorProps) {
  const { records } = useEditing();
  const field = useFieldProps(props);
  const id = props.path[props.path.length - 2] ?? '';
  const list = (shownAt(records, props.path.slice(0, -2)).value ?? {}) as Holidays;
  const date = field.value as string | undefined;
  const twin = Object.entries(list).find(([key, each]) => key !== id && each.date === date)?.[1];
  const note = twin && `This day is in the list twice${twin.name ? ` (${twin.name})` : ''}. It counts once.`;
  return (
    <DateField
      {...field}
      note={note}
      isRequired={isRequired(props.schema)}
      onCommit={(day) => (day === undefined ? null : problemOfDay(list, day, id)) ?? field.onCommit(day)}
    />
  );
}
