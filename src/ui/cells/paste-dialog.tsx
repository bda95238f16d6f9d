import { Button, Group, List, Modal, ScrollArea, Text } from '@mantine/core';
import { pasteWords } from './paste';
import type { PastePlan } from './paste-plan';

interface PasteDialogProps {
  clipboard: { asked: PastePlan | null; pasteRest: () => void; cancel: () => void };
  nouns: { one: string; many: string };
}

const MOST = 100;

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Says what of a paste cannot be taken over, and asks whether to go on with the rest. */
export function PasteDialog({ clipboard, nouns }: PasteDialogProps) {
  const { asked: plan, pasteRest, cancel } = clipboard;
  if (!plan) return null;
  const { problems, size } = plan;
  const hasRest = plan.changes.length > 0 || plan.adds.length > 0;
  return (
    <Modal
      opened
      onClose={cancel}
      size="lg"
      title={`${problems.length} pasted ${problems.length === 1 ? 'cell needs' : 'cells need'} a look`}
    >
      <Text size="sm" mb="sm">
        Nothing has been changed yet. Of {counted(size.rows, 'row')} and {counted(size.columns, 'column')} these could
        not be taken over:
      </Text>
      <ScrollArea.Autosize mah="45vh" mb="md" type="auto">
        <List size="sm" spacing="xs" data-paste-problems="">
          {problems.slice(0, MOST).map((problem) => (
            <List.Item key={`${problem.line}/${problem.column}/${problem.text}`}>
              <Text span fw={600} inherit>
                {[problem.line ? `Row ${problem.line}` : '', problem.column].filter(Boolean).join(', ')}
              </Text>
              {problem.line || problem.column ? ': ' : ''}
              {problem.message}
              {problem.text && !problem.message.includes(problem.text) ? ` (“${problem.text}”)` : ''}
            </List.Item>
          ))}
        </List>
        {problems.length > MOST ? <Text size="sm">… and {problems.length - MOST} more.</Text> : null}
      </ScrollArea.Autosize>
      {hasRest ? (
        <Text size="sm" c="dimmed" mb="md">
          The rest: {pasteWords(plan, nouns)}. Cells named here would stay empty or as they are.
        </Text>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel} data-autofocus={hasRest ? undefined : ''}>
          {hasRest ? 'Cancel' : 'Close'}
        </Button>
        {hasRest ? (
          <Button onClick={pasteRest} data-autofocus="">
            Paste the rest
          </Button>
        ) : null}
      </Group>
    </Modal>
  );
}
