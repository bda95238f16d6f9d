import type { HostErrorCode } from './contract';
import { HostError } from './journal-files';

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
