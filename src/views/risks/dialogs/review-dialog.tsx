import { Button, Group, Progress, Stack, Text, Textarea } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { RiskPair, RiskScale } from '@/domain/risk-scale';
import { usualNextReview } from '@/domain/risks/review-round';
import { reviewRisk } from '@/domain/risks/risk-edits';
import { today } from '@/store/today';
import { useRoadmapStore } from '@/store/workspace-context';
import { Dialog } from '@/ui/dialog';
import { useFormats } from '@/ui/formats';
import { useUnsentForm } from '@/ui/use-open-draft';
import { BandChip } from '@/views/risks/band-chip';
import { LabelledDate } from '@/views/risks/panel/labelled-date';
import { RoleSelect } from '@/views/risks/panel/role-select';
import { ScoreSelects } from '@/views/risks/panel/score-rows';
import { dueInWords } from '@/views/risks/risk-columns';
import type { RiskRow } from '@/views/risks/risk-row';
import classes from './dialogs.module.css';

/** A risk that is due, and why. */
export interface DueRow {
  row: RiskRow;
  reason: string;
}

interface ReviewDialogProps {
  /** Those due when the round began: what is reviewed meanwhile stays in it. */
  due: readonly DueRow[];
  scale: RiskScale;
  onClose: () => void;
}

/** Steps through the risks that are due: confirm or change, say why, set the next date. */
export function ReviewDialog({ due, scale, onClose }: ReviewDialogProps) {
  const [round] = useState(due);
  const [place, setPlace] = useState(0);
  const [reviewed, setReviewed] = useState(0);
  const [by, setBy] = useState<string | undefined>(undefined);
  const current = round[place];
  return (
    <Dialog opened onClose={onClose} title="Review round" size="lg">
      <Progress
        value={(place / Math.max(round.length, 1)) * 100}
        size="xs"
        mb="md"
        aria-label="Progress of the round"
      />
      {current ? (
        <Step
          key={current.row.id}
          due={current}
          scale={scale}
          by={by}
          onBy={setBy}
          words={`${place + 1} of ${round.length}`}
          onNext={(isReviewed) => {
            if (isReviewed) setReviewed(reviewed + 1);
            setPlace(place + 1);
          }}
        />
      ) : (
        <Stack align="center" py="lg" gap="sm">
          <IconCircleCheck size="2.5rem" stroke={1.4} aria-hidden />
          <Text fw={600}>{round.length === 0 ? 'Nothing is due' : 'The round is done'}</Text>
          <Text size="sm" c="dimmed">
            {round.length === 0
              ? 'Every open risk was seen in the last 90 days and none has passed its date.'
              : `${reviewed} reviewed, ${round.length - reviewed} left for another time.`}
          </Text>
          <Button onClick={onClose} data-autofocus>
            Close
          </Button>
        </Stack>
      )}
    </Dialog>
  );
}

interface StepProps {
  due: DueRow;
  scale: RiskScale;
  by: string | undefined;
  onBy: (id: string | undefined) => void;
  words: string;
  onNext: (isReviewed: boolean) => void;
}

function Step({ due: { row, reason }, scale, by, onBy, words, onNext }: StepProps) {
  const store = useRoadmapStore();
  const { risk } = row;
  const [pair, setPair] = useState<RiskPair>(risk.scores.current);
  const [note, setNote] = useState('');
  useUnsentForm('Why', note, () => setNote(''));
  const [next, setNext] = useState<string | undefined>(() => usualNextReview(today()));
  const [problem, setProblem] = useState<string | null>(null);
  const isChanged = pair.likelihood !== risk.scores.current.likelihood || pair.impact !== risk.scores.current.impact;
  const save = () => {
    const result = store.edit(`Review “${risk.title || row.code}”`, (tx) =>
      reviewRisk(tx, row.id, {
        on: today(),
        pair,
        note: note.trim(),
        nextReviewOn: next,
        byRoleId: by ?? risk.ownerRoleId,
      }),
    );
    if (result.ok) onNext(true);
    else setProblem(result.problems.map(({ message }) => message).join(' '));
  };
  return (
    <Stack gap="sm">
      <Facts row={row} scale={scale} pair={pair} words={`${row.code} · ${words} · ${reason}`} />
      <div className={classes.pair}>
        <span>Likelihood</span>
        <span>Impact</span>
        <ScoreSelects scale={scale} pair={pair} name="Current" onChange={setPair} />
      </div>
      <Textarea
        label="Why"
        placeholder={isChanged ? 'What has changed?' : 'What makes it as it was?'}
        autosize
        data-autofocus
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value.replace(/\n/g, ' '))}
      />
      <Group grow align="start">
        <LabelledDate label="Next review" value={next} onChange={setNext} />
        <RoleSelect label="Reviewed by" value={by ?? risk.ownerRoleId} onChange={onBy} />
      </Group>
      {problem ? (
        <Text size="sm" c="red" role="alert">
          {problem}
        </Text>
      ) : null}
      <Group justify="space-between">
        <Button variant="subtle" color="gray" onClick={() => onNext(false)}>
          Skip
        </Button>
        <Button onClick={save}>{isChanged ? 'Store the change, next' : 'Confirm as it is, next'}</Button>
      </Group>
    </Stack>
  );
}

/** What the risk is, and where it shall come to. */
function Facts({ row, scale, pair, words }: { row: RiskRow; scale: RiskScale; pair: RiskPair; words: string }) {
  const formats = useFormats();
  const { title, cause, event, effect, scores } = row.risk;
  const statement = [cause, event, effect].filter(Boolean).join(' ');
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="start">
        <div>
          <Text size="sm" c="dimmed">
            {words}
          </Text>
          <Text fw={650} size="lg" dir="auto">
            {title || 'Unnamed'}
          </Text>
        </div>
        <BandChip scale={scale} pair={pair} />
      </Group>
      {statement ? <Text size="sm">{statement}</Text> : null}
      <Text size="sm" c="dimmed">
        Target: <BandChip scale={scale} pair={scores.target} /> {dueInWords(row.due, formats)}
      </Text>
    </>
  );
}
