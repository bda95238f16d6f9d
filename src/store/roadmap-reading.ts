import type { Audience, ProjectedDocument } from '@/domain/audience/audience';
import type { RoadmapDocument } from '@/domain/document';
import type { Records } from '@/domain/entities';
import type { EntityName, TableName } from '@/domain/field';
import type { Schedule } from '@/domain/schedule/schedule';
import { Scheduler } from '@/domain/schedule/scheduler';

/** What showing a roadmap reads of it, whether it is the open one or what an audience may see of it. */
export interface RoadmapReading {
  readonly key: string;
  readonly document: RoadmapDocument;
  readonly revision: number;
  /** Moves whenever a record of the entity does. */
  revisionOf(entity: EntityName): number;
  subscribe: (listener: () => void) => () => void;
  rows<E extends TableName>(entity: E): readonly Records[E][];
  schedule(): Schedule;
  scheduler(): Scheduler;
  touchedSince(revision: number): ReadonlySet<string> | null;
}

/** A roadmap as an audience sees it: read like the open one, and never changing. */
export class ProjectedRoadmap implements RoadmapReading {
  readonly revision = 0;
  readonly #rows = new Map<TableName, readonly Records[TableName][]>();
  #scheduler: Scheduler | null = null;

  constructor(
    readonly key: string,
    readonly document: ProjectedDocument,
    readonly audience: Audience,
  ) {}

  /** It never changes: there is nothing to be told. */
  revisionOf(): number {
    return 0;
  }

  subscribe = () => () => undefined;

  rows<E extends TableName>(entity: E): readonly Records[E][] {
    const known = this.#rows.get(entity) ?? (Object.values(this.document[entity]) as Records[TableName][]);
    this.#rows.set(entity, known);
    return known as readonly Records[E][];
  }

  schedule(): Schedule {
    return this.scheduler().dates;
  }

  scheduler(): Scheduler {
    this.#scheduler ??= new Scheduler(this.document);
    return this.#scheduler;
  }

  /** Nothing is known of what it was made from: everything is looked at. */
  touchedSince(): null {
    return null;
  }
}
