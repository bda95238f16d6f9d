import { Button, CloseButton, TextInput, Title } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useOnPaper } from '@/ui/paper/on-paper';
import { ColumnChooser } from './column-chooser';
import classes from './table-page.module.css';
import type { GridLayout } from './use-grid-layout';

interface TablePageProps<Row> {
  title: string;
  /** How many there are, or how many of how many are shown. */
  count: string;
  filter: string;
  onFilter: (text: string) => void;
  /** Null where what is shown has no columns. */
  layout: GridLayout<Row> | null;
  /** Beside the count: other ways to see the same records. */
  lead?: ReactNode;
  /** A line under the header, such as more filters. */
  tools?: ReactNode;
  /** Stands before the column chooser. */
  extra?: ReactNode;
  addLabel: string;
  onAdd: () => void;
  /** The grid. */
  children: ReactNode;
}

const isTypedInto = (element: Element | null) =>
  element?.matches('input, textarea, select, [contenteditable]') === true;

/** A page that is one table: its title and count, a filter ("/" goes there), the column chooser and the button to add. */
export function TablePage<Row>({
  title,
  count,
  filter,
  onFilter,
  layout,
  lead,
  tools,
  extra,
  addLabel,
  onAdd,
  children,
}: TablePageProps<Row>) {
  const field = useRef<HTMLInputElement>(null);
  useOnPaper(() => ({
    title: null,
    detail: filter.trim() ? `${count}, filtered by “${filter.trim()}”` : count,
    blocks: [],
  }));
  useEffect(() => {
    const find = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTypedInto(document.activeElement))
        return;
      event.preventDefault();
      event.stopPropagation();
      field.current?.focus();
    };
    // Before the grid, which would begin to type a slash into its active cell.
    document.addEventListener('keydown', find, true);
    return () => document.removeEventListener('keydown', find, true);
  }, []);
  return (
    <section className={classes.page} aria-label={title}>
      <header className={classes.header}>
        <Title order={1} className={classes.title}>
          {title}
        </Title>
        <span className={classes.count} data-leads={lead ? '' : undefined}>
          {count}
        </span>
        {lead ? <div className={classes.lead}>{lead}</div> : null}
        <div className={classes.hands}>
          <TextInput
            ref={field}
            className={classes.filter}
            size="sm"
            value={filter}
            placeholder={`Filter ${title.toLocaleLowerCase()}`}
            aria-label={`Filter ${title.toLocaleLowerCase()}`}
            aria-keyshortcuts="/"
            leftSection={<IconSearch size="1rem" stroke={1.6} aria-hidden />}
            rightSection={
              filter ? (
                <CloseButton size="sm" aria-label="Clear the filter" onClick={() => onFilter('')} />
              ) : (
                <kbd className={classes.key}>/</kbd>
              )
            }
            onChange={(event) => onFilter(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onFilter('');
            }}
          />
          {extra}
          {layout ? <ColumnChooser layout={layout} /> : null}
          <Button leftSection={<IconPlus size="1rem" aria-hidden />} onClick={onAdd}>
            {addLabel}
          </Button>
        </div>
      </header>
      {tools ? <div className={classes.tools}>{tools}</div> : null}
      {children}
    </section>
  );
}
