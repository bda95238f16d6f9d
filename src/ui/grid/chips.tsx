import classes from './chips.module.css';
import type { GridChoice } from './grid-column';

/** Codes are short enough for several; of names one is shown, and how many more there are. */
const MOST_CODES = 4;

/** What a cell points to: codes side by side, or the first name and how many more. */
export function Chips({ choices, ids }: { choices: readonly GridChoice[]; ids: readonly string[] }) {
  const found = ids.flatMap((id) => choices.find((choice) => choice.value === id) ?? []);
  const most = found.every((choice) => choice.short) ? MOST_CODES : 1;
  const left = found.length - most;
  return (
    <span className={classes.chips} title={found.map((choice) => choice.label || choice.short).join(', ')}>
      {found.slice(0, most).map((choice) => (
        <span key={choice.value} className={classes.chip}>
          {choice.colour ? <span className={classes.dot} style={{ background: choice.colour }} /> : null}
          <span className={classes.text}>{choice.short || choice.label}</span>
        </span>
      ))}
      {left > 0 ? (
        <span className={classes.chip} data-more="">
          +{left}
          <span className={classes.quiet}>
            {' '}
            {found
              .slice(most)
              .map((choice) => choice.label || choice.short)
              .join(', ')}
          </span>
        </span>
      ) : null}
    </span>
  );
}
