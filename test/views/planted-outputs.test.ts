import { describe, expect, test } from 'vitest';
import { type Audience, EVERYBODY } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import { schedule } from '@/domain/schedule/schedule';
import { writeCsv } from '@/formats/spreadsheet/write-csv';
import { writeXlsx } from '@/formats/spreadsheet/write-xlsx';
import { slidesOf } from '@/views/present/slides';
import { sheetOf, type WorkbookSheet, workbookOf, workbookSheets } from '@/views/spreadsheet/workbook';
import { unzipped } from '../formats/spreadsheet/unzipped';
import { mayRead, plantedRoadmap, wordsIn } from '../support/planted-roadmap';

const planted = plantedRoadmap();
const { words, ours, theirs } = planted;

const audiences: readonly [string, Audience][] = [
  ['everybody', EVERYBODY],
  ['the other organisation', { kind: 'shared', with: [theirs] }],
  ['our own organisation', { kind: 'own', organisation: ours }],
];

const sourceFor = (audience: Audience) => {
  const document = projected(planted.document, audience);
  return { document, schedule: schedule(document), today: '2027-03-05' };
};

/** What came out: nothing that may not be read, and the titles or names that may. */
function expectOnlyTheirs(text: string, audience: Audience, control = 'activities.title'): void {
  const found = wordsIn(text);
  const leaked = [...found].filter((word) => !mayRead(words.get(word)!, audience, planted));
  expect(leaked.map((word) => words.get(word)!.place)).toEqual([]);
  const titles = [...words].filter(
    ([, one]) => one.place === control && one.circle === 'open' && mayRead(one, audience, planted),
  );
  expect(titles).toHaveLength(6);
  for (const [title] of titles) expect(found).toContain(title);
}

describe.each(audiences)('for %s', (_name, audience) => {
  test('every part of the workbook', async () => {
    const parts = await unzipped(await writeXlsx(workbookOf(sourceFor(audience)), () => Promise.resolve()));
    expect(parts.size).toBeGreaterThan(8);
    expectOnlyTheirs([...parts].flat().join('\n'), audience);
  });

  test('every sheet as CSV', () => {
    const sheets = (Object.keys(workbookSheets) as WorkbookSheet[]).filter((name) => name !== 'heat');
    const texts = sheets.map((name) => new TextDecoder().decode(writeCsv(sheetOf(name, sourceFor(audience)))));
    expectOnlyTheirs(texts.join('\n'), audience);
  });

  test('every slide, whatever the steps', () => {
    const { document, schedule: dates } = sourceFor(audience);
    const steps = (['lane', 'month', 'phase'] as const).flatMap((stepBy) =>
      slidesOf(document, dates, { stepBy, homeId: ours, monthName: (day) => day }),
    );
    const shown = Object.keys(document.activities).filter((id) => JSON.stringify(steps).includes(id));
    const titles = shown.map((id) => document.activities[id]?.title);
    expectOnlyTheirs([JSON.stringify(steps), ...titles].join('\n'), audience, 'partners.name');
  });
});
