import { useMemo } from 'react';
import { effectsInWords, effectsOfRemoval } from '@/domain/removal';
import type { RiskScale } from '@/domain/risk-scale';
import type { Transaction } from '@/domain/transaction';
import { beforeEdit } from '@/records/before-edit';
import { useHeader, useRoadmapStore, useRows } from '@/store/workspace-context';
import { useFormats } from '@/ui/formats';
import { useGridLayout } from '@/ui/grid/use-grid-layout';
import { useTableActs } from '@/ui/grid/use-table-acts';
import { applyRiskEdit, duplicateRisk } from './apply-risk-edit';
import { riskNouns } from './register';
import { riskColumns } from './risk-columns';

/** The register's columns, their arrangement, and what can be done with its rows. */
export function useRiskTable(scale: RiskScale, keep: (ids: readonly string[]) => void) {
  const store = useRoadmapStore();
  const roles = useRows('roles');
  const partners = useRows('partners');
  const activities = useRows('activities');
  const { currency } = useHeader();
  const formats = useFormats();
  const columns = useMemo(
    () => riskColumns({ formats, currency, scale, roles, partners, activities }),
    [formats, currency, scale, roles, partners, activities],
  );
  const layout = useGridLayout('risks', columns);
  const acts = useTableActs({
    store,
    nouns: riskNouns,
    nameOf: (id) => store.document.risks[id]?.title ?? '',
    labelOf: (id) => columns.find((column) => column.id === id)?.label ?? id,
    apply: (tx: Transaction, edit, added) => applyRiskEdit(tx, edit, added, beforeEdit(store)),
    remove: (tx: Transaction, id) => {
      if (tx.get('risks', id)) tx.remove('risks', id);
    },
    duplicate: duplicateRisk,
    effects: (ids) => {
      const records = effectsOfRemoval(store.document, 'risks', ids);
      return { records, words: effectsInWords(records) };
    },
    columnOfField: { scores: 'likelihood', exposure: 'exposureLikely' },
    keep,
  });
  return { columns, layout, acts };
}
