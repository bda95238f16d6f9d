import { Button, Checkbox, Group, Popover, ScrollArea, Text } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { isFiltering, NO_FILTER, type PlanFilter } from '@/domain/plan/filter';
import { useRows } from '@/store/workspace-context';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import { type FilterList, filterCounts, filterLists, filterOptions } from './filter-options';
import classes from './filters.module.css';

/** The button beside the text field that opens what else can be filtered by. */
export const FilterMenu = memo(function FilterMenu() {
  const [isOpen, setIsOpen] = useState(false);
  const filter = useTimelineSettings((settings) => settings.filter);
  const count = (Object.keys(filterLists) as FilterList[]).reduce((sum, list) => sum + filter[list].length, 0);
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-start"
      shadow="md"
      trapFocus
      returnFocus
      middlewares={{ flip: true, shift: true, size: true }}
    >
      <Popover.Target>
        <Button
          variant={count > 0 ? 'light' : 'default'}
          leftSection={<IconFilter size={16} stroke={1.7} />}
          onClick={() => setIsOpen((open) => !open)}
        >
          {count > 0 ? `Filter: ${count}` : 'Filter by'}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0}>{isOpen && <FilterForm filter={filter} />}</Popover.Dropdown>
    </Popover>
  );
});

function FilterForm({ filter }: { filter: PlanFilter }) {
  const activities = useRows('activities');
  const partners = useRows('partners');
  const roles = useRows('roles');
  const { set } = useTimelineSettings.getState();
  const options = useMemo(() => filterOptions({ partners, roles }), [partners, roles]);
  const counts = useMemo(() => filterCounts(activities), [activities]);
  return (
    <>
      <div className={classes.form}>
        {(Object.keys(filterLists) as FilterList[]).map((list) => (
          <Checkbox.Group
            key={list}
            label={filterLists[list]}
            value={[...filter[list]]}
            onChange={(values) => set({ filter: { ...filter, [list]: values } })}
            className={classes.group ?? ''}
          >
            <ScrollArea.Autosize mah="15rem" type="auto" offsetScrollbars="y">
              {options[list]
                .filter(({ value }) => (counts[list].get(value) ?? 0) > 0 || filter[list].includes(value))
                .map(({ value, label }) => (
                  <Checkbox
                    key={value}
                    value={value}
                    size="xs"
                    className={classes.option ?? ''}
                    label={
                      <>
                        {label} <span className={classes.number}>{counts[list].get(value) ?? 0}</span>
                      </>
                    }
                  />
                ))}
            </ScrollArea.Autosize>
          </Checkbox.Group>
        ))}
      </div>
      <Group justify="space-between" className={classes.foot ?? ''}>
        <Text size="xs" c="dimmed">
          Only what some activity has is offered.
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={!isFiltering(filter)}
          onClick={() => set({ filter: NO_FILTER })}
        >
          Clear all
        </Button>
      </Group>
    </>
  );
}
