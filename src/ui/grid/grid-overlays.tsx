import type { RefObject } from 'react';
import { PasteDialog } from '@/ui/cells/paste-dialog';
import type { useCellClipboard } from '@/ui/cells/use-cell-clipboard';
import { BulkBar } from './bulk-bar';
import type { useGridPointer } from './grid-pointer';
import type { GridProps } from './grid-props';
import type { GridSession } from './grid-session';
import { RowMenu } from './row-menu';

interface GridOverlaysProps<Row extends { id: string }> {
  session: GridSession<Row>;
  scroller: RefObject<HTMLDivElement | null>;
  props: GridProps<Row>;
  pointer: ReturnType<typeof useGridPointer>;
  clipboard: ReturnType<typeof useCellClipboard>;
  selectedCount: number;
}

/** What stands over a grid when it is needed: the bar of selected rows, the menu of a row, the question about a paste. */
export function GridOverlays<Row extends { id: string }>(overlays: GridOverlaysProps<Row>) {
  const { session, scroller, props, pointer, clipboard, selectedCount } = overlays;
  const again = () => scroller.current?.focus({ preventScroll: true });
  const removeTargets = () => session.remove(session.targets());
  return (
    <>
      {selectedCount > 1 || session.get().selected.size ? (
        <BulkBar
          count={selectedCount}
          columns={props.layout.columns}
          onSet={(columnId, value) => session.setForTargets(columnId, value)}
          onRemove={removeTargets}
          onClear={() => {
            session.clearSelection();
            again();
          }}
        />
      ) : null}
      <RowMenu
        place={pointer.menu}
        canAdd={!props.cannotAdd}
        onClose={pointer.closeMenu}
        onOpen={() => props.onOpen(session.targets())}
        onAddBelow={pointer.addBelow}
        onDuplicate={() => props.onDuplicate(session.targets())}
        onRemove={removeTargets}
      />
      <PasteDialog clipboard={clipboard} nouns={props.nouns} />
    </>
  );
}
