import { Badge, SegmentedControl, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { VirtualRows } from '@/ui/virtual-rows';
import classes from './import-dialog.module.css';
import { type ImportRow, isOdd } from './import-row';
import type { ImportFlow } from './use-import';

const filters = {
  all: { title: 'All', fits: () => true },
  new: { title: 'New', fits: ({ state }: ImportRow) => state === 'new' },
  changed: { title: 'Changed', fits: ({ state }: ImportRow) => state === 'changed' },
  odd: { title: 'Worth a look', fits: isOdd },
  refused: { title: 'Refused', fits: ({ state }: ImportRow) => state === 'refused' },
  same: { title: 'As it is', fits: ({ state }: ImportRow) => state === 'same' },
} as const;
type Filter = keyof typeof filters;

const stateWords = { new: 'New', changed: 'Changed', same: 'As it is', refused: 'Refused' } as const;
const stateColours = { new: 'teal', changed: 'blue', same: 'gray', refused: 'red' } as const;

/** What each row would do: taken, worth a look, or refused and why. Nothing has been changed yet. */
export function PreviewStep({ flow }: { flow: ImportFlow }) {
  const [filter, setFilter] = useState<Filter>('all');
  const counts = (Object.keys(filters) as Filter[]).map((key) => ({
    key,
    count: flow.rows.filter(filters[key].fits).length,
  }));
  const rows = flow.rows.filter(filters[filter].fits);
  return (
    <div className={classes['preview']}>
      <SegmentedControl
        size="sm"
        data={counts.map(({ key, count }) => ({ value: key, label: `${filters[key].title} ${count}` }))}
        value={filter}
        onChange={(value) => setFilter(value as Filter)}
        aria-label="Rows shown"
      />
      {rows.length === 0 ? (
        <Text c="dimmed">
          {flow.rows.length ? 'No row is of this kind.' : 'There are no rows below the names of the columns.'}
        </Text>
      ) : (
        <VirtualRows
          label="Preview"
          count={rows.length}
          estimate={38}
          keyOf={(index) => rows[index]?.number ?? index}
          columns={['Row', 'What', 'Title', 'Fields', 'Notes']}
          cells={(index) => cellsOf(rows[index] as ImportRow)}
        />
      )}
    </div>
  );
}

function cellsOf(row: ImportRow): ReactNode[] {
  return [
    row.number,
    <Badge key="state" size="sm" variant="light" color={stateColours[row.state]}>
      {stateWords[row.state]}
    </Badge>,
    row.title || <Dimmed key="title">untitled</Dimmed>,
    <span key="changes" className={classes['lines']}>
      {row.changes.map(({ column, before, after }) => (
        <span key={column}>
          <b>{column}</b>: {row.state === 'new' || before === '' ? '' : `${short(before)} → `}
          {short(after) || 'emptied'}
        </span>
      ))}
    </span>,
    <span key="notes" className={classes['lines']}>
      {row.refusals.map(({ column, text, message }) => (
        <span key={`${column} ${message}`} className={classes['refusal']}>
          {column ? <b>{column}: </b> : null}
          {message}
          {text && !message.includes(text.slice(0, 40)) ? ` (“${short(text)}”)` : ''}
        </span>
      ))}
      {row.notes.map((note) => (
        <span key={note} className={classes['note']}>
          {note}
        </span>
      ))}
    </span>,
  ];
}

function Dimmed({ children }: { children: ReactNode }) {
  return (
    <Text span c="dimmed" inherit>
      {children}
    </Text>
  );
}

const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
