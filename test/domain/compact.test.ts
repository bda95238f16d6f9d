import { describe, expect, it } from 'vitest';
import { compactRecord, completeRecord } from '@/domain/compact';
import { make } from '@/domain/entities';

describe('compact and complete', () => {
  it('leaves out what holds its default, at any depth, and fills it in again', () => {
    const activity = make('activities', {
      id: 'a',
      title: 'Webinar',
      flags: { publicFacing: true },
      checklist: { c: { text: 'Slides', order: 1 } },
    });
    const stored = compactRecord('activities', activity);
    expect(stored).toEqual({
      id: 'a',
      title: 'Webinar',
      flags: { publicFacing: true },
      checklist: { c: { text: 'Slides', order: 1 } },
    });
    expect(completeRecord('activities', stored)).toEqual(activity);
  });

  it('knows the defaults of each kind of policy', () => {
    const policy = make('policies', { id: 'p', title: 'Data', params: { kind: 'data-sharing', retentionDays: 30 } });
    expect(compactRecord('policies', policy)).toEqual({
      id: 'p',
      title: 'Data',
      params: { kind: 'data-sharing', retentionDays: 30 },
    });
    expect(completeRecord('policies', compactRecord('policies', policy))).toEqual(policy);
  });

  it('keeps unknown fields for validation to refuse', () => {
    expect(completeRecord('roles', { id: 'r', partnerId: 'p', surprise: 1 })).toMatchObject({ surprise: 1, code: '' });
  });
});
