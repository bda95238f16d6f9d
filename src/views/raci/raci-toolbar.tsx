import {
  ActionIcon,
  Button,
  CloseButton,
  Menu,
  SegmentedControl,
  Select,
  TextInput,
  Title,
  Tooltip,
} from '@mantine/core';
import { IconDots, IconLayoutSidebarRight, IconSearch, IconWand } from '@tabler/icons-react';
import { letterSign, type RaciVariant } from '@/domain/raci';
import { raciVariants } from '@/domain/vocabulary';
import { type RowGrouping, rowGroupings } from './raci-rows';
import type { RaciSettings } from './raci-settings';
import classes from './raci-view.module.css';
import type { RaciFilter } from './use-raci-model';

interface RaciToolbarProps {
  settings: RaciSettings;
  onSettings: (changed: Partial<RaciSettings>) => void;
  variant: RaciVariant;
  onVariant: (variant: RaciVariant) => void;
  filter: RaciFilter;
  onFilter: (changed: Partial<RaciFilter>) => void;
  showsRoster: boolean;
  onRoster: () => void;
  /** Whether there is anything that could be wrong. */
  hasRows: boolean;
  errorCount: number;
  onMendAll: () => void;
}

/** What the view shows and how: mode, grouping, variant, what is to mend, roster. */
export function RaciToolbar(props: RaciToolbarProps) {
  const { settings, onSettings, variant } = props;
  const isMatrix = settings.mode === 'matrix';
  return (
    <header className={classes.toolbar}>
      <Title order={1} className={classes.title}>
        {variant}
      </Title>
      <SegmentedControl
        aria-label="Show"
        size="sm"
        value={settings.mode}
        onChange={(mode) => onSettings({ mode: mode as RaciSettings['mode'] })}
        data={[
          { value: 'matrix', label: 'Matrix' },
          { value: 'organisations', label: 'Organisations' },
          { value: 'work', label: 'My work' },
        ]}
      />
      <Select
        aria-label="Letters"
        size="sm"
        w="6.25rem"
        allowDeselect={false}
        data={Object.values(raciVariants)}
        value={variant}
        onChange={(value) => value && props.onVariant(value as RaciVariant)}
      />
      {isMatrix && <MatrixTools {...props} />}
    </header>
  );
}

/** What only the matrix needs: grouping, what is to mend, the filter, sums and roster. */
function MatrixTools(props: RaciToolbarProps) {
  const { settings, onSettings, filter, onFilter, showsRoster } = props;
  return (
    <>
      <Select
        aria-label="Group activities"
        size="sm"
        w="10.5rem"
        allowDeselect={false}
        data={Object.entries(rowGroupings).map(([value, label]) => ({ value, label }))}
        value={settings.grouping}
        onChange={(value) => value && onSettings({ grouping: value as RowGrouping })}
      />
      <span className={classes.spring} />
      <Errors {...props} />
      <TextInput
        aria-label="Filter activities"
        placeholder="Filter activities"
        size="sm"
        w="11rem"
        value={filter.text}
        leftSection={<IconSearch size="1rem" stroke={1.6} aria-hidden />}
        rightSection={
          filter.text ? (
            <CloseButton size="sm" aria-label="Clear the filter" onClick={() => onFilter({ text: '' })} />
          ) : null
        }
        onChange={(event) => onFilter({ text: event.currentTarget.value })}
        onKeyDown={(event) => event.key === 'Escape' && onFilter({ text: '' })}
      />
      <MoreMenu {...props} />
      <Tooltip label={showsRoster ? 'Hide the roster' : 'Show the roster'}>
        <ActionIcon
          size="lg"
          aria-label="Roster"
          aria-pressed={showsRoster}
          variant={showsRoster ? 'light' : 'subtle'}
          onClick={props.onRoster}
        >
          <IconLayoutSidebarRight size="1.125rem" stroke={1.6} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

function MoreMenu({ settings, onSettings, errorCount, onMendAll }: RaciToolbarProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label="More">
          <ActionIcon size="lg" aria-label="More about the matrix">
            <IconDots size="1.125rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => onSettings({ showsSums: !settings.showsSums })}>
          {settings.showsSums ? 'Hide sums and load' : 'Show sums and load'}
        </Menu.Item>
        <Menu.Item disabled={errorCount === 0} leftSection={<IconWand size="1rem" stroke={1.6} />} onClick={onMendAll}>
          {errorCount === 1 ? 'Mend the one row' : `Mend all ${errorCount} rows`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Errors({ errorCount, hasRows, variant, filter, onFilter }: RaciToolbarProps) {
  if (!hasRows) return null;
  if (errorCount === 0 && !filter.onlyErrors)
    return <span className={classes.allWell}>{`Every row has its one A and its ${letterSign('R', variant)}`}</span>;
  return (
    <Button
      size="sm"
      variant={filter.onlyErrors ? 'filled' : 'light'}
      color="red"
      onClick={() => onFilter({ onlyErrors: !filter.onlyErrors })}
    >
      {filter.onlyErrors
        ? 'Show all rows'
        : errorCount === 1
          ? 'Show 1 row to mend'
          : `Show ${errorCount} rows to mend`}
    </Button>
  );
}
