import { Button, Group, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { slipReport } from '@/domain/schedule/baseline';
import type { Baseline } from '@/records/baseline';
import { useHostActions } from '@/store/host-actions';
import { useHeader, useRoadmapStore, useScheduler } from '@/store/workspace-context';
import classes from './slip-report.module.css';
import { SlipSheet } from './slip-sheet';

/** One page on what slipped against the baseline, and where slipping began, to read or to print for the other side. */
export function SlipReport({ baseline, onClose }: { baseline: Baseline; onClose: () => void }) {
  const { scheduler, revision } = useScheduler();
  const { document } = useRoadmapStore();
  const { print } = useHostActions();
  const { title } = useHeader();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the schedule is kept up to date in place; the revision stands for it
  const report = useMemo(() => slipReport(scheduler, baseline.comparison), [scheduler, baseline, revision]);
  const { variances } = baseline.comparison;
  const sheet = (
    <SlipSheet
      title={title || 'Untitled roadmap'}
      organisations={Object.values(document.partners)
        .map(({ name }) => name)
        .filter(Boolean)}
      version={baseline.version}
      report={report}
      variances={variances}
    />
  );
  return (
    <Modal opened onClose={onClose} title="Slip report" size="60rem">
      <div className={classes['screen']}>{sheet}</div>
      <OnPaper>{sheet}</OnPaper>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
        <Button
          leftSection={<IconPrinter size="1rem" stroke={1.6} aria-hidden />}
          onClick={() => void print()}
          data-autofocus
        >
          Print…
        </Button>
      </Group>
    </Modal>
  );
}

/** Out of sight on the screen, and the only thing there when the page is printed. */
function OnPaper({ children }: { children: React.ReactNode }) {
  useEffect(() => {
    document.documentElement.dataset['prints'] = 'report';
    return () => {
      delete document.documentElement.dataset['prints'];
    };
  }, []);
  return createPortal(
    <div className={classes['paper']} aria-hidden="true">
      <style>{'@page { size: A4; margin: 16mm; }'}</style>
      {children}
    </div>,
    document.body,
  );
}
