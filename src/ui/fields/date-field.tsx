import { ActionIcon, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { useFormats } from '../formats';
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
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const shown = isSeveral || value === undefined ? '' : formats.day(value);
  const commit = (text: string): string | null => {
    const day = formats.parseDay(text);
    if (day === null) return `“${text.trim()}” is not a date. Write it as ${formats.dayExample}.`;
    if (day === '') return isRequired ? `${label} needs a date.` : onCommit(undefined);
    return onCommit(day);
  };
  const draft = useDraft({ label, shown, onCommit: commit, isOneLine: true, isSeveral });
  const close = () => {
    setOpen(false);
    input.current?.focus();
  };
  const pick = (day: string | null) => {
    if (day) draft.type(formats.day(day));
    draft.flush();
    close();
  };
  return (
    <FieldFrame id={id} {...props} problem={draft.problem}>
      <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus returnFocus withinPortal shadow="md">
        <Popover.Target>
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
            {!isReadOnly && (
              <ActionIcon
                size="sm"
                mr="0.25rem"
                className={classes['onHover'] ?? ''}
                aria-label={`${label}: choose from a calendar`}
                aria-haspopup="dialog"
                aria-expanded={isOpen}
                onClick={() => setOpen(!isOpen)}
              >
                <IconCalendar size="1rem" stroke={1.5} />
              </ActionIcon>
            )}
          </div>
        </Popover.Target>
        <Popover.Dropdown
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            close();
          }}
          aria-label={`Calendar for ${label}`}
        >
          {isOpen && (
            <DatePicker
              size="xs"
              firstDayOfWeek={formats.firstDayOfWeek}
              value={value ?? null}
              {...(value ? { defaultDate: value } : {})}
              onChange={pick}
            />
          )}
        </Popover.Dropdown>
      </Popover>
    </FieldFrame>
  );
}
