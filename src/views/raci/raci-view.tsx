import { DndContext, DragOverlay } from '@dnd-kit/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RaciVariant } from '@/domain/raci';
import { mendedRow, type RaciMend } from '@/domain/raci-mends';
import { useSession } from '@/store/session-store';
import { useTableShownBy } from '@/ui/cells/way-to-table';
import { showUndoNotice } from '@/ui/grid/undo-notice';
import type { MatrixHandle } from '@/ui/matrix/matrix-props';
import { useOnPaper } from '@/ui/paper/on-paper';
import { Legend } from './legend';
import { LetterChips } from './letter-chips';
import { MendMenu } from './mend-menu';
import { MyWork } from './my-work/my-work';
import { OrganisationSummaries } from './organisation-summaries';
import { dropWords, type RaciDrag, useRaciDrag } from './raci-drag';
import { RaciMatrix } from './raci-matrix';
import { useRaciSettings } from './raci-settings';
import { RaciToolbar } from './raci-toolbar';
import classes from './raci-view.module.css';
import { applyMends } from './raci-writes';
import { Roster } from './roster/roster';
import { type RaciFilter, type RaciModel, useRaciModel, useRaciTotals } from './use-raci-model';
import { useRosterPlace } from './use-roster-place';

const noFilter: RaciFilter = { text: '', onlyErrors: false };
const tell = (message: string) => notifications.show({ color: 'orange', message });

/** Who answers for what: the matrix with its roster, a summary by organisation, and everything of one person. */
export function RaciView() {
  const [settings, change] = useRaciSettings();
  const [filter, setFilter] = useState(noFilter);
  const model = useRaciModel(settings.grouping, filter);
  const totals = useRaciTotals(model);
  const matrix = useRef<MatrixHandle>(null);
  const roster = useRosterPlace(settings.showsRoster, (showsRoster) => change({ showsRoster }));
  const drag = useRaciDrag(model.store, matrix, useOrder(model), tell);
  const mending = useMending(model, matrix);
  const { inspect } = useSession.getState();
  const goTo = (rowId: string) => {
    change({ mode: 'matrix' });
    setFilter(noFilter);
    // The matrix is there one frame after its mode is.
    requestAnimationFrame(() => requestAnimationFrame(() => matrix.current?.goTo(rowId)));
  };
  // Somebody was sent to a row's letters: they stand in the matrix.
  useEffect(() => {
    const follow = ({ wantedField }: { wantedField: { field: string } | null }) => {
      if (wantedField?.field === 'raci') change({ mode: 'matrix' });
    };
    follow(useSession.getState());
    return useSession.subscribe(follow);
  }, [change]);
  useTableShownBy(useCallback(() => change({ mode: 'matrix' }), [change]));
  useOnPaper(() => {
    const only = filter.onlyErrors ? 'rows with errors only' : '';
    const text = filter.text.trim() ? `filtered by “${filter.text.trim()}”` : '';
    return {
      title: null,
      detail: settings.mode === 'matrix' ? [only, text].filter(Boolean).join(', ') : '',
      blocks: [],
    };
  });
  const openRole = (id: string) => inspect({ entity: 'roles', ids: [id] });
  return (
    <section ref={roster.page} className={classes.page} aria-label={model.variant}>
      <RaciToolbar
        settings={settings}
        onSettings={change}
        variant={model.variant}
        onVariant={(variant) => chooseVariant(model.store, variant)}
        filter={filter}
        onFilter={(changed) => setFilter({ ...filter, ...changed })}
        hasRows={model.activities.length > 0}
        errorCount={model.errorIds.length}
        onMendAll={mending.mendAll}
        showsRoster={roster.isShown}
        onRoster={roster.toggle}
      />
      {settings.mode === 'matrix' && (
        <DndContext {...drag.context}>
          <div className={classes.split}>
            <RaciMatrix
              model={model}
              totals={totals}
              showsSums={settings.showsSums}
              handle={matrix}
              isFiltered={filter.text !== '' || filter.onlyErrors}
              onClearFilter={() => setFilter(noFilter)}
              onAct={mending.act}
            />
            {roster.isShown && <Roster model={model} totals={totals} isOver={roster.isOver} />}
          </div>
          <DragOverlay dropAnimation={null}>
            <CarriedChip drag={drag} model={model} />
          </DragOverlay>
        </DndContext>
      )}
      {settings.mode !== 'matrix' && (
        <div className={classes.legendLine}>
          <Legend variant={model.variant} hiddenInUse={false} />
        </div>
      )}
      {settings.mode === 'organisations' && <OrganisationSummaries model={model} totals={totals} onGo={goTo} />}
      {settings.mode === 'work' && <MyWork model={model} by={settings.workBy} onBy={(workBy) => change({ workBy })} />}
      <MendMenu
        model={model}
        place={mending.menu}
        onMend={mending.mend}
        onOpen={(id) => inspect({ entity: 'activities', ids: [id] })}
        onOpenRole={openRole}
        onClose={mending.close}
      />
    </section>
  );
}

