import { Button, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { fieldsOf } from '@/domain/entities';
import { describe } from '@/domain/field';
import type { Risk } from '@/domain/risk';
import type { RiskScale } from '@/domain/risk-scale';
import { useRows } from '@/store/workspace-context';
import type { GridChoice } from '@/ui/grid/grid-column';
import classes from './filter-bar.module.css';
import { countedChoices, type FilterKey, filterLabels, NO_FILTER, type RiskFilter } from './risk-filter';
import type { RiskRow } from './risk-row';

const choicesOfField = (field: keyof Risk): GridChoice[] => {
  const schema = fieldsOf('risks')[field];
  return Object.entries((schema && describe(schema)?.choices) ?? {}).map(([value, label]) => ({ value, label }));
};

interface FilterBarProps {
  rows: readonly RiskRow[];
  scale: RiskScale;
  filter: RiskFilter;
  onFilter: (filter: RiskFilter) => void;
}

/** One button for each heading that risks can be narrowed by. */
export function FilterBar({ rows, scale, filter, onFilter }: FilterBarProps) {
  const choices = useFilterChoices(scale);
  const isAny = Object.values(filter).some((values) => values.length > 0);
  const toggle = (key: FilterKey, value: string) => {
    const chosen = filter[key];
    const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
    onFilter({ ...filter, [key]: next });
  };
  return (
    <fieldset className={classes.bar} aria-label="Narrow risks by">
      {(Object.keys(filterLabels) as FilterKey[]).map((key) => (
        <FilterMenu
          key={key}
          label={filterLabels[key]}
          chosen={filter[key]}
          options={() => countedChoices(key, choices[key], rows, scale, filter[key])}
          all={choices[key]}
          onToggle={(value) => toggle(key, value)}
        />
      ))}
      {isAny ? (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconX size="0.875rem" aria-hidden />}
          onClick={() => onFilter(NO_FILTER)}
        >
          Clear
        </Button>
      ) : null}
    </fieldset>
  );
}

/** Everything each heading offers. */
export function useFilterChoices(scale: RiskScale): Readonly<Record<FilterKey, readonly GridChoice[]>> {
  const roles = useRows('roles');
  const partners = useRows('partners');
  return useMemo(
    () => ({
      recordKind: choicesOfField('recordKind'),
      status: choicesOfField('status'),
      category: choicesOfField('category'),
      band: [...scale.bands].reverse().map(({ key, name, colour }) => ({ value: key, label: name, colour })),
      owner: roles.map((role) => ({
        value: role.id as string,
        label: role.label || role.personName || 'Unnamed role',
      })),
      partner: partners.map(({ id, name, colour }) => ({ value: id as string, label: name || 'Unnamed', colour })),
    }),
    [roles, partners, scale],
  );
}

interface FilterMenuProps {
  label: string;
  chosen: readonly string[];
  options: () => ReturnType<typeof countedChoices>;
  all: readonly GridChoice[];
  onToggle: (value: string) => void;
}

function FilterMenu({ label, chosen, options, all, onToggle }: FilterMenuProps) {
  const first = all.find(({ value }) => value === chosen[0])?.label ?? 'None';
  const words = chosen.length === 0 ? label : chosen.length === 1 ? `${label}: ${first}` : `${label}: ${chosen.length}`;
  return (
    <Menu closeOnItemClick={false} position="bottom-start" shadow="md">
      <Menu.Target>
        <Button
          variant={chosen.length ? 'light' : 'default'}
          size="compact-sm"
          fw={500}
          rightSection={<IconChevronDown size="0.875rem" stroke={1.7} aria-hidden />}
        >
          {words}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.list ?? ''}>
        <Options chosen={chosen} options={options} onToggle={onToggle} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** In a component of its own, so that nothing is counted while the menu is closed. */
function Options({ chosen, options, onToggle }: Pick<FilterMenuProps, 'chosen' | 'options' | 'onToggle'>) {
  const list = options();
  if (list.length === 0) return <Menu.Label>No risks yet</Menu.Label>;
  return list.map(({ choice, count }) => (
    <Menu.Item
      key={choice.value}
      role="menuitemcheckbox"
      aria-checked={chosen.includes(choice.value)}
      leftSection={<IconCheck size="0.875rem" aria-hidden opacity={chosen.includes(choice.value) ? 1 : 0} />}
      rightSection={<span className={classes.count}>{count}</span>}
      onClick={() => onToggle(choice.value)}
    >
      {choice.label}
    </Menu.Item>
  ));
}
