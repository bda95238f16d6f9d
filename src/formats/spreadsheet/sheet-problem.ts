/** Why a file cannot be read as a spreadsheet. */
export type SheetProblem =
  | { kind: 'empty' }
  | { kind: 'too-large'; what: 'file' | 'contents' | 'sheets' | 'rows' | 'columns' | 'cells'; most: number }
  | { kind: 'suspicious' }
  | { kind: 'password' }
  | { kind: 'old-excel' }
  | { kind: 'not-a-spreadsheet' }
  | { kind: 'damaged' }
  | { kind: 'open-quote'; line: number }
  | { kind: 'nothing-in-it' };

/** Thrown while reading; the edge turns it into a value. */
export class SheetRefused extends Error {
  constructor(
    readonly problem: SheetProblem,
    options?: ErrorOptions,
  ) {
    super(problem.kind, options);
    this.name = 'SheetRefused';
  }
}

/** What is wrong, and the way out, in a sentence or two. */
export function sheetProblemWords(problem: SheetProblem): string {
  switch (problem.kind) {
    case 'empty':
      return 'The file is empty.';
    case 'too-large':
      return tooLargeWords(problem.what, problem.most);
    case 'suspicious':
      return 'The file is packed as no spreadsheet is: it may be made to do harm. Save it anew from your spreadsheet program.';
    case 'password':
      return 'The workbook is protected with a password. Open it in your spreadsheet program, take the password off, and save a copy.';
    case 'old-excel':
      return 'This is the old Excel format (.xls). Open it in your spreadsheet program and save it as an Excel workbook (.xlsx) or as CSV.';
    case 'not-a-spreadsheet':
      return 'This is not an Excel workbook (.xlsx) or a CSV file.';
    case 'damaged':
      return 'The file is damaged or was not saved completely. Open it in your spreadsheet program and save it again.';
    case 'open-quote':
      return `The quotation mark in line ${problem.line.toLocaleString('en-GB')} is opened and never closed, so it cannot be told where its cell ends. Take it out or close it, then choose the file again.`;
    case 'nothing-in-it':
      return 'No sheet of this file holds anything.';
  }
}

function tooLargeWords(what: (SheetProblem & { kind: 'too-large' })['what'], most: number): string {
  const number = most.toLocaleString('en-GB');
  switch (what) {
    case 'file':
      return `The file is larger than ${Math.round(most / 1_000_000)} MB. Save only the sheet you need.`;
    case 'contents':
      return 'The file unpacks to more than can be read. Save only the sheet you need as CSV.';
    case 'sheets':
      return `The workbook has more than ${number} sheets. Save only the sheet you need.`;
    case 'rows':
      return `A sheet has more than ${number} rows with something in them. Split it into several files.`;
    case 'columns':
      return `A sheet has something beyond column ${number}. Remove the columns you do not need.`;
    case 'cells':
      return `The workbook has more than ${number} filled cells. Save only the sheet you need.`;
  }
}
