import { entityWords } from '@/domain/entities';
import type { Problem } from '@/domain/problems';
import type { Limits } from './limits';
import type { OpenNotice } from './open';
import type { JsonFault, OpenProblem } from './open-problem';
import type { CannotPack } from './pack';

const million = (bytes: number) => `${Math.round(bytes / 100_000) / 10} MB`;

function limitWords(limit: keyof Limits, most: number): string {
  switch (limit) {
    case 'file':
      return `the file is larger than ${million(most)}`;
    case 'contents':
      return `its contents are larger than ${million(most)}`;
    case 'documentEntry':
    case 'entry':
    case 'manifest':
      return `one part of it is larger than ${million(most)}`;
    case 'entries':
      return `it has more than ${most.toLocaleString('en')} parts`;
    case 'records':
      return `it has more than ${most.toLocaleString('en')} records`;
    case 'levels':
      return `its activities lie more than ${most.toLocaleString('en')} levels inside each other`;
    case 'versions':
      return `it has more than ${most.toLocaleString('en')} versions`;
    case 'versionRecords':
      return `its versions together have more than ${most.toLocaleString('en')} records`;
    case 'path':
    case 'ratio':
    case 'ratioAbove':
    case 'depth':
    case 'text':
    case 'containers':
      return 'one part of it is larger than a roadmap can be';
  }
}

function faultWords(fault: JsonFault): string {
  switch (fault) {
    case 'not-json':
      return 'is not written in the form that Waymark reads';
    case 'not-utf-8':
    case 'byte-order-mark':
      return 'is not written in the character set that Waymark reads (UTF-8)';
    case 'too-deep':
      return 'is nested more deeply than any roadmap';
    case 'duplicate-key':
      return 'says the same thing twice, so its meaning is unclear';
    case 'forbidden-key':
      return 'uses a name that could harm programs that read it';
    case 'broken-character':
      return 'contains broken characters';
    case 'number-out-of-range':
      return 'contains a number that is too large';
    case 'text-too-long':
      return 'contains a text longer than 100,000 characters';
    case 'too-many-parts':
      return 'has more parts than any roadmap';
  }
}

const named = (entry: string) => `“${entry.slice(0, 80)}”`;

/** What a field of the manifest tells, by the first step of its path. */
function manifestPart(field: string): string {
  switch (field.split('.')[0]) {
    case 'audience':
      return 'whom it is meant for';
    case 'createdAt':
      return 'when it was saved';
    case 'writtenBy':
      return 'which program saved it';
    case 'entries':
      return 'which parts it has';
    case 'lineage':
      return 'which versions it descends from';
    default:
      return 'what it is';
  }
}

/** What a field of a version tells, by the first step of its path. */
function versionPart(field: string): string {
  switch (field.split('.')[0]) {
    case 'at':
      return 'when it was kept';
    case 'author':
    case 'name':
      return 'who kept it and what it is called';
    case 'sentTo':
      return 'whom it was sent to';
    case 'signOffs':
      return 'who signed it off';
    case 'base':
      return 'which version it starts from';
    case 'changes':
    case 'document':
      return 'what it holds';
    default:
      return 'which version it is';
  }
}

