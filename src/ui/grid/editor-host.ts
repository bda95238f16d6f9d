import { createContext, useContext } from 'react';
import type { Editing } from '@/ui/cells/cell-selection';
import type { CellSession } from '@/ui/cells/cell-session';
import type { CellValue } from '@/ui/cells/cell-value';
import type { GridColumn } from './grid-column';

/** What an editor asks of the session of its grid. */
export type EditorHost = Pick<CellSession, 'attachEditor' | 'typed' | 'commit' | 'cancelEditing'>;

/** The grid around an editor. */
export const EditorHostContext = createContext<EditorHost | null>(null);

/** The grid around this editor. */
export function useEditorHost(): EditorHost {
  const host = useContext(EditorHostContext);
  if (!host) throw new Error('No grid around this editor.');
  return host;
}

/** What every editor of a cell is given. */
export interface CellEditorProps {
  column: Pick<GridColumn<never>, 'editor' | 'choices' | 'clearable' | 'format' | 'parse' | 'align'>;
  value: CellValue;
  editing: Editing;
  label: string;
  /** Id of the words that say what is wrong, where something is. */
  problemId: string | null;
  /** These words. */
  problem: string | null;
}
