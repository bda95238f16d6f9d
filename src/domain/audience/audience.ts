import { z } from 'zod';
import type { RoadmapDocument } from '@/domain/document';
import { idText } from '@/domain/field';

/** The shape of an audience, as a file's manifest and a chosen output keep it. */
export const audienceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('own'), organisation: idText.nullable() }),
  z.strictObject({
    kind: z.literal('shared'),
    with: z.union([z.literal('all'), z.array(idText).min(1).max(200)]),
    /** What one organisation writes about another was ticked to go along. */
    assessments: z.literal(true).optional(),
  }),
]);

/** For whom something is made: one's own organisation (null where it has not said which it is), or what others may see. */
export type Audience = z.infer<typeof audienceSchema>;

/** What everybody may see: the audience of everything that leaves, unless one chooses otherwise. */
export const EVERYBODY: Audience = { kind: 'shared', with: 'all' };

/** Whoever is to see the whole as it stands: nothing that leaves is made for it. */
export const WHOLE: Audience = { kind: 'own', organisation: null };

declare const isProjected: unique symbol;

/** A roadmap as an audience may see it; `projected` alone makes one, and every way out takes nothing else. */
export type ProjectedDocument = RoadmapDocument & { readonly [isProjected]: true };

/** Organisations that must all be allowed to see a record; null where everything is seen. */
export function seersOf(audience: Audience): readonly string[] | null {
  if (audience.kind === 'own') return audience.organisation === null ? null : [audience.organisation];
  return audience.with === 'all' ? [] : audience.with;
}
