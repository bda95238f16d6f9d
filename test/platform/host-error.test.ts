import { describe, expect, it } from 'vitest';
import { HostError, hostErrorCodeOf } from '@/platform/host-error';

describe('hostErrorCodeOf', () => {
  it.each([
    ['QuotaExceededError', 'disk-full'],
    ['NotFoundError', 'not-found'],
    ['NoModificationAllowedError', 'busy'],
    ['InvalidStateError', 'failed'],
    ['constructor', 'failed'],
  ])('%s is %s', (name, code) => {
    expect(hostErrorCodeOf(new DOMException('', name))).toBe(code);
  });

  it('takes anything thrown', () => {
    for (const thrown of [null, undefined, 'NotFoundError', 4, {}]) expect(hostErrorCodeOf(thrown)).toBe('failed');
    expect(hostErrorCodeOf(new HostError('disk-full', 'journal.write'))).toBe('disk-full');
  });
});
