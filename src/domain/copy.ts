import type { RoadmapDocument } from './document';

/** The longest line that a title can be. */
const LONGEST = 500;
/** A name in brackets behind a title leaves most of the line to the title. */
const LONGEST_ADDITION = 120;

/** A title with what tells the copy from the original in brackets; the title is cut where both would not fit. */
export function copyTitle(title: string, addition = 'copy'): string {
  const ending = ` (${cut(addition, LONGEST_ADDITION)})`;
  return `${cut(title, LONGEST - ending.length)}${ending}`;
}

/** The text, cut to fit, without half a character at its end. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The same plan as a roadmap of its own, told apart by id and title. */
export function copyOfRoadmap(document: RoadmapDocument, id: string, addition?: string): RoadmapDocument {
  const { roadmap } = document;
  return {
    ...document,
    roadmap: { ...roadmap, id: id as typeof roadmap.id, title: copyTitle(roadmap.title, addition) },
  };
}

/** The files that the records of a document refer to, out of those there are. */
export function filesOf(
  document: RoadmapDocument,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const wanted = new Set(Object.values(document.assets).map((asset) => asset.file?.sha256));
  return new Map([...files].filter(([sha256]) => wanted.has(sha256)));
}
