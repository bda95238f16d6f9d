import type { Bar } from '@/domain/plan/bar';
import type { CalendarMonth } from '@/domain/plan/calendar-months';
import { paper } from '@/domain/plan/colours';
import { layoutWeek, type Segment, type WeekLayout } from '@/domain/plan/week-layout';
import { labelWords } from './bar-words';
import { type PageChoices, sheetSize } from './chart-pages';
import type { Drawing } from './chart-picture';
import { FONT_FAMILY } from './chart-plan';
import { mixed } from './colour-mix';
import { type SvgNode, svg } from './svg-node';
import { fitText, type Measure } from './text-fit';

/** What a printed month is drawn from. */
export interface MonthSheet {
  month: CalendarMonth;
  /** "November 2026", and what the roadmap is called. */
  title: string;
  subtitle: string;
  footer: string;
  weekdays: readonly string[];
  /** In calendar order. */
  bars: readonly Bar[];
  holidays: ReadonlyMap<number, readonly string[]>;
  isRestDay: (day: number) => boolean;
  measure: Measure;
}

const MM = 96 / 25.4;
const MARGIN = 10 * MM;
const HEAD = 62;
const WEEKDAYS = 20;
const FOOTER = 22;
const NUMBER = 20;
/** Heights of a line of bars: as high as there is room for, within reason. */
const LEAST_LINE = 13;
const MOST_LINE = 20;
const MANY = 1000;

interface Cell {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One month on one sheet of paper: days in weeks, bars over as many days as they take; what has no room is counted on its days. */
export function monthPage(sheet: MonthSheet, choices: Pick<PageChoices, 'paper' | 'landscape'>): Drawing {
  const size = sheetSize(choices);
  const width = size.width * MM;
  const height = size.height * MM;
  const { month } = sheet;
  const top = MARGIN + HEAD + WEEKDAYS;
  const week = { width: (width - 2 * MARGIN) / 7, height: (height - top - MARGIN - FOOTER) / month.weeks.length };
  const lines = linesFor(sheet, week.height);
  const nodes = month.weeks.flatMap((first, index) => {
    const layout = layoutWeek(sheet.bars, first, lines.count);
    const at = { x: MARGIN, y: top + index * week.height, width: week.width, height: week.height };
    return drawWeek(sheet, first, layout, at, lines.height);
  });
  const right = width - MARGIN;
  const node = svg(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, fontFamily: FONT_FAMILY },
    svg('rect', { x: 0, y: 0, width, height, fill: paper.ground }),
    words(sheet.title, MARGIN, MARGIN + 20, 22, 700, paper.text),
    words(fitText(sheet.subtitle, right - MARGIN, 12, 400, sheet.measure), MARGIN, MARGIN + 42, 12, 400, paper.quiet),
    ...sheet.weekdays.map((name, column) =>
      words(name, MARGIN + column * week.width + 5, MARGIN + HEAD + 13, 11, 600, paper.quiet),
    ),
    ...nodes,
    words(sheet.footer, MARGIN, height - MARGIN, 9.5, 400, paper.quiet),
  );
  return { node, width, height };
}

/** As many lines as the fullest week needs, as high as it allows; no lower than can be read. */
function linesFor({ month, bars }: MonthSheet, height: number): { count: number; height: number } {
  const needed = Math.max(1, ...month.weeks.map((first) => used(layoutWeek(bars, first, MANY))));
  const room = height - NUMBER - 3;
  const line = Math.min(MOST_LINE, Math.max(LEAST_LINE, room / needed));
  return { count: Math.max(1, Math.floor(room / line + 0.001)), height: line };
}

const used = ({ segments }: WeekLayout<Bar>): number => Math.max(0, ...segments.map(({ slot }) => slot + 1));

function drawWeek(sheet: MonthSheet, first: number, layout: WeekLayout<Bar>, at: Cell, line: number): SvgNode[] {
  const days = Array.from({ length: 7 }, (_, column) =>
    drawDay(sheet, first + column, layout.hidden[column]?.length ?? 0, { ...at, x: at.x + column * at.width }),
  );
  return [...days.flat(), ...layout.segments.flatMap((segment) => drawSegment(sheet, segment, at, line))];
}

function drawDay(sheet: MonthSheet, day: number, hidden: number, { x, y, width, height }: Cell): SvgNode[] {
  const { month, holidays, isRestDay, measure } = sheet;
  const isOutside = day < month.from || day >= month.to;
  const fill = isRestDay(day) ? paper.rest : paper.ground;
  const number = String(new Date(day * 86_400_000).getUTCDate());
  const names = holidays.get(day)?.join(', ') ?? '';
  const nodes = [
    svg('rect', { x, y, width, height, fill, stroke: paper.strongLine, strokeWidth: 0.75 }),
    words(number, x + 5, y + 14, 11, 600, isOutside ? paper.faint : paper.text),
  ];
  if (names) {
    const fitted = fitText(names, width - 34, 9, 400, measure);
    nodes.push(words(fitted, x + 26, y + 13.5, 9, 400, paper.holiday));
  }
  if (hidden) nodes.push(words(`+${hidden} more`, x + 5, y + height - 5, 9.5, 600, paper.quiet));
  return nodes;
}

function drawSegment({ measure }: MonthSheet, segment: Segment<Bar>, at: Cell, line: number): SvgNode[] {
  const { span, column, days, slot, startsHere, endsHere } = segment;
  const x = at.x + column * at.width + (startsHere ? 3 : 0);
  const width = days * at.width - (startsHere ? 3 : 0) - (endsHere ? 3 : 0);
  const y = at.y + NUMBER + slot * line;
  const size = Math.min(11, line * 0.68);
  const label = fitText(labelWords(span), width - 12, size, 500, measure);
  // As on the screen: pale, with the colour at the start; paper takes little ink, and words are read on every colour.
  const box = { x, y, width, height: line - 2, fill: mixed(span.colour, paper.ground, 0.22) };
  const edge = { x, y, width: 3, height: line - 2, fill: span.colour };
  return [
    svg('rect', box),
    ...(startsHere ? [svg('rect', edge)] : []),
    words(label, x + 7, y + (line - 2) / 2 + size * 0.36, size, 500, paper.text),
  ];
}

const words = (text: string, x: number, y: number, fontSize: number, fontWeight: number, fill: string): SvgNode =>
  svg('text', { x, y, fontSize, fontWeight, fill }, text);
