import { describe, expect, it } from 'vitest';
import { applyEntries, type ChangeEntry } from '@/domain/change';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { rebase } from '@/domain/merge/rebase';
import { documentProblems } from '@/domain/problems';
import { transact } from '@/domain/transaction';

const activity = (fields: Record<string, unknown>) => make('activities', { id: 'a', title: 'Webinar', ...fields });
const plan = (fields: Record<string, unknown> = {}, header: Record<string, unknown> = {}): RoadmapDocument => ({
  ...emptyDocument('r', 'Plan'),
  roadmap: make('roadmap', { id: 'r', title: 'Plan', ...header }),
  partners: Object.fromEntries(['p0', 'p1', 'p2'].map((id) => [id, make('partners', { id, name: id })])),
  roles: { q: make('roles', { id: 'q', partnerId: 'p0' }) },
  activities: { a: activity(fields) },
});
const entry = (before: unknown, after: unknown) => ({ entity: 'activities', id: 'a', before, after }) as ChangeEntry;
const item = (text: string, more: Record<string, unknown> = {}) => ({ key: '', text, done: false, order: 0, ...more });

/** What an edit of ours comes to on a plan where theirs was stored first. */
function brought(base: Record<string, unknown>, ours: Record<string, unknown>, theirs: Record<string, unknown>) {
  const document = plan(theirs);
  const result = rebase(document, [entry(activity(base), activity(ours))], [entry(activity(base), activity(theirs))]);
  if (!result.ok) throw new Error('refused');
  applyEntries(document, result.entries);
  return { after: document.activities['a'], lost: result.lost };
}

describe('an edit brought onto those of another window', () => {
  it('leaves out what is so already', () => {
    const same = rebase(plan({ notes: 'New' }), [entry(activity({ notes: 'Old' }), activity({ notes: 'New' }))]);
    expect(same).toEqual({ ok: true, entries: [], lost: [] });
  });

  it('keeps the organisation that each side added', () => {
    const { after, lost } = brought({ partnerIds: ['p0'] }, { partnerIds: ['p0', 'p1'] }, { partnerIds: ['p0', 'p2'] });
    expect(after?.partnerIds).toEqual(['p0', 'p2', 'p1']);
    expect(lost).toEqual([]);
  });

  it('lets nothing that one side took out come back because the other wrote it twice', () => {
    const { after } = brought({ partnerIds: ['p0'] }, { partnerIds: ['p1'] }, { partnerIds: ['p0', 'p0'] });
    expect(after?.partnerIds).toEqual(['p1']);
  });

  it('joins members of one map, letters of one role, and honours what either took out', () => {
    const { after, lost } = brought(
      { checklist: { x: item('Room'), y: item('Bus') }, raci: { q: 'A' } },
      { checklist: { x: item('Hall'), y: item('Bus'), mine: item('Badges') }, raci: { q: 'AR' } },
      { checklist: { x: item('Room', { done: true }), theirs: item('Caterer') }, raci: { q: 'AC' } },
    );
    expect(after?.checklist).toEqual({
      x: item('Hall', { done: true }),
      theirs: item('Caterer'),
      mine: item('Badges'),
    });
    expect(after?.raci).toEqual({ q: 'ARC' });
    expect(lost).toEqual([]);
  });

  it('tells of one value changed by both, in the words of the field, and ours stands', () => {
    const { after, lost } = brought({}, { brief: { offer: 'Ten' } }, { brief: { offer: 'Twenty', message: 'Hello' } });
    expect(after?.brief).toMatchObject({ offer: 'Ten', message: 'Hello' });
    expect(lost).toMatchObject([
      { entity: 'activities', id: 'a', path: ['brief', 'offer'], words: ['Brief', 'Offer'] },
    ]);
    expect(lost[0]).toMatchObject({ base: '', ours: 'Ten', theirs: 'Twenty', kept: 'ours' });
  });

  it('keeps dates that fit together: ours, and theirs are told', () => {
    const dates = (start: string, end: string) => ({ start, end });
    const { after, lost } = brought(
      dates('2027-03-01', '2027-03-20'),
      dates('2027-03-15', '2027-03-20'),
      dates('2027-03-01', '2027-03-10'),
    );
    expect(after).toMatchObject(dates('2027-03-15', '2027-03-20'));
    expect(lost).toMatchObject([{ path: ['end'], words: ['End'], theirs: '2027-03-10', kept: 'ours' }]);
  });

  it('leaves out what the other took out, and says what was done to it', () => {
    const { after, lost } = brought({ checklist: { x: item('Room') } }, { checklist: { x: item('Hall') } }, {});
    expect(after?.checklist).toEqual({});
    expect(lost).toMatchObject([{ path: ['checklist', 'x'], words: ['Checklist', '“Hall”'], kept: 'theirs' }]);
  });

  it('does not bring back a record that they removed, and removes one that they changed; both are told', () => {
    const edit = entry(activity({ notes: 'Old' }), activity({ notes: 'New' }));
    const gone = rebase({ ...plan(), activities: {} }, [edit]);
    expect(gone).toMatchObject({ entries: [], lost: [{ path: [], theirs: null, kept: 'theirs' }] });
    const removal = rebase(plan({ notes: 'Theirs' }), [entry(activity({ notes: 'Old' }), null)]);
    expect(removal).toMatchObject({
      entries: [entry(activity({ notes: 'Theirs' }), null)],
      lost: [{ path: [], ours: null, kept: 'ours' }],
    });
  });

  it('takes a record out though they pointed to it meanwhile: the pointer goes, and is told', () => {
    const document = plan({ partnerIds: ['p1'] });
    const removal = { entity: 'partners', id: 'p1', before: document.partners['p1'], after: null } as ChangeEntry;
    const result = rebase(document, [removal], [entry(activity({}), activity({ partnerIds: ['p1'] }))]);
    if (!result.ok) throw new Error('refused');
    applyEntries(document, result.entries);
    expect(document.activities['a']?.partnerIds).toEqual([]);
    expect(documentProblems(document)).toEqual([]);
    expect(result.lost).toMatchObject([{ id: 'a', path: ['partnerIds'], theirs: ['p1'], kept: 'ours' }]);
  });
});

