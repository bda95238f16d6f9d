import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { make } from '@/domain/entities';
import { NO_FILTER } from '@/domain/plan/filter';
import { roadmapSchema } from '@/domain/roadmap';
import { lookOfSettings, sameLook, settingsOfLook } from '@/views/timeline/saved-views/look-record';
import { type TimelineLook, USUAL_LOOK } from '@/views/timeline/timeline-settings';

const look: TimelineLook = {
  mode: 'calendar',
  grouping: 'owner',
  colouring: 'stage',
  filter: { ...NO_FILTER, text: 'webinar', statuses: ['blocked'], stages: ['', 'launch'], partnerIds: ['p1'] },
  tableShare: 'chart',
  scale: 7.25,
  startDay: 20_000.5,
  showLinks: false,
  showMarks: true,
  boardBy: 'status',
  calendarSpan: 'quarter',
};

describe('a saved view', () => {
  test('brings back the look it was made of', () => {
    expect(lookOfSettings(settingsOfLook(look))).toEqual(look);
    expect(lookOfSettings(settingsOfLook(USUAL_LOOK))).toEqual(USUAL_LOOK);
  });

  test('can be stored in a roadmap, however long the filter is', () => {
    const long = Array.from({ length: 900 }, (_, index) => `p${index}`);
    const settings = settingsOfLook({ ...look, filter: { ...NO_FILTER, partnerIds: long, text: 'x'.repeat(5000) } });
    const roadmap = make('roadmap', { id: 'r', title: 'r' });
    const stored = { ...roadmap, savedViews: { v: { name: 'Mine', order: 1, settings } } };
    expect(roadmapSchema.safeParse(stored).success).toBe(true);
  });

  test('keeps what makes sense of another program, and is as usual in the rest', () => {
    const foreign = {
      mode: 'board',
      grouping: 'constructor',
      colouring: 7,
      stages: ['launch', 'nonsense', 'launch', 4],
      statuses: 'blocked',
      partnerIds: ['p1', '../etc', ''],
      kinds: ['toString', 'event'],
      scale: Number.POSITIVE_INFINITY,
      startDay: 20_000,
      showLinks: 'no',
      calendarSpan: 'quarter',
      ownView: true,
    };
    expect(lookOfSettings(foreign)).toEqual({
      ...USUAL_LOOK,
      mode: 'board',
      calendarSpan: 'quarter',
      filter: { ...NO_FILTER, stages: ['launch'], partnerIds: ['p1', ''], kinds: ['event'] },
    });
  });

  test('a scale without its day is no place', () => {
    expect(lookOfSettings({ scale: 4 })).toEqual(USUAL_LOOK);
  });

  test('anything at all is read as some look that can be stored again', () => {
    const names = [...Object.keys(settingsOfLook(look)), 'kinds', 'ownerIds', 'other'];
    const value = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.array(fc.string()), fc.constant(null));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (settings) => {
        const read = lookOfSettings(settings);
        expect(lookOfSettings(settingsOfLook(read))).toEqual({
          ...read,
          filter: { ...read.filter, text: read.filter.text.trim() },
        });
      }),
    );
  });
});

describe('whether a view is the one shown', () => {
  test('panning does not count, a filter does', () => {
    expect(sameLook(look, { ...look, scale: 3, startDay: 1 })).toBe(true);
    expect(sameLook(look, { ...look, filter: NO_FILTER })).toBe(false);
    expect(sameLook(look, { ...look, mode: 'board' })).toBe(false);
  });
});
