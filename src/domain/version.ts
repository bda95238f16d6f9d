import { z } from 'zod';
import type { RoadmapDocument } from './document';
import { idText, line, owner, references, setting, text } from './field';

/** Why a version was kept, and the words shown for it. */
export const versionKinds = {
  named: 'Named version',
  baseline: 'Baseline',
  agreed: 'Agreed version',
  sent: 'Sent',
  base: 'Common starting point',
  restore: 'Restore point',
  scenario: 'Scenario',
} as const;

/** A moment, ISO 8601 in UTC: 2026-03-01T09:30:00.000Z. */
export const momentText = z.iso.datetime();

/** A SHA-256 as 64 hexadecimal digits in lower case. */
export const hashText = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256');

/** One person's agreement to a version, for one organisation. */
const signOffSchema = z.strictObject({
  partnerId: owner('For', 'partners'),
  by: line('Signed off by'),
  at: momentText,
  comment: text('Comment'),
});

/** Everything about a version but the document it froze; sign-offs by id, so that two copies are united by member. */
export const versionHeadSchema = z.strictObject({
  id: idText,
  name: line('Name'),
  at: momentText,
  author: line('Author'),
  kind: setting('Kind', versionKinds, 'named'),
  /** Content hash of the document at the time it was frozen. */
  hash: hashText,
  sentTo: references('Sent to', 'partners'),
  signOffs: z.record(idText, signOffSchema).default({}),
});
/** Everything about a version but its document. */
export type VersionHead = z.infer<typeof versionHeadSchema>;

/** A frozen document with its name, moment, content hash and sign-offs. */
export type Version = Readonly<VersionHead & { document: RoadmapDocument }>;

/** Oldest first; by id where two have the same moment. */
export function inTime<T extends { at: string; id: string }>(versions: Iterable<T>): T[] {
  return [...versions].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
}
