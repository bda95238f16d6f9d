import type { ReactNode } from 'react';
import type { CellEdit, EditOutcome } from '@/ui/cells/cell-edit';
import type { GroupOfRow } from './row-groups';
import type { GridLayout } from './use-grid-layout';

/** What a grid shows, and what it tells the view. */
export interface GridProps<Row extends { id: string }> {
  /** What the table is called, for screen readers. */
  label: string;
  /** One and several of what a row is: activity, activities. */
  nouns: { one: string; many: string };
  /** In the order of the view; the same object for a row as long as nothing in it changes. */
  rows: readonly Row[];
  layout: GridLayout<Row>;
  /** The group each row is shown under; without it there are no headings. */
  groupOf?: ((row: Row) => GroupOfRow) | undefined;
  /** The words of the last row, such as "Add an activity…"; null where none can be added, with the reason beside it. */
  newRowLabel: string;
  cannotAdd?: string | null;
  /** Saves everything given as one edit, or refuses all of it. */
  onEdit: (edit: CellEdit) => EditOutcome;
  onRemove: (ids: readonly string[]) => void;
  onDuplicate: (ids: readonly string[]) => void;
  onOpen: (ids: readonly string[]) => void;
  onSelect: (ids: readonly string[]) => void;
  /** A row chosen elsewhere, to be brought into sight. */
  revealId: string | null;
  /** Stands in place of rows where there are none. */
  empty: ReactNode;
}
