import type { RoadmapDocument } from '@/domain/document';

/** Name of each attached file that any of the documents refers to, by the SHA-256 of its bytes. */
export function attachmentsOf(documents: Iterable<RoadmapDocument>): Map<string, string> {
  const names = new Map<string, string>();
  const seen = new Set<unknown>();
  for (const document of documents) {
    if (seen.has(document.assets)) continue;
    seen.add(document.assets);
    for (const asset of Object.values(document.assets)) {
      if (asset.file && !names.has(asset.file.sha256)) names.set(asset.file.sha256, asset.file.name || asset.name);
    }
  }
  return names;
}
