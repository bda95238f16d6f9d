import { ActionIcon, Badge, Button, Group, Tooltip } from '@mantine/core';
import { IconCheck, IconFlame, IconListDetails, IconRotate, IconX } from '@tabler/icons-react';
import { fieldsOf } from '@/domain/entities';
import { describe } from '@/domain/field';
import type { Risk } from '@/domain/risk';
import type { RiskPair, RiskScale, ScoreMoment } from '@/domain/risk-scale';
import { rescore, setClosed } from '@/domain/risks/risk-edits';
import { useSession } from '@/store/session-store';
import { today } from '@/store/today';
import { useRoadmapStore } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { dueInWords } from '@/views/risks/risk-columns';
import type { RiskRow } from '@/views/risks/risk-row';
import { EscalationFacts } from './escalation-facts';
import { RiskActions } from './risk-actions';
import { RiskHistory } from './risk-history';
import classes from './risk-panel.module.css';
import { ScoreRows } from './score-rows';

interface RiskPanelProps {
  row: RiskRow | undefined;
  scale: RiskScale;
  onHappened: (row: RiskRow) => void;
  onClose: () => void;
}

/** One risk at work: its scores, what is done about it, what has happened to it. */
export function RiskPanel({ row, scale, onHappened, onClose }: RiskPanelProps) {
  const close = (
    <Tooltip label="Close">
      <ActionIcon aria-label="Close the panel" onClick={onClose}>
        <IconX size="1.125rem" stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
  if (!row)
    return (
      <div className={classes.panel}>
        <header className={classes.header}>
          <span className={classes.grow} />
          {close}
        </header>
        <p className={classes.quiet}>
          Choose a risk to score it, to plan what is done about it, and to see its history.
        </p>
      </div>
    );
  return (
    <div className={classes.panel} key={row.id}>
      <header className={classes.header}>
        <span className={classes.code}>{row.code}</span>
        <span className={classes.grow} />
        <Tooltip label="Open everything about it">
          <ActionIcon
            aria-label="Open everything about it"
            onClick={() => useSession.getState().inspect({ entity: 'risks', ids: [row.id] })}
          >
            <IconListDetails size="1.125rem" stroke={1.5} />
          </ActionIcon>
        </Tooltip>
        {close}
      </header>
      <h2 className={classes.title} dir="auto">
        {row.risk.title || 'Unnamed'}
      </h2>
      <Tags risk={row.risk} />
      <Statement risk={row.risk} />
      <Scores row={row} scale={scale} />
      <EscalationFacts row={row} />
      <RiskActions row={row} />
      <RiskHistory row={row} scale={scale} />
      <Acts row={row} onHappened={onHappened} />
    </div>
  );
}

const wordFor = (field: keyof Risk, key: string | undefined) => {
  const schema = fieldsOf('risks')[field];
  return key === undefined ? '' : ((schema && describe(schema)?.choices?.[key]) ?? key);
};

function Tags({ risk }: { risk: Risk }) {
  const store = useRoadmapStore();
  const owner = store.document.roles[risk.ownerRoleId ?? ''];
  const words = [
    wordFor('recordKind', risk.recordKind),
    wordFor('status', risk.status),
    wordFor('category', risk.category),
    risk.polarity === 'opportunity' ? 'Opportunity' : '',
  ].filter(Boolean);
  return (
    <Group gap={6}>
      {words.map((word) => (
        <Badge key={word} variant="light" color="gray" tt="none" fw={500}>
          {word}
        </Badge>
      ))}
      <span className={classes.quiet}>{owner ? owner.label || owner.personName : 'No owner'}</span>
    </Group>
  );
}

/** Cause, event and effect as one sentence each, as far as they are written. */
function Statement({ risk }: { risk: Risk }) {
  const parts = [
    ['Cause', risk.cause],
    ['Event', risk.event],
    ['Effect', risk.effect],
  ].filter(([, text]) => text);
  if (parts.length === 0) return null;
  return (
    <dl className={classes.statement}>
      {parts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Scores({ row, scale }: { row: RiskRow; scale: RiskScale }) {
  const store = useRoadmapStore();
  const formats = useFormats();
  const change = (moment: ScoreMoment, pair: RiskPair) => {
    store.edit(`Rescore “${row.risk.title || row.code}”`, (tx) => rescore(tx, row.id, moment, pair, { on: today() }));
  };
  return (
    <section className={classes.section} aria-label="Scores">
      <h3>Scores</h3>
      <ScoreRows scale={scale} scores={row.risk.scores} dueWords={dueInWords(row.due, formats)} onChange={change} />
    </section>
  );
}

function Acts({ row, onHappened }: Pick<RiskPanelProps, 'onHappened'> & { row: RiskRow }) {
  const store = useRoadmapStore();
  const isClosed = row.risk.status === 'closed';
  const toggle = () => {
    const words = `${isClosed ? 'Reopen' : 'Close'} “${row.risk.title || row.code}”`;
    store.edit(words, (tx) => setClosed(tx, row.id, !isClosed, { on: today() }));
  };
  return (
    <Group gap="xs" mt="md">
      {row.risk.occurredAt || isClosed ? null : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconFlame size="1rem" stroke={1.6} aria-hidden />}
          onClick={() => onHappened(row)}
        >
          This happened…
        </Button>
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={
          isClosed ? (
            <IconRotate size="1rem" stroke={1.6} aria-hidden />
          ) : (
            <IconCheck size="1rem" stroke={1.6} aria-hidden />
          )
        }
        onClick={toggle}
      >
        {isClosed ? 'Open again' : 'Close it'}
      </Button>
    </Group>
  );
}
