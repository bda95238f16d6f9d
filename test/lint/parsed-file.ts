import { parseSync } from 'vite';

/** One source file, read and parsed. */
export interface ParsedFile {
  /** Path from the root, with forward slashes. */
  path: string;
  text: string;
  program: ReturnType<typeof parseSync>['program'];
}

/** Something that breaks a house rule; warnings are printed and do not fail. */
export interface Problem {
  level: 'error' | 'warning';
  file: string;
  line: number;
  text: string;
}

/** Parses one file of TypeScript or JavaScript; a file that does not parse is a problem. */
export function parseFile(path: string, text: string): ParsedFile | Problem {
  const result = parseSync(path, text);
  const [error] = result.errors;
  if (error) return { level: 'error', file: path, line: 1, text: `does not parse: ${error.message}` };
  return { path, text, program: result.program };
}

/** Makes a problem at an offset of a parsed file. */
export function problemAt(file: ParsedFile, offset: number, text: string): Problem {
  return { level: 'error', file: file.path, line: lineOf(file.text, offset), text };
}

/** Line number, from 1, of an offset in a text. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
