import { ActionIcon, Menu, NumberInput, Tooltip } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useSession } from '@/store/session-store';
import { useRoadmapStore, useWorkspace } from '@/store/workspace-context';
import { useAnalysisSettings } from './analysis-settings';

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
  const { showCritical, nearDays, showLoad, set } = useAnalysisSettings();
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
        {showCritical && (
          <NumberInput
            mx="sm"
            mb="xs"
            size="xs"
            label="Near-critical up to"
            suffix=" working days"
            min={0}
            max={60}
            value={nearDays}
            onChange={(value) => set({ nearDays: Number(value) || 0 })}
          />
        )}
        <Menu.CheckboxItem checked={showLoad} onChange={(isOn) => set({ showLoad: isOn })}>
          Load of a role
        </Menu.CheckboxItem>
        <Menu.Item closeMenuOnClick onClick={onLevel}>
          Suggestions against overload…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>Baseline</Menu.Label>
        <Baselines />
        <Menu.Item closeMenuOnClick disabled={!hasBaseline} onClick={onReport}>
          Slip report…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Baselines() {
  const workspace = useWorkspace();
  const store = useRoadmapStore();
  const baselineId = useSession((session) => session.baselineId);
  const setBaseline = useSession((session) => session.setBaseline);
  const [versions, setVersions] = useState<{ id: string; name: string }[]>([]);
  useEffect(() => {
    void workspace.versions(store.key).then(setVersions);
  }, [workspace, store]);
  if (versions.length === 0) return <Menu.Item disabled>Keep a version first (File, Versions)</Menu.Item>;
  return (
    <>
      {versions.slice(0, 8).map((version) => (
        <Menu.RadioItem
          key={version.id}
          value={version.id}
          checked={version.id === baselineId}
          onChange={() => setBaseline(version.id === baselineId ? null : version.id)}
        >
          {version.name}
        </Menu.RadioItem>
      ))}
    </>
  );
}
