import { installTrustedTypes } from '@/app/trusted-types';
import { connectHost } from '@/platform/index';
import { type RoadmapContents, Workspace } from '@/store/workspace';
import { startStorage } from '@/workers/start-storage';
import { clearOrigin } from './clear-origin';

installTrustedTypes();

/** A roadmap to be kept, and whose organisation the person is. */
export type ToKeep = Pick<RoadmapContents, 'document' | 'organisationId'>;

const door = {
  /** Keeps roadmaps, given as JSON, as the app itself keeps new ones; their keys in this order. */
  async keep(json: string): Promise<string[]> {
    const all = JSON.parse(json) as ToKeep[];
    const storage = startStorage(connectHost());
    const problem = await storage.opened;
    if (problem) throw new Error(problem);
    const workspace = new Workspace(storage);
    const keys: string[] = [];
    for (const contents of all) {
      const kept = await workspace.add({ ...contents, versions: [], assets: new Map() });
      if (!kept.ok) throw new Error(kept.problem);
      keys.push(kept.value);
    }
    storage.close();
    return keys;
  },
  clear: clearOrigin,
};
/** What the tests reach from outside, as `door`. */
export type Door = typeof door;

Object.assign(window, { door });
