import { describe, expect, test } from 'vitest';
import { type Audience, EVERYBODY } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import { dayNumber } from '@/domain/calendar-day';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { JOINT_COLOUR, partnerColour } from '@/domain/plan/colours';
import { NO_FILTER } from '@/domain/plan/filter';
import { type Look, PLAIN_LOOK } from '@/domain/plan/look';
import { SceneMaker, sceneOf } from '@/domain/plan/scene';
import { ProjectedRoadmap } from '@/store/roadmap-reading';

const activity = (id: string, partnerIds: readonly string[], more: object = {}) =>
  make('activities', {
    id,
    title: id,
    scheduling: 'fixed',
    start: '2027-03-01',
    end: '2027-03-05',
    partnerIds: partnerIds as never,
    ...more,
  });

const records = <R extends { id: string }>(list: readonly R[]) => Object.fromEntries(list.map((one) => [one.id, one]));

const plan: RoadmapDocument = {
  ...emptyDocument('r1', 'Launch'),
  partners: records([
    make('partners', { id: 'us', name: 'Us' }),
    make('partners', { id: 'p0', name: 'Kept from others', visibility: ['us'] as never }),
    make('partners', { id: 'p1', name: 'Contoso' }),
    make('partners', { id: 'p2', name: 'Fabrikam', colour: '#123456' }),
  ]),
  activities: records([
    activity('ours', ['us']),
    activity('with1', ['us', 'p1'], { deadline: '2027-03-10' }),
    activity('with2', ['p2']),
    activity('joint', ['p1', 'p2']),
    activity('jointWithUs', ['us', 'p1', 'p2'], { links: { k: { from: 'with1', type: 'FS', lag: 0, order: 0 } } }),
  ]),
} as RoadmapDocument;

const look: Look = { ...PLAIN_LOOK, mode: 'lanes', homeId: 'us', today: dayNumber('2027-02-01') };
const readingFor = (audience: Audience) => new ProjectedRoadmap('key', projected(plan, audience), audience);
const ours = readingFor({ kind: 'own', organisation: 'us' });
const colours = (reading: ProjectedRoadmap) =>
  Object.fromEntries([...sceneOf(reading, look).model.barOf.values()].map(({ id, colour }) => [id, colour]));

describe('the scene of a plan', () => {
  test('gives every organisation one colour, in bars, lanes and legend, and what is joint its own', () => {
    const { model, blocks, legend } = sceneOf(ours, look);
    const lane = Object.fromEntries(blocks.map(({ key, colour }) => [key, colour]));
    expect(model.barOf.get('with1')?.colour).toBe(lane['p1']);
    expect(model.barOf.get('with2')?.colour).toBe('#123456');
    expect(lane['joint']).toBe(JOINT_COLOUR);
    expect(model.barOf.get('joint')?.colour).toBe(JOINT_COLOUR);
    for (const { key, colour } of legend) expect(colour).toBe(lane[key]);
  });

  test('shows the same colours in a copy that has fewer organisations', () => {
    expect(colours(readingFor(EVERYBODY))).toEqual(colours(ours));
  });

  test('calls joint what is done with several beside us, and nothing else', () => {
    const joint = [...sceneOf(ours, look).model.barOf.values()].filter((bar) => bar.isJoint).map(({ id }) => id);
    expect(joint.sort()).toEqual(['joint', 'jointWithUs']);
  });

  test('shows links and signs as far as they are asked for', () => {
    const all = sceneOf(ours, { ...look, mode: 'outline' });
    expect(all.model.links.map(({ to }) => to)).toEqual(['jointWithUs']);
    expect(all.model.marks.map(({ title, row }) => [title, row])).toEqual([
      ['Deadline: with1', all.model.rowOf.get('with1')],
    ]);
    const bare = sceneOf(ours, { ...look, mode: 'outline', showLinks: false, showMarks: false });
    expect([bare.model.links, bare.model.marks, bare.signs]).toEqual([[], [], []]);
  });

  test('has no rows where something else lays the bars out, but tells what is shown', () => {
    const filter = { ...NO_FILTER, text: 'with' };
    const { model, rows, shown, signs } = sceneOf(ours, { ...look, mode: 'loose', filter });
    expect([model.rowCount, rows]).toEqual([0, []]);
    expect(shown.map(({ id }) => id)).toEqual(['with1', 'with2', 'jointWithUs'].filter((id) => /with/i.test(id)));
    expect(signs.map(({ title }) => title)).toEqual(['Deadline: with1']);
  });

  test('is the same object until roadmap or look change', () => {
    const scenes = new SceneMaker();
    const first = scenes.make(ours, look);
    expect(scenes.make(ours, { ...look })).toBe(first);
    const other = scenes.make(ours, { ...look, showLinks: false });
    expect(other).not.toBe(first);
    expect(other.model.barsOfRow).toBe(first.model.barsOfRow);
    expect(other.legend).toBe(first.legend);
  });
});

test('an organisation without a colour of its own gets the same one everywhere, whichever others there are', () => {
  const [first, again, other] = ['p1', 'p1', 'p2'].map((id) => partnerColour({ id: id as never, colour: undefined }));
  expect(first).toBe(again);
  expect(other).not.toBe(first);
});
