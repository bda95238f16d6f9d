import { z } from 'zod';
import { audienceSchema } from './audience/audience';
import type { RoadmapDocument } from './document';
import { idText, line, owner, references, setting, text } from './field';
import { hashText } from './hash-text';

/** Why a version was kept, and the words shown for it. */
export const versionKinds = {
  named: 'Named version',
  baseline: 'Baseline',
  agreed: 'Agreed version',
  sent: 'Sent',
  base: 'Common starting point',
  restore: 'Restore point',
  auto: 'Automatic',
} as const;

/** A moment, ISO 8601 in UTC: 2026-03-01T09:30:00.000Z. */
export const momentText = z.iso.datetime();

/** One person's agreement to a version, for one organisation. */
const signOffSchema = z.strictObject({
  partnerId: owner('For', 'partners'),
  by: line('Signed off by'),
  at: momentText,
  comment: text('Comment'),
  position: line('Position'),
  answer: setting('Answer', { agreed: 'Agreed', refused: 'Refused' }, 'agreed'),
  /** Content hash of what was signed; that of the version where left out. */
  hash: hashText.optional(),
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
  note: z.string().max(100_000).optional(),
  /** Whom what was frozen is meant for: one organisation (null where it has not said which it is), or those who share it. */
  audience: audienceSchema.optional(),
  /** Content hash of the projection that those who agree both see. */
  sharedHash: hashText.optional(),
  /** Ids of the partners whose agreement was asked for. */
  askedOf: z.array(idText).max(200).optional(),
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
