import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useId } from 'react';
import { type AddToEach, controlProps, FieldFrame, type FieldProps, SEVERAL } from './field-frame';
import frame from './field-frame.module.css';
import classes from './picker.module.css';
import { useDraft } from './use-draft';

/** Free words in order: Enter, a comma or leaving the field adds what was typed. */
export function TagsField(props: FieldProps<readonly string[]> & { onAdd?: AddToEach | undefined }) {
  const { label, value = [], isSeveral, isReadOnly, onCommit, onAdd } = props;
  const id = useId();
  const tags = isSeveral ? [] : value;
  const add = (text: string): string | null => {
    const fresh = text
      .split(/[,\n;]/)
      .map((word) => word.trim())
      .filter((word) => word && !tags.includes(word));
    if (isSeveral && onAdd) return fresh.length ? onAdd(fresh) : null;
    return fresh.length ? onCommit([...tags, ...new Set(fresh)]) : null;
  };
  const draft = useDraft({ label, shown: '', onCommit: add, isOneLine: true, isSeveral: true });
  const addTyped = () => {
    if (draft.flush() === null) draft.clear();
  };
  return (
    <FieldFrame id={id} {...props} problem={draft.problem}>
      <div className={frame['control']} data-invalid={draft.problem !== null || undefined}>
        <div className={classes['pills']}>
          {tags.map((tag) => (
            <span className={classes['pill']} key={tag}>
              <span className={classes['pillName']}>{tag}</span>
              {!isReadOnly && (
                <ActionIcon
                  size="xs"
                  radius="xl"
                  aria-label={`Take out ${tag}`}
                  onClick={() => onCommit(tags.filter((other) => other !== tag))}
                >
                  <IconX size="0.75rem" />
                </ActionIcon>
              )}
            </span>
          ))}
          {!isReadOnly && (
            <input
              {...controlProps(id, props, draft.problem)}
              {...draft.bind}
              className={classes['tagInput']}
              autoComplete="off"
              value={draft.text}
              placeholder={isSeveral ? SEVERAL : tags.length ? '' : (props.placeholder ?? 'Type and press Enter')}
              onChange={(event) => draft.type(event.currentTarget.value)}
              onBlur={addTyped}
              onKeyDown={(event) => {
                if ((event.key === 'Enter' || event.key === ',') && !event.nativeEvent.isComposing) {
                  event.preventDefault();
                  addTyped();
                } else if (event.key === 'Backspace' && draft.text === '' && tags.length) {
                  onCommit(tags.slice(0, -1));
                } else draft.bind.onKeyDown(event);
              }}
            />
          )}
        </div>
      </div>
    </FieldFrame>
  );
}
