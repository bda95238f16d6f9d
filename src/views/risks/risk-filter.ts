import type { Risk } from '@/domain/risk';
import { bandOf, type RiskScale } from '@/domain/risk-scale';
import type { GridChoice } from '@/ui/grid/grid-column';
import type { RiskRow } from './risk-row';

/** What the risks can be narrowed by; an empty list lets everything through. */
export const filterLabels = {
  recordKind: 'Kind',
  status: 'Status',
  category: 'Category',
  band: 'Score',
  owner: 'Owner',
  partner: 'Organisation',
} as const;
export type FilterKey = keyof typeof filterLabels;
export type RiskFilter = Readonly<Record<FilterKey, readonly string[]>>;

/** Stands for a risk that has none. */
export const NONE = '';

/** Lets every risk through. */
export const NO_FILTER: RiskFilter = { recordKind: [], status: [], category: [], band: [], owner: [], partner: [] };

/** The values of a risk under each heading; more than one where it belongs to several. */
export function filterValues(risk: Risk, scale: RiskScale): Readonly<Record<FilterKey, readonly string[]>> {
  return {
    recordKind: [risk.recordKind],
    status: [risk.status],
    category: [risk.category ?? NONE],
    band: [bandOf(scale, risk.scores.current)?.key ?? NONE],
    owner: [risk.ownerRoleId ?? NONE],
    partner: risk.partnerIds.length ? risk.partnerIds : [NONE],
  };
}

/** The rows that have one of the chosen values under every heading. */
export function filteredRisks(rows: readonly RiskRow[], filter: RiskFilter, scale: RiskScale): readonly RiskRow[] {
  const asked = (Object.keys(filterLabels) as FilterKey[]).filter((key) => filter[key].length > 0);
  if (asked.length === 0) return rows;
  return rows.filter(({ risk }) => {
    const values = filterValues(risk, scale);
    return asked.every((key) => values[key].some((value) => filter[key].includes(value)));
  });
}

/** One heading's choices with how many risks have each; those that none has are left out unless chosen. */
export function countedChoices(
  key: FilterKey,
  all: readonly GridChoice[],
  rows: readonly RiskRow[],
  scale: RiskScale,
  chosen: readonly string[],
): { choice: GridChoice; count: number }[] {
  const counts = new Map<string, number>();
  for (const { risk } of rows)
    for (const value of filterValues(risk, scale)[key]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...all, { value: NONE, label: key === 'band' ? 'Not rated' : 'None' }]
    .map((choice) => ({ choice, count: counts.get(choice.value) ?? 0 }))
    .filter(({ choice, count }) => count > 0 || chosen.includes(choice.value));
}
