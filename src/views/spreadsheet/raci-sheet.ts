import { paper } from '@/domain/plan/colours';
import { letterSign, letterWord, shownLetters, writtenLetters } from '@/domain/raci';
import type { CellLook, OutCell, OutSheet } from '@/formats/spreadsheet/sheet';
import { RecordNames } from './record-names';
import { CELL_LOOK, HEAD_LOOK } from './sheet-looks';
import { type SheetSource, sheetTable } from './sheet-tables';

const LETTER: CellLook = { ...CELL_LOOK, align: 'center', bold: true };
const fills: Readonly<Record<string, string>> = { A: paper.accountable, R: paper.responsible };

/** Activities by roles: the letters of the matrix as its variant writes them, with the legend above. */
export function raciSheet(source: SheetSource): OutSheet {
  const { document } = source;
  const { raciVariant } = document.roadmap;
  const names = new RecordNames(document, 'roles');
  const roles = Object.values(document.roles);
  const plan = sheetTable('activities', source);
  const head = ['Title', ...roles.map((role) => names.written(role.id)), 'Id'];
  const rows = plan.records.map((record): OutCell[] => {
    const { raci } = document.activities[record.id] ?? { raci: {} };
    const title: CellLook = record.depth ? { ...CELL_LOOK, indent: record.depth } : CELL_LOOK;
    return [
      { text: record.title, look: title },
      ...roles.map((role): OutCell => {
        const letters = (raci as Readonly<Record<string, string>>)[role.id] ?? '';
        const written = writtenLetters(letters, raciVariant);
        if (written === '') return { look: LETTER };
        const fill = fills[['A', 'R'].find((letter) => letters.includes(letter)) ?? ''];
        return { text: written, look: fill ? { ...LETTER, fill } : LETTER };
      }),
      { text: record.id, look: { colour: paper.faint, border: true } },
    ];
  });
  const legend = shownLetters(raciVariant)
    .map((letter) => `${letterSign(letter, raciVariant)} = ${letterWord(letter, raciVariant)}`)
    .join(', ');
  return {
    name: 'RACI',
    rows: [
      [{ text: `${raciVariant}: ${legend}`, look: { italic: true, colour: paper.quiet } }],
      head.map((text, index): OutCell => ({ text, look: index === 0 ? HEAD_LOOK : { ...HEAD_LOOK, align: 'center' } })),
      ...rows,
    ],
    widths: [44, ...roles.map(() => 14), 12],
    frozen: { rows: 2, columns: 1 },
    heights: { 1: 46 },
  };
}
