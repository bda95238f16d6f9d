import { DateEditor } from './date-editor';
import type { CellEditorProps } from './editor-host';
import { ListEditor } from './list-editor';
import { TextEditor } from './text-editor';

/** The editor that fits the column. */
export function CellEditor(props: CellEditorProps) {
  switch (props.column.editor) {
    case 'choice':
      return <ListEditor {...props} many={false} />;
    case 'choices':
    case 'references':
      return <ListEditor {...props} many />;
    case 'date':
      return <DateEditor {...props} />;
    default:
      return <TextEditor {...props} />;
  }
}
