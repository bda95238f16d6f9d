import { type AnsweringScope, answerWith, type Given } from './answer-with';
import type { ReadQuestion } from './read-foreign';

/** Reads one file of somebody else beside the page: what it holds cannot reach the page before it was checked. */
async function read(question: ReadQuestion): Promise<Given<unknown>> {
  if (question.what === 'roadmap') {
    const { openWaymark } = await import('@/formats/waymark/open');
    const result = await openWaymark(question.bytes);
    const attached = result.ok ? [...result.file.assets.values()] : [];
    return { value: result, transfer: [...new Set(attached.map(({ buffer }) => buffer as ArrayBuffer))] };
  }
  const { readSpreadsheet } = await import('@/formats/spreadsheet/read-spreadsheet');
  return { value: await readSpreadsheet(question.bytes, question.name) };
}

answerWith(self as unknown as AnsweringScope, read);
