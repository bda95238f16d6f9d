import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { effectsInWords, effectsOfRemoval } from '@/domain/removal';
import type { Transaction } from '@/domain/transaction';
import { useSession } from '@/store/session-store';
import { useHeader, useRoadmapStore, useRows, useSchedule } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { DataGrid, type GridHandle } from '@/ui/grid/data-grid';
import { EmptyTable } from '@/ui/grid/empty-table';
import { RemovalDialog } from '@/ui/grid/removal-dialog';
import { TablePage } from '@/ui/grid/table-page';
import { useFilteredRows } from '@/ui/grid/text-filter';
import { useGridLayout } from '@/ui/grid/use-grid-layout';
import { useTableActs } from '@/ui/grid/use-table-acts';
import { activityColumns } from '@/records/activity-table/activity-columns';
import { type ActivityRow, ActivityRows, localToday } from '@/records/activity-table/activity-row';
import { applyActivityEdit, duplicateActivity, placedElsewhere } from '@/records/activity-table/apply-activity-edit';

const nouns = { one: 'activity', many: 'activities' };

/** Every activity in an editable table, in the order of the plan. */
export function ActivitiesView() {
  const store = useRoadmapStore();
  const activities = useRows('activities');
  const partners = useRows('partners');
  const roles = useRows('roles');
  const schedule = useSchedule();
  const { raciVariant } = useHeader();
  const formats = useFormats();
  const grid = useRef<GridHandle>(null);
  const [filter, setFilter] = useState('');
  const columns = useMemo(
    () => activityColumns({ formats, partners, roles, raciVariant }),
    [formats, partners, roles, raciVariant],
  );
  const layout = useGridLayout('activities', columns);
  const [builder] = useState(() => new ActivityRows());
  const today = localToday(new Date());
  const rows = useMemo(() => builder.build(activities, schedule, today), [builder, activities, schedule, today]);
  const textOf = useMemo(
    () => (row: ActivityRow) => columns.map((column) => column.format(column.value(row))).join(' '),
    [columns],
  );
  const filtered = useFilteredRows(rows, filter, textOf);
  // Out of the tree's order an indent would point at the wrong parent.
  const isFlat = layout.sort !== null || filter.trim() !== '';
  const flatRows = useFlatRows(filtered.rows, isFlat);
  const acts = useTableActs({
    store,
    nouns,
    nameOf: (id) => store.document.activities[id]?.title ?? '',
    labelOf: (id) => columns.find((column) => column.id === id)?.label ?? id,
    apply: (tx: Transaction, edit, added) =>
      applyActivityEdit(tx, { document: store.document, schedule: store.schedule() }, edit, added),
    remove: (tx, id) => {
      if (tx.get('activities', id)) tx.remove('activities', id);
    },
    duplicate: duplicateActivity,
    effects: (ids) => {
      const records = effectsOfRemoval(store.document, 'activities', ids);
      return { records, words: effectsInWords(records) };
    },
    columnOfField: { raci: 'accountable', notBefore: 'start' },
    note: (edit) => placedElsewhere({ document: store.document, schedule: store.schedule() }, edit, formats.day),
    keep: filtered.keep,
  });
  const revealId = useSession(({ selection }) =>
    selection?.entity === 'activities' ? (selection.ids[0] ?? null) : null,
  );
  const count =
    filtered.rows.length === rows.length ? String(rows.length) : `${filtered.rows.length} of ${rows.length}`;
  const add = () => grid.current?.addRow();
  return (
    <TablePage
      title="Activities"
      count={count}
      filter={filter}
      onFilter={setFilter}
      layout={layout}
      addLabel="Add activity"
      onAdd={add}
    >
      <DataGrid
        handle={grid}
        label="Activities"
        nouns={nouns}
        rows={flatRows}
        layout={layout}
        newRowLabel="Add an activity…"
        revealId={revealId}
        empty={
          rows.length === 0 ? (
            <EmptyTable
              title="No activities yet"
              text="Everything with a date belongs here: work, milestones, launches, reviews. You can also paste rows from a spreadsheet."
            >
              <Group>
                <Button leftSection={<IconPlus size="1rem" />} onClick={add}>
                  Add the first activity
                </Button>
              </Group>
            </EmptyTable>
          ) : (
            <EmptyTable title="Nothing matches" text="No activity holds all these words.">
              <Button variant="default" onClick={() => setFilter('')}>
                Clear the filter
              </Button>
            </EmptyTable>
          )
        }
        onEdit={acts.onEdit}
        onRemove={acts.onRemove}
        onDuplicate={acts.onDuplicate}
        onOpen={(ids) => useSession.getState().inspect({ entity: 'activities', ids })}
        onSelect={(ids) => useSession.getState().select({ entity: 'activities', ids })}
      />
      <RemovalDialog asked={acts.asked} onRemove={acts.removeAsked} onCancel={acts.cancel} />
    </TablePage>
  );
}

/** The rows without their indent while they are not in the order of the tree; the same objects as long as the rows are. */
function useFlatRows(rows: readonly ActivityRow[], isFlat: boolean): readonly ActivityRow[] {
  const [known] = useState(() => new WeakMap<ActivityRow, ActivityRow>());
  return useMemo(() => {
    if (!isFlat) return rows;
    return rows.map((row) => {
      if (row.depth === 0) return row;
      const flat = known.get(row) ?? { ...row, depth: 0 };
      known.set(row, flat);
      return flat;
    });
  }, [rows, isFlat, known]);
}
