import { z } from 'zod';
import { create } from 'zustand';
import type { Audience } from '@/domain/audience/audience';
import type { EntityName } from '@/domain/field';
import { keeper } from './kept';

/** What is selected: records of one entity. */
export interface Selection {
  entity: EntityName;
  ids: readonly string[];
}

/** Which panels stand beside the views of a roadmap. */
const panels = keeper.kept(
  'panels',
  z.object({ details: z.boolean(), checks: z.boolean() }),
  { details: false, checks: false },
  'window',
);
/** The version that a roadmap is compared with. */
const baseline = keeper.kept('baseline', z.string().nullable(), null, 'roadmap');

interface Session {
  /** The roadmap that is open. */
  roadmapKey: string | null;
  selection: Selection | null;
  inspectorOpen: boolean;
  /** The version that the plan is compared with, on the timeline and in its table. */
  baselineId: string | null;
  /** A command of the app that a view asked for; the app runs it and sets it back to null. */
  wantedCommand: string | null;
  /** The panel of the checks; `asked` moves each time somebody wants to be taken there. */
  checks: { isOpen: boolean; asked: number };
  /** The field of the inspected record that is to be focused once it is there. */
  wantedField: { field: string } | null;
  /** It was read that the last run ended unexpectedly. */
  knowsLastRun: boolean;
  readLastRun: () => void;
  /** Whom the page is being printed for; null while it is not. */
  printedFor: Audience | null;
  setPrintedFor: (audience: Audience | null) => void;
  select: (selection: Selection | null) => void;
  /** Selects and shows the inspector, with one of its fields focused where it is named. */
  inspect: (selection: Selection, field?: string) => void;
  wantField: (field: string | null) => void;
  setChecksOpen: (isOpen: boolean) => void;
  setInspectorOpen: (open: boolean) => void;
  setBaseline: (versionId: string | null) => void;
  /** Asks the app to run one of its commands, by id: views cannot reach them. */
  wantCommand: (id: string | null) => void;
  /** Opens the panels that were open beside this roadmap, and compares it as it was. */
  enterRoadmap: (key: string) => void;
  /** Forgets what belonged to the roadmap that was open. */
  leaveRoadmap: () => void;
}

/** Neither saved nor undone: what this window has selected and how it looks at it. */
export const useSession = create<Session>((set) => ({
  roadmapKey: null,
  selection: null,
  inspectorOpen: false,
  baselineId: null,
  wantedCommand: null,
  knowsLastRun: false,
  readLastRun: () => set({ knowsLastRun: true }),
  printedFor: null,
  setPrintedFor: (printedFor) => set({ printedFor }),
  select: (selection) => set({ selection: selection?.ids.length ? selection : null }),
  checks: { isOpen: false, asked: 0 },
  wantedField: null,
  inspect: (selection, field) =>
    set({ selection, inspectorOpen: true, wantedField: field === undefined ? null : { field } }),
  wantField: (field) => set({ wantedField: field === null ? null : { field } }),
  setChecksOpen: (isOpen) => set(({ checks }) => ({ checks: { isOpen, asked: checks.asked + (isOpen ? 1 : 0) } })),
  setInspectorOpen: (inspectorOpen) => set({ inspectorOpen }),
  setBaseline: (baselineId) => set({ baselineId }),
  wantCommand: (wantedCommand) => set({ wantedCommand }),
  enterRoadmap: (roadmapKey) => {
    const { details, checks } = panels.of(roadmapKey).get();
    const baselineId = baseline.of(roadmapKey).get();
    set({ roadmapKey, baselineId, inspectorOpen: details, checks: { isOpen: checks, asked: 0 } });
  },
  leaveRoadmap: () =>
    set({ roadmapKey: null, selection: null, inspectorOpen: false, baselineId: null, wantedField: null }),
}));

useSession.subscribe(({ roadmapKey, baselineId, inspectorOpen, checks }, before) => {
  if (roadmapKey === null || roadmapKey !== before.roadmapKey) return;
  if (baselineId !== before.baselineId) baseline.of(roadmapKey).set(baselineId);
  if (inspectorOpen !== before.inspectorOpen || checks.isOpen !== before.checks.isOpen)
    panels.of(roadmapKey).set({ details: inspectorOpen, checks: checks.isOpen });
});
