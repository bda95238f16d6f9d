import type { ChartLink } from '@/domain/plan/chart-model';

/** The rows each link runs between, in numbers: finding those of a piece of the chart looks at nothing else. */
export class LinkRows {
  readonly links: readonly ChartLink[];
  readonly rowOf: ReadonlyMap<string, number>;
  readonly #first: Int32Array;
  readonly #last: Int32Array;

  constructor(links: readonly ChartLink[], rowOf: ReadonlyMap<string, number>) {
    this.links = links;
    this.rowOf = rowOf;
    this.#first = new Int32Array(links.length);
    this.#last = new Int32Array(links.length);
    links.forEach((link, index) => {
      const from = rowOf.get(link.from) ?? -1;
      const to = rowOf.get(link.to) ?? -1;
      // A link with an end that is not shown is nowhere.
      this.#first[index] = from < 0 || to < 0 ? 0x7fffffff : Math.min(from, to);
      this.#last[index] = from < 0 || to < 0 ? -1 : Math.max(from, to);
    });
  }

  /** The links that touch a row from the first to before the last. */
  between(firstRow: number, lastRow: number): ChartLink[] {
    const found: ChartLink[] = [];
    for (let index = 0; index < this.links.length; index += 1) {
      if ((this.#last[index] as number) < firstRow || (this.#first[index] as number) >= lastRow) continue;
      found.push(this.links[index] as ChartLink);
    }
    return found;
  }
}
