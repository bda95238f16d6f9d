import { useId } from 'react';
import { useFormats } from '@/ui/formats';
import { controlProps, EMPTY, FieldFrame, type FieldProps, SEVERAL } from './field-frame';
import classes from './field-frame.module.css';
import { useDraft } from './use-draft';

interface NumberFieldProps extends FieldProps<number> {
  unit?: string | undefined;
  /** Whole minor units of this currency instead of a plain number. */
  currency?: string | undefined;
  /** An empty field is refused. */
  isRequired?: boolean | undefined;
}

/** A number, a share, days or money, typed as the person writes numbers; stored on Enter and on leaving. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, isSeveral, isReadOnly, unit, currency, isRequired, onCommit } = props;
  const formats = useFormats();
  const id = useId();
  const write = (number: number) => (currency ? formats.money(number, currency) : formats.number(number));
  const shown = isSeveral || value === undefined ? '' : write(value);
  const commit = (text: string): string | null => {
    if (text.trim() === '') return isRequired ? `${label} needs a number.` : onCommit(undefined);
    const number = currency ? formats.parseMoney(text, currency) : formats.parseNumber(text);
    if (number === null)
      return `“${text.trim()}” is not ${currency ? 'an amount' : 'a number'}, such as ${write(currency ? 125_000 : 12)}.`;
    return onCommit(number);
  };
  const draft = useDraft({ label, shown, onCommit: commit, isOneLine: true, isSeveral });
  return (
    <FieldFrame id={id} {...props} problem={draft.problem}>
      <div
        className={classes['control']}
        data-invalid={draft.problem !== null || undefined}
        data-readonly={isReadOnly || undefined}
      >
        <input
          {...controlProps(id, props, draft.problem)}
          {...draft.bind}
          className={classes['input']}
          inputMode="decimal"
          autoComplete="off"
          value={draft.text}
          placeholder={isSeveral ? SEVERAL : (props.placeholder ?? (isReadOnly ? '' : EMPTY))}
          readOnly={isReadOnly}
          onChange={(event) => draft.type(event.currentTarget.value)}
        />
        {unit && <span className={classes['unit']}>{unit}</span>}
      </div>
    </FieldFrame>
  );
}
