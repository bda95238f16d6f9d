import type { ChartModel } from '@/domain/plan/chart-model';
import type { Region } from './vis-layer';

/** Bands behind the bars, and small signs (renewals, approvals due, reviews) above them. */
export class MarksLayer {
  readonly bands = document.createElement('div');
  readonly element = document.createElement('div');

  constructor() {
    this.bands.className = 'wm-bands';
    this.element.className = 'wm-marks';
  }

  draw(model: ChartModel, region: Region, pxPerDay: number, rowHeight: number): void {
    const bands: HTMLElement[] = [];
    for (const band of model.bands) {
      if (
        band.to < region.from ||
        band.from > region.to ||
        band.lastRow <= region.firstRow ||
        band.firstRow >= region.lastRow
      )
        continue;
      const element = document.createElement('div');
      element.className = 'wm-band';
      element.style.left = `${(band.from - region.from) * pxPerDay}px`;
      element.style.width = `${(band.to - band.from) * pxPerDay}px`;
      element.style.top = `${(band.firstRow - region.firstRow) * rowHeight}px`;
      element.style.height = `${(band.lastRow - band.firstRow) * rowHeight}px`;
      element.style.setProperty('--bar', band.colour);
      element.title = band.title;
      bands.push(element);
    }
    this.bands.replaceChildren(...bands);
    const marks: HTMLElement[] = [];
    for (const mark of model.marks) {
      const { row } = mark;
      if (mark.day < region.from || mark.day > region.to || row < region.firstRow || row >= region.lastRow) continue;
      const element = document.createElement('button');
      element.type = 'button';
      element.className = 'wm-mark';
      element.tabIndex = -1;
      element.dataset['kind'] = mark.kind;
      element.dataset['entity'] = mark.entity;
      element.dataset['record'] = mark.recordId;
      element.style.left = `${(mark.day + 1 - region.from) * pxPerDay}px`;
      element.style.top = `${(row - region.firstRow) * rowHeight}px`;
      element.title = mark.title;
      element.setAttribute('aria-label', mark.title);
      marks.push(element);
    }
    this.element.replaceChildren(...marks);
  }
}
