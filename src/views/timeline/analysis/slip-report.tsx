import { Button, Group, Modal } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { compareWithBaseline, slipReport } from '@/domain/schedule/baseline';
import { Scheduler } from '@/domain/schedule/scheduler';
import type { Version } from '@/domain/version';
import { type AudienceChoice, AudienceQuestion, useAudienceChoice } from '@/records/audience-choice';
import { ForAudience, useSeenVersion } from '@/records/for-audience';
import { useHostActions } from '@/store/host-actions';
import { useProjected } from '@/store/workspace-context';
import classes from './slip-report.module.css';
import { SlipSheet } from './slip-sheet';

/** One page on what slipped against the baseline, and where slipping began, to read or to print for the other side. */
export function SlipReport({ version, onClose }: { version: Version; onClose: () => void }) {
  const choice = useAudienceChoice();
  return (
    <ForAudience audience={choice.audience}>
      <Report version={version} choice={choice} onClose={onClose} />
    </ForAudience>
  );
}

function Report({ version, choice, onClose }: { version: Version; choice: AudienceChoice; onClose: () => void }) {
  const now = useProjected();
  const { document } = now;
  const { print } = useHostActions();
  const before = useSeenVersion(version.document);
  const compared = useMemo(() => {
    const scheduler = now.scheduler();
    const comparison = compareWithBaseline(scheduler, new Scheduler(before ?? document));
    return { report: slipReport(scheduler, comparison), variances: comparison.variances };
  }, [now, document, before]);
  const sheet = (
    <SlipSheet
      title={document.roadmap.title || 'Untitled roadmap'}
      organisations={Object.values(document.partners)
        .map(({ name }) => name)
        .filter(Boolean)}
      version={version}
      {...compared}
    />
  );
  return (
    <Modal opened onClose={onClose} title="Slip report" size="60rem">
      <AudienceQuestion choice={choice} />
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
