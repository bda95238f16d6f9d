import { dayName } from '@/domain/calendar-day';
import type { Axis } from '@/formats/picture/axis';

function cell(className: string, left: number, width: number, label: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.style.left = `${left}px`;
  element.style.width = `${width}px`;
  const words = document.createElement('span');
  words.textContent = label;
  element.append(words);
  return element;
}

/** The two header rows above the chart; the words of a wide cell stay in sight while any of it is. */
export class AxisLayer {
  readonly #plane = document.createElement('div');
  #majors: { element: HTMLElement; words: HTMLElement; left: number; width: number }[] = [];

  constructor(host: HTMLElement) {
    this.#plane.className = 'wm-axis-plane';
    host.append(this.#plane);
  }

  draw(axis: Axis, from: number, pxPerDay: number, today: number): void {
    const x = (day: number) => (day - from) * pxPerDay;
    this.#majors = axis.major.map(({ from: start, to, label }) => {
      const left = x(start);
      const width = (to - start) * pxPerDay;
      const element = cell('wm-major', left, width, label);
      return { element, words: element.firstElementChild as HTMLElement, left, width };
    });
    const minors = axis.minor.map(({ from: start, to, label }) => {
      const element = cell('wm-minor', x(start), (to - start) * pxPerDay, label);
      if (start <= today && today < to) element.dataset['today'] = dayName(today);
      return element;
    });
    this.#plane.replaceChildren(...this.#majors.map((major) => major.element), ...minors);
  }

  /** Moves with the chart; `left` is where the drawn piece begins. */
  move(left: number, _startDay: number, width: number, _pxPerDay: number): void {
    this.#plane.style.transform = `translate3d(${left}px, 0, 0)`;
    for (const major of this.#majors) {
      const hidden = Math.max(0, -(major.left + left));
      const isSeen = major.left + left < width && hidden < major.width;
      if (isSeen)
        major.words.style.transform = hidden ? `translateX(${Math.min(hidden, Math.max(0, major.width - 110))}px)` : '';
    }
  }

  destroy(): void {
    this.#plane.remove();
  }
}
