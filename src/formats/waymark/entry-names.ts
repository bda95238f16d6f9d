/** Names of the entries of a .waymark file; there are no others. */
export const MANIFEST = 'manifest.json';
export const MIMETYPE_ENTRY = 'mimetype';
export const ROADMAP = 'roadmap.json';
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
