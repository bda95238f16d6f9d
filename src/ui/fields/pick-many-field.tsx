import { ActionIcon } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { type AddToEach, FieldFrame, type FieldProps, SEVERAL } from './field-frame';
import frame from './field-frame.module.css';
import { Dot, type Offer, type Option, offerOf, Picker } from './picker';
import classes from './picker.module.css';

interface PickManyProps extends FieldProps<readonly string[]> {
  optionOf: (key: string) => Option | undefined;
  offer: (query: string) => Offer;
  isSearchable?: boolean | undefined;
  onAdd?: AddToEach | undefined;
  /** Shows what a chosen key stands for. */
  onOpen?: ((key: string) => void) | undefined;
}

/** Any number of things, as pills with a list to add from. */
export function PickManyField(props: PickManyProps) {
  const { label, value = [], isSeveral, isReadOnly, isSearchable, optionOf, offer, onCommit, onAdd, onOpen } = props;
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const keys = isSeveral ? [] : value;
  const chosen = new Set(keys);
  const commit = (next: readonly string[]) => setProblem(onCommit(next));
  const toggle = (key: string) => {
    if (isSeveral && onAdd) setProblem(onAdd([key]));
    else commit(chosen.has(key) ? keys.filter((other) => other !== key) : [...keys, key]);
  };
  return (
    <FieldFrame id={id} {...props} problem={problem} isGroup>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
      <div
        className={frame['control']}
        role="group"
        {...(props.isBare ? { 'aria-label': label } : { 'aria-labelledby': `${id}-label` })}
        {...(problem ? { 'aria-describedby': `${id}-problem` } : {})}
        data-invalid={problem !== null || undefined}
      >
        <div className={classes['pills']}>
          {keys.map((key) => (
            <Pill
              key={key}
              option={optionOf(key) ?? { key, label: key }}
              onOpen={onOpen}
              onRemove={isReadOnly ? undefined : () => toggle(key)}
            />
          ))}
          {!isReadOnly && (
            <Picker
              label={label}
              offer={offer}
              chosen={chosen}
              isMany
              isSearchable={isSearchable ?? false}
              onPick={toggle}
            >
              {(isOpen, open) => (
                <button
                  type="button"
                  id={id}
                  className={classes['add']}
                  aria-label={`Add ${label}`}
                  onClick={open}
                  onKeyDown={(event) => event.key === 'Escape' && isOpen && event.stopPropagation()}
                >
                  <IconPlus size="0.875rem" aria-hidden />
                  {isSeveral ? SEVERAL : keys.length ? '' : (props.placeholder ?? 'Add')}
                </button>
              )}
            </Picker>
          )}
        </div>
      </div>
    </FieldFrame>
  );
}

function Pill({
  option,
  onOpen,
  onRemove,
}: {
  option: Option;
  onOpen: ((key: string) => void) | undefined;
  onRemove: (() => void) | undefined;
}) {
  const name = option.label || 'Unnamed';
  return (
    <span className={classes['pill']}>
      {option.colour && <Dot colour={option.colour} />}
      {onOpen ? (
        <button type="button" className={classes['pillName']} onClick={() => onOpen(option.key)}>
          {name}
        </button>
      ) : (
        <span className={classes['pillName']}>{name}</span>
      )}
      {onRemove && (
        <ActionIcon size="xs" radius="xl" aria-label={`Take out ${name}`} onClick={onRemove}>
          <IconX size="0.75rem" />
        </ActionIcon>
      )}
    </span>
  );
}

/** Any number of keys of a closed set. */
export function ChoicesField(
  props: FieldProps<readonly string[]> & { choices: Readonly<Record<string, string>>; onAdd?: AddToEach | undefined },
) {
  const { choices, ...rest } = props;
  const options = Object.entries(choices).map(([key, label]) => ({ key, label }));
  return (
    <PickManyField
      {...rest}
      optionOf={(key) => ({ key, label: choices[key] ?? key })}
      offer={(query) => offerOf(options, query)}
      isSearchable={options.length > 9}
    />
  );
}
