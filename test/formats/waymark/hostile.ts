import { canonicalJson } from '@/domain/canonical';
import type { OpenProblem } from '@/formats/waymark/open-problem';
import { type RawArchive, type RawEntry, rawZip } from '../../support/raw-zip';
import { foreignEntries, foreignFile } from '../../support/sample-file';

/** A file that must be refused, and the problem it must be refused with. */
export interface Hostile {
  name: string;
  bytes: () => Uint8Array;
  problem: OpenProblem['kind'] | OpenProblem['kind'][];
  /** Part of the problem, where the kind alone would let a wrong reason pass. */
  detail?: Record<string, unknown>;
}

/** The smallest roadmap there is. */
export const tiny = canonicalJson({ roadmap: { id: 'r1', title: 'Small' }, schemaVersion: 2 });
/** The entries of a correct small file. */
export const correctEntries = (): RawEntry[] => foreignEntries(foreignFile({ 'roadmap.json': tiny }));

/** A correct file whose entries, or archive, were changed. */
export const bent = (change: (entries: RawEntry[]) => RawEntry[] | undefined, archive?: RawArchive) => () => {
  const entries = correctEntries();
  return rawZip(change(entries) ?? entries, archive);
};
/** A correct file with one entry more. */
export const withEntry = (entry: Partial<RawEntry> & { name: string | Buffer }) =>
  bent((entries) => [...entries, { data: 'x', ...entry }]);
/** A correct file whose roadmap.json was written differently. */
export const onRoadmap = (change: Partial<RawEntry>) =>
  bent((entries) => entries.map((entry) => (entry.name === 'roadmap.json' ? { ...entry, ...change } : entry)));
/** A correct file some bytes of which were changed. */
export const patched = (change: (bytes: Buffer) => void) => () => {
  const bytes = Buffer.from(rawZip(correctEntries()));
  change(bytes);
  return bytes;
};
