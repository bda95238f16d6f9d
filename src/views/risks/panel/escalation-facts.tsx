import { useEffect, useState } from 'react';
import { type EscalationClock, escalationClock, occurredMoment } from '@/domain/risks/escalation-clock';
import { incidentKinds } from '@/domain/vocabulary';
import { useRecord, useRoadmapStore } from '@/store/workspace-context';
import { type Formats, useFormats } from '@/ui/formats';
import type { RiskRow } from '@/views/risks/risk-row';
import classes from './risk-panel.module.css';

const MINUTE = 60_000;

/** What has happened, and who has to have answered by when. */
export function EscalationFacts({ row }: { row: RiskRow }) {
  const store = useRoadmapStore();
  const formats = useFormats();
  const now = useMinute();
  const { risk } = row;
  const policy = useRecord('policies', risk.escalationPolicyId ?? '');
  if (!risk.occurredAt) return null;
  const clock = policy ? escalationClock(policy.steps, occurredMoment(risk), now) : null;
  const facts = [
    risk.incidentKind ? incidentKinds[risk.incidentKind] : '',
    risk.severity ? `severity ${risk.severity}` : '',
    `${formats.day(risk.occurredAt)}${risk.occurredTime ? ` ${risk.occurredTime.slice(0, 5)}` : ''}`,
  ];
  return (
    <section className={classes.section} aria-label="What happened">
      <h3>What happened</h3>
      <p>{facts.filter(Boolean).join(' · ')}</p>
      {clock ? (
        <>
          <p className={clock.overdue > 0 ? classes.alarm : classes.strong}>
            {clockInWords(clock, risk.status === 'closed', now, formats)}
          </p>
          <ol className={classes.steps}>
            {clock.steps.map((step) => (
              <li key={step.key} data-next={step === clock.next ? '' : undefined}>
                <span>{store.document.roles[step.roleId ?? '']?.label || 'Nobody named'}</span>
                <span>{step.text}</span>
                <span>{step.dueAt === null ? 'needs data' : momentInWords(step.dueAt, formats)}</span>
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className={classes.quiet}>It has no escalation path: nobody is called by a clock.</p>
      )}
    </section>
  );
}

function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function momentInWords(at: number, formats: Formats): string {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${formats.dayShort(day)}, ${formats.time(at)}`;
}

function clockInWords(clock: EscalationClock, isClosed: boolean, now: number, formats: Formats): string {
  if (isClosed) return 'Closed: the clock has stopped.';
  if (clock.steps.length === 0) return 'Its escalation path has no steps yet.';
  if (clock.next) {
    const minutes = Math.max(1, Math.round(((clock.next.dueAt ?? now) - now) / MINUTE));
    const left = minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
    return `Next escalation ${momentInWords(clock.next.dueAt ?? now, formats)} (in ${left})`;
  }
  return clock.overdue > 0
    ? 'Every step of the path has run out.'
    : 'Needs data: when it happened, and the answer times.';
}
