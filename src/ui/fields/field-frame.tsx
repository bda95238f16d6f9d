import { ActionIcon, Badge, Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './field-frame.module.css';

/** Stores a value; undefined empties the field. Answers what is wrong, or null where it is stored. */
export type Commit<T> = (value: T | undefined) => string | null;

/** Adds to the list of each record, where several are edited at once; answers as Commit does. */
export type AddToEach = (items: readonly string[]) => string | null;

/** What every field editor is given: the words around it, the value it shows and where a new one goes. */
export interface FieldProps<T> {
  label: string;
  help?: string | undefined;
  /** Never leaves the organisation that wrote it; marked as such. */
  isInternal?: boolean | undefined;
  value: T | undefined;
  /** Several records are edited at once and differ here. */
  isSeveral?: boolean | undefined;
  isReadOnly?: boolean | undefined;
  /** A sentence under the field, such as why it cannot be changed. */
  note?: string | undefined;
  /** Without label beside it, as in a row of a list; the label is still read out. */
  isBare?: boolean | undefined;
  placeholder?: string | undefined;
  onCommit: Commit<T>;
}

/** Shown where the records edited together differ. */
export const SEVERAL = 'Several values';

/** Shown where nothing is filled in yet. */
export const EMPTY = '–';

interface FrameProps {
  id: string;
  label: string;
  help?: string | undefined;
  isInternal?: boolean | undefined;
  note?: string | undefined;
  problem?: string | null | undefined;
  /** Label above instead of beside. */
  isWide?: boolean | undefined;
  isBare?: boolean | undefined;
  /** The control is no single input: the label names it by aria-labelledby instead. */
  isGroup?: boolean | undefined;
  children: ReactNode;
}

/** A label with its control, help, note and problem, in one quiet row. */
export function FieldFrame(props: FrameProps) {
  const { id, label, help, isInternal, note, problem, isWide, isBare, isGroup, children } = props;
  return (
    <div className={isBare ? classes['bare'] : classes['row']} data-wide={isWide || undefined}>
      {!isBare && (
        <div className={classes['head']}>
          {isGroup ? (
            <span id={`${id}-label`}>{label}</span>
          ) : (
            <label id={`${id}-label`} htmlFor={id}>
              {label}
            </label>
          )}
          {isInternal && (
            <Badge size="xs" variant="light" color="orange" className={classes['badge']}>
              Internal
            </Badge>
          )}
          {help && <Help label={label} help={help} />}
        </div>
      )}
      <div className={classes['body']}>
        {children}
        {note && (
          <p id={`${id}-note`} className={classes['note']}>
            {note}
          </p>
        )}
        {problem && (
          <p id={`${id}-problem`} className={classes['problem']} role="alert">
            {problem}
          </p>
        )}
      </div>
    </div>
  );
}

function Help({ label, help }: { label: string; help: string }) {
  return (
    <Tooltip label={help} multiline maw="18rem" openDelay={150}>
      {/* Tab goes from field to field; whoever does not see the sign hears its words with the field. */}
      <ActionIcon size="xs" tabIndex={-1} aria-label={`${label}: ${help}`} className={classes['help']}>
        <IconInfoCircle size="0.875rem" stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}

/** The attributes that tie a control to its label, note and problem. */
export function controlProps(
  id: string,
  {
    label,
    help,
    isBare,
    note,
  }: { label: string; help?: string | undefined; isBare?: boolean | undefined; note?: string | undefined },
  problem: string | null,
) {
  const described = [note ? `${id}-note` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ');
  return {
    id,
    ...(isBare ? { 'aria-label': label } : {}),
    ...(described ? { 'aria-describedby': described } : {}),
    ...(help && !isBare ? { 'aria-description': help } : {}),
    ...(problem ? { 'aria-invalid': true as const } : {}),
  };
}
