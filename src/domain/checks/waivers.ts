import type { CalendarDay } from '@/domain/calendar-day';
import { isCalendarDay } from '@/domain/calendar-day';
import { inOrder } from '@/domain/document';
import type { Records } from '@/domain/entities';
import type { Transaction } from '@/domain/transaction';
import type { Finding } from './rule';

type Header = Records['roadmap'];
/** An agreed exception from a rule: for one finding, or for all of the rule where it names none. */
export type Waiver = Header['lintWaivers'][string];

/** What a person enters to waive a finding. */
export interface WaiverWords {
  reason: string;
  approver: string;
  expires: CalendarDay | undefined;
}

const hasEnded = ({ expires }: Waiver, today: CalendarDay) => expires !== undefined && expires < today;

/** Waivers whose last day has passed, by id, in their order. */
export function expiredWaivers({ lintWaivers }: Header, today: CalendarDay): [string, Waiver][] {
  return inOrder(lintWaivers).filter(([, waiver]) => hasEnded(waiver, today));
}

/** Answers which waiver in force, if any, covers a finding. */
export function waiverFinder(
  { lintWaivers }: Header,
  today: CalendarDay,
): (finding: Finding) => { id: string; waiver: Waiver } | undefined {
  const byName = new Map<string, { id: string; waiver: Waiver }>();
  for (const [id, waiver] of inOrder(lintWaivers))
    if (!hasEnded(waiver, today)) byName.set(`${waiver.ruleId}/${waiver.recordId}`, { id, waiver });
  if (byName.size === 0) return () => undefined;
  return ({ rule, key }) => byName.get(`${rule.id}/${key}`) ?? byName.get(`${rule.id}/`);
}

/** What is wrong with a waiver as entered, by field; empty where it can be stored. */
export function waiverProblems(words: WaiverWords, today: CalendarDay): Partial<Record<keyof WaiverWords, string>> {
  const problems: Partial<Record<keyof WaiverWords, string>> = {};
  if (!words.reason.trim()) problems.reason = 'Say why this may stay as it is.';
  else if (words.reason.trim().length > 500) problems.reason = 'Say it in at most 500 characters.';
  if (!words.approver.trim()) problems.approver = 'Say who agreed to it.';
  else if (words.approver.trim().length > 500) problems.approver = 'Say it in at most 500 characters.';
  if (words.expires === undefined || !isCalendarDay(words.expires)) problems.expires = 'Say until which day it holds.';
  else if (words.expires < today) problems.expires = 'This day has passed. Choose today or later.';
  return problems;
}

/** Waives a finding, or with `all` everything its rule finds; a waiver of the same that has ended goes. */
export function addWaiver(tx: Transaction, finding: Finding, words: WaiverWords, all = false): void {
  const recordId = all ? '' : finding.key;
  tx.update('roadmap', tx.roadmap.id, (draft) => {
    for (const [id, waiver] of Object.entries(draft.lintWaivers))
      if (waiver.ruleId === finding.rule.id && waiver.recordId === recordId) delete draft.lintWaivers[id];
    const order = Math.max(0, ...Object.values(draft.lintWaivers).map((waiver) => waiver.order)) + 1;
    draft.lintWaivers[tx.surroundings.newId()] = {
      ruleId: finding.rule.id,
      recordId,
      reason: words.reason.trim(),
      approver: words.approver.trim(),
      expires: words.expires,
      order,
    };
  });
}

/** Takes a waiver back. */
export function removeWaiver(tx: Transaction, id: string): void {
  tx.update('roadmap', tx.roadmap.id, (draft) => {
    delete draft.lintWaivers[id];
  });
}
