/** Folder of the origin's private file system with one empty file per page that runs or was cut off. */
const FOLDER = 'running';
const CLOSED = 'waymark.closed.';
const ALIVE = 'waymark.page.';

interface Iterates {
  keys(): AsyncIterableIterator<string>;
}

/** Holds a lock for as long as the page lives; other pages see by it that this one has not ended. */
function stayAlive(id: string): Promise<void> {
  return new Promise((held, refused) => {
    navigator.locks
      .request(ALIVE + id, () => {
        held();
        return new Promise<never>(() => undefined);
      })
      .catch(refused);
  });
}

function noteEnd(id: string): void {
  // The mark itself cannot be removed here: file work does not outlive the page, local storage does.
  window.addEventListener('pagehide', () => localStorage.setItem(CLOSED + id, ''));
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) localStorage.removeItem(CLOSED + id);
  });
}

/**
 * Marks this page as running and says whether an earlier one was cut off (crash, kill, power).
 * The mark is a file because local storage may lose what was written just before a kill.
 */
export async function markRunning(): Promise<boolean> {
  const root = await navigator.storage.getDirectory();
  const folder = (await root.getDirectoryHandle(FOLDER, { create: true })) as FileSystemDirectoryHandle & Iterates;
  const id = crypto.randomUUID();
  await stayAlive(id);
  await folder.getFileHandle(id, { create: true });
  noteEnd(id);
  const marks: string[] = [];
  for await (const mark of folder.keys()) marks.push(mark);
  // Asked after the marks were listed: a page takes its lock before it leaves its mark.
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map(({ name }) => name));
  const ended = marks.filter((mark) => !alive.has(ALIVE + mark));
  const cutOff = ended.filter((mark) => localStorage.getItem(CLOSED + mark) === null);
  for (const mark of ended) {
    await folder.removeEntry(mark).catch(() => undefined);
    localStorage.removeItem(CLOSED + mark);
  }
  return cutOff.length > 0;
}
