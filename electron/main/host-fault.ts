import type { HostErrorCode } from '@/platform/contract';

/** A refusal inside the shell that already knows its code; ipc.ts turns it into a value before it crosses. */
export class HostFault extends Error {
  override readonly name = 'HostFault';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode) {
    super(code);
    this.code = code;
  }
}

const codeByErrno: Record<string, HostErrorCode> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EROFS: 'read-only',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EFBIG: 'too-large',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
};

/** The system's own name for an error, such as ENOSPC; empty where it has none. */
export function errnoOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
}

/** The code of the contract for whatever was thrown; no message, path or stack ever crosses. */
export function hostCodeOf(thrown: unknown): HostErrorCode {
  if (thrown instanceof HostFault) return thrown.code;
  const errno = errnoOf(thrown);
  return (Object.hasOwn(codeByErrno, errno) ? codeByErrno[errno] : undefined) ?? 'failed';
}
