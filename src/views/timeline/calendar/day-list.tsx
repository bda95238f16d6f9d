import { Popover } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import classes from './calendar.module.css';
import { fullDay } from './calendar-words';

interface DayListProps {
  day: number;
  words: string;
  label: string;
  isReachable: boolean;
  /** Called only while the list is open. */
  content: () => ReactNode;
}

/** A small button that opens everything on a day. */
export function DayList({ day, words, label, isReachable, content }: DayListProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} shadow="md" width="20rem" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={classes.moreButton}
          tabIndex={isReachable ? 0 : -1}
          aria-label={label}
          onClick={() => setIsOpen((open) => !open)}
        >
          {words}
        </button>
      </Popover.Target>
      <Popover.Dropdown p="xs" onKeyDown={(event) => event.stopPropagation()}>
        <div className={classes.listTitle}>{fullDay(day)}</div>
        {isOpen && <div className={classes.list}>{content()}</div>}
      </Popover.Dropdown>
    </Popover>
  );
}
