import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CalendarSpan } from '@/domain/plan/calendar-months';
import classes from './calendar.module.css';

interface CalendarHeaderProps {
  title: string;
  span: CalendarSpan;
  onSpan: (span: CalendarSpan) => void;
  onPage: (by: 1 | -1) => void;
  onToday: () => void;
  children: ReactNode;
}

/** Which months are shown, and the way to others. */
export function CalendarHeader({ title, span, onSpan, onPage, onToday, children }: CalendarHeaderProps) {
  return (
    <div className={classes.header}>
      <Tooltip label={`The ${span} before (Page Up)`}>
        <ActionIcon size="lg" aria-label={`The ${span} before`} onClick={() => onPage(-1)}>
          <IconChevronLeft size={18} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`The ${span} after (Page Down)`}>
        <ActionIcon size="lg" aria-label={`The ${span} after`} onClick={() => onPage(1)}>
          <IconChevronRight size={18} stroke={1.7} />
        </ActionIcon>
      </Tooltip>
      <Button variant="default" size="sm" onClick={onToday}>
        Today
      </Button>
      <h2 className={classes.title} aria-live="polite">
        {title}
      </h2>
      <div className={classes.spacer} />
      {children}
      <SegmentedControl
        aria-label="Show a"
        size="sm"
        value={span}
        onChange={(value) => onSpan(value as CalendarSpan)}
        data={[
          { value: 'month', label: 'Month' },
          { value: 'quarter', label: 'Quarter' },
        ]}
      />
    </div>
  );
}
