import { paper } from '@/domain/plan/colours';
import type { CellLook } from '@/formats/spreadsheet/sheet';

/** The line of column names. */
export const HEAD_LOOK: CellLook = {
  bold: true,
  fill: paper.headFill,
  colour: paper.headText,
  wrap: true,
  border: true,
  vertical: 'center',
};
/** A cell of a table. */
export const CELL_LOOK: CellLook = { wrap: true, border: true };
