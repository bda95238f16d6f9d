import '@mantine/dates/styles.css';
import { ActionIcon, Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Formats, useFormats } from '@/ui/formats';
import { type CellEditorProps, useEditorHost } from './editor-host';
import classes from './editors.module.css';
import { endingKey, useCursor } from './text-editor';

/** A day, typed as people here write it or chosen in a calendar (Alt+Down). */
export function DateEditor({ column, value, editing, label, problemId }: CellEditorProps) {
  const host = useEditorHost();
  const formats = useFormats();
  const input = useCursor(editing.typed);
  const calendar = useRef<HTMLDivElement>(null);
  const picked = useRef<string | null>(null);
  const [text, setText] = useState(() => editing.typed ?? column.format(value));
  const [isOpen, setOpen] = useState(editing.openList);
  useLayoutEffect(
    () =>
      host.attachEditor(
        () => (picked.current === null ? { text: input.current?.value ?? '' } : { value: picked.current }),
        () => input.current?.focus(),
      ),
    [host, input],
  );
  useCalendarFocus(calendar, isOpen);

  const typed = column.parse(text);
  const day = typed.ok && typeof typed.value === 'string' ? typed.value : null;
  const leave = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (to instanceof Node && (calendar.current?.contains(to) || input.current?.parentElement?.contains(to))) return;
    // The calendar takes the focus for itself when a month is turned.
    if (!isOpen || to !== null) host.commit();
  };
  const pick = (chosen: string | null) => {
    picked.current = chosen;
    setOpen(false);
    if (!host.commit()) picked.current = null;
  };
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      withRoles={false}
      closeOnEscape={false}
      position="bottom-start"
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens whether the focus leaves its input */}
        <div className={classes.withButton} onBlur={leave}>
          <input
            ref={input}
            className={classes.input}
            data-align={column.align}
            value={text}
            placeholder={formats.dayExample}
            aria-label={label}
            aria-invalid={problemId !== null}
            aria-describedby={problemId ?? undefined}
            onChange={(event) => {
              setText(event.currentTarget.value);
              host.typed({ text: event.currentTarget.value });
            }}
            onKeyDown={(event) => {
              if (event.altKey && event.key === 'ArrowDown') setOpen(true);
              else if (!endingKey(host, event)) return;
              event.preventDefault();
            }}
          />
          <CalendarButton onPress={() => setOpen((current) => !current)} />
        </div>
      </Popover.Target>
      <Popover.Dropdown
        ref={calendar}
        p="xs"
        onBlur={leave}
        onMouseDown={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key !== 'Escape') return;
          setOpen(false);
          input.current?.focus();
        }}
      >
        <Calendar day={day} firstDayOfWeek={formats.firstDayOfWeek} onPick={pick} />
      </Popover.Dropdown>
    </Popover>
  );
}

function CalendarButton({ onPress }: { onPress: () => void }) {
  return (
    <ActionIcon
      size="1.5rem"
      tabIndex={-1}
      aria-label="Choose in a calendar"
      title="Choose in a calendar (Alt+Down)"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <IconCalendar size="1rem" />
    </ActionIcon>
  );
}

interface CalendarProps {
  day: string | null;
  firstDayOfWeek: Formats['firstDayOfWeek'];
  onPick: (day: string | null) => void;
}

function Calendar({ day, firstDayOfWeek, onPick }: CalendarProps) {
  const shown = day ? { defaultDate: day } : {};
  return <DatePicker value={day} {...shown} onChange={onPick} firstDayOfWeek={firstDayOfWeek} size="sm" />;
}

/** Puts the focus on the chosen day, else today, when the calendar opens. */
function useCalendarFocus(calendar: RefObject<HTMLDivElement | null>, isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return;
    // The calendar is in the page one frame after it opens.
    const frame = requestAnimationFrame(() => {
      const places = ['button[data-selected]', 'button[data-today]', 'td button'];
      const days = places.map((place) => calendar.current?.querySelector<HTMLElement>(place));
      days.find((found) => found)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen, calendar]);
}
