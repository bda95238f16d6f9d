import type { Records } from '@/domain/entities';
import { paper } from '@/domain/plan/colours';
import { bandOf, type RiskScale, type ScoreMoment, scaleOf, scoreMoments } from '@/domain/risk-scale';
import { riskCodes } from '@/domain/risks/risk-state';
import type { CellLook, OutCell, OutSheet } from '@/formats/spreadsheet/sheet';
import { CELL_LOOK, HEAD_LOOK } from './sheet-looks';
import type { SheetSource } from './sheet-tables';

const TITLE: CellLook = { bold: true, size: 13 };
const NOTE: CellLook = { italic: true, colour: paper.quiet };

/** The three heat maps below each other: likelihood upwards, impact to the right, each cell in its band's colour with the risks' codes. */
export function heatMapSheet({ document }: SheetSource): OutSheet {
  const scale = scaleOf(document.roadmap);
  const risks = Object.values(document.risks).filter((risk) => risk.status !== 'closed');
  const codes = riskCodes(Object.values(document.risks));
  const codeOf = (risk: Records['risks']) => codes.get(risk.id) ?? '';
  const rows: OutCell[][] = [];
  const heights: Record<number, number> = {};
  for (const moment of Object.keys(scoreMoments) as ScoreMoment[]) {
    if (rows.length) rows.push([]);
    rows.push([{ text: scoreMoments[moment], look: TITLE }]);
    for (let likelihood = scale.size; likelihood >= 1; likelihood -= 1) {
      heights[rows.length] = 42;
      rows.push(mapRow(scale, moment, likelihood, risks, codeOf));
    }
    rows.push([
      { text: 'Likelihood ↑ Impact →', look: NOTE },
      ...scale.impactWords.map(
        (word, index): OutCell => ({ text: `${index + 1} ${word}`, look: { ...HEAD_LOOK, align: 'center' } }),
      ),
    ]);
    const unscored = risks.filter(({ scores }) => bandOf(scale, scores[moment]) === null);
    if (unscored.length) rows.push([{ text: `Not scored: ${unscored.map(codeOf).join(', ')}`, look: NOTE }]);
  }
  rows.push([], ...legend(scale));
  return { name: 'Heat maps', rows, widths: [22, ...scale.impactWords.map(() => 18)], heights };
}

function mapRow(
  scale: RiskScale,
  moment: ScoreMoment,
  likelihood: number,
  risks: readonly Records['risks'][],
  codeOf: (risk: Records['risks']) => string,
): OutCell[] {
  const head: OutCell = { text: `${likelihood} ${scale.likelihoodWords[likelihood - 1] ?? ''}`, look: HEAD_LOOK };
  const cells = scale.impactWords.map((_, index): OutCell => {
    const pair = { likelihood, impact: index + 1 };
    const here = risks.filter(
      ({ scores }) => scores[moment].likelihood === pair.likelihood && scores[moment].impact === pair.impact,
    );
    const fill = bandOf(scale, pair)?.colour ?? paper.ground;
    const look: CellLook = {
      ...CELL_LOOK,
      fill,
      colour: textOn(fill),
      align: 'center',
      vertical: 'center',
      bold: true,
    };
    return here.length ? { text: here.map(codeOf).join(', '), look } : { look };
  });
  return [head, ...cells];
}

function legend(scale: RiskScale): OutCell[][] {
  return scale.bands.map((band): OutCell[] => [
    { text: `${band.name}: from ${band.from}`, look: { fill: band.colour, colour: textOn(band.colour), border: true } },
  ]);
}

/** Black or white, whichever is easier to read on a colour. */
function textOn(fill: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(fill.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? paper.shade : paper.ground;
}
