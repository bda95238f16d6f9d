import { useEffect, useRef, useState } from 'react';
import type { ReadBook, ReadSheet } from '@/formats/spreadsheet/sheet';
import { sheetProblemWords } from '@/formats/spreadsheet/sheet-problem';
import { changeSettings, settings } from '@/store/settings';
import { noAnswerWords, readSheets } from '@/workers/read-foreign';
import { type ImportKind, type ImportSetup, type ImportWorld, setupAs, suggestSetup } from './import-setup';
import { headersKey } from './match-columns';
import type { LongActs } from './use-long-act';

/** The file, its sheet, and how that is read. */
export interface SheetChoice {
  problem: string | null;
  fileName: string;
  book: ReadBook | null;
  sheet: ReadSheet | null;
  setup: ImportSetup | null;
  take: (file: File) => void;
  chooseSheet: (place: number) => void;
  chooseKind: (kind: ImportKind) => void;
  chooseHeader: (place: number) => void;
  change: (part: Partial<ImportSetup>) => void;
  /** Keeps what the columns are taken for, for the next sheet with columns of these names. */
  remember: () => void;
}

/** Mappings remembered: the last so many sets of columns. */
const MOST_MAPS = 40;

/** Reads the file a person chooses, or dropped on the window, and what they say about it. */
export function useSheetChoice(first: File | null, world: ImportWorld, { run }: LongActs): SheetChoice {
  const [problem, setProblem] = useState<string | null>(null);
  const [file, setFile] = useState<{ name: string; book: ReadBook } | null>(null);
  const [place, setPlace] = useState(0);
  const [setup, setSetup] = useState<ImportSetup | null>(null);
  const known = settings.get().sheetColumns;
  const sheet = file?.book.sheets[place] ?? null;
  const pick = (book: ReadBook, at: number) => {
    setPlace(at);
    const chosen = book.sheets[at];
    setSetup(chosen?.rows.length ? suggestSetup(chosen, world, known) : null);
  };
  const take = (given: File) =>
    run(`Reading “${given.name}”…`, async (signal) => {
      setProblem(null);
      setFile(null);
      setSetup(null);
      const bytes = await bytesOf(given);
      if (!bytes) {
        setProblem('The file cannot be read: it may have been moved or is open elsewhere.');
        return;
      }
      const answer = await readSheets(bytes, given.name, { signal });
      if (!answer.ok) {
        if (answer.why !== 'cancelled') setProblem(noAnswerWords(answer.why));
        return;
      }
      const result = answer.value;
      if (!result.ok) {
        setProblem(sheetProblemWords(result.problem));
        return;
      }
      setFile({ name: given.name, book: result.book });
      pick(
        result.book,
        Math.max(
          result.book.sheets.findIndex(({ rows }) => rows.length > 1),
          0,
        ),
      );
    });
  useTakenOnce(first, take);
  return {
    problem,
    fileName: file?.name ?? '',
    book: file?.book ?? null,
    sheet,
    setup,
    take,
    chooseSheet: (at) => file && pick(file.book, at),
    chooseKind: (kind) => sheet && setSetup(setupAs(kind, sheet, world, known)),
    chooseHeader: (row) => sheet && setup && setSetup(setupAs(setup.kind, sheet, world, known, row)),
    change: (part) => setSetup((current) => current && { ...current, ...part }),
    remember: () => {
      if (!setup) return;
      const key = headersKey(setup.kind, setup.headers);
      const others = Object.entries(known).filter(([other]) => other !== key);
      const own: [string, (string | null)[]] = [key, [...setup.map]];
      changeSettings({ sheetColumns: Object.fromEntries([...others.slice(1 - MOST_MAPS), own]) });
    },
  };
}

/** What is in a file; null where it cannot be read any more. */
const bytesOf = (file: File) =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );

/** Takes the file the dialog was opened with, once. */
function useTakenOnce(first: File | null, take: (file: File) => void): void {
  const wasTaken = useRef(false);
  useEffect(() => {
    if (!first || wasTaken.current) return;
    wasTaken.current = true;
    take(first);
  });
}
