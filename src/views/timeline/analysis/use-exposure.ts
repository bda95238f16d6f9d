import { useMemo } from 'react';
import { exposureByActivity } from '@/domain/risks/exposure';
import { useHeader, useRoadmapStore, useRows } from '@/store/workspace-context';
import type { ChartHighlights } from '@/views/timeline/chart/chart';

/** The mark of every activity that an open threat names: its worst band's first letter and colour. */
export function useExposure(): ChartHighlights['exposure'] {
  const store = useRoadmapStore();
  const risks = useRows('risks');
  const header = useHeader();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is changed in place, its rows say when
  return useMemo(() => {
    const marks = new Map<string, { letter: string; colour: string }>();
    for (const [id, { band }] of exposureByActivity(store.document))
      marks.set(id, { letter: (band?.name ?? '?').charAt(0), colour: band?.colour ?? '#c8ccd1' });
    return marks;
  }, [store, risks, header]);
}
