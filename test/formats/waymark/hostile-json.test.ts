import { describe, expect, it } from 'vitest';
import { LIMITS, type Limits } from '@/formats/waymark/limits';
import { openWaymark } from '@/formats/waymark/open';
import type { JsonFault } from '@/formats/waymark/open-problem';
import { openProblemWords } from '@/formats/waymark/problem-words';
import { foreignFile, foreignZip } from '../../support/sample-file';
import { prototypeKeys } from './prototype-keys';

const open = (roadmap: string | Uint8Array, limits: Partial<Limits> = {}) =>
  openWaymark(foreignZip(foreignFile({ 'roadmap.json': roadmap })), { limits });
const header = (fields: string) => `{"schemaVersion":2,"roadmap":{"id":"r1"${fields}}}`;
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

const faults: [string, string | Uint8Array, JsonFault][] = [
  ['nothing', '', 'not-json'],
  ['half a document', header('').slice(0, -3), 'not-json'],
  ['two documents', header('') + header(''), 'not-json'],
  ['a comment', `/* hello */${header('')}`, 'not-json'],
  ['a trailing comma', '{"schemaVersion":2,}', 'not-json'],
  ['NaN', header(',"thresholds":{"a":NaN}'), 'not-json'],
  ['Infinity', header(',"thresholds":{"a":Infinity}'), 'not-json'],
  ['a single quote', "{'schemaVersion':1}", 'not-json'],
  ['a control character in a text', header(',"title":"a\u0001b"'), 'not-json'],
  ['a bad escape', header(',"title":"\\x41"'), 'not-json'],
  ['a bad escape of four digits', header(',"title":"\\u12G4"'), 'not-json'],
  ['a text without its end', header(',"title":"abc'), 'not-json'],
  ['zeros', Buffer.alloc(100), 'not-json'],
  ['1e999', header(',"thresholds":{"a":1e999}'), 'number-out-of-range'],
  ['-1e999', header(',"thresholds":{"a":-1e999}'), 'number-out-of-range'],
  ['a number of 400 digits', header(`,"thresholds":{"a":${'9'.repeat(400)}}`), 'number-out-of-range'],
  ['a byte order mark', `\ufeff${header('')}`, 'byte-order-mark'],
  ['UTF-16', utf16(header('')), 'not-json'],
  ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(header(''))]), 'not-utf-8'],
  ['Latin-1', Buffer.from(header(',"title":"caf\u00e9"'), 'latin1'), 'not-utf-8'],
  [
    'an overlong form',
    Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
    'not-utf-8',
  ],
  [
    'a surrogate as UTF-8',
    Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('"}')]),
    'not-utf-8',
  ],
  ['half an emoji', header(',"title":"\\ud83d"'), 'broken-character'],
  ['the other half', header(',"title":"\\ude00"'), 'broken-character'],
  ['two first halves', header(',"title":"\\ud83d\\ud83d"'), 'broken-character'],
  ['half an emoji before an escape', header(',"title":"\\ud83d\\n"'), 'broken-character'],
  ['a key twice', header(',"title":"a","title":"b"'), 'duplicate-key'],
  ['a key twice, once in escapes', header(',"title":"a","\\u0074itle":"b"'), 'duplicate-key'],
  ['a key twice, others between', '{"schemaVersion":2,"a":1,"b":2,"a":3}', 'duplicate-key'],
  [
    'an id twice',
    '{"partners":{"a":{"id":"a"},"a":{"id":"a"}},"roadmap":{"id":"r1"},"schemaVersion":2}',
    'duplicate-key',
  ],
  ['__proto__', '{"__proto__":{"polluted":1},"roadmap":{"id":"r1"},"schemaVersion":2}', 'forbidden-key'],
  ['__proto__ in escapes', header(',"\\u005f_proto__":{"polluted":1}'), 'forbidden-key'],
  ['__proto__ deep inside', header(',"thresholds":{"__proto__":5}'), 'forbidden-key'],
  ['constructor', header(',"thresholds":{"constructor":5}'), 'forbidden-key'],
  ['prototype', header(',"constructor":{"prototype":{"polluted":1}}'), 'forbidden-key'],
  ['200 levels of lists', header(`,"x":${'['.repeat(200)}${']'.repeat(200)}`), 'too-deep'],
  ['200 levels of maps', header(`,"x":${'{"a":'.repeat(200)}1${'}'.repeat(200)}`), 'too-deep'],
  ['a million levels', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, 'too-deep'],
  ['a million levels without an end', `${'[1,'.repeat(300_000)}`, 'too-deep'],
];

