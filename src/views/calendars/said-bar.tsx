import { Button, Text } from '@mantine/core';
import { useRoadmapStore, useUndoLabel } from '@/store/workspace-context';
import classes from './calendars.module.css';
import type { Said } from './use-calendar-edits';

/** What was just done, with a button that takes it back as long as nothing else was done since. */
export function SaidBar({ said, onUndone }: { said: Said | null; onUndone: () => void }) {
  const store = useRoadmapStore();
  const undoLabel = useUndoLabel();
  const isLast = said !== null && undoLabel === said.label;
  const undo = () => {
    store.undo();
    onUndone();
  };
  return (
    <div className={classes['said']} role="status">
      {isLast && (
        <>
          <Text size="sm">{said.words}</Text>
          <Button size="compact-sm" variant="light" onClick={undo}>
            Undo
          </Button>
        </>
      )}
    </div>
  );
}
