import { z } from 'zod';
import { contentHash } from '@/domain/content-hash';
import type { Version } from '@/domain/version';
import { openWaymark } from '@/formats/waymark/open';
import { type PackInput, packWaymark } from '@/formats/waymark/pack';
import { earlier, largeDocument } from '../../support/large-document';

// As in the app, whose content security policy forbids eval.
z.config({ jitless: true });

async function makeInput(activities: number, versions: number): Promise<PackInput> {
  const document = largeDocument(activities);
  const kept: Version[] = [];
  for (let index = 0; index < versions; index++) {
    const frozen = earlier(document, versions - index);
    kept.push({
      id: `version-${index}`,
      name: `Version ${index}`,
      at: `2027-01-${10 + index}T10:00:00Z`,
      author: 'Ada',
      kind: 'named',
      hash: await contentHash(frozen),
      sentTo: [],
      signOffs: {},
      document: frozen,
    });
  }
  const dates = Object.fromEntries(
    Object.values(document.activities).map(({ id, start = '2027-01-04', end = '2027-01-04' }) => [id, { start, end }]),
  );
  return {
    document,
    versions: kept,
    dates,
    audience: { kind: 'shared', with: 'all' },
    writtenBy: 'Waymark 0.1.0',
    createdAt: '2027-02-01T10:00:00Z',
  };
}

async function elapsed(delay: number, work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < delay);
  await work();
  return performance.now() - started;
}

const page = {
  makeInput,
  /** Milliseconds of the first packing in this page, and the bytes it gave. */
  async pack(input: PackInput, delay: number): Promise<{ time: number; bytes: Uint8Array<ArrayBuffer> }> {
    let bytes = new Uint8Array();
    const time = await elapsed(delay, async () => {
      bytes = await packWaymark(input);
    });
    return { time, bytes };
  },
  /** Milliseconds of the first opening in this page; throws where the file does not open. */
  async open(bytes: Uint8Array, delay: number): Promise<number> {
    return elapsed(delay, async () => {
      const result = await openWaymark(bytes);
      if (!result.ok) throw new Error(JSON.stringify(result.problem));
    });
  },
  /** Milliseconds until a first file of this page is opened, or refused for how deep it is nested; throws where it is the other. */
  async meet(bytes: Uint8Array, delay: number, isRefused: boolean): Promise<number> {
    return elapsed(delay, async () => {
      const result = await openWaymark(bytes);
      const words = result.ok ? '' : JSON.stringify(result.problem);
      if (words.includes('"limit":"levels"') !== isRefused || (words && !isRefused)) throw new Error(words || 'opened');
    });
  },
};
/** What the bench finds in its page. */
export type FilePage = typeof page;

Object.assign(window, { filePage: page });
