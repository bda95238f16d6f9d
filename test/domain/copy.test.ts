import { describe, expect, test } from 'vitest';
import { copyOfRoadmap, copyTitle, filesOf } from '@/domain/copy';
import { emptyDocument } from '@/domain/document';
import { make } from '@/domain/entities';
import { documentProblems } from '@/domain/problems';

describe('the title of a copy', () => {
  test('says that it is one', () => {
    expect(copyTitle('Launch')).toBe('Launch (copy)');
    expect(copyTitle('Launch', 'Agreed in March')).toBe('Launch (Agreed in March)');
  });

  test.each([493, 494, 500])('of %i characters fits a line of 500', (length) => {
    const title = copyTitle('x'.repeat(length));
    expect(title.length).toBeLessThanOrEqual(500);
    expect(title).toMatch(/^x{400,}….?\(copy\)$|^x{493} \(copy\)$/);
  });

  test('fits where both are as long as they can be, and cuts no character in half', () => {
    const title = copyTitle('🎈'.repeat(250), '🎈'.repeat(250));
    expect(title.length).toBeLessThanOrEqual(500);
    expect(title).toMatch(/… \(🎈+…\)$/u);
    expect(title.isWellFormed()).toBe(true);
  });
});

describe('a copy of a roadmap', () => {
  test('with the longest title is a roadmap of its own that can be opened', () => {
    const document = emptyDocument('plan', 'x'.repeat(500));
    const copy = copyOfRoadmap(document, 'another');
    expect(documentProblems(copy)).toEqual([]);
    expect(copy.roadmap.id).toBe('another');
    expect(document.roadmap.id).toBe('plan');
  });

  test('takes along the files that its records refer to', () => {
    const [used, unused] = ['a'.repeat(64), 'b'.repeat(64)];
    const file = { sha256: used, name: 'logo.svg', type: 'image/svg+xml', size: 1 };
    const assets = { s1: make('assets', { id: 's1', name: 'Logo', file }) };
    const files = new Map([used, unused].map((sha256) => [sha256, new Uint8Array(1)]));
    expect([...filesOf({ ...emptyDocument('plan', 'Plan'), assets }, files).keys()]).toEqual([used]);
  });
});
