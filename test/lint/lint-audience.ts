import { Visitor } from 'vite';
import { type ParsedFile, type Problem, problemAt } from './parsed-file';

/** Who may look at what is not for everybody outside the domain, and why. */
const lookers: Readonly<Record<string, string>> = {
  'src/records/form/field-editor.tsx': 'chooses the editor of a field by its format',
  'src/records/form/visibility-editor.tsx': 'is where a person says who may see a record',
  'src/views/inspector/sections.ts': 'gives both their place on the form',
};
const guarded = new Set(['visibility', 'internalNotes']);

/** What leaves: its makers take a ProjectedDocument, never the open roadmap. */
const waysOut = [
  'src/formats/picture/',
  'src/formats/spreadsheet/write-',
  'src/views/present/',
  'src/views/timeline/picture/',
  'src/views/timeline/print/',
  'src/views/timeline/analysis/slip-',
  'src/views/raci/my-work/work-',
  'src/formats/paper/',
  'src/records/paper/',
  'src/views/brief/brief-on-paper',
  'src/views/risks/summary/summary-on-paper',
  ...['export-dialog', 'sheet-tables', 'workbook', 'raci-sheet', 'heat-map-sheet'].map(
    (name) => `src/views/spreadsheet/${name}`,
  ),
];
/** What stands among the ways out and may know the open roadmap, and why. */
const knowing: Readonly<Record<string, string>> = {
  'src/views/present/bar-editor.tsx': 'edits the open roadmap while it is presented',
  'src/views/spreadsheet/export-dialog.tsx': 'projects the open roadmap at the moment it is saved',
};
const raw = new Set(['RoadmapDocument', 'RoadmapStore', 'useRoadmapStore', 'useReading']);

type Named = { type: string; start: number; name?: unknown; value?: unknown };
const nameOf = (node: Named) => (typeof node.name === 'string' ? node.name : node.value);

/** Who may see what is decided in the domain alone: no other file reads it, and what leaves takes what was decided. */
export function lintAudience(file: ParsedFile): Problem[] {
  if (!file.path.startsWith('src/') || file.path.startsWith('src/domain/')) return [];
  return [...(file.path in lookers ? [] : looksAt(file)), ...(isWayOut(file.path) ? takesRaw(file) : [])];
}

const isWayOut = (path: string) => waysOut.some((start) => path.startsWith(start)) && !(path in knowing);

function looksAt(file: ParsedFile): Problem[] {
  const problems: Problem[] = [];
  const look = (node: Named) => {
    const name = nameOf(node);
    if (typeof name === 'string' && guarded.has(name))
      problems.push(problemAt(file, node.start, `${name} is read outside the domain: take a projected document`));
  };
  new Visitor({
    MemberExpression: (node) => {
      // A literal in brackets is met below.
      if (node.property.type === 'Identifier') look(node.property);
    },
    Property: (node) => {
      if (node.key.type === 'Identifier') look(node.key);
    },
    Literal: (node) => look(node),
  }).visit(file.program);
  return problems;
}

function takesRaw(file: ParsedFile): Problem[] {
  const problems: Problem[] = [];
  new Visitor({
    ImportSpecifier: (node) => {
      const name = nameOf(node.imported);
      if (typeof name === 'string' && raw.has(name))
        problems.push(problemAt(file, node.start, `${name} in a way out: it takes a ProjectedDocument`));
    },
  }).visit(file.program);
  return problems;
}
