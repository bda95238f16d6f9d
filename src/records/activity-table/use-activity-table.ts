import { type ReactNode, useMemo, useState } from 'react';
import { effectsInWords, effectsOfRemoval } from '@/domain/removal';
import { nearDaysOf } from '@/domain/thresholds';
import type { Transaction } from '@/domain/transaction';
import { useBaseline } from '@/records/baseline';
import { beforeEdit } from '@/records/before-edit';
import { useDerived } from '@/store/derived';
import { useSession } from '@/store/session-store';
import { useToday } from '@/store/today';
import { useHeader, useRoadmapStore, useRows, useSchedule } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import type { GridColumn } from '@/ui/grid/grid-column';
import { useGridLayout } from '@/ui/grid/use-grid-layout';
import { useTableActs } from '@/ui/grid/use-table-acts';
import { activityColumns } from './activity-columns';
import { type ActivityRow, ActivityRows } from './activity-row';
import { floatColumnIds, varianceColumnIds } from './analysis-columns';
import { applyActivityEdit, duplicateActivity, placedElsewhere } from './apply-activity-edit';

const nouns = { one: 'activity', many: 'activities' };

interface ActivityTableInput {
  /** Its arrangement is kept under this name. */
  name: string;
  /** Columns shown until someone chooses others; all where not given. */
  shown?: readonly string[];
  /** Stands before the title, such as a button that folds. */
  beforeTitle?: (row: ActivityRow) => ReactNode;
  /** Keeps new rows in sight of a filter. */
  keep: (ids: readonly string[]) => void;
}

/** The table of activities: its rows in the order of the plan, its columns, and what editing it does. */
export function useActivityTable({ name, shown, beforeTitle, keep }: ActivityTableInput) {
  const store = useRoadmapStore();
  const activities = useRows('activities');
  const partners = useRows('partners');
  const roles = useRows('roles');
  const schedule = useSchedule();
  const header = useHeader();
  const { raciVariant } = header;
  const formats = useFormats();
  const columns = useMemo(() => {
    const all = activityColumns({ formats, partners, roles, raciVariant, beforeTitle });
    return shown ? arranged(all, shown) : all;
  }, [formats, partners, roles, raciVariant, beforeTitle, shown]);
  const layout = useGridLayout(name, columns);
  const [builder] = useState(() => new ActivityRows());
  const day = useToday();
  const shows = (ids: readonly string[]) => layout.visible.some((column) => ids.includes(column.id));
  const showsFloat = shows(floatColumnIds);
  const nearDays = nearDaysOf(header);
  const baseline = useBaseline(shows(varianceColumnIds));
  const variances = useMemo(
    () => baseline && new Map(baseline.comparison.variances.map((variance) => [variance.id, variance])),
    [baseline],
  );
  // Floats change with links, deadlines and calendars too; nobody pays for them who does not look at them.
  const rows = useDerived(
    showsFloat ? 'all' : [],
    (reading) => {
      const scheduler = reading.scheduler();
      return builder.build(activities, schedule, day, {
        floatOf: showsFloat ? (id) => scheduler.floatOf(id) : undefined,
        nearDays,
        varianceOf: variances ? (id) => variances.get(id) : undefined,
      });
    },
    [builder, activities, schedule, day, showsFloat, nearDays, variances],
  );
  const acts = useTableActs({
    store,
    nouns,
    nameOf: (id) => store.document.activities[id]?.title ?? '',
    labelOf: (id) => columns.find((column) => column.id === id)?.label ?? id,
    apply: (tx: Transaction, edit, added) => applyActivityEdit(tx, beforeEdit(store), edit, added),
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
    keep,
  });
  const revealId = useSession(({ selection }) =>
    selection?.entity === 'activities' ? (selection.ids[0] ?? null) : null,
  );
  /** What every grid of activities is given. */
  const gridProps = {
    label: 'Activities',
    nouns,
    newRowLabel: 'Add an activity…',
    revealId,
    onEdit: acts.onEdit,
    onRemove: acts.onRemove,
    onDuplicate: acts.onDuplicate,
    onOpen: (ids: readonly string[]) => useSession.getState().inspect({ entity: 'activities', ids }),
    onSelect: (ids: readonly string[]) => useSession.getState().select({ entity: 'activities', ids }),
  };
  return { rows, columns, layout, acts, gridProps };
}

/** Beside the chart, which shows titles too, the title gives way to the dates. */
const shownFirst = (column: GridColumn<ActivityRow>) => ({
  ...column,
  startsHidden: false,
  ...(column.id === 'title' ? { width: 15 } : {}),
});

/** These columns first and shown, the others behind them and hidden until chosen. */
function arranged(columns: readonly GridColumn<ActivityRow>[], shown: readonly string[]): GridColumn<ActivityRow>[] {
  const first = shown.flatMap((id) => columns.find((column) => column.id === id) ?? []).map(shownFirst);
  const rest = columns.filter((column) => !shown.includes(column.id));
  return [...first, ...rest.map((column) => ({ ...column, startsHidden: true }))];
}
