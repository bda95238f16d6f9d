import { ActionIcon, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useFormats } from '@/ui/formats';
import { controlProps, EMPTY, FieldFrame, type FieldProps, SEVERAL } from './field-frame';
import classes from './field-frame.module.css';
import { useDraft } from './use-draft';

interface DateFieldProps extends FieldProps<string> {
  /** An empty field is refused. */
  isRequired?: boolean | undefined;
}

/** A calendar day (YYYY-MM-DD), typed as the person writes dates or picked from a calendar. */
export function DateField(props: DateFieldProps) {
  const { label, value, isSeveral, isReadOnly, isRequired, onCommit } = props;
  const formats = useFormats();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const shown = isSeveral || value === undefined ? '' : formats.day(value);
  const commit = (text: string): string | null => {
    const day = formats.parseDay(text);
    if (day === null) return `“${text.trim()}” is not a date. Write it as ${formats.dayExample}.`;
    if (day === '') return isRequired ? `${label} needs a date.` : onCommit(undefined);
    return onCommit(day);
  };
  const draft = useDraft({ label, shown, onCommit: commit, isOneLine: true, isSeveral });
  const pick = (day: string) => {
    draft.type(formats.day(day));
    draft.flush();
    input.current?.focus();
  };
  return (
    <FieldFrame id={id} {...props} problem={draft.problem}>
      <div
        className={classes['control']}
        data-invalid={draft.problem !== null || undefined}
        data-readonly={isReadOnly || undefined}
      >
        <input
          {...controlProps(id, props, draft.problem)}
          {...draft.bind}
          ref={input}
          className={classes['input']}
          autoComplete="off"
          value={draft.text}
          placeholder={isSeveral ? SEVERAL : (props.placeholder ?? (isReadOnly ? '' : EMPTY))}
          readOnly={isReadOnly}
          onChange={(event) => draft.type(event.currentTarget.value)}
        />
        {!isReadOnly && <Calendar label={label} value={value} onPick={pick} />}
      </div>
    </FieldFrame>
  );
}

interface CalendarProps {
  label: string;
  value: string | undefined;
  onPick: (day: string) => void;
}

/** The button that opens a calendar; the calendar is there only while it is open. */
function Calendar({ label, value, onPick }: CalendarProps) {
  const { firstDayOfWeek } = useFormats();
  const [isOpen, setOpen] = useState(false);
  const pick = (day: string | null) => {
    setOpen(false);
    if (day) onPick(day);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          size="sm"
          mr="0.25rem"
          className={classes['onHover'] ?? ''}
          aria-label={`${label}: choose from a calendar`}
          onClick={() => setOpen(!isOpen)}
        >
          <IconCalendar size="1rem" stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setOpen(false);
        }}
        aria-label={`Calendar for ${label}`}
      >
        {isOpen && (
          <DatePicker
            size="xs"
            firstDayOfWeek={firstDayOfWeek}
            value={value ?? null}
            {...(value ? { defaultDate: value } : {})}
            onChange={pick}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
