import type { ProjectedDocument } from '@/domain/audience/audience';
import { bandOf, type RiskScale } from '@/domain/risk-scale';
import { type BandRow, type GroupRow, type MoneyRange, topExposures } from '@/domain/risks/risk-summary';
import type { PaperBlock, PaperRow } from '@/formats/paper/paper-block';
import type { Formats } from '@/ui/formats';
import { dueInWords } from '@/views/risks/risk-columns';
import type { RiskRow } from '@/views/risks/risk-row';

/** What the summary is written from; `document` holds the risks that the filters let through. */
interface SummarySources {
  document: ProjectedDocument;
  rows: readonly RiskRow[];
  scale: RiskScale;
  bands: readonly BandRow[];
  /** Headings such as categories, with the names of their groups. */
  groups: readonly { title: string; rows: readonly GroupRow[]; nameOf: (key: string) => string }[];
  formats: Formats;
}

/** The summary of risks as it goes to paper: bands with their money, every open exposure, and where they are. */
export function summaryOnPaper(sources: SummarySources): PaperBlock[] {
  return [
    { kind: 'heading', text: 'Open risks by band' },
    bandTable(sources),
    { kind: 'heading', text: 'Exposures, the worst first' },
    exposureTable(sources),
    ...sources.groups.flatMap(({ title, rows, nameOf }): PaperBlock[] => [
      { kind: 'heading', text: title },
      groupTable(sources.scale, rows, nameOf),
    ]),
  ];
}

const end = 'end' as const;

function bandTable({ bands, document, formats }: SummarySources): PaperBlock {
  const { currency } = document.roadmap;
  const money = ({ low, likely, high, known }: MoneyRange) =>
    [low, likely, high].map((amount) => (known === 0 ? '–' : formats.money(amount, currency)));
  const rows = bands.map(({ band, count, money: range }): PaperRow => {
    const name = band ? { text: band.name, fill: band.colour } : 'Not rated';
    return { kind: 'row', cells: [name, String(count), ...money(range)] };
  });
  const columns = ['Risks', 'Low', 'Likely', 'High'].map((label) => ({ label, width: 8, align: end }));
  return { kind: 'table', columns: [{ label: 'Band', width: 12 }, ...columns], rows };
}

function exposureTable({ document, rows, scale, formats }: SummarySources): PaperBlock {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lines = topExposures(document, rows.length).map((risk): PaperRow => {
    const row = byId.get(risk.id);
    const band = bandOf(scale, risk.scores.current);
    const { likely } = risk.exposure;
    return {
      kind: 'row',
      cells: [
        `${row?.code ?? ''} ${risk.title || 'Unnamed'}`.trim(),
        band ? { text: band.name, fill: band.colour } : '',
        document.roles[risk.ownerRoleId ?? '']?.label || 'No owner',
        likely === undefined ? '' : formats.money(likely, document.roadmap.currency),
        row ? dueInWords(row.due, formats) : '',
      ],
    };
  });
  const columns = [
    { label: 'Risk', width: 26 },
    { label: 'Band', width: 8 },
    { label: 'Owner', width: 12 },
    { label: 'Likely cost', width: 9, align: end },
    { label: 'Target due', width: 12 },
  ];
  return { kind: 'table', columns, rows: lines };
}

function groupTable(scale: RiskScale, groups: readonly GroupRow[], nameOf: (key: string) => string): PaperBlock {
  const bands = [...scale.bands.toReversed(), null];
  const columns = [
    { label: 'Name', width: 18 },
    { label: 'Risks', width: 6, align: end },
    ...bands.map((band) => ({ label: band?.name ?? 'Not rated', width: 7, align: end })),
  ];
  const rows = groups.map(({ key, total, counts }): PaperRow => {
    const own = bands.map((band) => String(counts[band?.key ?? ''] ?? ''));
    return { kind: 'row', cells: [nameOf(key), String(total), ...own] };
  });
  return { kind: 'table', columns, rows };
}
