import type { Problem } from '@/domain/problems';
import type { Limits } from './limits';

/** What is wrong with the JSON of an entry, before or while it is parsed. */
export type JsonFault =
  | 'not-json'
  | 'not-utf-8'
  | 'byte-order-mark'
  | 'too-deep'
  | 'duplicate-key'
  | 'forbidden-key'
  | 'broken-character'
  | 'number-out-of-range'
  | 'text-too-long'
  | 'too-many-parts';

/** Why a file was not opened: a closed set, so that every caller has words for each. */
export type OpenProblem =
  | { kind: 'empty' }
  | { kind: 'not-a-zip' }
  | { kind: 'not-a-roadmap' }
  | { kind: 'password' }
  | { kind: 'damaged'; entry?: string }
  | { kind: 'too-large'; limit: keyof Limits; most: number; entry?: string }
  | { kind: 'suspicious-compression'; entry: string }
  | { kind: 'unsafe-entry'; entry: string }
  | { kind: 'unknown-entry'; entry: string }
  | { kind: 'missing-entry'; entry: string }
  | { kind: 'repeated-entry'; entry: string }
  | { kind: 'unsupported-compression'; entry: string }
  | { kind: 'newer'; what: 'format' | 'schema'; found: number; known: number; writtenBy?: string }
  | { kind: 'bad-json'; entry: string; fault: JsonFault }
  | { kind: 'bad-manifest'; field: string }
  | { kind: 'bad-version'; entry: string; field: string }
  | { kind: 'bad-document'; entry: string; problems: readonly Problem[] }
  | { kind: 'migration-failed'; entry: string; from: number }
  | { kind: 'unexpected'; message: string };

/** Carries a problem from any depth of the reader to openWaymark, which turns it into a value; nobody else sees it. */
export class Refused extends Error {
  constructor(readonly problem: OpenProblem) {
    super(problem.kind);
    this.name = 'Refused';
  }
}
