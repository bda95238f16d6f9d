import { describe, expect, test } from 'vitest';
import { type Audience, EVERYBODY } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import { emptyDocument, type RoadmapDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { lanesInFewRows, mostImportant, shareRows } from '@/domain/plan/few-rows';
import { schedule } from '@/domain/schedule/schedule';
import { drawSlide, type SlideMatter, STAGE_HEIGHT } from '@/views/present/draw-slide';
import { type SlideChoices, slidesOf } from '@/views/present/slides';
import { barAt, roughMeasure, textsOf } from '../../support/chart-plans';

const usual: SlideChoices = { stepBy: 'lane', homeId: 'us', monthName: (day) => day.slice(0, 7) };
const fixed = (id: string, start: string, end: string, more: object = {}) =>
  make('activities', { id, title: `Title ${id}`, scheduling: 'fixed', start, end, partnerIds: ['us', 'p1'], ...more });

function roadmap(activities: readonly ReturnType<typeof fixed>[], header: object = {}): RoadmapDocument {
  return {
    ...emptyDocument('r1', 'Launch'),
    roadmap: make('roadmap', { id: 'r1', title: 'Launch', intent: 'Win together', ...header }),
    partners: {
      us: make('partners', { id: 'us', name: 'Us' }),
      p1: make('partners', { id: 'p1', name: 'Contoso' }),
      p2: make('partners', { id: 'p2', name: 'Secret partner', visibility: ['us'] as never }),
    },
    activities: Object.fromEntries(activities.map((activity) => [activity.id, activity])),
  };
}

const slides = (
  document: RoadmapDocument,
  { audience = EVERYBODY, ...change }: Partial<SlideChoices> & { audience?: Audience } = {},
) => {
  const seen = projected(document, audience);
  return slidesOf(seen, schedule(seen), { ...usual, ...change });
};

describe('the slides of a roadmap', () => {
  test('begin with title and overview, then a step for each lane, ours first as on the timeline', () => {
    const all = slides(
      roadmap([fixed('a', '2027-01-04', '2027-01-08'), fixed('b', '2027-02-01', '2027-02-05', { partnerIds: ['us'] })]),
    );
    expect(all.map((slide) => `${slide.kind}: ${slide.heading}`)).toEqual([
      'title: Launch',
      'overview: The whole plan',
      'step: Us',
      'step: Contoso',
    ]);
    expect(all[0]).toMatchObject({
      partners: ['Us', 'Contoso'],
      start: '2027-01-04',
      end: '2027-02-05',
      intent: 'Win together',
    });
    expect(all[3]).toMatchObject({ activityIds: ['a'] });
  });

  test('are the title alone where nothing has a date', () => {
    expect(slides(roadmap([make('activities', { id: 'a', title: 'Someday' })])).map(({ kind }) => kind)).toEqual([
      'title',
    ]);
  });

  test('hide what not everybody may see, and what stands inside it, until asked', () => {
    const document = roadmap([
      fixed('open', '2027-01-04', '2027-01-08'),
      fixed('closed', '2027-01-04', '2027-01-08', { visibility: ['us'] }),
      fixed('inside', '2027-01-04', '2027-01-08', { parentId: 'closed' }),
    ]);
    const ours: Audience = { kind: 'own', organisation: 'us' };
    const idsOf = (audience: Audience) =>
      slides(document, { audience }).flatMap((slide) => (slide.kind === 'step' ? slide.activityIds : []));
    expect(idsOf(EVERYBODY)).toEqual(['open']);
    expect(idsOf(ours)).toEqual(['open', 'inside'].sort());
    expect(slides(document)[0]).toMatchObject({ partners: ['Us', 'Contoso'] });
    expect(slides(document, { audience: ours })[0]).toMatchObject({
      partners: ['Us', 'Contoso', 'Secret partner'],
    });
  });

  test('step by the months in which something takes place', () => {
    const document = roadmap([fixed('a', '2027-01-25', '2027-02-05'), fixed('b', '2027-04-05', '2027-04-05')]);
    const steps = slides(document, { stepBy: 'month' }).filter((slide) => slide.kind === 'step');
    expect(steps.map(({ heading }) => heading)).toEqual(['2027-01', '2027-02', '2027-04']);
    expect(steps.map((slide) => slide.kind === 'step' && slide.activityIds)).toEqual([['a'], ['a'], ['b']]);
  });

  test('step by phases, or by stages where there are no phases', () => {
    const phased = roadmap([
      fixed('phase', '2027-01-01', '2027-01-01', { title: 'Prepare' }),
      fixed('a', '2027-01-25', '2027-02-05', { parentId: 'phase' }),
      fixed('b', '2027-04-05', '2027-04-06'),
    ]);
    const headings = (document: RoadmapDocument) =>
      slides(document, { stepBy: 'phase' })
        .slice(2)
        .map(({ heading }) => heading);
    expect(headings(phased)).toEqual(['Prepare', 'Other activities']);
    expect(headings(roadmap([fixed('a', '2027-01-25', '2027-02-05', { stage: 'launch' })]))).toEqual(['Launch']);
  });

  test('use own lanes where activities stand in them', () => {
    const document = roadmap([fixed('a', '2027-01-25', '2027-02-05', { laneId: 'l1' })], {
      lanes: { l1: { order: 1, name: 'Marketing' }, l2: { order: 2, name: 'Empty' } },
    });
    expect(
      slides(document)
        .slice(2)
        .map(({ heading }) => heading),
    ).toEqual(['Marketing']);
  });
});

describe('what gives way', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    ...barAt(`a${index}`, 20_600 + index, 20_605 + index, `A rather long title of activity ${index}`),
    status: index % 4 === 0 ? ('done' as const) : ('planned' as const),
  }));
  const matter: SlideMatter = {
    bars: new Map(many.map((bar) => [bar.id, bar])),
    legend: Array.from({ length: 30 }, (_, index) => ({
      key: `${index}`,
      label: `Partner number ${index}`,
      colour: '#123456',
    })),
    today: 20_610,
    words: { locale: 'en-GB', firstDayOfWeek: 1 },
    isRestDay: () => false,
    measure: roughMeasure,
  };
  const step = {
    kind: 'step' as const,
    key: 's',
    heading: 'Lane',
    activityIds: many.map(({ id }) => id),
    from: 20_600,
    to: 20_650,
  };

  test('is done and cancelled work first, and the order stays', () => {
    const { shown, more } = mostImportant(many, 12);
    expect(more).toBe(28);
    expect(shown).toHaveLength(12);
    expect(shown.some((bar) => bar.status === 'done')).toBe(false);
    expect(shown.map((bar) => bar.from)).toEqual([...shown.map((bar) => bar.from)].sort((a, b) => a - b));
  });

  test('rows go round the lanes that need them', () => {
    expect(shareRows([1, 5, 3], 7)).toEqual([1, 3, 3]);
    expect(shareRows([1, 1], 9)).toEqual([1, 1]);
  });

  test('bars that overlap need tracks; those without one are counted', () => {
    const [lane] = lanesInFewRows([{ label: 'Lane', bars: many.slice(0, 6) }], 3, (bar) => bar.to);
    const { rows: tracks = [], more = 0 } = lane ?? {};
    expect(tracks).toHaveLength(3);
    expect(tracks.flat().length + more).toBe(6);
    for (const track of tracks)
      for (let index = 1; index < track.length; index += 1)
        expect(track[index]?.from).toBeGreaterThanOrEqual(track[index - 1]?.to ?? 0);
  });

  test.each([1080, 1440, 1920, 2560])('no word below 27 units, all on the stage, on one %i wide', (width) => {
    const drawn = drawSlide(step, matter, width);
    expect(drawn.more).toBeGreaterThan(0);
    const words = drawn.nodes.flatMap(textsOf);
    expect(words).toContain(`+${drawn.more} more`);
    expect(drawn.hits.length + drawn.more).toBe(40);
    const sizes = [...JSON.stringify(drawn.nodes).matchAll(/"fontSize":([\d.]+)/g)].map((found) => Number(found[1]));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(27);
    for (const hit of drawn.hits) {
      expect(hit.x).toBeGreaterThanOrEqual(0);
      expect(hit.x + hit.width).toBeLessThanOrEqual(width);
      expect(hit.y + hit.height).toBeLessThanOrEqual(STAGE_HEIGHT);
    }
  });

  test('more lanes than rows are counted in the last row', () => {
    const lanes = many.map((bar) => ({ key: bar.id, label: `Lane of ${bar.id}`, activityIds: [bar.id] }));
    const overview = { kind: 'overview' as const, key: 'o', heading: 'All', lanes, from: 20_600, to: 20_650 };
    const words = drawSlide(overview, matter, 1920).nodes.flatMap(textsOf);
    const shown = words.filter((word) => word.startsWith('Lane of')).length;
    expect(shown).toBeGreaterThan(5);
    expect(words).toContain(`${40 - shown} more lanes`);
  });
});
