import type { CalendarDay } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import type { Scheduler } from '@/domain/schedule/scheduler';
import { CheckContext } from './check-context';
import type { Finding, Found, Rule, Severity } from './rule';
import { rules } from './rules';
import { type Waiver, waiverFinder } from './waivers';

/** A finding that somebody agreed to leave as it is, for a time. */
export interface WaivedFinding {
  finding: Finding;
  waiverId: string;
  waiver: Waiver;
}

/** What all rules found, in the order of the rules. */
export interface Checked {
  open: readonly Finding[];
  waived: readonly WaivedFinding[];
}

const keyOf = ({ where, about }: Found) => about?.join(' ') ?? (where.entity === 'roadmap' ? '' : (where.id ?? ''));

/**
 * Runs every rule over a roadmap and its schedule, a rule at a time, so that the caller can let others work in between; the document must
 * not change meanwhile. Pure.
 */
export function* checkSteps(
  document: RoadmapDocument,
  schedule: Scheduler,
  today: CalendarDay,
  which: readonly Rule[] = rules,
): Generator<void, Checked> {
  const context = new CheckContext(document, schedule, today);
  const waiverOf = waiverFinder(document.roadmap, today);
  const open: Finding[] = [];
  const waived: WaivedFinding[] = [];
  for (const rule of which) {
    for (const found of rule.test(context)) {
      const { sentence, where, mend } = found;
      const finding: Finding = { rule, key: keyOf(found), sentence, where, ...(mend && { mend }) };
      const waiver = waiverOf(finding);
      if (waiver) waived.push({ finding, waiverId: waiver.id, waiver: waiver.waiver });
      else open.push(finding);
    }
    yield;
  }
  return { open, waived };
}

/** Runs every rule at once. */
export function runChecks(document: RoadmapDocument, schedule: Scheduler, today: CalendarDay): Checked {
  const steps = checkSteps(document, schedule, today);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warn: 0, info: 0 };
  for (const { rule } of findings) counts[rule.severity] += 1;
  return counts;
}
