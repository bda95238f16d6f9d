import { Alert, Button, Group, Loader, Modal, Progress, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ColumnsStep } from './columns-step';
import { FileStep } from './file-step';
import classes from './import-dialog.module.css';
import { PreviewStep } from './preview-step';
import { type ImportFlow, type ImportStep, useImport } from './use-import';

const steps: readonly { id: ImportStep; title: string }[] = [
  { id: 'file', title: 'File' },
  { id: 'columns', title: 'Columns' },
  { id: 'preview', title: 'Preview' },
];

/** Takes rows of a spreadsheet into the roadmap: the file and what it is, its columns, a preview row by row, and one edit. */
export function ImportDialog({ file, onClose }: { file: File | null; onClose: () => void }) {
  const flow = useImport(file, onClose);
  const at = steps.findIndex(({ id }) => id === flow.step);
  return (
    <Modal
      opened
      onClose={onClose}
      fullScreen
      title="Import from Excel or CSV"
      classNames={{ content: classes['content'] ?? '', body: classes['body'] ?? '' }}
      transitionProps={{ duration: 0 }}
    >
      <ol className={classes['steps']} aria-label="Steps">
        {steps.map(({ id, title }, index) => (
          <li key={id} aria-current={index === at ? 'step' : undefined} data-done={index < at || undefined}>
            <span aria-hidden>{index + 1}</span> {title}
          </li>
        ))}
      </ol>
      {flow.problem && (
        <Alert
          color="red"
          icon={<IconAlertTriangle size="1.125rem" />}
          title="The file cannot be imported"
          role="alert"
        >
          {flow.problem} Nothing was changed.
        </Alert>
      )}
      {flow.book?.notices.map((notice) => (
        <Alert key={notice} color="yellow" p="xs">
          {notice}
        </Alert>
      ))}
      <div className={classes['page']}>{flow.busy ? <Busy flow={flow} /> : <StepPage flow={flow} />}</div>
      <Footer flow={flow} onClose={onClose} />
    </Modal>
  );
}

function StepPage({ flow }: { flow: ImportFlow }) {
  if (flow.step === 'file') return <FileStep flow={flow} />;
  return flow.step === 'columns' ? <ColumnsStep flow={flow} /> : <PreviewStep flow={flow} />;
}

function Busy({ flow }: { flow: ImportFlow }) {
  const { busy } = flow;
  if (!busy) return null;
  return (
    <div className={classes['busy']} role="status">
      <Group>
        <Loader size="sm" aria-hidden />
        <Text>{busy.words}</Text>
        <Button size="compact-sm" variant="default" onClick={flow.cancel}>
          Cancel
        </Button>
      </Group>
      {busy.share !== null && <Progress value={busy.share * 100} aria-label={busy.words} w="20rem" />}
    </div>
  );
}

function Footer({ flow, onClose }: { flow: ImportFlow; onClose: () => void }) {
  const count = flow.taken.length;
  return (
    <Group justify="flex-end" className={classes['footer'] ?? ''}>
      {flow.step === 'preview' && flow.refusedCount > 0 && !flow.busy && (
        <Text size="sm" c="dimmed" mr="auto">
          {flow.refusedCount} refused {flow.refusedCount === 1 ? 'row stays' : 'rows stay'} out.
        </Text>
      )}
      <Button variant="default" onClick={flow.step === 'file' ? onClose : flow.back}>
        {flow.step === 'file' ? 'Cancel' : 'Back'}
      </Button>
      {flow.step === 'preview' ? (
        <Button onClick={flow.commit} disabled={!!flow.busy || count === 0}>
          {count === 0 ? 'Nothing to import' : `Import ${count} ${count === 1 ? 'row' : 'rows'}`}
        </Button>
      ) : (
        <Button onClick={flow.next} disabled={!!flow.busy || !flow.setup}>
          Next
        </Button>
      )}
    </Group>
  );
}
