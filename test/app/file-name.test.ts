import { describe, expect, it } from 'vitest';
import { fileNameOf, safeFileName } from '@/app/file-name';
import { channels } from '@/platform/contract';

describe('the name of a file', () => {
  it.each([
    ['Launch with Acme', 'Launch with Acme'],
    ['  Two   words \n', 'Two words'],
    ['Ours / theirs: "draft" <2>|3?*', 'Ours theirs draft 2 3'],
    ['C:\\Users\\..\\x', 'C Users .. x'],
    ['Ends in dots...', 'Ends in dots'],
    ['', 'Roadmap'],
    ['...', 'Roadmap'],
    ['\u0000\u001f', 'Roadmap'],
    ['Plan \u202egpj.exe', 'Plan gpj.exe'],
    ['Cafe\u0301', 'Caf\u00e9'],
    ['路线图 2027', '路线图 2027'],
    ['con', 'Roadmap con'],
    ['LPT1', 'Roadmap LPT1'],
    ['nul.v2', 'Roadmap nul.v2'],
    ['console', 'console'],
  ])('of %j begins with %j', (title, name) => {
    expect(fileNameOf(title, false)).toBe(`${name}.waymark`);
    expect(fileNameOf(title, true)).toBe(`${name} (ours).waymark`);
  });

  it('of the longest title is one that the host takes', () => {
    const bytes = new Uint8Array();
    const { args } = channels['files.saveAs'];
    expect(args.safeParse([fileNameOf('a'.repeat(500), true), bytes]).success).toBe(true);
    expect(args.safeParse([`${safeFileName('a'.repeat(500))}.xlsx`, bytes]).success).toBe(true);
  });

  it.each(['a', '路', '👩‍👩‍👧', 'é'])('is at most 255 bytes long, whatever the title is made of (%s)', (letter) => {
    const name = fileNameOf(letter.repeat(500), true);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(Buffer.byteLength(name)).toBeGreaterThan(100);
    expect(name).not.toMatch(/\p{Surrogate}/u);
  });
});
