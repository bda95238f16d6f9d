import type { CalendarDay } from '@/domain/calendar-day';
import type { Question } from '@/domain/completeness';
import type { EntityName } from '@/domain/field';
import type { Threshold } from '@/domain/thresholds';
import type { Transaction } from '@/domain/transaction';
import type { CheckContext } from './check-context';

/** How serious: incomplete or unsafe to launch, a bad practice is likely, a suggestion (domain brief, section 4). */
export const severities = { error: 'Errors', warn: 'To look at', info: 'Suggestions' } as const;
export type Severity = keyof typeof severities;

/**
 * The families of rules, by the letters their ids begin with: the minimum, responsibilities, timeline, risks, what ties these three
 * together, and what is kept in the file.
 */
export type Family = 'MIN' | 'RAC' | 'TIM' | 'RSK' | 'TIE' | 'DAT';

/** Where a finding is looked at: a table, a record in it, a field of the record. */
export interface Where {
  entity: EntityName;
  id?: string;
  field?: string;
}

/** A change that does away with a finding, as one undo step; answers where to go on, where something is left to fill in. */
export interface Mend {
  label: string;
  apply: (tx: Transaction) => Where | undefined;
}

/** What a rule found, in words of its own; days stand in them as YYYY-MM-DD. */
export interface Found {
  sentence: string;
  where: Where;
  mend?: Mend;
  /** Ids that tell it from other findings of the rule, where the record alone does not. */
  about?: readonly string[];
}

/** A finding with its rule; `key` is what a waiver names it by. */
export interface Finding extends Omit<Found, 'about'> {
  rule: Rule;
  key: string;
}

/** One rule: a pure test of a roadmap, and the words for what it finds. */
export interface Rule {
  id: `${Family}-${string}`;
  question: Question;
  severity: Severity;
  title: string;
  /** Why it matters, one sentence. */
  why: string;
  /** The views that show what it finds, best first; the first that is there is gone to. */
  views: readonly string[];
  thresholds?: Readonly<Record<string, Threshold>>;
  test: (context: CheckContext) => Found[];
}

/** The number that a rule goes by in this roadmap. */
export function thresholdOf(
  thresholds: Readonly<Record<string, number>>,
  known: Readonly<Record<string, Threshold>>,
  name: string,
): number {
  return thresholds[name] ?? known[name]?.usual ?? 0;
}

/** A record's words in quotes, or what it is called where it has none. */
export const named = (title: string, otherwise: string): string => (title.trim() ? `“${title.trim()}”` : otherwise);

/** Words in a row: "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length > 4) return `${words.slice(0, 3).join(', ')} and ${words.length - 3} more`;
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** "1 day", "3 days". */
export const countOf = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A sentence of a finding with its days written as the person writes them. */
export function withDays(sentence: string, day: (day: CalendarDay) => string): string {
  return sentence.replace(/\b(?:19|20|21)\d\d-\d\d-\d\d\b/g, day);
}

/** The view to go to for what a rule finds: the best of those that are there. */
export function viewOf(rule: Pick<Rule, 'views'>, there: readonly string[]): string | null {
  return rule.views.find((view) => there.includes(view)) ?? there[0] ?? null;
}
