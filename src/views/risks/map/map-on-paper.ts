import { paper } from '@/domain/plan/colours';
import { bandOf, type RiskPair, type RiskScale } from '@/domain/risk-scale';
import type { PaperBlock, PaperRow } from '@/formats/paper/paper-block';
import type { RiskRow } from '@/views/risks/risk-row';

/** The heat map as a table of likelihood by impact, in the colours of the bands, and what has no score below it. */
export function mapOnPaper(
  rows: readonly RiskRow[],
  scale: RiskScale,
  pairOf: (row: RiskRow) => RiskPair,
): PaperBlock[] {
  const wordsOf = ({ code, risk }: RiskRow) => `${code} ${risk.title || 'Unnamed'}`;
  const steps = Array.from({ length: scale.size }, (_, at) => at + 1);
  const lines = steps.toReversed().map((likelihood): PaperRow => {
    const cells = steps.map((impact) => {
      const here = rows.filter((row) => pairOf(row).likelihood === likelihood && pairOf(row).impact === impact);
      const fill = bandOf(scale, { likelihood, impact })?.colour ?? paper.ground;
      return { text: here.length > 0 ? here.map(wordsOf).join('\n') : '\u00a0', fill };
    });
    return { kind: 'row', cells: [scale.likelihoodWords[likelihood - 1] ?? String(likelihood), ...cells] };
  });
  const columns = [
    { label: 'Likelihood', width: 8 },
    ...steps.map((impact) => ({ label: scale.impactWords[impact - 1] ?? String(impact), over: 'Impact', width: 14 })),
  ];
  const unrated = rows.filter((row) => pairOf(row).likelihood === undefined || pairOf(row).impact === undefined);
  const map: PaperBlock = { kind: 'table', columns, rows: lines };
  if (unrated.length === 0) return [map];
  return [map, { kind: 'heading', text: 'Not rated' }, { kind: 'text', text: unrated.map(wordsOf).join('\n') }];
}
