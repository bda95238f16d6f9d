import { Button } from '@mantine/core';
import { type Ref, useCallback, useMemo } from 'react';
import { letterWord, readLetters, shownLetters, writtenLetters } from '@/domain/raci';
import { nextLetters } from '@/domain/raci-edits';
import { useSession } from '@/store/session-store';
import { EmptyTable } from '@/ui/grid/empty-table';
import { Matrix } from '@/ui/matrix/matrix';
import type { MatrixFootLine, MatrixHandle } from '@/ui/matrix/matrix-props';
import { ColumnHead, LoadBars } from './column-head';
import { Legend } from './legend';
import { LetterChip, LetterChips, spokenCell } from './letter-chips';
import type { RaciRow } from './raci-rows';
import classes from './raci-view.module.css';
import { carryLetters, writeCells } from './raci-writes';
import { RowHead } from './row-head';
import type { RaciModel, RaciTotals } from './use-raci-model';

interface RaciMatrixProps {
  model: RaciModel;
  totals: RaciTotals;
  showsSums: boolean;
  handle: Ref<MatrixHandle>;
  isFiltered: boolean;
  onClearFilter: () => void;
  onAct: (rowId: string, place: { x: number; y: number }, act: string) => void;
}

/** Activities by roles, with the letters between them. */
export function RaciMatrix(props: RaciMatrixProps) {
  const { model, totals, showsSums } = props;
  const { store, variant, lines, columns, groups } = model;
  const { document } = store;
  const lettersIn = (row: RaciRow, roleId: string) => row.activity.raci[roleId as never] ?? '';
  const renderRow = useCallback(
    (row: RaciRow) => <RowHead row={row} document={document} variant={variant} />,
    [document, variant],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads nothing but its row
  const renderCell = useCallback(
    (row: RaciRow, roleId: string) => <LetterChips letters={lettersIn(row, roleId)} variant={variant} />,
    [variant],
  );
  const roles = model.roles;
  const renderColumn = useCallback(
    (roleId: string, isWide: boolean) => {
      const role = roles.find(({ id }) => id === roleId);
      return role ? <ColumnHead role={role} isWide={isWide} /> : null;
    },
    [roles],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: reads nothing but its row
  const spoken = useCallback((row: RaciRow, roleId: string) => spokenCell(lettersIn(row, roleId), variant), [variant]);
  const foot = useFoot(model, totals, showsSums && lines.length > 0 && columns.length > 0);
  const hiddenInUse = useMemo(() => usesHidden(model), [model]);
  const { inspect, select } = useSession.getState();
  const revealId = useSession(({ selection }) =>
    selection?.entity === 'activities' ? (selection.ids[0] ?? null) : null,
  );
  return (
    <Matrix
      label={`${variant} matrix`}
      lines={lines}
      columns={columns}
      groups={groups}
      foot={foot}
      spoken={spoken}
      renderRow={renderRow}
      renderCell={renderCell}
      renderColumn={renderColumn}
      corner={<Legend variant={variant} hiddenInUse={hiddenInUse} />}
      empty={<Empty {...props} />}
      nextText={(text) => {
        const read = readLetters(text, variant);
        return writtenLetters(nextLetters(read.ok ? read.letters : '', variant), variant);
      }}
      refusal={(text) => {
        const read = readLetters(text, variant);
        return read.ok ? null : read.message;
      }}
      onWrite={(edit) => writeCells(store, edit)}
      onCarry={(from, to) => carryLetters(store, from, to)}
      onOpenRow={(id) => inspect({ entity: 'activities', ids: [id] })}
      onOpenColumn={(id) => inspect({ entity: 'roles', ids: [id] })}
      onRowAct={props.onAct}
      onSelect={(ids) => select({ entity: 'activities', ids })}
      revealId={revealId}
      handle={props.handle}
    />
  );
}

/** Whether letters are held that the variant does not show. */
function usesHidden({ activities, variant }: RaciModel): boolean {
  if (shownLetters(variant).includes('S')) return false;
  return activities.some(({ raci }) => Object.values(raci).some((letters) => letters?.includes('S')));
}

/** Load by week, then how often each letter is held. */
function useFoot({ variant }: RaciModel, { counts, loads, most }: RaciTotals, isShown: boolean): MatrixFootLine[] {
  return useMemo(() => {
    if (!isShown) return [];
    const weeks = [...new Set([...loads.values()].flatMap((load) => load.weeks.map(({ week }) => week)))].sort();
    return [
      {
        id: 'load',
        label: (
          <span className={classes.sumLabel}>
            Load by week <span className={classes.sumDetail}>more than {most} at once is marked</span>
          </span>
        ),
        height: 2.5,
        render: (roleId) => <LoadBars load={loads.get(roleId)} most={most} weeks={weeks} />,
      },
      ...shownLetters(variant).map((letter) => ({
        id: letter,
        label: (
          <span className={classes.sumLabel}>
            <LetterChip letter={letter} variant={variant} />
            {letterWord(letter, variant)}
          </span>
        ),
        height: 1.5,
        render: (roleId: string) => {
          const count = counts.get(roleId)?.[letter] ?? 0;
          return count ? count : <span className={classes.noCount}>–</span>;
        },
      })),
    ];
  }, [variant, counts, loads, most, isShown]);
}

function Empty({ model, isFiltered, onClearFilter }: RaciMatrixProps) {
  if (isFiltered && model.activities.length > 0)
    return (
      <EmptyTable title="Nothing matches" text="No activity is left by the filter.">
        <Button variant="default" onClick={onClearFilter}>
          Clear the filter
        </Button>
      </EmptyTable>
    );
  return (
    <EmptyTable
      title="No activities yet"
      text="Add activities under Activities or on the timeline; each becomes a row here, and each role a column."
    >
      {null}
    </EmptyTable>
  );
}
