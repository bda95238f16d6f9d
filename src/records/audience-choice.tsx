import { Alert, Checkbox, Menu } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Audience, EVERYBODY } from '@/domain/audience/audience';
import { leftOutFor } from '@/domain/audience/left-out';
import { useDerivedFrom } from '@/store/derived';
import { useLibrary, useRoadmapStore } from '@/store/workspace-context';

/** For whom something that leaves the program is made, and what there is to ask about it. */
export interface AudienceChoice {
  audience: Audience;
  /** How many records not everybody may see. */
  count: number;
  leavesOut: boolean;
  setLeavesOut: (leavesOut: boolean) => void;
}

/** What may not be seen by everybody is left out of everything that leaves, unless one chooses otherwise each time. */
export function useAudienceChoice(): AudienceChoice {
  const store = useRoadmapStore();
  const chosen = useLibrary().find((row) => row.key === store.key)?.organisationId ?? null;
  // One that is not in the roadmap, or no longer, is none: as in the details.
  const organisation = chosen !== null && store.document.partners[chosen] ? chosen : null;
  const [leavesOut, setLeavesOut] = useState(true);
  const count = useDerivedFrom(store, 'all', ({ document }) => leftOutFor(document, EVERYBODY).count);
  const audience = useMemo<Audience>(
    () => (leavesOut ? EVERYBODY : { kind: 'own', organisation }),
    [leavesOut, organisation],
  );
  return { audience, count, leavesOut, setLeavesOut };
}

/** The one question of every way out; nothing where there is nothing to ask. */
export function AudienceQuestion({ choice }: { choice: AudienceChoice }) {
  if (choice.count === 0) return null;
  return (
    <Alert color="yellow" icon={<IconLock size="1.125rem" />} title={restrictedWords(choice.count)}>
      <Checkbox
        mt="xs"
        label={LEAVE_OUT}
        checked={choice.leavesOut}
        onChange={(event) => choice.setLeavesOut(event.currentTarget.checked)}
      />
    </Alert>
  );
}

/** The same question where a menu asks it. */
export function AudienceItems({ choice }: { choice: AudienceChoice }) {
  if (choice.count === 0) return null;
  return (
    <>
      <Menu.Label>{restrictedWords(choice.count)}</Menu.Label>
      <Menu.CheckboxItem checked={choice.leavesOut} onChange={choice.setLeavesOut}>
        {LEAVE_OUT}
      </Menu.CheckboxItem>
    </>
  );
}

/** What the box to tick says, wherever it is asked. */
const LEAVE_OUT = 'Leave them out';

/** How many records not everybody may see, in words. */
function restrictedWords(count: number): string {
  return count === 1
    ? 'One record may be seen by some organisations only'
    : `${count} records may be seen by some organisations only`;
}
