import { describe, expect, it } from 'vitest';
import { canonicalJson, sameValue } from '@/domain/canonical';
import { recordIn } from '@/domain/change';
import { emptyDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { idText } from '@/domain/field';
import { mergeRecord } from '@/domain/merge/merge-record';
import { documentProblems } from '@/domain/problems';

/** Names that every JavaScript object answers to, and that are well-formed ids all the same. */
const inherited = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'];

describe('keys that JavaScript treats in its own way', () => {
  it.each(inherited)('a pointer to %s leads nowhere unless such a record was made', (id) => {
    const document = emptyDocument('r', 'Plan');
    expect(recordIn(document, 'partners', id)).toBeUndefined();
    const roles = { x: { ...make('roles', { id: 'x', partnerId: 'p' }), partnerId: id as never } };
    expect(documentProblems({ ...document, roles }).length).toBeGreaterThan(0);
  });

  it('__proto__ is no id: a table could not hold it as a key', () => {
    expect(idText.safeParse('__proto__').success).toBe(false);
  });

  it.each(inherited.slice(0, 4))('a new key called %s is a difference', (key) => {
    expect(sameValue({}, { [key]: 'x' })).toBe(false);
    expect(sameValue({ [key]: 'x' }, {})).toBe(false);
  });

  it.each(inherited.slice(0, 4))('a new member called %s is kept when edits are joined', (key) => {
    const roadmap = (thresholds: Record<string, number>) => make('roadmap', { id: 'r', thresholds });
    const { merged, conflicts } = mergeRecord('roadmap', roadmap({}), roadmap({ [key]: 1 }), roadmap({ other: 2 }));
    expect(merged?.thresholds).toEqual({ other: 2, [key]: 1 });
    expect(conflicts).toEqual([]);
  });

  it('keys that are figures are sorted as text, as another program would from the description of the format', () => {
    expect(canonicalJson({ b: 0, 9: 1, 10: 2 })).toBe('{"10":2,"9":1,"b":0}');
  });
});
