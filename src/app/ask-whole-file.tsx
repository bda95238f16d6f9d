import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { useState } from 'react';
import type { NotForEverybody } from '@/domain/audience/whole-file';

/** What goes along in a file that holds the whole roadmap. */
export interface GoesAlong extends NotForEverybody {
  versions: number;
}

/** Roadmaps that are not asked about again while this page is open. */
const settled = new Set<string>();

/**
 * Says that the file is whole, and what in it is not for everybody; true where it is to be saved. Asks nothing where nothing is counted.
 * `instead` makes something for others in its place.
 */
export function askWholeFile(roadmapId: string, counts: GoesAlong, instead?: () => void): Promise<boolean> {
  if (settled.has(roadmapId) || counts.internal + counts.restricted + counts.versions === 0)
    return Promise.resolve(true);
  return new Promise((resolve) => {
    const finish = (isWanted: boolean, isSettled = false) => {
      if (isSettled) settled.add(roadmapId);
      resolve(isWanted);
      modals.close(id);
    };
    const id = modals.open({
      title: 'The file will hold the whole roadmap',
      size: 'lg',
      // The second half of a double click on Export would fall beside it.
      closeOnClickOutside: false,
      onClose: () => resolve(false),
      children: <Question counts={counts} finish={finish} instead={instead} />,
    });
  });
}

interface QuestionProps {
  counts: GoesAlong;
  finish: (isWanted: boolean, isSettled?: boolean) => void;
  instead: (() => void) | undefined;
}

function Question({ counts, finish, instead }: QuestionProps) {
  const [isSettled, setSettled] = useState(false);
  return (
    <Stack>
      <Text>Whoever gets it can read everything, also what is not meant for every organisation:</Text>
      <List>
        {wordsOf(counts).map((words) => (
          <List.Item key={words}>{words}</List.Item>
        ))}
      </List>
      <Text>
        Keep it within your organisation. For others, a workbook, a print or a picture leaves out what is not for them.
      </Text>
      <Checkbox
        label="Do not ask again for this roadmap while this window is open"
        checked={isSettled}
        onChange={(event) => setSettled(event.currentTarget.checked)}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => finish(false)}>
          Cancel
        </Button>
        {instead && (
          <Button
            variant="default"
            onClick={() => {
              finish(false);
              instead();
            }}
          >
            Make a workbook for others…
          </Button>
        )}
        <Button onClick={() => finish(true, isSettled)} data-autofocus>
          Save
        </Button>
      </Group>
    </Stack>
  );
}

const counted = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`);

function wordsOf({ internal, restricted, versions }: GoesAlong): string[] {
  return [
    internal ? counted(internal, 'internal note', 'internal notes') : '',
    restricted
      ? counted(
          restricted,
          'record that only some organisations may see',
          'records that only some organisations may see',
        )
      : '',
    versions ? `${counted(versions, 'kept version', 'kept versions')}, with all that stood in the plan then` : '',
  ].filter(Boolean);
}
