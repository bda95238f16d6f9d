import type { HostErrorCode } from '@/platform/contract';
import type { LostRoadmap } from '@/storage/lost-roadmaps';
import type { OpenNotice } from '@/storage/open-roadmap';
import type { StorageFailure, StorageProblem } from '@/storage/stored';

/** Why saving failed, and what to do. */
export function saveFailureWords(reason: StorageProblem): string {
  switch (reason) {
    case 'disk-full':
      return 'the disk is full. Free some space, then try again. Nothing you typed is lost while this window stays open; export a copy to be safe.';
    case 'not-found':
      return 'this roadmap was removed in another window. Export a copy to keep what you have here.';
    case 'newer':
      return 'a newer Waymark has opened this roadmap on this computer. Export a copy of what you have here, then start Waymark again.';
    case 'damaged':
      return 'what is kept on this computer does not match what you have here. Export a copy, then close this roadmap and open it again.';
    case 'not-permitted':
      return 'Waymark is not allowed to write to the place your work is kept in. It keeps trying; export a copy to be safe.';
    default:
      return 'the place your work is kept in does not answer. Waymark keeps trying; export a copy to be safe.';
  }
}

/** Why something was not kept, read or changed; in each case all stands as it did. */
export function storageWords({ problem, subject }: StorageFailure): string {
  switch (problem) {
    case 'disk-full':
      return 'The disk is full. Nothing was changed. Free some space and try again.';
    case 'not-found':
      return 'It is no longer there: it may have been removed in another window.';
    case 'newer':
      return 'It was last saved by a newer Waymark and was left as it is. Update Waymark and try again.';
    case 'damaged':
      return 'What is kept of it cannot be read. Nothing was changed.';
    case 'not-permitted':
      return 'Waymark is not allowed to write to the place your work is kept in. Nothing was changed.';
    case 'too-large':
      return 'It is larger than Waymark can keep. Nothing was changed.';
    case 'invalid':
      return `It breaks a rule of roadmaps, and nothing was changed.${subject ? ` ${subject}` : ''}`;
    case 'other-version':
      return 'It brings a version that is kept here with other content. Nothing was changed.';
    case 'busy':
    case 'failed':
      return 'The place your work is kept in does not answer. Nothing was changed. Try again; if it keeps failing, start Waymark anew.';
  }
}

/** Why a call to the host failed. */
export function hostErrorWords(code: HostErrorCode): string {
  switch (code) {
    case 'disk-full':
      return 'The disk is full. Free some space and try again.';
    case 'not-permitted':
    case 'read-only':
      return 'You are not allowed to write there. Choose another folder.';
    case 'not-found':
      return 'The file is no longer there.';
    case 'too-large':
      return 'The file is too large for Waymark.';
    case 'busy':
      return 'Another program is using the file. Close it there and try again.';
    case 'not-supported':
      return 'This is not possible here.';
    case 'bad-arguments':
    case 'refused-sender':
    case 'failed':
      return 'That did not work. Try again; if it keeps failing, restart Waymark.';
  }
}

/** What was found and mended when a roadmap was opened. */
export function openNoticeWords(notice: OpenNotice): string {
  switch (notice.kind) {
    case 'working-copy-was-behind':
      return notice.changes === 1
        ? 'The last change was brought back from the safety journal.'
        : `The working copy was behind: ${notice.changes} changes were brought back from the safety journal.`;
    case 'working-copy-was-damaged':
      return 'The working copy was damaged. The roadmap was brought back from the safety journal; please look over what you did last.';
    case 'journal-was-renewed':
      return 'The safety journal was missing or damaged. It was written anew from the working copy; nothing is lost.';
    case 'journal-was-unreadable':
      return 'The safety journal could not be read. This is what the working copy holds; a new journal was begun from it.';
    case 'journal-cannot-be-written':
      return 'The safety journal cannot be written now. This is what the working copy holds; edits count as saved only once the journal can be written again.';
  }
}

/** The heading over what was found and mended. */
export function openNoticeTitle(notice: OpenNotice): string {
  return notice.kind === 'journal-cannot-be-written' ? 'Nothing can be saved now' : 'Your work is here';
}

/** Why a roadmap could not be opened. */
export function openFailureWords(problem: StorageProblem): { title: string; text: string } {
  switch (problem) {
    case 'not-found':
      return {
        title: 'This roadmap is not here',
        text: 'It may have been removed in another window. Go back to the library to see what is there.',
      };
    case 'newer':
      return {
        title: 'This roadmap needs a newer Waymark',
        text: 'It was last saved by a newer version. It was left exactly as it is; update Waymark to open it.',
      };
    case 'damaged':
      return {
        title: 'This roadmap cannot be read',
        text: 'Both the working copy and the safety journal are damaged. Nothing was changed. If you have a .waymark file of it, open that file.',
      };
    default:
      return { title: 'This roadmap cannot be opened now', text: storageWords({ ok: false, problem }) };
  }
}

/** The heading over roadmaps that only the journal knows. */
export function recoveryTitle(lost: readonly LostRoadmap[]): string {
  const some = lost.filter(({ canRestore }) => canRestore).length;
  const what = lost.length === 1 ? 'A roadmap is' : `${lost.length} roadmaps are`;
  if (some === 0) return `${what} missing, and cannot be brought back`;
  return some === lost.length
    ? `${what} missing, and can be brought back`
    : `${what} missing; ${some} of them can be brought back`;
}

/** What may have happened to them, as far as can be told: a creation that was cut off looks like one that was cleared. */
export function recoveryWords(lost: readonly LostRoadmap[]): string {
  const these = lost.length === 1 ? 'This roadmap stands' : 'These roadmaps stand';
  const why =
    'Waymark may have been stopped while it was creating one, or the system may have cleared or damaged the program’s storage.';
  const way = lost.some(({ canRestore }) => !canRestore)
    ? ' Where the journal is damaged at its beginning, only a .waymark file can help. Nothing was deleted.'
    : '';
  return `${these} in the safety journal but not in the library. ${why}${way}`;
}

/** What was brought back, and what to look at. */
export function restoredWords(
  restored: readonly LostRoadmap[],
  failed: number,
): { title: string; message: string; color: string } {
  const torn = restored.filter(({ isTorn }) => isTorn).map(({ title }) => `“${title || 'Untitled roadmap'}”`);
  const title =
    failed > 0
      ? `${restored.length} of ${restored.length + failed} roadmaps are back`
      : restored.length === 1
        ? 'The roadmap is back'
        : `${restored.length} roadmaps are back`;
  const message = torn.length
    ? `The end of the journal of ${torn.join(', ')} could not be read: look over what you did there last.`
    : 'What is there now is what the safety journal holds.';
  return { title, message, color: failed || torn.length ? 'orange' : 'green' };
}

/** Why the place where everything is kept could not be opened. */
export function startFailureWords(problem: 'newer' | 'cannot-open'): { title: string; text: string } {
  return problem === 'newer'
    ? {
        title: 'Your roadmaps were saved by a newer Waymark',
        text: 'This older version left them untouched. Update Waymark and start it again.',
      }
    : {
        title: 'Your roadmaps cannot be reached',
        text: 'The place they are kept in did not open after three tries. Close other Waymark windows, check that the disk is not full, and try again. Nothing was changed.',
      };
}
