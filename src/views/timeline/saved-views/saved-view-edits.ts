import { inOrder } from '@/domain/document';
import type { EditResult, RoadmapStore } from '@/store/roadmap-store';
import type { TimelineLook } from '@/views/timeline/timeline-settings';
import { settingsOfLook } from './look-record';

/** A saved view by its key. */
export interface SavedView {
  key: string;
  name: string;
  settings: Readonly<Record<string, unknown>>;
}

/** The saved views of a roadmap in their order. */
export const savedViewsOf = (roadmap: RoadmapStore['document']['roadmap']): SavedView[] =>
  inOrder(roadmap.savedViews).map(([key, { name, settings }]) => ({ key, name: name || 'Unnamed view', settings }));

const edit = (
  store: RoadmapStore,
  label: string,
  recipe: (views: RoadmapStore['document']['roadmap']['savedViews'], newId: () => string) => void,
): EditResult =>
  store.edit(label, (tx) =>
    tx.update('roadmap', store.document.roadmap.id, (draft) => recipe(draft.savedViews, tx.surroundings.newId)),
  );

/** Saves how the timeline is looked at as a new view at the end. */
export const addView = (store: RoadmapStore, name: string, look: TimelineLook): EditResult =>
  edit(store, `Save the view “${name}”`, (views, newId) => {
    const order = Math.max(0, ...Object.values(views).map((view) => view.order)) + 1;
    views[newId()] = { name, order, settings: settingsOfLook(look) };
  });

/** Makes a saved view what is looked at now. */
export const updateView = (store: RoadmapStore, { key, name }: SavedView, look: TimelineLook): EditResult =>
  edit(store, `Update the view “${name}”`, (views) => {
    const view = views[key];
    if (view) view.settings = settingsOfLook(look);
  });

/** Gives a saved view another name. */
export const renameView = (store: RoadmapStore, { key, name }: SavedView, next: string): EditResult =>
  edit(store, `Rename the view “${name}”`, (views) => {
    const view = views[key];
    if (view) view.name = next;
  });

/** The words an undo step of a removed view goes by. */
export const removalLabel = (view: SavedView): string => `Delete the view “${view.name}”`;

/** Takes a saved view out. */
export const removeView = (store: RoadmapStore, view: SavedView): EditResult =>
  edit(store, removalLabel(view), (views) => {
    delete views[view.key];
  });
