import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { addDays } from '@/domain/calendar-day';
import type { Finding } from '@/domain/checks/rule';
import { type WaiverWords, waiverProblems } from '@/domain/checks/waivers';
import { today } from '@/store/today';
import { useSettings } from '@/store/workspace-context';
import { drafts } from '@/ui/drafts';
import { DateField } from '@/ui/fields/date-field';
import { useUnsentForm } from '@/ui/use-open-draft';
import classes from './checks-panel.module.css';
import { usePanel } from './panel-context';

/** A waiver holds for a quarter unless another day is chosen. */
const USUAL_DAYS = 90;

/** What is entered, what is wrong with it, and the try to store it. */
function useWaiver(finding: Finding) {
  const { waive } = usePanel();
  const { name } = useSettings();
  const [words, setWords] = useState<WaiverWords>(() => ({
    reason: '',
    approver: name,
    expires: addDays(today(), USUAL_DAYS),
  }));
  const [all, setAll] = useState(false);
  // As of the last try: a line that goes while the button is pressed would move it from under the pointer.
  const [problems, setProblems] = useState<ReturnType<typeof waiverProblems>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const change = (part: Partial<WaiverWords>) => setWords((before) => ({ ...before, ...part }));
  const type = (part: Partial<Omit<WaiverWords, 'expires'>>) => {
    change(part);
    setProblems(({ expires }) => (expires ? { expires } : {}));
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // What is no date says so itself, and the one before it still stands here.
    const odd = event.currentTarget.querySelector<HTMLElement>('[data-until] [aria-invalid="true"]');
    const found = waiverProblems(words, today());
    setProblems(found);
    if (odd) odd.focus();
    else if (Object.keys(found).length === 0) setRefused(waive(finding, words, all));
  };
  return { words, problems, refused, all, setAll, change, type, submit };
}

/** Asks why a finding may stay as it is, who agreed, and until when. */
export function WaiveForm({ finding, alike, onClose }: { finding: Finding; alike: number; onClose: () => void }) {
  const { words, problems, refused, all, setAll, change, type, submit } = useWaiver(finding);
  useUnsentForm('Why it may stay as it is', words.reason, () => change({ reason: '' }));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    drafts.leave(onClose);
  };
  return (
    <form className={classes['form']} aria-label="Waive this" onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      <TextInput
        size="xs"
        label="Why it may stay as it is"
        value={words.reason}
        maxLength={500}
        error={problems.reason ?? null}
        onChange={(event) => type({ reason: event.currentTarget.value })}
        data-autofocus
        autoFocus
      />
      <TextInput
        size="xs"
        label="Agreed by"
        value={words.approver}
        maxLength={500}
        error={problems.approver ?? null}
        onChange={(event) => type({ approver: event.currentTarget.value })}
      />
      <Until
        day={words.expires}
        problem={problems.expires}
        onChange={(expires) => {
          change({ expires });
        }}
      />
      {alike > 1 && (
        <Checkbox
          size="xs"
          label={`All ${alike} of this check, and any to come`}
          checked={all}
          onChange={(event) => setAll(event.currentTarget.checked)}
        />
      )}
      {refused && (
        <p className={classes['problem']} role="alert">
          {refused}
        </p>
      )}
      <Group gap="xs">
        <Button size="compact-sm" type="submit">
          Waive
        </Button>
        <Button size="compact-sm" variant="subtle" color="gray" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  );
}

function Until({
  day,
  problem,
  onChange,
}: {
  day: string | undefined;
  problem: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  return (
    <div className={classes['until']} data-until>
      <DateField
        label="Until"
        value={day}
        onCommit={(next) => {
          onChange(next);
          return null;
        }}
      />
      {problem && (
        <p className={classes['problem']} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
