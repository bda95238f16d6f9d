import { Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useSession } from '@/store/session-store';
import { useRoadmapStore, useWorkspace } from '@/store/workspace-context';

/** The kept versions as items of a menu, one of them the baseline. */
export function BaselineItems({ onChosen }: { onChosen?: () => void }) {
  const workspace = useWorkspace();
  const store = useRoadmapStore();
  const baselineId = useSession((session) => session.baselineId);
  const setBaseline = useSession((session) => session.setBaseline);
  const [versions, setVersions] = useState<{ id: string; name: string }[]>([]);
  useEffect(() => {
    void workspace.versions(store.key).then((read) => read.ok && setVersions(read.value));
  }, [workspace, store]);
  if (versions.length === 0) return <Menu.Item disabled>Keep a version first (File, Versions)</Menu.Item>;
  return (
    <>
      {versions.slice(0, 8).map((version) => (
        <Menu.RadioItem
          key={version.id}
          value={version.id}
          checked={version.id === baselineId}
          onChange={() => {
            setBaseline(version.id === baselineId ? null : version.id);
            if (version.id !== baselineId) onChosen?.();
          }}
        >
          {version.name}
        </Menu.RadioItem>
      ))}
    </>
  );
}
