import { ActionIcon, Button, Group, Menu, Tooltip } from '@mantine/core';
import { IconArrowsDiff, IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { ActivityRow } from '@/records/activity-table/activity-row';
import { varianceColumnIds } from '@/records/activity-table/analysis-columns';
import { useActivityTable } from '@/records/activity-table/use-activity-table';
import { BaselineItems } from '@/records/baseline-items';
import { useSession } from '@/store/session-store';
import { DataGrid, type GridHandle } from '@/ui/grid/data-grid';
import { EmptyTable } from '@/ui/grid/empty-table';
import { RemovalDialog } from '@/ui/grid/removal-dialog';
import { TablePage } from '@/ui/grid/table-page';
import { useFilteredRows } from '@/ui/grid/text-filter';
import type { GridLayout } from '@/ui/grid/use-grid-layout';

/** Every activity in an editable table, in the order of the plan. */
export function ActivitiesView() {
  const grid = useRef<GridHandle>(null);
  const [filter, setFilter] = useState('');
  const keep = useRef<(ids: readonly string[]) => void>(() => undefined);
  const { rows, columns, layout, acts, gridProps } = useActivityTable({
    name: 'activities',
    keep: (ids) => keep.current(ids),
  });
  const textOf = useMemo(
    () => (row: ActivityRow) => columns.map((column) => column.format(column.value(row))).join(' '),
    [columns],
  );
  const filtered = useFilteredRows(rows, filter, textOf);
  keep.current = filtered.keep;
  // Out of the tree's order an indent would point at the wrong parent.
  const isFlat = layout.sort !== null || filter.trim() !== '';
  const flatRows = useFlatRows(filtered.rows, isFlat);
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
      extra={<BaselineButton layout={layout} />}
      addLabel="Add activity"
      onAdd={add}
    >
      <DataGrid
        handle={grid}
        {...gridProps}
        rows={flatRows}
        layout={layout}
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
      />
      <RemovalDialog asked={acts.asked} onRemove={acts.removeAsked} onCancel={acts.cancel} />
    </TablePage>
  );
}

/** Chooses the version that the columns of variance compare with; choosing one shows them. */
function BaselineButton({ layout }: { layout: GridLayout<ActivityRow> }) {
  const baselineId = useSession((session) => session.baselineId);
  const show = () => {
    const isShown = layout.visible.some(({ id }) => varianceColumnIds.some((each) => each === id));
    if (!isShown) for (const id of varianceColumnIds) layout.toggle(id);
  };
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Tooltip label="Baseline">
          <ActionIcon size="lg" aria-label="Baseline" data-active={baselineId !== null || undefined}>
            <IconArrowsDiff size="1.125rem" stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Compare with the baseline</Menu.Label>
        <BaselineItems onChosen={show} />
      </Menu.Dropdown>
    </Menu>
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
