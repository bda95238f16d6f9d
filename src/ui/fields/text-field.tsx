import { useId } from 'react';
import { controlProps, EMPTY, FieldFrame, type FieldProps, SEVERAL } from './field-frame';
import classes from './field-frame.module.css';
import { TYPING_PAUSE, useDraft } from './use-draft';

interface TextFieldProps extends FieldProps<string> {
  /** Grows with its text and takes line breaks. */
  isLong?: boolean | undefined;
  type?: 'text' | 'url' | 'email' | undefined;
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
  const control = {
    ...controlProps(id, props, draft.problem),
    ...draft.bind,
    className: `${classes['input']} ${props.className ?? ''}`,
    value: draft.text,
    placeholder: isSeveral ? SEVERAL : (props.placeholder ?? (isReadOnly ? '' : EMPTY)),
    readOnly: isReadOnly,
  };
  return (
    <FieldFrame id={id} {...props} problem={draft.problem} isWide={isLong}>
      <div
        className={classes['control']}
        data-invalid={draft.problem !== null || undefined}
        data-readonly={isReadOnly || undefined}
        data-boxed={(isLong && !props.isBare) || undefined}
      >
        {isLong ? (
          <textarea {...control} rows={1} onChange={(event) => draft.type(event.currentTarget.value)} />
        ) : (
          <input
            {...control}
            type={props.type ?? 'text'}
            autoComplete="off"
            onChange={(event) => draft.type(event.currentTarget.value)}
            onKeyDown={(event) => {
              draft.bind.onKeyDown(event);
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter?.();
            }}
          />
        )}
      </div>
    </FieldFrame>
  );
}
