import { ActionIcon, Button, NativeSelect, Tooltip } from '@mantine/core';
import { IconAdjustments, IconClipboardCheck, IconLayoutSidebarRight, IconListSearch } from '@tabler/icons-react';
import { groupingChoices, type RiskGrouping } from './risk-groups';

interface RiskToolsProps {
  /** Null where rows are not shown. */
  grouping: RiskGrouping | null;
  onGrouping: (grouping: RiskGrouping) => void;
  due: number;
  isPanelOpen: boolean;
  onAssess: () => void;
  onReview: () => void;
  onScale: () => void;
  /** Null where there is no room for the panel. */
  onPanel: (() => void) | null;
}

/** What can be done with the risks as a whole. */
export function RiskTools({
  grouping,
  onGrouping,
  due,
  isPanelOpen,
  onAssess,
  onReview,
  onScale,
  onPanel,
}: RiskToolsProps) {
  return (
    <>
      {grouping === null ? null : (
        <NativeSelect
          size="xs"
          aria-label="Group by"
          data={groupingChoices}
          value={grouping}
          onChange={(event) => onGrouping(event.currentTarget.value as RiskGrouping)}
        />
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconListSearch size="1rem" stroke={1.6} aria-hidden />}
        onClick={onAssess}
      >
        Assess
      </Button>
      <Button
        variant={due > 0 ? 'light' : 'default'}
        size="compact-sm"
        leftSection={<IconClipboardCheck size="1rem" stroke={1.6} aria-hidden />}
        onClick={onReview}
      >
        {due > 0 ? `Review ${due} due` : 'Review'}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconAdjustments size="1rem" stroke={1.6} aria-hidden />}
        onClick={onScale}
      >
        Scale
      </Button>
      {onPanel ? (
        <Tooltip label={isPanelOpen ? 'Hide the panel' : 'Show the panel of the chosen risk'}>
          <ActionIcon
            aria-label="Panel of the chosen risk"
            aria-pressed={isPanelOpen}
            variant={isPanelOpen ? 'light' : 'subtle'}
            onClick={onPanel}
          >
            <IconLayoutSidebarRight size="1.125rem" stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      ) : null}
    </>
  );
}
