import { create } from 'zustand';
import type { EntityName } from '@/domain/field';

/** What is selected: records of one entity. */
export interface Selection {
  entity: EntityName;
  ids: readonly string[];
}

interface Session {
  selection: Selection | null;
  inspectorOpen: boolean;
  /** The version that the plan is compared with, on the timeline and in its table. */
  baselineId: string | null;
  /** A command of the app that a view asked for; the app runs it and sets it back to null. */
  wantedCommand: string | null;
  select: (selection: Selection | null) => void;
  /** Selects and shows the inspector. */
  inspect: (selection: Selection) => void;
  setInspectorOpen: (open: boolean) => void;
  setBaseline: (versionId: string | null) => void;
  /** Asks the app to run one of its commands, by id: views cannot reach them. */
  wantCommand: (id: string | null) => void;
  /** Forgets what belonged to the roadmap that was open. */
  leaveRoadmap: () => void;
}

/** Neither saved nor undone: what this window has selected and how it looks at it. */
export const useSession = create<Session>((set) => ({
  selection: null,
  inspectorOpen: false,
  baselineId: null,
  wantedCommand: null,
  select: (selection) => set({ selection: selection?.ids.length ? selection : null }),
  inspect: (selection) => set({ selection, inspectorOpen: true }),
  setInspectorOpen: (inspectorOpen) => set({ inspectorOpen }),
  setBaseline: (baselineId) => set({ baselineId }),
  wantCommand: (wantedCommand) => set({ wantedCommand }),
  leaveRoadmap: () => set({ selection: null, inspectorOpen: false, baselineId: null }),
}));
