import { Tooltip } from '@mantine/core';
import classes from './small-fields.module.css';

/** A letter that can be given to a row: its key as stored, as shown, and in words. */
export interface Letter {
  key: string;
  shown: string;
  words: string;
  /** Kept but not part of the present set: shown greyed, only where it is given. */
  isForeign?: boolean;
}

interface LetterRowsProps {
  label: string;
  rows: readonly { id: string; name: string; detail: string; colour?: string | undefined }[];
  letters: readonly Letter[];
  /** The letters a row has, and whether the records edited together differ there. */
  lettersOf: (id: string) => { value: string; isSeveral: boolean };
  onToggle: (id: string, key: string) => void;
}

/** One row per person or role with a switch for each letter. */
export function LetterRows({ label, rows, letters, lettersOf, onToggle }: LetterRowsProps) {
  return (
    <ul className={classes['letterRows']} aria-label={label}>
      {rows.map((row) => {
        const { value, isSeveral } = lettersOf(row.id);
        return (
          <li key={row.id} className={classes['letterRow']}>
            <span className={classes['letterName']} title={`${row.name} · ${row.detail}`}>
              {row.name}
              <span className={classes['letterDetail']}>{row.detail}</span>
            </span>
            {isSeveral && <span className={classes['quiet']}>differs</span>}
            {letters.map((letter) => {
              const isOn = value.includes(letter.key);
              if (letter.isForeign && !isOn) return null;
              return (
                <Tooltip label={letter.words} key={letter.key}>
                  <button
                    type="button"
                    className={classes['letter']}
                    aria-pressed={isOn}
                    aria-label={`${row.name}: ${letter.words}`}
                    data-foreign={letter.isForeign || undefined}
                    onClick={() => onToggle(row.id, letter.key)}
                  >
                    {letter.shown}
                  </button>
                </Tooltip>
              );
            })}
          </li>
        );
      })}
    </ul>
  );
}
