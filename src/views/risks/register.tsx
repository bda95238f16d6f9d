import { Button } from '@mantine/core';
import { IconListSearch, IconPlus } from '@tabler/icons-react';
import type { Ref } from 'react';
import { useSession } from '@/store/session-store';
import { DataGrid, type GridHandle } from '@/ui/grid/data-grid';
import { EmptyTable } from '@/ui/grid/empty-table';
import type { GridProps } from '@/ui/grid/grid-props';
import type { RiskRow } from './risk-row';

/** One and several of what a row is. */
export const riskNouns = { one: 'risk', many: 'risks' };

interface RegisterProps
  extends Pick<GridProps<RiskRow>, 'rows' | 'layout' | 'groupOf' | 'onEdit' | 'onRemove' | 'onDuplicate'> {
  handle: Ref<GridHandle>;
  /** How many there are before any filter. */
  total: number;
  onAdd: () => void;
  onAssess: () => void;
  onClear: () => void;
}

/** Every risk, issue, incident, conflict and exception in an editable table. */
export function Register({ handle, total, onAdd, onAssess, onClear, ...grid }: RegisterProps) {
  const revealId = useSession(({ selection }) => (selection?.entity === 'risks' ? (selection.ids[0] ?? null) : null));
  return (
    <DataGrid
      {...grid}
      handle={handle}
      label="Risks"
      nouns={riskNouns}
      newRowLabel="Add a risk…"
      revealId={revealId}
      empty={total === 0 ? <NoRisks onAdd={onAdd} onAssess={onAssess} /> : <NothingMatches onClear={onClear} />}
      onOpen={(ids) => useSession.getState().inspect({ entity: 'risks', ids })}
      onSelect={(ids) => useSession.getState().select({ entity: 'risks', ids })}
    />
  );
}

function NoRisks({ onAdd, onAssess }: { onAdd: () => void; onAssess: () => void }) {
  return (
    <EmptyTable
      title="No risks yet"
      text="What could go wrong, how likely it is, how bad it would be, and who looks after it. Walk through what partnerships usually meet, add one yourself, or paste rows from a spreadsheet."
    >
      <Button leftSection={<IconListSearch size="1rem" aria-hidden />} onClick={onAssess}>
        Assess step by step
      </Button>
      <Button variant="default" leftSection={<IconPlus size="1rem" aria-hidden />} onClick={onAdd}>
        Add the first risk
      </Button>
    </EmptyTable>
  );
}

function NothingMatches({ onClear }: { onClear: () => void }) {
  return (
    <EmptyTable title="Nothing matches" text="No risk has all of this.">
      <Button variant="default" onClick={onClear}>
        Clear the filters
      </Button>
    </EmptyTable>
  );
}
