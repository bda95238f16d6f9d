import type { RefObject } from 'react';
import { BulkBar } from './bulk-bar';
import { pasteWords, setForSelected } from './grid-clipboard';
import type { useGridPointer } from './grid-pointer';
import type { GridProps } from './grid-props';
import { type GridSession, wordsOf } from './grid-session';
import { PasteDialog } from './paste-dialog';
import { RowMenu } from './row-menu';
import type { useGridClipboard } from './use-grid-clipboard';

interface GridOverlaysProps<Row extends { id: string }> {
  session: GridSession<Row>;
  scroller: RefObject<HTMLDivElement | null>;
  props: GridProps<Row>;
  pointer: ReturnType<typeof useGridPointer>;
  clipboard: ReturnType<typeof useGridClipboard>;
  selectedCount: number;
}

/** What stands over a grid when it is needed: the bar of selected rows, the menu of a row, the question about a paste. */
export function GridOverlays<Row extends { id: string }>(overlays: GridOverlaysProps<Row>) {
  const { session, scroller, props, pointer, clipboard, selectedCount } = overlays;
  const again = () => scroller.current?.focus({ preventScroll: true });
  const removeTargets = () => session.remove(session.targets());
  return (
    <>
      {selectedCount ? (
        <BulkBar
          count={selectedCount}
          columns={props.layout.columns}
          onSet={(columnId, value) => {
            const outcome = setForSelected(session, columnId, value);
            return outcome.ok ? null : wordsOf({ ok: false, problems: outcome.problems });
          }}
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
      <PasteDialog
        plan={clipboard.asked}
        rest={clipboard.asked ? pasteWords(clipboard.asked, props.nouns) : ''}
        onPaste={clipboard.pasteRest}
        onCancel={() => {
          clipboard.cancel();
          again();
        }}
      />
    </>
  );
}
