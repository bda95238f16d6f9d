import type { Finding, Rule, Severity } from '@/domain/checks/rule';
import { type Question, questions } from '@/domain/completeness';

/** What one rule found. */
export interface RuleGroup {
  rule: Rule;
  findings: readonly Finding[];
}

/** What belongs to one of the four questions. */
export interface QuestionGroup {
  question: Question;
  title: string;
  count: number;
  rules: readonly RuleGroup[];
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warn: 1, info: 2 };

/** Findings of these severities by question and rule; what is most serious stands first. */
export function groupFindings(findings: readonly Finding[], shown: ReadonlySet<Severity>): QuestionGroup[] {
  const byRule = new Map<Rule, Finding[]>();
  for (const finding of findings) {
    if (!shown.has(finding.rule.severity)) continue;
    const own = byRule.get(finding.rule);
    if (own) own.push(finding);
    else byRule.set(finding.rule, [finding]);
  }
  return (Object.keys(questions) as Question[]).flatMap((question) => {
    const rules = [...byRule]
      .filter(([rule]) => rule.question === question)
      .map(([rule, own]) => ({ rule, findings: own }))
      .sort((a, b) => weight[a.rule.severity] - weight[b.rule.severity]);
    const count = rules.reduce((sum, group) => sum + group.findings.length, 0);
    return count === 0 ? [] : [{ question, title: questions[question], count, rules }];
  });
}
