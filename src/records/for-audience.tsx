import { type ReactNode, useMemo } from 'react';
import type { Audience } from '@/domain/audience/audience';
import { projected } from '@/domain/audience/projected';
import { ProjectedRoadmap } from '@/store/roadmap-reading';
import { ProjectedContext, useRoadmapStore, useStoreRevision } from '@/store/workspace-context';

/** Shows whatever is inside as an audience may see it: nothing in there looks at visibility again. */
export function ForAudience({ audience, children }: { audience: Audience; children: ReactNode }) {
  const store = useRoadmapStore();
  const revision = useStoreRevision();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the document is changed in place; its revision stands for it
  const seen = useMemo(
    () => new ProjectedRoadmap(store.key, projected(store.document, audience)),
    [store, revision, audience],
  );
  return <ProjectedContext value={seen}>{children}</ProjectedContext>;
}
