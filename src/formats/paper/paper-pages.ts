import { paper } from '@/domain/plan/colours';
import { MOST_PAGES, type PageChoices, sheetSize } from '@/formats/picture/chart-pages';
import type { Drawing } from '@/formats/picture/chart-picture';
import { FONT_FAMILY } from '@/formats/picture/chart-plan';
import { type SvgNode, svg } from '@/formats/picture/svg-node';
import { fitText, type Measure } from '@/formats/picture/text-fit';
import { drawHead, drawRow, words } from './draw-table';
import type { PaperBlock } from './paper-block';
import { splitColumns } from './split-columns';
import { splitPages } from './split-pages';
import { LINE, piecesOf, SIZE, writtenHead, writtenRows } from './table-rows';
import { wrapLines } from './wrap-lines';

/** What is printed, and what stands at the head and foot of every page. */
export interface PaperSheets {
  title: string;
  /** What is shown of it. */
  detail: string;
  /** Whose it is: the roadmap and its organisations. */
  subject: string;
  /** When, and for whom. */
  foot: string;
  blocks: readonly PaperBlock[];
}

const MM = 96 / 25.4;
const MARGIN = 12 * MM;
const HEAD = 44;
const FOOT = 24;
/** A rem of the screen on paper: the words there are 14 pixels high. */
const REM = (16 * SIZE) / 14;

interface Sheet {
  width: number;
  height: number;
  top: number;
  room: number;
  inner: number;
}

/** Lays blocks out on pages, one after the other. */
class Flow {
  readonly pages: SvgNode[][] = [[]];
  y = 0;

  constructor(
    readonly sheet: Sheet,
    readonly measure: Measure,
  ) {}

  /** What is left of the page. */
  get left(): number {
    return this.sheet.room - this.y;
  }

  turn(): void {
    this.pages.push([]);
    this.y = 0;
  }

  put(height: number, draw: (y: number) => SvgNode[]): void {
    this.pages.at(-1)?.push(...draw(this.sheet.top + this.y));
    this.y += height;
  }
}

/** Pages of a view in reading order, each with head, foot and number; null where they would be more than MOST_PAGES. */
export function paperPages(
  sheets: PaperSheets,
  choices: Pick<PageChoices, 'paper' | 'landscape'>,
  measure: Measure,
): Drawing[] | null {
  const size = sheetSize(choices);
  const [width, height] = [size.width * MM, size.height * MM];
  const room = height - 2 * MARGIN - HEAD - FOOT;
  const flow = new Flow({ width, height, top: MARGIN + HEAD, room, inner: width - 2 * MARGIN }, measure);
  for (const block of sheets.blocks) {
    if (block.kind === 'table') putTable(flow, block);
    else if (block.kind === 'heading') putHeading(flow, block.text);
    else putText(flow, block.text);
    if (flow.pages.length > MOST_PAGES) return null;
  }
  return flow.pages.map((nodes, index) => drawPage(flow, sheets, nodes, index));
}

/** A heading keeps room for some lines below it. */
function putHeading(flow: Flow, text: string): void {
  const lines = wrapLines(text, flow.sheet.inner, 14, 700, flow.measure);
  const height = lines.length * 19 + 14;
  if (flow.y > 0 && flow.left < height + 3 * LINE) flow.turn();
  flow.put(height, (y) => lines.map((line, at) => words(line, MARGIN, y + 20 + at * 19, 14, 700)));
}

function putText(flow: Flow, text: string): void {
  const lines = wrapLines(text, Math.min(flow.sheet.inner, 760), SIZE + 0.5, 450, flow.measure);
  for (const line of lines) {
    if (flow.left < LINE + 1) flow.turn();
    flow.put(LINE + 1, (y) => (line ? [words(line, MARGIN, y + LINE * 0.78, SIZE + 0.5)] : []));
  }
  flow.y = Math.min(flow.sheet.room, flow.y + 6);
}

/** Rows from page to page with the head on each; a table wider than the paper takes several pages side by side for the same rows. */
function putTable(flow: Flow, { columns, rows }: Extract<PaperBlock, { kind: 'table' }>): void {
  const { sheet, measure } = flow;
  const sets = splitColumns(columns, REM, sheet.inner);
  const isSplit = sets.length > 1;
  const head = writtenHead(columns, sets, measure);
  const room = sheet.room - head.height;
  const widest = Math.max(...sets.map(({ widths }) => widths.reduce((sum, each) => sum + each, 0)));
  const written = writtenRows(rows, sets, widest, measure).flatMap((row) => piecesOf(row, room));
  if (isSplit && flow.y > 0) flow.turn();
  const first = Math.max(0, flow.left - head.height);
  const pages = splitPages(
    written.map(({ height }) => height),
    room,
    first,
    (index) => written[index]?.kind === 'heading',
  );
  pages.forEach(({ from, to }, down) => {
    if (down > 0) flow.turn();
    if (from === to && pages.length > 1) return;
    sets.forEach((set, across) => {
      if (across > 0) flow.turn();
      const place = (y: number) => ({ columns, set, x: MARGIN, y, measure });
      flow.put(head.height, (y) => drawHead(head, place(y)));
      for (const row of written.slice(from, to)) flow.put(row.height, (y) => drawRow(row, place(y)));
    });
  });
  flow.y = Math.min(sheet.room, flow.y + 10);
}

/** Head and foot around what stands on a page. */
function drawPage(
  { sheet, pages, measure }: Flow,
  sheets: PaperSheets,
  nodes: readonly SvgNode[],
  index: number,
): Drawing {
  const { width, height, inner } = sheet;
  const page = `Page ${index + 1} of ${pages.length}`;
  const title = fitText(sheets.title, inner * 0.5, 16, 700, measure);
  const subject = fitText(sheets.subject, inner - measure(title, 16, 700) - 24, SIZE, 450, measure);
  const bottom = height - MARGIN;
  const node = svg(
    'svg',
    { viewBox: `0 0 ${round(width)} ${round(height)}`, width, height, fontFamily: FONT_FAMILY },
    svg('rect', { x: 0, y: 0, width, height, fill: paper.ground }),
    words(title, MARGIN, MARGIN + 14, 16, 700),
    words(subject, width - MARGIN - measure(subject, SIZE, 450), MARGIN + 14, SIZE, 450, paper.quiet),
    words(fitText(sheets.detail, inner, SIZE, 450, measure), MARGIN, MARGIN + 31, SIZE, 450, paper.quiet),
    ...nodes,
    words(fitText(sheets.foot, inner - 120, 9.5, 450, measure), MARGIN, bottom - 2, 9.5, 450, paper.quiet),
    words(page, width - MARGIN - measure(page, 9.5, 450), bottom - 2, 9.5, 450, paper.quiet),
  );
  return { node, width, height };
}

const round = (value: number) => Math.round(value * 100) / 100;
