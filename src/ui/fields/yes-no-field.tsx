import { Checkbox } from '@mantine/core';
import { useId, useState } from 'react';
import { controlProps, FieldFrame, type FieldProps } from './field-frame';
import classes from './small-fields.module.css';

/** Yes or no, as a box to tick. */
export function YesNoField(props: FieldProps<boolean>) {
  const { value = false, isSeveral, isReadOnly, onCommit } = props;
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <FieldFrame id={id} {...props} problem={problem}>
      <Checkbox
        {...controlProps(id, props, problem)}
        className={classes['yesNo']}
        size="xs"
        checked={value && !isSeveral}
        indeterminate={isSeveral ?? false}
        disabled={isReadOnly ?? false}
        onChange={(event) => setProblem(onCommit(event.currentTarget.checked))}
      />
    </FieldFrame>
  );
}
