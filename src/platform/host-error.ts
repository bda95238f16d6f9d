import type { HostErrorCode } from './contract';

/** A refused host call as an exception, for code that works with promises; carries the code of the contract. */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly code: HostErrorCode;

  constructor(code: HostErrorCode, act: string) {
    super(`${act}: ${code}`);
    this.code = code;
  }
}

const codeByName: Record<string, HostErrorCode> = {
  NotFoundError: 'not-found',
  QuotaExceededError: 'disk-full',
  NoModificationAllowedError: 'busy',
  NotAllowedError: 'not-permitted',
  SecurityError: 'not-permitted',
  NotSupportedError: 'not-supported',
};

/** The host's code for whatever a browser call threw; "failed" where nothing more exact is known. */
export function hostErrorCodeOf(thrown: unknown): HostErrorCode {
  if (thrown instanceof HostError) return thrown.code;
  const name = thrown instanceof Error || thrown instanceof DOMException ? thrown.name : '';
  return (Object.hasOwn(codeByName, name) ? codeByName[name] : undefined) ?? 'failed';
}
