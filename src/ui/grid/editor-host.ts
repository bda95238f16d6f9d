import { createContext, useContext } from 'react';
import type { CellValue } from '@/ui/cells/cell-value';
import type { GridColumn } from './grid-column';
import type { EditorContent } from './grid-session';
import type { Editing, Move } from './grid-state';

/** What an editor asks of its grid. */
export interface EditorHost {
  attachEditor: (read: () => EditorContent, focus: () => void) => () => void;
  /** Says that something was typed or chosen that is not entered yet. */
  typed: (content: EditorContent) => void;
  /** Saves what the editor holds; false where it was refused. */
  commit: (then?: Move | null) => boolean;
  cancelEditing: () => void;
  /** What is typed now has not been refused. */
  clearProblem: () => void;
}

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