describe('roadmaps whose JSON misleads', () => {
  it.each(faults)('refuses %s', async (_name, roadmap, fault) => {
    const prototypes = prototypeKeys();
    const started = performance.now();
    const result = await open(roadmap);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(result).toEqual({ ok: false, problem: { kind: 'bad-json', entry: 'roadmap.json', fault } });
    if (!result.ok) expect(openProblemWords(result.problem)).toContain('Nothing was changed.');
    expect(prototypeKeys()).toEqual(prototypes);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('reads other orders, blanks and escapes than its own', async () => {
    const result = await open(
      '\r\n{ "roadmap" : {"title":"\\ud83d\\ude00 caf\\u00e9 \\"\\\\ud83d\\"" , "id":"r1"},\t"schemaVersion":2 }\n',
    );
    expect(result.ok && result.file.document.roadmap.title).toBe('😀 café "\\ud83d"');
  });

  it.each<[keyof Limits, number, (count: number) => string]>([
    ['depth', 5, (depth) => header(`,"thresholds":${'{"a":'.repeat(depth - 3)}{}${'}'.repeat(depth - 3)}`)],
    ['text', 100, (length) => header(`,"title":"${'é'.repeat(length - 3)}\\u00e9😀"`)],
    [
      'containers',
      20,
      (count) => header(`,"scope":{"markets":[${Array.from({ length: count - 4 }, () => '[]').join(',')}]}`),
    ],
  ])('stops at the limit of %s, not before', async (limit, most, make) => {
    const fault = { depth: 'too-deep', text: 'text-too-long', containers: 'too-many-parts' }[limit as 'depth'];
    for (const count of [most - 1, most]) {
      const result = await open(make(count), { [limit]: most });
      // What is within the limit may still be no roadmap; it is not refused for its size.
      if (!result.ok) expect(result.problem.kind).toBe('bad-document');
    }
    expect(await open(make(most + 1), { [limit]: most })).toMatchObject({ problem: { kind: 'bad-json', fault } });
  });

  it('stops a text of more than 100,000 characters at once', async () => {
    const text = (length: number) => header(`,"intent":"${'a'.repeat(length)}"`);
    expect(await open(text(LIMITS.text))).toMatchObject({ ok: true });
    expect(await open(text(LIMITS.text + 1))).toMatchObject({ problem: { kind: 'bad-json', fault: 'text-too-long' } });
  });

  it('opens at 64 levels and refuses 65', async () => {
    const nested = (levels: number) => header(`,"x":${'['.repeat(levels - 2)}${']'.repeat(levels - 2)}`);
    expect(await open(nested(64))).toMatchObject({ problem: { kind: 'bad-document' } });
    expect(await open(nested(65))).toMatchObject({ problem: { kind: 'bad-json', fault: 'too-deep' } });
  });

  it('guards the manifest and versions in the same way', async () => {
    const manifest = foreignFile({ 'roadmap.json': header('') });
    const bytes = foreignZip({
      ...manifest,
      manifest: JSON.parse(`${JSON.stringify(manifest.manifest).slice(0, -1)},"__proto__":{}}`) as never,
    });
    expect(await openWaymark(bytes)).toMatchObject({
      problem: { kind: 'bad-json', entry: 'manifest.json', fault: 'forbidden-key' },
    });
    const version = foreignZip(
      foreignFile({ 'roadmap.json': header(''), 'versions/v1.json': '{"id":"v1","id":"v2"}' }),
    );
    expect(await openWaymark(version)).toMatchObject({ problem: { kind: 'bad-json', entry: 'versions/v1.json' } });
  });
});
