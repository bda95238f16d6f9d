import type { ChartLink, ChartModel } from '@/domain/plan/chart-model';
import { linkPath } from '@/formats/picture/link-path';
import { LinkRows } from '@/views/timeline/layout/link-rows';
import type { Region } from './vis-layer';

const SVG = 'http://www.w3.org/2000/svg';
/** Links drawn at once: more would be a carpet. */
const MOST = 600;
/** From so many on they step back behind the bars. */
const MANY = 120;

/** What links are marked by, beside being broken. */
export interface LinkMarks {
  selected: ReadonlySet<string>;
  critical: ReadonlySet<string>;
  /** Links of a path that is traced, as "holder/key"; null where none is. */
  traced: ReadonlySet<string> | null;
}

/** Draws the links of a region as one SVG behind the bars. */
export class LinksLayer {
  readonly element: SVGSVGElement = document.createElementNS(SVG, 'svg');
  readonly #rubber: SVGPathElement = document.createElementNS(SVG, 'path');
  #rows: LinkRows | null = null;

  constructor() {
    this.element.setAttribute('class', 'wm-links');
    this.element.setAttribute('aria-hidden', 'true');
    this.#rubber.setAttribute('class', 'wm-rubber');
  }

  draw(model: ChartModel, region: Region, pxPerDay: number, rowHeight: number, marks: LinkMarks): void {
    const paths: SVGPathElement[] = [];
    for (const link of this.#rowsOf(model).between(region.firstRow, region.lastRow)) {
      const name = `${link.to}/${link.key}`;
      const isTraced = marks.traced?.has(name) ?? false;
      if (paths.length > MOST && !isTraced) continue;
      const path = pathOf(link, model, region, pxPerDay, rowHeight);
      if (!path) continue;
      const element = document.createElementNS(SVG, 'path');
      element.setAttribute('d', path);
      element.dataset['link'] = name;
      if (link.isBroken) element.dataset['broken'] = '';
      if (marks.selected.has(link.to) || marks.selected.has(link.from)) element.dataset['near'] = '';
      if (marks.critical.has(link.to) && marks.critical.has(link.from)) element.dataset['critical'] = '';
      if (isTraced) element.dataset['traced'] = '';
      paths.push(element);
      if (paths.length > MOST && !marks.traced) break;
    }
    this.element.toggleAttribute('data-dense', paths.length > MANY);
    this.element.replaceChildren(...paths, this.#rubber);
  }

  #rowsOf(model: ChartModel): LinkRows {
    const known = this.#rows;
    if (known && known.links === model.links && known.rowOf === model.rowOf) return known;
    this.#rows = new LinkRows(model.links, model.rowOf);
    return this.#rows;
  }

  /** The line that follows the pointer while a link is drawn; null takes it away. */
  rubber(path: string | null): void {
    this.#rubber.setAttribute('d', path ?? '');
  }
}

function pathOf(
  link: ChartLink,
  model: ChartModel,
  region: Region,
  pxPerDay: number,
  rowHeight: number,
): string | null {
  const source = model.barOf.get(link.from);
  const target = model.barOf.get(link.to);
  const sourceRow = model.rowOf.get(link.from);
  const targetRow = model.rowOf.get(link.to);
  if (!source || !target || sourceRow === undefined || targetRow === undefined) return null;
  if (Math.max(source.to, target.to) < region.from || Math.min(source.from, target.from) > region.to) return null;
  const leavesRight = link.type === 'FS' || link.type === 'FF';
  const entersLeft = link.type === 'FS' || link.type === 'SS';
  const x = (day: number) => (day - region.from) * pxPerDay;
  const y = (index: number) => (index - region.firstRow + 0.5) * rowHeight;
  const from = { x: x(leavesRight ? source.to : source.from), y: y(sourceRow) };
  const to = { x: x(entersLeft ? target.from : target.to), y: y(targetRow) };
  const { line, head } = linkPath(from, to, leavesRight, entersLeft, rowHeight);
  return line + head;
}
