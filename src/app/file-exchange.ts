import { notifications } from '@mantine/notifications';
import { notForEverybody } from '@/domain/audience/whole-file';
import { schedule } from '@/domain/schedule/schedule';
import type { OpenedRoadmap } from '@/formats/waymark/open';
import type { Host } from '@/platform/contract';
import type { RoadmapStore } from '@/store/roadmap-store';
import type { ReadContents, RoadmapContents, Workspace } from '@/store/workspace';
import { askWholeFile } from './ask-whole-file';
import { hostErrorWords, storageWords } from './error-words';
import { fileNameOf } from './file-name';

/** What reading a file's bytes came to. */
export type ReadResult =
  | { ok: true; contents: RoadmapContents; file: OpenedRoadmap; notices: readonly string[] }
  /** The words are null where the person gave up. */
  | { ok: false; words: string | null };

const WRITTEN_BY = `Waymark ${__APP_VERSION__}`;

/** Milliseconds within which a second press is the same one. */
const DOUBLE_CLICK = 500;

let isExporting = false;

/**
 * Packs a roadmap with its versions and files, and lets the person choose where it goes; an open one as it stands in memory, saved or not.
 * A second press meanwhile is the same wish. `instead` makes something for others, where the person would rather have that.
 */
export async function exportRoadmap(
  workspace: Workspace,
  host: Host,
  roadmap: RoadmapStore | string,
  instead?: () => void,
): Promise<void> {
  if (isExporting) return;
  isExporting = true;
  const began = performance.now();
  try {
    await exportOnce(workspace, host, roadmap, instead);
  } catch {
    nothingExported('The file could not be made. Try again; if it keeps failing, start Waymark anew.');
  } finally {
    // A double click ends after the first export may have.
    const release = () => {
      isExporting = false;
    };
    setTimeout(release, Math.max(0, DOUBLE_CLICK - (performance.now() - began)));
  }
}

const nothingExported = (message: string) =>
  void notifications.show({ color: 'red', title: 'Nothing was exported', message, autoClose: 12_000 });

async function exportOnce(
  workspace: Workspace,
  host: Host,
  roadmap: RoadmapStore | string,
  instead?: () => void,
): Promise<void> {
  const read =
    typeof roadmap === 'string'
      ? await workspace.contents(roadmap)
      : { ok: true as const, value: await workspace.contentsOf(roadmap) };
  if (!read.ok) return nothingExported(storageWords(read));
  await exportContents(host, read.value, instead);
}

/** Exports the newest version of a roadmap that can be read, where the roadmap itself cannot be. */
export async function exportSalvaged(workspace: Workspace, host: Host, key: string): Promise<void> {
  const read = await workspace.salvage(key);
  if (read.ok) await exportContents(host, read.value);
  else nothingExported('No version of this roadmap can be read either.');
}

async function exportContents(host: Host, contents: ReadContents, instead?: () => void): Promise<void> {
  const { document, versions } = contents;
  const counts = { ...notForEverybody(document), versions: versions.length };
  if (!(await askWholeFile(document.roadmap.id, counts, instead))) {
    // Whoever said no may ask again at once.
    isExporting = false;
    return;
  }
  const bytes = await packed(contents);
  if (typeof bytes === 'string') return nothingExported(bytes);
  const saved = await host.call('files.saveAs', fileNameOf(contents.document.roadmap.title, true), bytes);
  if (!saved.ok) {
    nothingExported(hostErrorWords(saved.code));
  } else if (saved.value) {
    notifications.show({
      title: `Exported “${saved.value.name}”`,
      message: exportedWords(contents),
    });
  }
}

/** The bytes of the file, or a sentence that says why there can be none. */
async function packed(contents: RoadmapContents): Promise<Uint8Array<ArrayBuffer> | string> {
  const { CannotPack, packWaymark } = await import('@/formats/waymark/pack');
  try {
    return await packWaymark({
      document: contents.document,
      versions: contents.versions,
      assets: contents.assets,
      dates: Object.fromEntries([...schedule(contents.document)].map(([id, { start, end }]) => [id, { start, end }])),
      audience: { kind: 'own', organisation: contents.organisationId },
      writtenBy: WRITTEN_BY,
      createdAt: new Date().toISOString(),
    });
  } catch (error) {
    if (!(error instanceof CannotPack)) throw error;
    const { cannotPackWords } = await import('@/formats/waymark/problem-words');
    return cannotPackWords(error);
  }
}

function exportedWords({ versions, unread }: ReadContents): string {
  const count = versions.length;
  const kept = count ? ` and ${count} ${count === 1 ? 'version' : 'versions'}` : '';
  if (unread.length)
    return `The file holds the roadmap as it stands here${kept}. Not all of its ${unread.join(' and ')} could be read: these are not in it.`;
  return `The file holds the whole roadmap${kept}.`;
}

/** Reads a file's bytes, beside the page, into contents or a sentence that says what is wrong with them. Changes nothing. */
export async function readRoadmapFile(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadResult> {
  const [{ noAnswerWords, readRoadmap }, { openNoticeWords, openProblemWords }] = await Promise.all([
    import('@/workers/read-foreign'),
    import('@/formats/waymark/problem-words'),
  ]);
  const answer = await readRoadmap(bytes, { signal });
  if (!answer.ok)
    return {
      ok: false,
      words: answer.why === 'cancelled' ? null : `${noAnswerWords(answer.why)} Nothing was changed.`,
    };
  const result = answer.value;
  if (!result.ok) return { ok: false, words: openProblemWords(result.problem) };
  const { document, versions, assets, notices } = result.file;
  const words = notices.filter((notice) => notice.kind !== 'own-file-of-another').map(openNoticeWords);
  return {
    ok: true,
    file: result.file,
    notices: words,
    contents: { document, versions, assets, organisationId: null },
  };
}
