import { inOrder } from '@/domain/document';
import type { Policy } from '@/domain/policy';
import type { Risk } from '@/domain/risk';

/** One step of an escalation path with the moment by which it must have answered. */
export interface EscalationStep {
  key: string;
  roleId: string | undefined;
  text: string;
  withinHours: number | undefined;
  /** Milliseconds since 1970; null where the moment or an answer time before it is not known. */
  dueAt: number | null;
}

/** Where an incident stands on its escalation path. */
export interface EscalationClock {
  steps: readonly EscalationStep[];
  /** The step whose answer is awaited: the first that is not yet overdue; null once all are, or where no times are known. */
  next: EscalationStep | null;
  /** How many steps have run out. */
  overdue: number;
}

const HOUR = 3_600_000;

/** When it happened, in milliseconds since 1970; null while day or time is missing. */
export function occurredMoment(risk: Pick<Risk, 'occurredAt' | 'occurredTime'>): number | null {
  if (!risk.occurredAt || !risk.occurredTime) return null;
  const [, clock = '', zone = ''] = /^(\d\d:\d\d)(.+)$/.exec(risk.occurredTime) ?? [];
  const moment = Date.parse(`${risk.occurredAt}T${clock}:00${zone}`);
  return Number.isNaN(moment) ? null : moment;
}

/** Time on a clock that is so many minutes ahead of UTC, as an incident keeps it: 14:30+01:00. */
export function timeWithZone(clock: string, minutesAhead: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const ahead = Math.abs(minutesAhead);
  return `${clock}${minutesAhead < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** The clock of an incident: each step is due when it happened plus the answer times up to and including its own. */
export function escalationClock(steps: Policy['steps'], occurred: number | null, now: number): EscalationClock {
  let dueAt = occurred;
  const list = inOrder(steps).map(([key, { roleId, text, withinHours }]) => {
    dueAt = dueAt === null || withinHours === undefined ? null : dueAt + withinHours * HOUR;
    return { key, roleId, text, withinHours, dueAt };
  });
  const known = list.filter((step) => step.dueAt !== null);
  return {
    steps: list,
    next: known.find((step) => (step.dueAt ?? 0) > now) ?? null,
    overdue: known.filter((step) => (step.dueAt ?? 0) <= now).length,
  };
}
