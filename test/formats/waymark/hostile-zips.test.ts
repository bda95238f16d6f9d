import { describe, expect, it } from 'vitest';
import { openWaymark } from '@/formats/waymark/open';
import { openProblemWords } from '@/formats/waymark/problem-words';
import { rawZip } from '../../support/raw-zip';
import { correctEntries } from './hostile';
import { hostileArchives, hostileContents } from './hostile-archives';
import { hostileNames } from './hostile-names';
import { hostileSizes } from './hostile-sizes';
import { prototypeKeys } from './prototype-keys';

const hostileZips = [...hostileNames, ...hostileSizes, ...hostileArchives, ...hostileContents];

describe('files made to mislead', () => {
  it('starts from one that opens', async () => {
    expect(await openWaymark(rawZip(correctEntries()))).toMatchObject({ ok: true });
  });

  it('knows at least forty, each with a name of its own', () => {
    expect(new Set(hostileZips.map((hostile) => hostile.name)).size).toBe(hostileZips.length);
    expect(hostileZips.length).toBeGreaterThanOrEqual(40);
  });

  it.each(hostileZips)('refuses $name', async ({ bytes, problem, detail }) => {
    const file = bytes();
    const copy = Buffer.from(file);
    const prototypes = prototypeKeys();
    const started = performance.now();
    const result = await openWaymark(file);
    const elapsed = performance.now() - started;
    expect(result.ok ? 'opened' : result.problem.kind, JSON.stringify(result).slice(0, 500)).toBeOneOf(
      [problem].flat(),
    );
    if (!result.ok) {
      expect(result.problem).toMatchObject(detail ?? {});
      const words = openProblemWords(result.problem);
      expect(words).toContain('Nothing was changed.');
      expect(words.replaceAll(/“.*?”/g, '')).not.toMatch(/undefined|NaN|\bJSON\b|\bZIP\b/);
    }
    expect(elapsed).toBeLessThan(1000);
    expect(prototypeKeys()).toEqual(prototypes);
    expect(copy.equals(file)).toBe(true);
  });
});
