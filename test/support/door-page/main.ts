import { installTrustedTypes } from '@/app/trusted-types';
import { connectHost } from '@/platform/index';
import { journalFilesOf } from '@/platform/journal-files';
import { openDatabase } from '@/storage/database';
import { RoadmapStorage } from '@/storage/roadmap-storage';
import { type RoadmapContents, Workspace } from '@/store/workspace';
import { clearOrigin } from './clear-origin';

installTrustedTypes();

/** A roadmap to be kept, and whose organisation the person is. */
export type ToKeep = Pick<RoadmapContents, 'document' | 'organisationId'>;

const door = {
  /** Keeps roadmaps, given as JSON, as the app itself keeps new ones; their keys in this order. */
  async keep(json: string): Promise<string[]> {
    const all = JSON.parse(json) as ToKeep[];
    const opened = await openDatabase();
    if (!opened.ok) throw new Error(opened.problem);
    const storage = new RoadmapStorage(opened.database, journalFilesOf(connectHost()));
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
