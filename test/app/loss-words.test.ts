import { expect, it } from 'vitest';
import { lossWords } from '@/app/loss-words';
import { emptyDocument } from '@/domain/document';
import { make, type Records } from '@/domain/entities';
import { mergeRecord } from '@/domain/merge/merge-record';

const activity = (fields: Record<string, unknown>) => make('activities', { id: 'a', title: 'Webinar', ...fields });
const document = {
  ...emptyDocument('r', 'Plan'),
  roles: { q: make('roles', { id: 'q', partnerId: 'p', label: 'Marketing' }) },
  activities: { a: activity({}) },
};
const change = { id: 'c', label: 'Move Webinar', at: '', author: 'Ada', schemaVersion: 1, entries: [] };

type Sides = [Records['activities'] | null, Records['activities'] | null, Records['activities'] | null];

const item = (text: string) => ({ x: { text } });
const cases: [string, Sides][] = [
  [
    '“Deadline” of “Webinar” was also changed in another window, to 3 March 2027; yours stands.',
    [activity({}), activity({ deadline: '2027-02-01' }), activity({ deadline: '2027-03-03' })],
  ],
  [
    '“Status” of “Webinar” was also changed in another window, to “Done”; yours stands.',
    [activity({}), activity({ status: 'in-progress' }), activity({ status: 'done' })],
  ],
  [
    '“Checklist” (“Hall”) of “Webinar” or what it names was removed in another window; your change is not kept.',
    [activity({ checklist: item('Room') }), activity({ checklist: item('Hall') }), activity({})],
  ],
  [
    '“Responsibilities” for “Marketing” of “Webinar” was changed in another window while you removed it; it stays out.',
    [activity({ raci: { q: 'A' } }), activity({ raci: {} }), activity({ raci: { q: 'AR' } })],
  ],
  [
    '“Webinar” was removed in another window, or what it belongs to was; your change to it is not kept.',
    [activity({}), activity({ notes: 'Mine' }), null],
  ],
  [
    '“Webinar” was changed in another window before you removed it; undo brings it back as it was there.',
    [activity({}), null, activity({ notes: 'Theirs' })],
  ],
];

it.each(cases)('%s', (words, [base, ours, theirs]) => {
  const { conflicts } = mergeRecord('activities', base, ours, theirs);
  expect(lossWords(document, { change, lost: conflicts, isWhole: false }).message).toBe(words);
});

it('says what to do where an edit cannot stand at all, and counts what would be too long to read', () => {
  expect(lossWords(document, { change, lost: [], isWhole: true })).toEqual({
    title: '“Move Webinar” could not be kept',
    message: 'It does not fit with what was changed in another window meanwhile. Look at it there, and do it again.',
  });
  const texts = (word: string) =>
    activity({
      notes: word,
      audience: word,
      subKind: word,
      tracking: { link: word, code: word, utmSource: word, utmMedium: word },
    });
  const { conflicts } = mergeRecord('activities', activity({}), texts('mine'), texts('theirs'));
  expect(lossWords(document, { change, lost: conflicts, isWhole: false }).message).toMatch(
    /2 more places were changed in both windows\.$/,
  );
});
