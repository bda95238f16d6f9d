import { Input } from '@mantine/core';
import { DateField } from '@/ui/fields/date-field';
import classes from './labelled-date.module.css';

interface LabelledDateProps {
  label: string;
  value: string | undefined;
  isRequired?: boolean;
  onChange: (day: string | undefined) => void;
}

/** A day in a form of this view, its label above. */
export function LabelledDate({ label, value, isRequired = false, onChange }: LabelledDateProps) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div className={classes.box}>
        <DateField
          label={label}
          isBare
          isRequired={isRequired}
          value={value}
          onCommit={(day) => {
            onChange(day);
            return null;
          }}
        />
      </div>
    </Input.Wrapper>
  );
}
