import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { controlProps, EMPTY, FieldFrame, type FieldProps, SEVERAL } from './field-frame';
import frame from './field-frame.module.css';
import { Dot, type Offer, type Option, offerOf, Picker } from './picker';
import classes from './picker.module.css';

interface PickOneProps extends FieldProps<string> {
  /** The words for a chosen key; undefined where it is unknown. */
  optionOf: (key: string) => Option | undefined;
  offer: (query: string) => Offer;
  isClearable: boolean;
  isSearchable?: boolean | undefined;
  /** Stands behind the value, such as a button that shows the record chosen. */
  aside?: ReactNode;
}

/** One of many, chosen from a list that is asked for only when it opens. */
export function PickOneField(props: PickOneProps) {
  const { label, value, isSeveral, isReadOnly, isClearable, isSearchable, optionOf, offer, onCommit, aside } = props;
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const option = value === undefined || isSeveral ? undefined : optionOf(value);
  const commit = (key: string | undefined) => setProblem(onCommit(key));
  const words = isSeveral ? SEVERAL : (option?.label ?? props.placeholder ?? (isReadOnly ? '' : EMPTY));
  const naming = props.isBare ? { 'aria-label': `${label}: ${words}` } : { 'aria-labelledby': `${id}-label ${id}` };
  return (
    <FieldFrame id={id} {...props} problem={problem}>
      <div
        className={frame['control']}
        data-invalid={problem !== null || undefined}
        data-readonly={isReadOnly || undefined}
      >
        <Picker
          label={label}
          offer={offer}
          chosen={new Set(option ? [option.key] : [])}
          isSearchable={isSearchable ?? false}
          onPick={commit}
        >
          {(isOpen, toggle) => (
            <button
              type="button"
              {...controlProps(id, props, problem)}
              {...naming}
              className={classes['trigger']}
              disabled={isReadOnly}
              onClick={toggle}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && isOpen) event.stopPropagation();
                if ((event.key === 'Delete' || event.key === 'Backspace') && isClearable && value !== undefined)
                  commit(undefined);
              }}
            >
              {option?.colour && <Dot colour={option.colour} />}
              <span className={classes['value']} data-empty={!option || undefined}>
                {words}
              </span>
              {!isReadOnly && <IconChevronDown size="0.875rem" className={classes['chevron']} aria-hidden />}
            </button>
          )}
        </Picker>
        {aside}
        {isClearable && !isReadOnly && option && (
          <Tooltip label="Clear">
            <ActionIcon
              size="sm"
              mr="0.25rem"
              className={frame['onHover'] ?? ''}
              tabIndex={-1}
              aria-label={`Clear ${label}`}
              onClick={() => commit(undefined)}
            >
              <IconX size="0.875rem" stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
    </FieldFrame>
  );
}

/** One key of a closed set. */
export function ChoiceField(
  props: FieldProps<string> & { choices: Readonly<Record<string, string>>; isClearable: boolean },
) {
  const { choices, ...rest } = props;
  const options = Object.entries(choices).map(([key, label]) => ({ key, label }));
  return (
    <PickOneField
      {...rest}
      optionOf={(key) => ({ key, label: choices[key] ?? key })}
      offer={(query) => offerOf(options, query)}
      isSearchable={options.length > 9}
    />
  );
}
