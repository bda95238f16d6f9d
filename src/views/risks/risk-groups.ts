import type { RiskScale } from '@/domain/risk-scale';
import type { GridChoice } from '@/ui/grid/grid-column';
import type { GroupOfRow } from '@/ui/grid/row-groups';
import { type FilterKey, filterLabels, filterValues } from './risk-filter';
import type { RiskRow } from './risk-row';

/** What the register can be grouped by; '' for not at all. */
export type RiskGrouping = FilterKey | '';

/** The choices of grouping, in order. */
export const groupingChoices: { value: RiskGrouping; label: string }[] = [
  { value: '', label: 'No groups' },
  ...(Object.keys(filterLabels) as FilterKey[]).map((key) => ({
    value: key,
    label: `By ${filterLabels[key].toLowerCase()}`,
  })),
];

/** The group of a row: the first of its values under that heading, those without one last. */
export function riskGroupOf(
  grouping: RiskGrouping,
  choices: Readonly<Record<FilterKey, readonly GridChoice[]>>,
  scale: RiskScale,
): ((row: RiskRow) => GroupOfRow) | undefined {
  if (grouping === '') return undefined;
  const all = choices[grouping];
  const places = new Map(all.map(({ value }, index) => [value, index]));
  return ({ risk }) => {
    const [value = ''] = filterValues(risk, scale)[grouping];
    const place = places.get(value);
    if (place === undefined)
      return {
        label: grouping === 'band' ? 'Not rated' : `No ${filterLabels[grouping].toLowerCase()}`,
        order: all.length,
      };
    return { label: all[place]?.label ?? '', order: place };
  };
}
