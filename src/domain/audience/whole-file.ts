import { type RoadmapDocument, tableNames } from '@/domain/document';
import type { EntityName } from '@/domain/field';
import { type FieldShape, isMap, type Shape, shapes, variantOf } from '@/domain/shape';
import { EVERYBODY } from './audience';
import { leftOutFor } from './left-out';

/** What a whole roadmap holds that is not for everybody. */
export interface NotForEverybody {
  /** Notes and other entries that are internal to one organisation. */
  internal: number;
  /** Records that only some organisations may see. */
  restricted: number;
}

/** Counts what would be left out of a copy for everybody: internal entries by their description, records by who may see them. */
export function notForEverybody(document: RoadmapDocument): NotForEverybody {
  let internal = internalIn(shapes.roadmap, document.roadmap);
  for (const table of tableNames)
    for (const record of Object.values(document[table])) internal += internalIn(shapes[table as EntityName], record);
  return { internal, restricted: leftOutFor(document, EVERYBODY).count };
}

function internalIn(shape: Shape, value: unknown): number {
  if (!isMap(value)) return 0;
  if (shape.kind === 'map') return sum(Object.values(value), (inner) => internalIn(shape.value, inner));
  if (shape.kind === 'variants') return internalIn(variantOf(shape, value) ?? { kind: 'plain' }, value);
  if (shape.kind !== 'fields') return 0;
  return sum([...shape.fields], ([name, field]) => internalOf(field, value[name]));
}

const internalOf = ({ description, shape }: FieldShape, value: unknown): number =>
  description?.internal && isMap(value) ? Object.values(value).filter(isSaid).length : internalIn(shape, value);

const isSaid = (value: unknown) => typeof value !== 'string' || value.trim() !== '';

const sum = <T>(items: readonly T[], of: (item: T) => number) => items.reduce((total, item) => total + of(item), 0);
