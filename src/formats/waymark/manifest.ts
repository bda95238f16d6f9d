import { z } from 'zod';
import { audienceSchema } from '@/domain/audience/audience';
import { idText } from '@/domain/field';
import { hashText } from '@/domain/hash-text';
import { momentText } from '@/domain/version';
import { FORMAT, FORMAT_VERSION } from './limits';

const lineSchema = z.strictObject({ id: idText, hash: hashText });

/** Id and content hash of a version that a copy descends from. */
export type Ancestor = z.infer<typeof lineSchema>;

/** manifest.json: what the file is, for whom, and what each entry must be. */
export const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal(FORMAT_VERSION),
  schemaVersion: z.number().int().min(1),
  writtenBy: z.string().max(100),
  createdAt: momentText,
  audience: audienceSchema,
  lineage: z.array(lineSchema).max(5000).default([]),
  entries: z.record(z.string().max(200), z.strictObject({ size: z.number().int().min(0), sha256: hashText })),
});
/** A manifest that was checked. */
export type Manifest = z.infer<typeof manifestSchema>;

/** The part of a manifest that every version of the format keeps, so that a newer file can be named as such. */
export const envelopeSchema = z.object({
  format: z.literal(FORMAT),
  formatVersion: z.number().int().min(1),
  schemaVersion: z.number().int().min(1),
  writtenBy: z.string().max(100).optional().catch(undefined),
});