/** Other letters for the whole roadmap; none that is stored changes. */
function chooseVariant(store: RaciModel['store'], variant: RaciVariant): void {
  store.edit(`Write letters of ${variant}`, (tx) =>
    tx.update('roadmap', tx.roadmap.id, (draft) => {
      draft.raciVariant = variant;
    }),
  );
}

/** Rows and columns in the order shown, for keys that carry something over them. */
function useOrder({ lines, columns }: RaciModel) {
  return useMemo(
    () => ({
      rowIds: lines.flatMap((line) => (line.kind === 'row' ? [line.row.id] : [])),
      columnIds: columns.map(({ id }) => id),
    }),
    [lines, columns],
  );
}

/** What is said beside the pointer while something is carried. */
function CarriedChip({ drag, model }: { drag: RaciDrag; model: RaciModel }) {
  const { carried, target } = drag;
  const { store, variant } = model;
  if (!carried) return null;
  const what =
    carried.kind === 'role' ? (
      store.document.roles[carried.roleId as never]?.label || 'Role'
    ) : (
      <LetterChips
        letters={store.document.activities[carried.from.rowId as never]?.raci[carried.from.columnId as never] ?? ''}
        variant={variant}
      />
    );
  const words = dropWords(store, carried, target, variant);
  return (
    <div className={classes.carried}>
      <span>{what}</span>
      {words && <span className={classes.carriedWords}>{words}</span>}
    </div>
  );
}

/** Mending rows: the best way at once, by choice, or all together. */
function useMending({ store, variant, errorIds }: RaciModel, matrix: React.RefObject<MatrixHandle | null>) {
  const [menu, setMenu] = useState<{ rowId: string; x: number; y: number } | null>(null);
  const close = () => {
    setMenu(null);
    matrix.current?.focus();
  };
  const mend = (rowId: string, { label, raci }: Pick<RaciMend, 'label' | 'raci'>) => {
    const activity = store.document.activities[rowId as never];
    if (!activity) return;
    const title = `${label}: “${activity.title || 'Untitled'}”`;
    const result = applyMends(store, [{ activity, raci }], title);
    if (!result.ok) tell(result.problems.map(({ message }) => message).join(' '));
    else showUndoNotice(title, title, store);
    matrix.current?.focus();
  };
  const act = (rowId: string, place: { x: number; y: number }, kind: string) => {
    const activity = store.document.activities[rowId as never];
    const best = activity && kind === 'mend' ? mendedRow(activity, store.document, variant) : null;
    if (best) mend(rowId, best);
    else setMenu({ rowId, ...place });
  };
  const mendAll = () => {
    const mends = errorIds.flatMap((id) => {
      const activity = store.document.activities[id as never];
      const best = activity && mendedRow(activity, store.document, variant);
      return activity && best ? [{ activity, raci: best.raci }] : [];
    });
    if (mends.length === 0) return tell('There is no role to give them to. Add one in the roster first.');
    const label = mends.length === 1 ? 'Mend a row' : `Mend ${mends.length} rows`;
    const result = applyMends(store, mends, label);
    if (result.ok) showUndoNotice(`${label.replace('Mend', 'Mended')}. Look through who was chosen.`, label, store);
  };
  return { menu, close, mend, act, mendAll };
}
