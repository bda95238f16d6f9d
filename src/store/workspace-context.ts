import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Records } from '@/domain/entities';
import type { TableName } from '@/domain/field';
import type { Schedule } from '@/domain/schedule/schedule';
import type { RoadmapRow } from '@/storage/database';
import { useRemembered } from './kept';
import type { ProjectedRoadmap, RoadmapReading } from './roadmap-reading';
import type { RoadmapStore } from './roadmap-store';
import type { SaveStatus } from './saver-state';
import { type Settings, settings } from './settings';
import type { Workspace } from './workspace';

/** The workspace of this page. */
export const WorkspaceContext = createContext<Workspace | null>(null);
/** The roadmap that is open. */
export const RoadmapContext = createContext<RoadmapStore | null>(null);

/** What an audience may see of it: whatever is inside shows this in place of the open roadmap. */
export const ProjectedContext = createContext<ProjectedRoadmap | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('No workspace around this component.');
  return workspace;
}

/** The open roadmap's store; does not make the component follow its changes. */
export function useRoadmapStore(): RoadmapStore {
  const store = useContext(RoadmapContext);
  if (!store) throw new Error('No roadmap around this component.');
  return store;
}

/** What is to be shown: what an audience may see where something is made for one, else the open roadmap. */
export function useReading(): RoadmapReading {
  const store = useRoadmapStore();
  return useContext(ProjectedContext) ?? store;
}

/** What an audience may see; throws where nobody has said for whom. Every way out takes this. */
export function useProjected(): ProjectedRoadmap {
  const seen = useContext(ProjectedContext);
  if (!seen) throw new Error('Nothing leaves without an audience around it.');
  return seen;
}

/** The records of a table; renders anew when one of them changes. */
export function useRows<E extends TableName>(entity: E): readonly Records[E][] {
  const store = useReading();
  return useSyncExternalStore(store.subscribe, () => store.rows(entity));
}

/** The header of the open roadmap. */
export function useHeader(): Records['roadmap'] {
  const store = useReading();
  return useSyncExternalStore(store.subscribe, () => store.document.roadmap);
}

/** One record, or undefined once it is gone. */
export function useRecord<E extends TableName>(entity: E, id: string): Records[E] | undefined {
  const store = useReading();
  return useSyncExternalStore(store.subscribe, () => store.document[entity][id] as Records[E] | undefined);
}

/** The dates of all activities. */
export function useSchedule(): Schedule {
  const store = useReading();
  return useSyncExternalStore(store.subscribe, () => store.schedule());
}

export function useSaveStatus(): SaveStatus {
  const store = useRoadmapStore();
  return useSyncExternalStore(store.subscribe, () => store.saveStatus);
}

/** What undo would take back, null where there is nothing. */
export function useUndoLabel(): string | null {
  const store = useRoadmapStore();
  return useSyncExternalStore(store.subscribe, () => store.undoLabel);
}

/** What redo would do again, null where there is nothing. */
export function useRedoLabel(): string | null {
  const store = useRoadmapStore();
  return useSyncExternalStore(store.subscribe, () => store.redoLabel);
}

export function useSettings(): Settings {
  return useRemembered(settings)[0];
}

export function useLibrary(): readonly RoadmapRow[] {
  const workspace = useWorkspace();
  return useSyncExternalStore(workspace.subscribe, workspace.rows);
}
