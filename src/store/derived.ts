import { useState, useSyncExternalStore } from 'react';
import type { EntityName } from '@/domain/field';
import type { RoadmapReading } from './roadmap-reading';
import { useReading } from './workspace-context';

/** What something is worked out from: parts of the roadmap by name, or anything in it, its schedule included. */
export type Sources = readonly EntityName[] | 'all';

/** A number that moves with every change of these parts. */
export function standOf(reading: RoadmapReading, sources: Sources): number {
  if (sources === 'all') return reading.revision;
  return sources.reduce((sum, entity) => sum + reading.revisionOf(entity), 0);
}

/** The last answer, and what it was worked out from. */
export class Derivation<T> {
  #last: { from: readonly unknown[]; value: T } | null = null;

  /** The answer to these, asked for only where one of them is another than before. */
  of(from: readonly unknown[], derive: () => T): T {
    const last = this.#last;
    if (last?.from.length === from.length && from.every((each, place) => Object.is(each, last.from[place])))
      return last.value;
    const value = derive();
    this.#last = { from, value };
    return value;
  }
}

/**
 * What is worked out from parts of the roadmap that is shown: anew where one of them or an input changes, else the same value. Tables are
 * changed in place: what is kept for longer than until the next change may hold records, but no table.
 */
export function useDerived<T>(
  sources: Sources,
  derive: (reading: RoadmapReading) => T,
  inputs: readonly unknown[] = [],
): T {
  return useDerivation(useReading(), sources, inputs, derive);
}

/** The same of a given roadmap, whatever is shown of it. */
export function useDerivedFrom<T>(
  reading: RoadmapReading,
  sources: Sources,
  derive: (reading: RoadmapReading) => T,
  inputs: readonly unknown[] = [],
): T {
  return useDerivation(reading, sources, inputs, derive);
}

function useDerivation<T>(
  reading: RoadmapReading,
  sources: Sources,
  inputs: readonly unknown[],
  derive: (reading: RoadmapReading) => T,
): T {
  const stand = useSyncExternalStore(reading.subscribe, () => standOf(reading, sources));
  const [derivation] = useState(() => new Derivation<T>());
  return derivation.of([reading, stand, ...inputs], () => derive(reading));
}
