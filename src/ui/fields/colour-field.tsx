import { ActionIcon, Popover } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { controlProps, FieldFrame, type FieldProps, SEVERAL } from './field-frame';
import frame from './field-frame.module.css';
import classes from './small-fields.module.css';
import { useDraft } from './use-draft';

/** Colours that stay apart on light and dark. */
const PALETTE: Readonly<Record<string, string>> = {
  Teal: '#12887a',
  Blue: '#2f6fde',
  Violet: '#7950c8',
  Pink: '#c8447f',
  Red: '#d1453b',
  Orange: '#d9730d',
  Amber: '#c99700',
  Green: '#4d8f2f',
  Cyan: '#1590ad',
  Indigo: '#4553c6',
  Brown: '#8a6244',
  Grey: '#6b7280',
};

/** A colour as #rrggbb: typed, or picked from a palette. */
export function ColourField(props: FieldProps<string>) {
  const { label, value, isSeveral, isReadOnly, onCommit } = props;
  const id = useId();
  const commit = (text: string): string | null => {
    const clean = text.trim().replace(/^#?/, '#').toLowerCase();
    if (clean === '#') return onCommit(undefined);
    const long = /^#[0-9a-f]{3}$/.test(clean) ? clean.replace(/[0-9a-f]/g, '$&$&') : clean;
    return /^#[0-9a-f]{6}$/.test(long) ? onCommit(long) : 'Write a colour as #12887a, or choose one.';
  };
  const draft = useDraft({
    label,
    shown: isSeveral ? '' : (value ?? ''),
    onCommit: commit,
    isOneLine: true,
    isSeveral,
  });
  const pick = (colour: string) => {
    draft.type(colour);
    draft.flush();
  };
  return (
    <FieldFrame id={id} {...props} problem={draft.problem}>
      <div className={frame['control']} data-invalid={draft.problem !== null || undefined}>
        <Palette label={label} value={value} isReadOnly={isReadOnly} onPick={pick} />
        <input
          {...controlProps(id, props, draft.problem)}
          {...draft.bind}
          className={frame['input']}
          autoComplete="off"
          spellCheck={false}
          value={draft.text}
          placeholder={isSeveral ? SEVERAL : '#rrggbb'}
          readOnly={isReadOnly}
          onChange={(event) => draft.type(event.currentTarget.value)}
        />
        {value !== undefined && !isReadOnly && (
          <ActionIcon
            size="sm"
            mr="0.25rem"
            className={frame['onHover'] ?? ''}
            tabIndex={-1}
            aria-label={`Clear ${label}`}
            onClick={() => onCommit(undefined)}
          >
            <IconX size="0.875rem" stroke={1.5} />
          </ActionIcon>
        )}
      </div>
    </FieldFrame>
  );
}

interface PaletteProps {
  label: string;
  value: string | undefined;
  isReadOnly: boolean | undefined;
  onPick: (colour: string) => void;
}

/** A patch of the present colour that opens the others. */
function Palette({ label, value, isReadOnly, onPick }: PaletteProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus shadow="md" position="bottom-start">
      <Popover.Target>
        <button
          type="button"
          className={classes['swatch']}
          style={{ backgroundColor: value ?? 'transparent' }}
          aria-label={`${label}: choose from a palette`}
          disabled={isReadOnly}
          onClick={() => setOpen(!isOpen)}
        />
      </Popover.Target>
      <Popover.Dropdown
        aria-label={`Palette for ${label}`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setOpen(false);
        }}
      >
        <div className={classes['palette']}>
          {Object.entries(PALETTE).map(([name, colour]) => (
            <button
              key={name}
              type="button"
              className={classes['swatch']}
              style={{ backgroundColor: colour }}
              aria-label={name}
              onClick={() => {
                setOpen(false);
                onPick(colour);
              }}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
