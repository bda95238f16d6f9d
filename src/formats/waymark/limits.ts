import { MOST_LEVELS } from '@/domain/circles';

/** MIME type of a .waymark file: the whole content of its first entry. */
export const MIMETYPE = 'application/vnd.waymark.roadmap+zip';
/** Name of the format in the manifest. */
export const FORMAT = 'waymark-roadmap';
/** The version of the file's layout that this program writes and reads. */
export const FORMAT_VERSION = 1;

const MB = 1_000_000;

/** How large anything in a file may be; a file at a limit opens, one beyond it is refused. */
export const LIMITS = {
  /** Bytes of the file. */
  file: 200 * MB,
  /** Entries of the ZIP. */
  entries: 2000,
  /** Bytes of one entry when unpacked, other than those that hold a document. */
  entry: 50 * MB,
  /** Bytes of roadmap.json, and of a version, when unpacked. */
  documentEntry: 150 * MB,
  /** Bytes of manifest.json when unpacked. */
  manifest: 2 * MB,
  /** Bytes of all entries when unpacked. */
  contents: 500 * MB,
  /** How many times smaller than its content an entry may be … */
  ratio: 100,
  /** … where the content has more bytes than this. */
  ratioAbove: 1 * MB,
  /** Characters of an entry's name. */
  path: 200,
  /** Levels of JSON, the outermost object being the first. */
  depth: 64,
  /** Characters of one JSON string (UTF-16 units, as JavaScript counts). */
  text: 100_000,
  /** Objects and arrays in one JSON entry. */
  containers: 10_000_000,
  /** Records of one document, the header included. */
  records: 250_000,
  /** Activities inside each other, the outermost being the first level. */
  levels: MOST_LEVELS,
  /** Versions. */
  versions: 200,
  /** Records of all versions whose tables differ from the roadmap's. */
  versionRecords: 5_000_000,
} as const;

/** The limits, any of which a test may set lower. */
export type Limits = { readonly [K in keyof typeof LIMITS]: number };
