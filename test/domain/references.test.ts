import { describe, expect, it } from 'vitest';
import { make, type Records } from '@/domain/entities';
import type { EntityName } from '@/domain/field';
import { eachReference, withoutReferences } from '@/domain/references';

function pointersOf<E extends EntityName>(entity: E, record: Records[E]): string[] {
  const found: string[] = [];
  eachReference(entity, record, (to, id) => found.push(`${to}/${id}`));
  return found.sort();
}

const activity = make('activities', {
  id: 'a',
  parentId: 'phase',
  partnerIds: ['us', 'them'],
  links: { l1: { from: 'b' }, l2: { from: 'c' } },
  raci: { lead: 'AR', them1: 'C' },
  checklist: { i: { text: 'Ask', ownerRoleId: 'lead' } },
  pairId: 'b',
  assetIds: ['logo'],
  kpiIds: ['leads'],
  visibility: ['us'],
  internalNotes: { us: 'quiet' },
});

describe('references of a record', () => {
  it('are found in lists, maps, keys, members and groups', () => {
    expect(pointersOf('activities', activity)).toEqual([
      'activities/b',
      'activities/b',
      'activities/c',
      'activities/phase',
      'assets/logo',
      'kpis/leads',
      'partners/them',
      'partners/us',
      'partners/us',
      'partners/us',
      'roles/lead',
      'roles/lead',
      'roles/them1',
    ]);
  });

  it('are found in what a kind of policy sets', () => {
    const routing = make('policies', {
      id: 'p',
      params: { kind: 'lead-routing', toRoleId: 'sales' },
      ownerRoleId: 'lead',
    });
    expect(pointersOf('policies', routing)).toEqual(['roles/lead', 'roles/sales']);
    const bidding = make('policies', { id: 'p', params: { kind: 'keyword-bidding', allowedPartnerIds: ['them'] } });
    expect(pointersOf('policies', bidding)).toEqual(['partners/them']);
    const support = make('policies', { id: 'p', params: { kind: 'support', topics: { t: { ownerRoleId: 'cs' } } } });
    expect(pointersOf('policies', support)).toEqual(['roles/cs']);
  });

  it('are found in the header', () => {
    const roadmap = make('roadmap', {
      id: 'r',
      objectives: { o: { kpiId: 'leads', ownerRoleId: 'lead', alignment: { them: 4 } } },
      brandingMatrix: { m: { cells: { us: 'lead' } } },
      cadences: { c: { ownerRoleId: 'lead' } },
    });
    expect(pointersOf('roadmap', roadmap)).toEqual([
      'kpis/leads',
      'partners/them',
      'partners/us',
      'roles/lead',
      'roles/lead',
    ]);
  });
});

const without = <E extends EntityName>(entity: E, record: Records[E], ...gone: string[]) =>
  withoutReferences(entity, record, (to, id) => gone.includes(`${to}/${id}`));

describe('taking references out', () => {
  it('gives the same object where nothing pointed there', () => {
    expect(without('activities', activity, 'partners/other', 'roles/b')).toBe(activity);
  });

  it('empties optional fields and takes out list items, keys and members', () => {
    const left = without('activities', activity, 'activities/b', 'roles/lead', 'partners/us');
    expect(left).toMatchObject({ partnerIds: ['them'], raci: { them1: 'C' }, visibility: [], parentId: 'phase' });
    expect(left).not.toHaveProperty('pairId');
    expect(Object.keys(left!.links)).toEqual(['l2']);
    expect(left!.checklist['i']).toEqual({ key: '', text: 'Ask', due: undefined, done: false, order: 0 });
    expect(left!.internalNotes).toEqual({});
  });

  it('does not touch the record it was given', () => {
    const before = JSON.stringify(activity);
    without('activities', activity, 'activities/b', 'partners/us');
    expect(JSON.stringify(activity)).toBe(before);
  });

  it('gives null where the record cannot be without it', () => {
    const role = make('roles', { id: 'lead', partnerId: 'us' });
    expect(without('roles', role, 'partners/us')).toBeNull();
    expect(without('roles', role, 'partners/them')).toBe(role);
  });

  it('takes out only the member that cannot be without it', () => {
    const policy = make('policies', { id: 'p', acceptedBy: { one: { partnerId: 'us' }, two: { partnerId: 'them' } } });
    expect(Object.keys(without('policies', policy, 'partners/us')!.acceptedBy)).toEqual(['two']);
  });
});
