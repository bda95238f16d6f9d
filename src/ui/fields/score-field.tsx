import { type KeyboardEvent, useId, useState } from 'react';
import { FieldFrame, type FieldProps, SEVERAL } from './field-frame';
import classes from './small-fields.module.css';

/** A rating of 1 to `most` or none: arrows or digits choose, Delete or a second click clears. */
export function ScoreField({ most = 5, ...props }: FieldProps<number> & { most?: number }) {
  const { label, value, isSeveral, isReadOnly, onCommit } = props;
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const current = isSeveral ? undefined : value;
  const commit = (next: number | undefined) => {
    if (!isReadOnly) setProblem(onCommit(next));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = scoreByKey(event.key, current, most);
    if (next === null) return;
    event.preventDefault();
    commit(next);
    const group = event.currentTarget;
    requestAnimationFrame(() => group.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  };
  return (
    <FieldFrame id={id} {...props} problem={problem} isGroup>
      <div
        className={classes['scores']}
        role="radiogroup"
        {...(props.isBare ? { 'aria-label': label } : { 'aria-labelledby': `${id}-label` })}
        {...(problem ? { 'aria-describedby': `${id}-problem` } : {})}
        onKeyDown={onKeyDown}
      >
        {Array.from({ length: most }, (_, index) => index + 1).map((score) => (
          // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be cleared again
          <button
            key={score}
            type="button"
            role="radio"
            aria-checked={score === current}
            aria-label={`${score} of ${most}`}
            tabIndex={score === (current ?? 1) ? 0 : -1}
            className={classes['score']}
            data-on={(current !== undefined && score <= current) || undefined}
            disabled={isReadOnly}
            onClick={() => commit(score === current ? undefined : score)}
          >
            {score}
          </button>
        ))}
        {isSeveral && <span className={classes['quiet']}>{SEVERAL}</span>}
      </div>
    </FieldFrame>
  );
}

/** The score a key asks for: undefined clears, null means the key is none of ours. */
function scoreByKey(key: string, current: number | undefined, most: number): number | undefined | null {
  if (/^[1-9]$/.test(key) && Number(key) <= most) return Number(key);
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(most, (current ?? 0) + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(1, (current ?? 2) - 1);
  if (key === 'Delete' || key === 'Backspace') return undefined;
  return null;
}
