/** The entry that names the format to programs that look at the first bytes. */
export const MIMETYPE_ENTRY = 'mimetype';
/** The entry that says what the file is and what each other entry must be. */
export const MANIFEST = 'manifest.json';
/** The entry that holds the roadmap. */
export const ROADMAP = 'roadmap.json';
/** The entry that holds calculated dates for other programs. */
export const DERIVED = 'derived.json';

/** What an entry holds, by its name; null for a name that no entry may have. */
export function entryKind(name: string): 'mimetype' | 'manifest' | 'roadmap' | 'derived' | 'version' | 'asset' | null {
  if (name === MIMETYPE_ENTRY) return 'mimetype';
  if (name === MANIFEST) return 'manifest';
  if (name === ROADMAP) return 'roadmap';
  if (name === DERIVED) return 'derived';
  if (/^versions\/[A-Za-z0-9_-]{1,64}\.json$/.test(name)) return 'version';
  return /^assets\/[0-9a-f]{64}$/.test(name) ? 'asset' : null;
}

/** Name of the entry that holds a version. */
export const versionEntry = (id: string): string => `versions/${id}.json`;

/** Name of the entry that holds the bytes of an attached file. */
export const assetEntry = (sha256: string): string => `assets/${sha256}`;
