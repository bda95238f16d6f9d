import type { HostErrorCode } from '@/platform/contract';
import type { OpenNotice } from '@/storage/open-roadmap';
import type { StorageProblem } from '@/storage/stored';

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
      return 'what is kept on this computer is older than what you have here. Export a copy, then close this roadmap and open it again.';
    case 'not-permitted':
      return 'Waymark is not allowed to write to the place your work is kept in. It keeps trying; export a copy to be safe.';
    default:
      return 'the place your work is kept in does not answer. Waymark keeps trying; export a copy to be safe.';
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
      return 'The working copy was damaged. Everything was brought back from the safety journal.';
    case 'journal-was-renewed':
      return 'The safety journal was missing or damaged. It was written anew from the working copy; nothing is lost.';
    case 'journal-was-unreadable':
      return 'The safety journal could not be read. This is what the working copy holds; a new journal was begun from it.';
    case 'journal-cannot-be-written':
      return 'The safety journal cannot be written now. This is what the working copy holds; edits count as saved only once the journal can be written again.';
  }
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
      return {
        title: 'This roadmap cannot be opened now',
        text: 'The place it is kept in does not answer, or there is no room left. Nothing was changed. Free some space, then open it again.',
      };
  }
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