function whatIsWrong(problem: OpenProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'This file is empty.';
    case 'not-a-zip':
    case 'not-a-roadmap':
      return 'This is not a Waymark file.';
    case 'password':
      return 'This file is protected with a password.';
    case 'damaged':
      return 'This file is damaged or was not copied completely.';
    case 'too-large':
      return `This file is too large: ${limitWords(problem.limit, problem.most)}.`;
    case 'suspicious-compression':
      return 'This file would unpack to far more than a roadmap holds, so it was not unpacked.';
    case 'unsafe-entry':
      return `This file contains a part with an unsafe name (${named(problem.entry)}).`;
    case 'unknown-entry':
      return `This file contains something that does not belong in a Waymark file (${named(problem.entry)}).`;
    case 'missing-entry':
      return `A part of this file is missing (${named(problem.entry)}).`;
    case 'repeated-entry':
      return `This file contains the same part twice (${named(problem.entry)}), so it is unclear which one counts.`;
    case 'unsupported-compression':
      return 'This file is compressed in a way that Waymark does not read.';
    case 'newer':
      return 'This file was made with a newer version of Waymark.';
    case 'bad-json':
      return `A part of this file (${named(problem.entry)}) ${faultWords(problem.fault)}.`;
    case 'bad-manifest':
      return `This file does not say correctly ${manifestPart(problem.field)}.`;
    case 'bad-version':
      return `A version in this file does not say correctly ${versionPart(problem.field)}.`;
    case 'bad-document':
      return documentWords(problem.entry, problem.problems[0]);
    case 'migration-failed':
      return 'This file was made with an older version of Waymark and could not be brought up to date.';
    case 'unexpected':
      return 'This file could not be read.';
  }
}

function wayOut(problem: OpenProblem): string {
  switch (problem.kind) {
    case 'not-a-zip':
    case 'not-a-roadmap':
      return 'Choose a file whose name ends in .waymark.';
    case 'password':
      return 'Ask for a copy without a password.';
    case 'too-large':
      return tooLargeWayOut(problem.limit);
    case 'suspicious-compression':
    case 'unsafe-entry':
      return 'Do not open it unless you know who made it.';
    case 'newer':
      return 'Update Waymark, then open it again.';
    case 'migration-failed':
      return 'Ask for a copy saved with a newer version of Waymark.';
    case 'empty':
    case 'damaged':
    case 'missing-entry':
    case 'unexpected':
      return 'Ask whoever gave it to you to send it again.';
    default:
      return 'Ask whoever gave it to you to save it again with Waymark.';
  }
}

function tooLargeWayOut(limit: keyof Limits): string {
  switch (limit) {
    case 'levels':
      return 'Ask for a copy in which fewer activities lie inside each other.';
    case 'records':
      return 'Ask for a copy with a part of it.';
    default:
      return 'Ask for a copy with fewer versions or attachments.';
  }
}

function documentWords(entry: string, first: Problem | undefined): string {
  const where = entry === 'roadmap.json' ? 'The roadmap in this file' : 'A version in this file';
  if (!first) return `${where} is not valid.`;
  const among = first.entity === 'roadmap' ? '' : `In one of its ${entityWords[first.entity].many}: `;
  return `${where} is not valid. ${among}${first.message}`;
}

/** Why a file was not opened, that nothing was changed, and the way out, in words for a person. */
export function openProblemWords(problem: OpenProblem): string {
  return `${whatIsWrong(problem)} Nothing was changed. ${wayOut(problem)}`;
}

function cannotPackReason(reason: CannotPack['reason']): string {
  if ('limit' in reason) return limitWords(reason.limit, reason.most);
  return 'fault' in reason
    ? `one part of it ${faultWords(reason.fault)}`
    : 'the name or author of a version is too long';
}

/** Why a file was not written, in words for a person. */
export function cannotPackWords({ reason }: CannotPack): string {
  const what = cannotPackReason(reason);
  return `The file was not saved: ${what}. Your roadmap itself is safe. Remove old versions or large attachments, then save again.`;
}

/** What to tell about a file that did open, in words for a person. */
export function openNoticeWords(notice: OpenNotice): string {
  switch (notice.kind) {
    case 'migrated':
      return 'This file was made with an older version of Waymark and was brought up to date.';
    case 'own-file-of-another': {
      const whose = notice.name ? `“${notice.name}”` : 'another organisation';
      return `This is the own file of ${whose}: it may hold notes that were not meant for you. Ask for a shared copy instead.`;
    }
    case 'attachments-missing':
      return `Attached files that this roadmap mentions are not in the file: ${notice.names.slice(0, 5).join(', ')}${notice.names.length > 5 ? ' …' : ''}.`;
  }
}
