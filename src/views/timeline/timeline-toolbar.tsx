import { ActionIcon, Button, Group, Menu, SegmentedControl, Select, TextInput, Tooltip } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconArrowsHorizontal,
  IconCalendarDot,
  IconSearch,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type Colouring, colourings, type Grouping, groupings } from '@/domain/plan/look';
import { FilterChips } from './filters/filter-chips';
import { FilterMenu } from './filters/filter-menu';
import { SavedViewsMenu } from './saved-views/saved-views-menu';
import { type Mode, modes, useTimelineSettings } from './timeline-settings';
import classes from './timeline-view.module.css';

const dataOf = (record: Readonly<Record<string, string>>) =>
  Object.entries(record).map(([value, label]) => ({ value, label }));

interface ToolbarProps {
  onZoom: (factor: number) => void;
  onFit: () => void;
  onToday: () => void;
  children?: ReactNode;
  /** What stands at the right end. */
  end?: ReactNode;
}

/** How the timeline is looked at: mode, lanes, colours, scale, search. */
export function TimelineToolbar({ onZoom, onFit, onToday, children, end }: ToolbarProps) {
  const { mode, grouping, filter, set } = useTimelineSettings(
    useShallow(({ mode, grouping, filter, set }) => ({ mode, grouping, filter, set })),
  );
  return (
    <div className={classes['toolbar']} role="toolbar" aria-label="Timeline">
      <SegmentedControl
        aria-label="Show as"
        value={mode}
        onChange={(value) => set({ mode: value as Mode })}
        data={dataOf(modes)}
      />
      {mode === 'lanes' && (
        <Select
          aria-label="Lanes by"
          w="8rem"
          allowDeselect={false}
          data={dataOf(groupings)}
          value={grouping}
          onChange={(value) => value && set({ grouping: value as Grouping })}
        />
      )}
      <TextInput
        aria-label="Filter activities"
        placeholder="Filter"
        w="9rem"
        leftSection={<IconSearch size={15} />}
        value={filter.text}
        onChange={(event) => set({ filter: { ...filter, text: event.currentTarget.value } })}
      />
      <FilterMenu />
      <SavedViewsMenu />
      {children}
      <div className={classes['spacer']} />
      {(mode === 'outline' || mode === 'lanes') && <ScaleButtons onZoom={onZoom} onFit={onFit} onToday={onToday} />}
      <LookMenu />
      {end}
      <FilterChips />
    </div>
  );
}

function ScaleButtons({ onZoom, onFit, onToday }: Pick<ToolbarProps, 'onZoom' | 'onFit' | 'onToday'>) {
  const buttons = [
    { label: 'Zoom out', key: '−', Icon: IconZoomOut, act: () => onZoom(1 / 1.5) },
    { label: 'Zoom in', key: '+', Icon: IconZoomIn, act: () => onZoom(1.5) },
    { label: 'Show everything', key: 'F', Icon: IconArrowsHorizontal, act: onFit },
    { label: 'Go to today', key: 'T', Icon: IconCalendarDot, act: onToday },
  ];
  return (
    <Group gap={4} wrap="nowrap">
      {buttons.map(({ label, key, Icon, act }) => (
        <Tooltip key={label} label={`${label} (${key})`}>
          <ActionIcon size="lg" aria-label={label} onClick={act}>
            <Icon size="1.125rem" stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  );
}

/** What bars are coloured by, and what is drawn beside them. */
const LookMenu = memo(function LookMenu() {
  const { mode, colouring, showLinks, showMarks, set } = useTimelineSettings(
    useShallow(({ mode, colouring, showLinks, showMarks, set }) => ({ mode, colouring, showLinks, showMarks, set })),
  );
  return (
    <Menu position="bottom-end" shadow="md" closeOnItemClick={false} clickOutsideEvents={['mousedown', 'touchstart']}>
      <Menu.Target>
        <Button
          variant="default"
          px="sm"
          aria-label={`Colour by ${colourings[colouring]}`}
          leftSection={<IconAdjustmentsHorizontal size="1rem" stroke={1.7} />}
        >
          {colourings[colouring]}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Colour by</Menu.Label>
        <Menu.RadioGroup value={colouring} onChange={(value) => set({ colouring: value as Colouring })}>
          {dataOf(colourings).map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value}>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {(mode === 'outline' || mode === 'lanes') && (
          <>
            <Menu.Divider />
            <Menu.CheckboxItem checked={showLinks} onChange={(isOn) => set({ showLinks: isOn })}>
              Links
            </Menu.CheckboxItem>
            <Menu.CheckboxItem checked={showMarks} onChange={(isOn) => set({ showMarks: isOn })}>
              Approvals, reviews, renewals
            </Menu.CheckboxItem>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
});
