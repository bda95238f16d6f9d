import { describe, expect, it } from 'vitest';
import { lossOfHolidays } from '@/domain/holiday-loss';
import { holidayLossInWords } from '@/records/holiday-loss-words';
import { holidaysOf, planOf } from '../support/plan';

const plan = planOf(
  {
    // Monday 3 May to Wednesday 12 May: 5 and 6 May are days off of Acme.
    build: { duration: 6, notBefore: '2027-05-03', partnerIds: ['acme', 'ours'], deadline: '2027-05-12' },
    launch: { duration: 1, after: ['build'] },
    other: { duration: 2, notBefore: '2027-05-03', partnerIds: ['idle'] },
  },
  {
    partners: {
      acme: {
        name: 'Acme',
        holidays: holidaysOf(
          '2027-05-05 Company day',
          '2027-05-06 Ascension',
          '2027-05-03 Fair',
          '2029-01-01 New Year',
        ),
      },
      ours: { name: 'Ours' },
      idle: { name: 'Idle', holidays: holidaysOf('2027-12-27 Bridge day') },
    },
    calendar: { holidays: holidaysOf('2027-05-06 Ascension') },
  },
);
const words = (...ids: string[]) => holidayLossInWords(plan, ids, (day) => day);

describe('organisations that are removed with their holidays', () => {
  it('names the days off that stop counting, and not those of everyone or beyond the plan', () => {
    expect(lossOfHolidays(plan, ['acme'])?.lost).toEqual([
      {
        partnerId: 'acme',
        holidays: [expect.objectContaining({ name: 'Fair' }), expect.objectContaining({ name: 'Company day' })],
      },
    ]);
    expect(words('acme')?.words).toContain(
      '2 holidays of Acme stop counting: Fair (2027-05-03), Company day (2027-05-05).',
    );
  });

  it('says what moves, with the dates of now and then', () => {
    expect(words('acme')?.words).toContain('2 activities move.');
    expect(words('acme')?.words).toContain('The plan then ends on 2027-05-12.');
    expect(words('acme')?.details.map((detail) => detail.words)).toEqual([
      '“build” moves: 2027-05-04 – 2027-05-13 becomes 2027-05-03 – 2027-05-11',
      '“launch” moves: 2027-05-14 becomes 2027-05-12',
    ]);
  });

  it('says nothing where no holiday counted', () => {
    expect(words('ours')).toBeNull();
    expect(words('idle')).toBeNull();
    expect(words()).toBeNull();
  });
});
