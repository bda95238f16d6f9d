import type { Page } from '@playwright/test';
import { expect, test } from 'vitest';
import { hostileArchives, hostileContents } from '../formats/waymark/hostile-archives';
import { hostileNames } from '../formats/waymark/hostile-names';
import { hostileSizes } from '../formats/waymark/hostile-sizes';
import { withApp } from '../support/app-page';
import { foreignFile, foreignZip } from '../support/sample-file';
import { choose, drop } from './support/passed-files';
import { makeSampleA } from './support/sample-roadmap';
import { storedState } from './support/stored-state';

const app = withApp({ context: { reducedMotion: 'reduce' } });

const known = [...hostileArchives, ...hostileContents, ...hostileNames, ...hostileSizes];
const ready = (name: string): Uint8Array => {
  const found = known.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no file with ${name}`);
  return found.bytes();
};
const roadmap = (json: string | Uint8Array) => foreignZip(foreignFile({ 'roadmap.json': json }));
const header = (more: string) => `{"schemaVersion":2,"roadmap":{"id":"r1"}${more}}`;

const bad: [string, () => Uint8Array, RegExp][] = [
  ['an empty file', () => new Uint8Array(), /^This file is empty\./],
  ['not a ZIP', () => ready('a text'), /^This is not a Waymark file\..*ends in \.waymark/],
  ['another ZIP', () => ready('another ZIP'), /^This is not a Waymark file\./],
  ['truncated', () => ready('a truncated file'), /damaged or was not copied completely/],
  ['checksum wrong', () => ready('a wrong checksum'), /damaged or was not copied completely/],
  [
    'a checksum other than the manifest says',
    () => ready('a roadmap with another checksum than the manifest says'),
    /damaged or was not copied completely/,
  ],
  ['a newer format', () => ready('a manifest of a newer format'), /newer version of Waymark.*Update Waymark/],
  ['a newer schema', () => ready('a manifest of a newer schema'), /newer version of Waymark.*Update Waymark/],
  ['an entry missing', () => ready('no roadmap'), /A part of this file is missing \(“roadmap\.json”\)/],
  ['an entry unknown', () => ready('an entry that the manifest does not list'), /does not belong in a Waymark file/],
  ['an entry twice', () => ready('the same name twice'), /the same part twice/],
  ['../', () => ready('an entry named "../roadmap.json"'), /unsafe name/],
  ['10,000-fold compression', () => ready('10,000-fold compression'), /unpack to far more/],
  ['a 300 MB entry', () => ready('a 300 MB entry'), /too large/],
  [
    'wrong types',
    () => roadmap(header(',"partners":{"p":{"id":"p","name":7}}')),
    /The roadmap in this file is not valid/,
  ],
  [
    'dangling references',
    () => roadmap(header(',"roles":{"q":{"id":"q","label":"Lead","partnerId":"nobody"}}')),
    /The roadmap in this file is not valid/,
  ],
  ['200 levels deep', () => roadmap(header(`,"x":${'['.repeat(200)}${']'.repeat(200)}`)), /nested more deeply/],
  ['not UTF-8', () => roadmap(Buffer.from(header(',"x":"caf\u00e9"'), 'latin1')), /character set/],
  ['__proto__', () => roadmap(header(',"__proto__":{"polluted":1}')), /could harm programs/],
  ['not JSON', () => roadmap('{'), /not written in the form/],
];

const notice = (page: Page) => page.getByRole('alert').filter({ hasText: 'The file was not opened' });

/** The sentence shown, put away afterwards so that the next file's is not mistaken for it. */
async function takeSentence(page: Page): Promise<string> {
  const shown = notice(page).last();
  await shown.waitFor();
  const [, sentence = ''] = (await shown.innerText()).split('\n').filter(Boolean);
  await shown.getByRole('button').click();
  await shown.waitFor({ state: 'detached' });
  return sentence;
}

test('each bad file gets a sentence that says what is wrong, and changes nothing', async () => {
  const page = await app.open();
  await makeSampleA(page);
  await page.keyboard.press('Alt+l');
  await page.getByRole('heading', { name: 'Roadmaps' }).waitFor();
  const before = await storedState(page);
  for (const [name, bytes, words] of bad) {
    await choose(page, { name: 'From elsewhere.waymark', bytes: bytes() });
    const sentence = await takeSentence(page);
    expect(sentence, name).toMatch(words);
    expect(sentence, name).toContain('Nothing was changed.');
  }
  expect(await storedState(page)).toBe(before);
  expect(await page.getByRole('article').count()).toBe(1);
  expect(await page.evaluate(() => ({}) as { polluted?: number }).then((made) => made.polluted)).toBeUndefined();
});

test('a bad file dropped on an open roadmap leaves it open, unchanged and saved', async () => {
  const page = await app.open();
  await makeSampleA(page);
  const url = page.url();
  await drop(page, { name: 'Holiday.jpg', bytes: Buffer.from('no roadmap') });
  expect(await takeSentence(page)).toContain('This is not a Waymark file.');
  expect(page.url()).toBe(url);
  expect(await page.getByLabel('Title of the roadmap').inputValue()).toBe('Regulated-segment entry by co-marketing');
  expect(await page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
});
