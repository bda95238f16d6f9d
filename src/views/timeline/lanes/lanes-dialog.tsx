import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { inOrder } from '@/domain/document';
import { useHeader } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import { ColourField } from '@/ui/fields/colour-field';
import { MemberList } from '@/ui/fields/member-list';
import { TitleInput } from '@/ui/title-input';
import type { LaneActs } from './lane-acts';
import classes from './lanes.module.css';

interface LanesDialogProps {
  acts: LaneActs;
  /** The lane whose name has the focus at first; null: the first one. */
  first: string | null;
  onClose: () => void;
}

/** All own lanes: names, colours, order; new ones, and those that go. */
export function LanesDialog({ acts, first, onClose }: LanesDialogProps) {
  const { lanes } = useHeader();
  const list = useRef<HTMLDivElement>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const keys = inOrder(lanes).map(([key]) => key);
  const focused = first ?? keys[0];
  useEffect(() => {
    if (fresh !== null)
      list.current?.querySelector<HTMLInputElement>(`[data-lane="${CSS.escape(fresh)}"] input`)?.select();
  }, [fresh]);
  return (
    <Dialog opened onClose={onClose} title="Your own lanes" size="lg">
      <Stack ref={list}>
        <Text size="sm" c="dimmed">
          Rows of your own on the timeline, such as teams or workstreams. An activity goes to a lane when its bar is
          dropped there.
        </Text>
        {keys.length > 0 && (
          <MemberList
            label="Lanes"
            ids={keys}
            nameOf={acts.nameOf}
            renderMain={(key) => (
              <div className={classes.row} data-lane={key}>
                <TitleInput
                  className={classes.name ?? ''}
                  label={`Name of lane ${acts.nameOf(key)}`}
                  placeholder="Name of the lane"
                  value={lanes[key]?.name ?? ''}
                  isFirst={key === focused}
                  onCommit={(name) => void acts.rename(key, name)}
                />
                <div className={classes.colour}>
                  <ColourField
                    isBare
                    label={`Colour of lane ${acts.nameOf(key)}`}
                    value={lanes[key]?.colour}
                    onCommit={(colour) => (acts.recolour(key, colour) ? null : 'This colour was not kept.')}
                  />
                </div>
              </div>
            )}
            renderMore={null}
            onMove={acts.move}
            onRemove={acts.remove}
          />
        )}
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<IconPlus size="1rem" />}
            data-autofocus={keys.length === 0 || undefined}
            onClick={() => setFresh(acts.add())}
          >
            Add a lane
          </Button>
          <Button onClick={onClose}>Done</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
