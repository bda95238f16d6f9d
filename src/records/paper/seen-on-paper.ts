import { useContext } from 'react';
import type { PaperContent } from '@/formats/paper/paper-block';
import type { ProjectedRoadmap } from '@/store/roadmap-reading';
import { ProjectedContext } from '@/store/workspace-context';
import { useOnPaper } from '@/ui/paper/on-paper';

/** What a part of a view puts on paper, made of what those may see whom it is printed for; nothing while it is not printed. */
export function useSeenOnPaper(give: (seen: ProjectedRoadmap) => Omit<PaperContent, 'title'>): void {
  const seen = useContext(ProjectedContext);
  useOnPaper(() => (seen ? { title: null, ...give(seen) } : { title: null, detail: '', blocks: [] }));
}
