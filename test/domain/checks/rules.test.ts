import { describe, expect, it } from 'vitest';
import { type Finding, withDays } from '@/domain/checks/rule';
import { rules } from '@/domain/checks/rules';
import { runChecks } from '@/domain/checks/run-checks';
import type { RoadmapDocument } from '@/domain/document';
import { emptyDocument } from '@/domain/document';
import { sampleDocument, samples } from '@/domain/samples/sample-library';
import { Scheduler } from '@/domain/schedule/scheduler';
import { SOUND_TODAY, soundPlan } from '../../support/sound-plan';
import { ruleCases } from './rule-cases';

const check = (document: RoadmapDocument, today = SOUND_TODAY) =>
  runChecks(document, new Scheduler(document), today).open;
const idsOf = (findings: readonly Finding[]) => findings.map(({ rule }) => rule.id);
const inWords = (findings: readonly Finding[]) => findings.map(({ rule, sentence }) => `${rule.id} ${sentence}`);

/** The sound plan with an end before its start, as no edit can make it. */
function reversed(): RoadmapDocument {
  const plan = soundPlan();
  const prepare = { ...plan.activities['prepare']!, start: '2027-01-15', end: '2027-01-11' };
  return { ...plan, activities: { ...plan.activities, prepare } };
}

describe('the rules', () => {
  it('find nothing in a sound plan', () => {
    expect(inWords(check(soundPlan()))).toEqual([]);
  });

  it('are each covered by a case here, and every case is one of them', () => {
    expect(Object.keys(ruleCases).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('have ids of their own, words and a reason that are sentences', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, title, why, views } of rules) {
      expect(id).toMatch(/^(MIN|RAC|TIM|RSK|TIE|DAT)-\d\d$/);
      expect(title, id).toMatch(/^[A-Z].*[^.]$/);
      expect(why, id).toMatch(/^[A-Z].*\.$/);
      expect(views.length, id).toBeGreaterThan(0);
    }
  });

  it.each(rules.map(({ id }) => id))('%s finds what is wrong, where it is, and leaves alone what is not', (id) => {
    const { fires, quiet, where, today } = ruleCases[id]!;
    const found = check(id === 'TIM-01' ? reversed() : soundPlan(fires), today).filter(({ rule }) => rule.id === id);
    expect(found.length, `${id} fires`).toBeGreaterThan(0);
    if (where) expect(found.map((finding) => finding.where)).toContainEqual(where);
    for (const { sentence } of found) {
      expect(sentence).toMatch(/^[“A-Z0-9]/);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    }
    expect(inWords(check(soundPlan(quiet), today)).filter((words) => words.startsWith(id))).toEqual([]);
  });

  it('point to records that are there', () => {
    for (const [id, { fires, today }] of Object.entries(ruleCases)) {
      const document = soundPlan(fires);
      for (const { where } of check(document, today)) {
        const table = where.entity === 'roadmap' ? { [document.roadmap.id]: document.roadmap } : document[where.entity];
        if (where.id !== undefined) expect(Object.keys(table), id).toContain(where.id);
      }
    }
  });

  it('show little beside the minimum in an empty roadmap', () => {
    const families = new Set(idsOf(check(emptyDocument('new', 'New'))).map((id) => id.slice(0, 3)));
    expect([...families]).toEqual(['MIN']);
  });

  it('write days as the person does', () => {
    const [finding] = check(soundPlan(ruleCases['TIM-02']!.fires));
    expect(withDays(finding!.sentence, (day) => day.split('-').reverse().join('.'))).toBe(
      '“Look back” ends on 01.03.2027, after the horizon of 28.02.2027.',
    );
  });
});

describe('links are followed by type and lag', () => {
  const prepare = (link: object) => ({
    activities: {
      prepare: {
        scheduling: 'fixed',
        start: '2027-01-06',
        end: '2027-01-12',
        links: { l1: { from: 'onboard', order: 1, ...link } },
      },
    },
  });
  const broken = (link: object) => idsOf(check(soundPlan(prepare(link)))).includes('TIM-03');

  // Onboarding runs from Monday 4 to Friday 8 January, the fixed one from Wednesday 6 to Tuesday 12.
  it.each([
    [{ type: 'FS' }, true],
    [{ type: 'FS', lag: -3 }, false],
    [{ type: 'FS', lag: -2 }, true],
    [{ type: 'SS' }, false],
    [{ type: 'SS', lag: 2 }, false],
    [{ type: 'SS', lag: 3 }, true],
    [{ type: 'FF' }, false],
    [{ type: 'FF', lag: 2 }, false],
    [{ type: 'FF', lag: 3 }, true],
    [{ type: 'SF' }, false],
    [{ type: 'SF', lag: 8 }, true],
  ])('%j', (link, isBroken) => {
    expect(broken(link)).toBe(isBroken);
  });

  it('leave done work alone: what happened, happened', () => {
    const plan = prepare({ type: 'FS' });
    const done = { activities: { prepare: { ...plan.activities.prepare, status: 'done' } } };
    expect(idsOf(check(soundPlan(done)))).not.toContain('TIM-03');
  });
});

describe('every sample', () => {
  it.each(samples)('$key: $title has no error, on its first day', async ({ key }) => {
    let count = 0;
    const newId = () => {
      count += 1;
      return `id-${count}`;
    };
    const { document } = await sampleDocument(key, { start: '2026-11-23', newId });
    const errors = check(document, '2026-11-23').filter(({ rule }) => rule.severity === 'error');
    expect(inWords(errors)).toEqual([]);
  });
});
