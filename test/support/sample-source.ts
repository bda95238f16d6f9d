import { WHOLE } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import type { RoadmapDocument } from '@/domain/document';
import { type SampleKey, sampleDocument } from '@/domain/samples/sample-library';
import { schedule } from '@/domain/schedule/schedule';
import type { SheetSource } from '@/views/spreadsheet/sheet-tables';

/** A roadmap as spreadsheets see it, on a day in November 2026. */
export const sheetSource = (document: RoadmapDocument): SheetSource => ({
  document: projected(document, WHOLE),
  schedule: schedule(document),
  today: '2026-11-21',
});

/** A sample as spreadsheets see it; ids count up. */
export async function sampleSource(key: SampleKey): Promise<SheetSource> {
  let count = 0;
  const newId = () => `id-${++count}`;
  const { document } = await sampleDocument(key, { start: '2026-11-23', newId });
  return sheetSource(document);
}
