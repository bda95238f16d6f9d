import { type KeyboardEvent, useId } from 'react';
import { controlProps, EMPTY, FieldFrame, type FieldProps, SEVERAL } from './field-frame';
import classes from './field-frame.module.css';
import { TYPING_PAUSE, useDraft } from './use-draft';

interface TextFieldProps extends FieldProps<string> {
  /** Grows with its text and takes line breaks. */
  isLong?: boolean | undefined;
  /** An address instead of words: a plain input that tells keyboards so. */
  type?: 'url' | 'email' | undefined;
  /** Called by Enter in a one-line field, after its text is stored. */
  onEnter?: (() => void) | undefined;
  className?: string | undefined;
}

/** Text of one line or many, stored while it is typed. */
export function TextField(props: TextFieldProps) {
  const { label, value = '', isSeveral, isReadOnly, isLong, onCommit, onEnter } = props;
  const id = useId();
  const shown = isSeveral ? '' : value;
  const draft = useDraft({ label, shown, onCommit, pause: TYPING_PAUSE, isOneLine: !isLong, isSeveral });
  // One line of text may still take several on the screen.
  const clean = (text: string) => (isLong ? text : text.replace(/\s*\n\s*/g, ' '));
  const control = {
    ...controlProps(id, props, draft.problem),
    ...draft.bind,
    className: `${classes['input']} ${props.className ?? ''}`,
    value: draft.text,
    placeholder: isSeveral ? SEVERAL : (props.placeholder ?? (isReadOnly ? '' : EMPTY)),
    readOnly: isReadOnly,
    autoComplete: 'off',
    onKeyDown: (event: KeyboardEvent) => {
      draft.bind.onKeyDown(event);
      if (isLong || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      onEnter?.();
    },
  };
  return (
    <FieldFrame id={id} {...props} problem={draft.problem} isWide={isLong}>
      <div
        className={classes['control']}
        data-invalid={draft.problem !== null || undefined}
        data-readonly={isReadOnly || undefined}
        data-boxed={(isLong && !props.isBare) || undefined}
      >
        {props.type ? (
          <input {...control} type={props.type} onChange={(event) => draft.type(event.currentTarget.value)} />
        ) : (
          <textarea {...control} rows={1} onChange={(event) => draft.type(clean(event.currentTarget.value))} />
        )}
      </div>
    </FieldFrame>
  );
}
