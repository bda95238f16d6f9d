import { crc32 } from 'node:zlib';
import { rawZip } from '../../support/raw-zip';
import { bent, correctEntries, type Hostile, onRoadmap, withEntry } from './hostile';

function unicodePath(from: string, to: string): Buffer {
  const name = Buffer.from(to);
  const extra = Buffer.alloc(9 + name.length);
  extra.writeUInt16LE(0x7075, 0);
  extra.writeUInt16LE(5 + name.length, 2);
  extra.writeUInt8(1, 4);
  extra.writeUInt32LE(crc32(Buffer.from(from)) >>> 0, 5);
  name.copy(extra, 9);
  return extra;
}

const unsafeNames = [
  '../roadmap.json',
  '/roadmap.json',
  'C:\\roadmap.json',
  '\\\\server\\share\\x',
  'assets/../../x',
  'assets//x',
  './roadmap.json',
  'a\0b',
];
const unknownNames = [
  'CON.json',
  'roadmap.json.',
  'roadmap.json ',
  'Roadmap.json',
  'ROADMAP.JSON',
  '__proto__',
  'constructor',
  'versions/a b.json',
  'versions/x/y.json',
  'assets/xyz',
  'inner.waymark',
  'roadmap\u0301.json',
  'versions/v\u00e9.json',
  '文.json',
];

/** Files with entries under names that mislead. */
export const hostileNames: Hostile[] = [
  ...unsafeNames.map(
    (name): Hostile => ({
      name: `an entry named ${JSON.stringify(name)}`,
      bytes: withEntry({ name }),
      problem: 'unsafe-entry',
    }),
  ),
  ...unknownNames.map(
    (name): Hostile => ({
      name: `an entry named ${JSON.stringify(name)}`,
      bytes: withEntry({ name, flags: 0x800 }),
      problem: 'unknown-entry',
    }),
  ),
  { name: 'an empty name', bytes: withEntry({ name: '' }), problem: ['unsafe-entry', 'unknown-entry', 'damaged'] },
  {
    name: 'a name of 201 characters',
    bytes: withEntry({ name: 'a'.repeat(201) }),
    problem: 'too-large',
    detail: { limit: 'path' },
  },
  {
    name: 'a name of 65,535 characters',
    bytes: withEntry({ name: 'a'.repeat(65_535) }),
    problem: 'too-large',
    detail: { limit: 'path' },
  },
  {
    name: 'a name that is not UTF-8 but says so',
    bytes: withEntry({ name: Buffer.from([0xff, 0xfe, 0x41]), flags: 0x800 }),
    problem: ['unknown-entry', 'damaged'],
  },
  {
    name: 'a name in code page 437',
    bytes: withEntry({ name: Buffer.from([0x82, 0x2e, 0x6a]) }),
    problem: 'unknown-entry',
  },
  {
    name: 'a second name in an extra field',
    bytes: withEntry({ name: 'x.json', extra: unicodePath('x.json', 'derived.json') }),
    problem: ['unknown-entry', 'damaged'],
  },
  {
    name: 'the same name twice',
    bytes: bent((entries) => [...entries, entries[2]!]),
    problem: 'repeated-entry',
    detail: { entry: 'roadmap.json' },
  },
  {
    name: 'another name in the local header',
    bytes: onRoadmap({ localName: 'derived.json' }),
    problem: 'damaged',
    detail: { entry: 'roadmap.json' },
  },
  {
    name: 'a folder that is not ours',
    bytes: withEntry({ name: 'secret/', data: '', method: 0 }),
    problem: 'unknown-entry',
  },
  {
    name: 'a symbolic link',
    bytes: withEntry({ name: 'derived.json', externalAttributes: (0o120777 << 16) >>> 0, versionMadeBy: 0x314 }),
    problem: 'unsafe-entry',
  },
  {
    name: 'a ZIP inside',
    bytes: () => rawZip([...correctEntries(), { name: 'nested.zip', data: rawZip(correctEntries()) }]),
    problem: 'unknown-entry',
  },
];
