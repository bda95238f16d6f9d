import { describe, expect, it } from 'vitest';
import { dayOff, explain } from '@/domain/schedule/explain';
import { explainInWords } from '@/domain/schedule/schedule-words';
import { Scheduler } from '@/domain/schedule/scheduler';
import { drivenBy, driversOf } from '@/domain/schedule/trace';
import { holidaysOf, planOf } from '../../support/plan';

const names = {
  activity: (id: string) => id.toUpperCase(),
  partner: (id: string) => `Partner ${id}`,
  day: (day: string) => day,
};

// Friday 30 April 2027; Monday 3 May is a holiday of one partner, Tuesday 4 May of both lists.
const document = planOf(
  {
    brief: { duration: 5, notBefore: '2027-04-26' },
    film: { duration: 3, after: ['brief'], partnerIds: ['uk', 'de'] },
    cut: { duration: 2, after: ['film SS 1', 'brief SS'] },
    launch: { kind: 'milestone', after: ['cut', 'film'] },
    review: { kind: 'phase', after: ['launch FS 2'] },
    learn: { duration: 1, parentId: 'review' },
    report: { duration: 4, parentId: 'review', after: ['learn FF'] },
    party: { scheduling: 'fixed', start: '2027-05-01', end: '2027-05-01', after: ['launch'] },
    begun: { status: 'in-progress', start: '2027-04-27', end: '2027-04-28', duration: 2, after: ['brief'] },
    closed: { status: 'done', start: '2027-04-27', end: '2027-04-28' },
    dropped: { status: 'cancelled', start: '2027-04-27', end: '2027-04-28' },
    idea: {},
    someday: { scheduling: 'fixed' },
    handover: { duration: 2, notBefore: '2027-05-15' },
    backwards: { duration: 2, after: ['launch SF'] },
  },
  {
    partners: {
      uk: { holidays: holidaysOf('2027-05-03 Early May', '2027-05-04 Extra day') },
      de: { holidays: holidaysOf('2027-05-04 Feiertag') },
    },
  },
);
const scheduler = new Scheduler(document);
const { placement } = scheduler;
const words = (id: string) => explainInWords(explain(placement, id)!, names);

describe('why an activity starts when it does', () => {
  it('names the link, and the weekend and holidays of both sides that were skipped', () => {
    const explanation = explain(placement, 'film')!;
    expect(explanation.start).toBe('2027-05-05');
    expect(explanation.reasons).toEqual([
      { kind: 'link', holderId: 'film', linkKey: 'l0', from: 'brief', type: 'FS', lag: 0, sourceDay: '2027-04-30' },
    ]);
    expect(explanation.skipped).toEqual([
      { day: '2027-05-01', isOutsideWeek: true, holidays: [] },
      { day: '2027-05-02', isOutsideWeek: true, holidays: [] },
      { day: '2027-05-03', isOutsideWeek: false, holidays: [{ name: 'Early May', partnerId: 'uk' }] },
      {
        day: '2027-05-04',
        isOutsideWeek: false,
        holidays: [
          { name: 'Extra day', partnerId: 'uk' },
          { name: 'Feiertag', partnerId: 'de' },
        ],
      },
    ]);
    expect(words('film')).toEqual([
      'It starts after “BRIEF”, which ends on 2027-04-30.',
      'Skipped: Early May (Partner uk) on 2027-05-03, Extra day (Partner uk) and Feiertag (Partner de) on 2027-05-04 and 2 days outside the working week.',
    ]);
  });

  it('says the same in words for every other reason', () => {
    expect(words('brief')).toEqual(['It may not start before 2027-04-26.']);
    expect(words('handover')).toEqual([
      'It may not start before 2027-05-15.',
      'Skipped: 2 days outside the working week.',
    ]);
    expect(words('cut')).toEqual([
      'It starts no earlier than “FILM”, which starts on 2027-05-05, and 1 working day more.',
    ]);
    expect(words('learn')[0]).toBe(
      'Everything in “REVIEW” starts after “LAUNCH”, which ends on 2027-05-07, and 2 working days more.',
    );
    expect(words('review')).toEqual(['It spans what is inside it, and “LEARN” and “REPORT” comes first.']);
    expect(words('begun')).toEqual([
      'It has begun: its start is a fact and does not move.',
      'It starts or ends 4 working days too early for its link: it starts after “BRIEF”, which ends on 2027-04-30.',
    ]);
    expect(words('party')[0]).toBe('Its dates are fixed: it stays where it is put.');
    expect(words('closed')).toEqual(['It is done: its dates are facts and do not move.']);
    expect(words('dropped')).toEqual(['It is cancelled and is shown where it stood.']);
    expect(words('idea')[0]).toMatch(/backlog/);
    expect(words('someday')[0]).toMatch(/not given yet/);
    expect(words('backwards')).toEqual(['It ends no earlier than just before “LAUNCH”, which starts on 2027-05-07.']);
    expect(explain(placement, 'nobody')).toBeUndefined();
  });

  it('gives all links that say the same day', () => {
    const both = new Scheduler(
      planOf({
        a: { duration: 2, notBefore: '2027-05-03' },
        b: { duration: 2, notBefore: '2027-05-03' },
        c: { after: ['a', 'b'] },
      }),
    );
    expect(explainInWords(explain(both.placement, 'c')!, names)).toEqual([
      'It starts after “A”, which ends on 2027-05-04.',
      'Also: it starts after “B”, which ends on 2027-05-04.',
    ]);
  });

  it('counts a holiday that is in the list twice once, and knows the roadmap’s own', () => {
    const twice = planOf({}, { calendar: { holidays: holidaysOf('2027-05-03 Off', '2027-05-03 Off') } });
    expect(dayOff(twice, [], '2027-05-03')).toEqual({
      day: '2027-05-03',
      isOutsideWeek: false,
      holidays: [{ name: 'Off', partnerId: null }],
    });
  });
});

describe('tracing', () => {
  it('follows what decides a start back to where it begins', () => {
    expect(driversOf(placement, 'learn').map(({ id, from, holderId }) => `${id} ${holderId} ${from}`)).toEqual([
      'learn review launch',
      'launch launch cut',
      'launch launch film',
      'cut cut film',
      'film film brief',
    ]);
    expect(driversOf(placement, 'brief')).toEqual([]);
    expect(driversOf(placement, 'nobody')).toEqual([]);
  });

  it('follows what an activity decides to the last, and leaves out what something else decides', () => {
    expect(drivenBy(placement, 'film').map(({ id, from }) => `${from} → ${id}`)).toEqual([
      'film → cut',
      'film → launch',
      'cut → launch',
      'launch → learn',
      'launch → report',
      'launch → backwards',
    ]);
    expect(drivenBy(placement, 'idea')).toEqual([]);
  });

  it('goes through phases by what ends them', () => {
    const phased = new Scheduler(
      planOf({
        phase: { kind: 'phase' },
        short: { parentId: 'phase', duration: 2, notBefore: '2027-05-03' },
        long: { parentId: 'phase', duration: 4, notBefore: '2027-05-03' },
        after: { after: ['phase'] },
      }),
    );
    expect(drivenBy(phased.placement, 'long').map(({ id }) => id)).toEqual(['after']);
    expect(drivenBy(phased.placement, 'short')).toEqual([]);
    expect(driversOf(phased.placement, 'after').map(({ from }) => from)).toEqual(['phase']);
  });
});
