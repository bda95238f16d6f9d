import { UNRATED } from '@/domain/plan/colours';
import { exposureByActivity } from '@/domain/risks/exposure';
import { useDerived } from '@/store/derived';
import type { ChartHighlights } from '@/views/timeline/chart/chart';

/** The mark of every activity that an open threat names: its worst band's first letter and colour. */
export function useExposure(): ChartHighlights['exposure'] {
  return useDerived(['roadmap', 'risks', 'activities'], ({ document }) => {
    const marks = new Map<string, { letter: string; colour: string }>();
    for (const [id, { band }] of exposureByActivity(document))
      marks.set(id, { letter: (band?.name ?? '?').charAt(0), colour: band?.colour ?? UNRATED });
    return marks;
  });
}
