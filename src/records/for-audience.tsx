import { type ReactNode, useContext, useMemo } from 'react';
import type { Audience } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import { projectedVersion } from '@/domain/audience/projected-version';
import type { RoadmapDocument } from '@/domain/document';
import { useDerivedFrom } from '@/store/derived';
import { ProjectedRoadmap } from '@/store/roadmap-reading';
import { ProjectedContext, useRoadmapStore } from '@/store/workspace-context';

/**
 * Shows whatever is inside as an audience may see it: nothing in there looks at visibility again. Where there is no audience, as around
 * a page that is not being printed, it shows the open roadmap.
 */
export function ForAudience({ audience, children }: { audience: Audience | null; children: ReactNode }) {
  const store = useRoadmapStore();
  const seen = useDerivedFrom(
    store,
    'all',
    ({ key, document }) => (audience ? new ProjectedRoadmap(key, projected(document, audience), audience) : null),
    [audience],
  );
  return <ProjectedContext value={seen}>{children}</ProjectedContext>;
}

/** A kept version as the audience around may see it; as it is where there is none. */
export function useSeenVersion(version: RoadmapDocument | null): RoadmapDocument | null {
  const store = useRoadmapStore();
  const seen = useContext(ProjectedContext);
  return useMemo(
    () => (version && seen ? projectedVersion(version, store.document, seen.audience) : version),
    [version, seen, store],
  );
}
