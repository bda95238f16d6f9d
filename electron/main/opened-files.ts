import { realpathSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { FILE_EXTENSION, LARGEST_TRANSFER } from '@/platform/contract';

const MOST_FILES = 20;
const LONGEST_PATH = 4096;

// The command line comes from outside: switches, addresses and Windows device names are not files.
function looksLikeRoadmap(argument: string): boolean {
  if (argument.length > LONGEST_PATH || argument.startsWith('-') || argument.includes('\u0000')) return false;
  if (/^[a-z][a-z0-9+.-]+:/i.test(argument) || /^[\\/]{2}[.?][\\/]/.test(argument)) return false;
  return extname(argument).toLowerCase() === `.${FILE_EXTENSION}`;
}

/** The real path of a roadmap file, links resolved; undefined unless it is an existing regular file of our kind and size. */
export function roadmapFileAt(argument: string, folder: string): string | undefined {
  if (!looksLikeRoadmap(argument)) return undefined;
  try {
    const path = realpathSync(resolve(folder, argument));
    const found = statSync(path);
    return looksLikeRoadmap(path) && found.isFile() && found.size <= LARGEST_TRANSFER ? path : undefined;
  } catch {
    return undefined;
  }
}

/** The roadmap files named on a command line, each once, at most twenty. */
export function roadmapFilesIn(argv: readonly string[], folder: string): string[] {
  const paths = new Set<string>();
  for (const argument of argv) {
    const path = paths.size < MOST_FILES ? roadmapFileAt(argument, folder) : undefined;
    if (path) paths.add(path);
  }
  return [...paths];
}
