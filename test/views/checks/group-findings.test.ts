import { describe, expect, it } from 'vitest';
import { countsByView, countsInWords } from '@/domain/checks/check-words';
import { viewOf } from '@/domain/checks/rule';
import { runChecks } from '@/domain/checks/run-checks';
import { Scheduler } from '@/domain/schedule/scheduler';
import { groupFindings } from '@/views/checks/group-findings';
import { SOUND_TODAY, soundPlan } from '../../support/sound-plan';

const plan = soundPlan({
  header: { objectives: {}, triggers: {}, cadences: {}, end: '2027-02-28' },
  risks: { k2: { ownerRoleId: undefined }, k3: { ownerRoleId: undefined } },
});
const { open } = runChecks(plan, new Scheduler(plan), SOUND_TODAY);

describe('findings in the panel', () => {
  it('stand under the four questions, what is most serious first', () => {
    const groups = groupFindings(open, new Set(['error', 'warn', 'info']));
    expect(groups.map(({ title, count }) => `${title} ${count}`)).toEqual(['Why 2', 'How 3', 'Measure 1']);
    expect(groups[0]?.rules.map(({ rule }) => rule.id)).toEqual(['MIN-01', 'MIN-17']);
    expect(groups[1]?.rules.map(({ rule, findings }) => `${rule.id} ${findings.length}`)).toEqual([
      'RSK-02 2',
      'TIM-02 1',
    ]);
  });

  it('are left out by severity, and a question without any goes', () => {
    const groups = groupFindings(open, new Set(['warn']));
    expect(groups.flatMap(({ rules }) => rules.map(({ rule }) => rule.id))).toEqual(['TIM-02']);
    expect(groupFindings(open, new Set())).toEqual([]);
  });
});

describe('counts', () => {
  it('are said in words, without suggestions', () => {
    expect(countsInWords({ error: 1, warn: 12, info: 3 })).toBe('1 error · 12 to look at');
    expect(countsInWords({ error: 2, warn: 0, info: 0 })).toBe('2 errors');
    expect(countsInWords({ error: 0, warn: 0, info: 9 })).toBeNull();
  });

  it('go to the best view that is there, else to the first', () => {
    const byView = countsByView(open, ['brief', 'timeline', 'risks']);
    expect(Object.fromEntries(byView)).toEqual({
      brief: { error: 2, warn: 0, info: 1 },
      timeline: { error: 0, warn: 1, info: 0 },
      risks: { error: 2, warn: 0, info: 0 },
    });
    expect(viewOf({ views: ['guardrails', 'brief'] }, ['brief', 'guardrails'])).toBe('guardrails');
    expect(viewOf({ views: ['guardrails'] }, ['brief', 'risks'])).toBe('brief');
    expect(viewOf({ views: ['guardrails'] }, [])).toBeNull();
  });
});
