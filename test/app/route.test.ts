import { beforeAll, describe, expect, it, vi } from 'vitest';

let route: typeof import('@/app/route');

beforeAll(async () => {
  // The module reads the address once when it is loaded.
  vi.stubGlobal('location', { hash: '' });
  route = await import('@/app/route');
  return () => vi.unstubAllGlobals();
});

describe('the route of an address', () => {
  it.each([
    '',
    '#',
    '#/',
    '#/r/',
    '#/r/UPPER/brief',
    '#/r/a/../b',
    '#/r/a/brief/more',
    '#/x',
    '#/r/a/b?c',
    '#/r/a%2Fb',
  ])('is the library for %j', (hash) => {
    expect(route.parseRoute(hash)).toEqual({ at: 'library' });
  });

  it('is a view of a roadmap, the brief unless said', () => {
    expect(route.parseRoute('#/r/0a-1b/roles')).toEqual({ at: 'roadmap', key: '0a-1b', view: 'roles' });
    expect(route.parseRoute('#/r/0a-1b')).toEqual({ at: 'roadmap', key: '0a-1b', view: 'brief' });
  });

  it('comes back from its path', () => {
    for (const wanted of [{ at: 'library' }, { at: 'roadmap', key: 'k-1', view: 'timeline' }] as const)
      expect(route.parseRoute(`#${route.pathOf(wanted)}`)).toEqual(wanted);
  });
});
