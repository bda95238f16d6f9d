import { ActionIcon, Menu, NumberInput, Tooltip } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useState } from 'react';
import { MOST_NEAR_DAYS, nearDaysOf } from '@/domain/thresholds';
import { BaselineItems } from '@/records/baseline-items';
import { useSession } from '@/store/session-store';
import { useHeader, useRoadmapStore } from '@/store/workspace-context';
import { useOpenDraft } from '@/ui/use-open-draft';
import { useAnalysisSettings } from './analysis-settings';
import { TraceItems } from './trace-items';

/** Critical path, baseline, load and levelling: what the schedule can say beside its dates. */
export function AnalysisMenu({
  onReport,
  onLevel,
  hasBaseline,
}: {
  onReport: () => void;
  onLevel: () => void;
  hasBaseline: boolean;
}) {
  const { showCritical, showLoad, showFloat, set } = useAnalysisSettings();
  const selectedId = useSession(({ selection }) =>
    selection?.entity === 'activities' && selection.ids.length === 1 ? (selection.ids[0] ?? null) : null,
  );
  return (
    <Menu position="bottom-end" shadow="md" closeOnItemClick={false} clickOutsideEvents={['mousedown', 'touchstart']}>
      <Menu.Target>
        <Tooltip label="Critical path, baseline, load">
          <ActionIcon
            size="lg"
            aria-label="Critical path, baseline, load"
            data-active={showCritical || showLoad || hasBaseline || undefined}
          >
            <IconRoute size={18} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown miw="17rem">
        <Menu.CheckboxItem checked={showCritical} onChange={(isOn) => set({ showCritical: isOn })}>
          Critical path
        </Menu.CheckboxItem>
        {showCritical && <NearDays />}
        <Menu.CheckboxItem checked={showFloat} onChange={(isOn) => set({ showFloat: isOn })}>
          Float columns in the table
        </Menu.CheckboxItem>
        <Menu.Divider />
        <Menu.CheckboxItem checked={showLoad} onChange={(isOn) => set({ showLoad: isOn })}>
          Load of a role
        </Menu.CheckboxItem>
        <Menu.Item closeMenuOnClick onClick={onLevel}>
          Suggestions against overload…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{selectedId === null ? 'Path: select one activity first' : 'Path of what is selected'}</Menu.Label>
        <TraceItems id={selectedId} />
        <Menu.Divider />
        <BaselinePart hasBaseline={hasBaseline} onReport={onReport} />
      </Menu.Dropdown>
    </Menu>
  );
}

/** The version compared with, and what the comparison can show. */
function BaselinePart({ hasBaseline, onReport }: { hasBaseline: boolean; onReport: () => void }) {
  const { showVariance, set } = useAnalysisSettings();
  return (
    <>
      <Menu.Label>Baseline</Menu.Label>
      <BaselineItems />
      <Menu.CheckboxItem
        disabled={!hasBaseline}
        checked={showVariance}
        onChange={(isOn) => set({ showVariance: isOn })}
      >
        Variance columns in the table
      </Menu.CheckboxItem>
      <Menu.Item closeMenuOnClick disabled={!hasBaseline} onClick={onReport}>
        Slip report…
      </Menu.Item>
    </>
  );
}

/** How little float is called near-critical: kept in the roadmap, so that both sides see the same. */
function NearDays() {
  const store = useRoadmapStore();
  const kept = nearDaysOf(useHeader());
  const [typed, setTyped] = useState<string | number>(kept);
  const keep = () => {
    const days = typed === '' ? kept : Math.round(Number(typed));
    setTyped(days);
    if (days === kept) return;
    store.edit(`Call up to ${days} working days of float near-critical`, (tx) =>
      tx.update('roadmap', tx.roadmap.id, (draft) => {
        draft.thresholds['nearCriticalDays'] = days;
      }),
    );
  };
  useOpenDraft(typed !== kept, {
    words: () => ({ label: 'Near-critical within', text: String(typed) }),
    enter: () => {
      keep();
      return null;
    },
    discard: () => setTyped(kept),
    focus: () => undefined,
  });
  return (
    <NumberInput
      mx="sm"
      mb="xs"
      size="xs"
      label="Near-critical within"
      suffix=" working days of float"
      min={0}
      max={MOST_NEAR_DAYS}
      clampBehavior="strict"
      allowDecimal={false}
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
      }}
    />
  );
}
