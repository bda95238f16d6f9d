import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Activity } from '@/domain/activity';
import type { Partner } from '@/domain/partner';
import { effectsInWords, effectsOfRemoval } from '@/domain/removal';
import type { Transaction } from '@/domain/transaction';
import { beforeEdit } from '@/records/before-edit';
import { holidayLossInWords } from '@/records/holiday-loss-words';
import { useSession } from '@/store/session-store';
import { useHeader, useRoadmapStore, useRows } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { DataGrid, type GridHandle } from '@/ui/grid/data-grid';
import { EmptyTable } from '@/ui/grid/empty-table';
import { RemovalDialog } from '@/ui/grid/removal-dialog';
import { TablePage } from '@/ui/grid/table-page';
import { useFilteredRows } from '@/ui/grid/text-filter';
import { useGridLayout } from '@/ui/grid/use-grid-layout';
import { useTableActs } from '@/ui/grid/use-table-acts';
import { applyPartnerEdit, duplicatePartner } from './apply-partner-edit';
import { type PartnerRow, partnerColumns } from './partner-columns';

const nouns = { one: 'partner', many: 'partners' };

/** Every organisation of the partnership in an editable table. */
export function PartnersView() {
  const store = useRoadmapStore();
  const partners = useRows('partners');
  const activities = useRows('activities');
  const roles = useRows('roles');
  const { currency, tierProgram } = useHeader();
  const formats = useFormats();
  const grid = useRef<GridHandle>(null);
  const [filter, setFilter] = useState('');
  const columns = useMemo(
    () => partnerColumns({ formats, currency, roles, tierProgram }),
    [formats, currency, roles, tierProgram],
  );
  const layout = useGridLayout('partners', columns);
  const rows = usePartnerRows(partners, activities);
  const textOf = useMemo(
    () => (row: PartnerRow) => columns.map((column) => column.format(column.value(row))).join(' '),
    [columns],
  );
  const filtered = useFilteredRows(rows, filter, textOf);
  const acts = useTableActs({
    store,
    nouns,
    nameOf: (id) => store.document.partners[id]?.name ?? '',
    labelOf: (id) => columns.find((column) => column.id === id)?.label ?? id,
    apply: (tx: Transaction, edit, added) => applyPartnerEdit(tx, edit, added, beforeEdit(store)),
    remove: (tx: Transaction, id) => {
      if (tx.get('partners', id)) tx.remove('partners', id);
    },
    duplicate: duplicatePartner,
    effects: (ids) => {
      const records = effectsOfRemoval(store.document, 'partners', ids);
      const loss = holidayLossInWords(store.document, ids, formats.day);
      return {
        records,
        words: [effectsInWords(records), loss?.words].filter(Boolean).join(' '),
        more: loss?.details ?? [],
      };
    },
    columnOfField: { agreement: 'agreementEnd' },
    keep: filtered.keep,
  });
  const revealId = useSession(({ selection }) =>
    selection?.entity === 'partners' ? (selection.ids[0] ?? null) : null,
  );
  const count =
    filtered.rows.length === rows.length ? String(rows.length) : `${filtered.rows.length} of ${rows.length}`;
  const add = () => grid.current?.addRow();
  return (
    <TablePage
      title="Partners"
      count={count}
      filter={filter}
      onFilter={setFilter}
      layout={layout}
      addLabel="Add partner"
      onAdd={add}
    >
      <DataGrid
        handle={grid}
        label="Partners"
        nouns={nouns}
        rows={filtered.rows}
        layout={layout}
        newRowLabel="Add a partner…"
        revealId={revealId}
        empty={
          rows.length === 0 ? (
            <EmptyTable
              title="No partners yet"
              text="Add every organisation that takes part, your own among them. Roles and activities then belong to one or more of them."
            >
              <Button leftSection={<IconPlus size="1rem" />} onClick={add}>
                Add the first partner
              </Button>
            </EmptyTable>
          ) : (
            <EmptyTable title="Nothing matches" text="No partner holds all these words.">
              <Button variant="default" onClick={() => setFilter('')}>
                Clear the filter
              </Button>
            </EmptyTable>
          )
        }
        onEdit={acts.onEdit}
        onRemove={acts.onRemove}
        onDuplicate={acts.onDuplicate}
        onOpen={(ids) => useSession.getState().inspect({ entity: 'partners', ids })}
        onSelect={(ids) => useSession.getState().select({ entity: 'partners', ids })}
      />
      <RemovalDialog asked={acts.asked} onRemove={acts.removeAsked} onCancel={acts.cancel} />
    </TablePage>
  );
}

/** Partners with how many activities each takes part in; the same row as long as neither changes. */
function usePartnerRows(partners: readonly Partner[], activities: readonly Activity[]): readonly PartnerRow[] {
  const [known] = useState(() => new Map<string, PartnerRow>());
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const activity of activities) for (const id of activity.partnerIds) counts.set(id, (counts.get(id) ?? 0) + 1);
    return partners.map((partner) => {
      const before = known.get(partner.id);
      const count = counts.get(partner.id) ?? 0;
      const row =
        before?.partner === partner && before.activities === count
          ? before
          : { id: partner.id, partner, activities: count };
      known.set(partner.id, row);
      return row;
    });
  }, [partners, activities, known]);
}