describe('what hangs on a member of the header', () => {
  const surroundings = { newId: () => 'change', now: () => '2027-01-04T09:00:00Z', author: 'Ada' };
  const lanes = { one: { name: 'One', order: 1 }, two: { name: 'Two', order: 2 } };
  const without = (document: RoadmapDocument, recipe: (roadmap: Record<string, Record<string, unknown>>) => void) => {
    const change = transact(document, surroundings, 'Remove', (tx) =>
      tx.update('roadmap', 'r', (roadmap) => recipe(roadmap as never)),
    );
    return change?.entries ?? [];
  };

  it('goes with it: a lane’s activities stay without one, a criterion takes its scores along', () => {
    const document = plan({ laneId: 'one' }, { lanes, fitCriteria: { c: { text: 'Reach' }, d: { text: 'Brand' } } });
    const scored = make('partners', { id: 'p0', name: 'p0', fit: { c: { score: 3 }, d: { score: 4 } } });
    (document.partners as Record<string, unknown>)['p0'] = scored;
    applyEntries(
      document,
      without(document, (roadmap) => {
        delete roadmap['lanes']?.['one'];
        delete roadmap['fitCriteria']?.['c'];
      }),
    );
    expect(document.activities['a']?.laneId).toBe('');
    expect(document.partners['p0']?.fit).toEqual({ d: { score: 4, evidence: '' } });
  });

  it('goes too where one window takes it out while the other uses it, whoever was first', () => {
    const mine = without(plan({}, { lanes }), (roadmap) => delete roadmap['lanes']?.['one']);
    const theirs = [entry(activity({}), activity({ laneId: 'one' }))];
    const document = plan({ laneId: 'one' }, { lanes });
    const removed = rebase(document, mine, theirs);
    if (!removed.ok) throw new Error('refused');
    applyEntries(document, removed.entries);
    expect(document.activities['a']?.laneId).toBe('');
    expect(removed.lost).toMatchObject([{ id: 'a', path: ['laneId'], theirs: 'one', kept: 'ours' }]);
    const late = rebase(plan({}, { lanes: { two: lanes.two } }), theirs, mine);
    expect(late).toMatchObject({ ok: true, entries: [] });
    expect(late.lost).toMatchObject([{ id: 'a', path: ['laneId'], ours: 'one', kept: 'theirs' }]);
  });
});
