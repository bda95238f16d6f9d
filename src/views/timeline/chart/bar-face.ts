import type { Bar } from '@/domain/plan/bar';
import { labelWords } from '@/formats/picture/bar-words';

/** What is seen of a bar: an element that vis-timeline places; it is kept while the bar's id stays. */
export interface BarFace {
  bar: Bar;
  element: HTMLElement;
  label: HTMLElement;
}

function part(className: string, text = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** Draws a bar: shape, progress and label; the ends that links are drawn from come when a hand is near. */
export function makeFace(bar: Bar, before?: BarFace): BarFace {
  const element = document.createElement('span');
  element.className = 'wm-face';
  element.dataset['bar'] = bar.id;
  element.dataset['shape'] = bar.shape;
  element.dataset['status'] = bar.status;
  element.style.setProperty('--bar', bar.colour);
  if (bar.isOverdue) element.dataset['overdue'] = '';
  if (bar.isBroken) element.dataset['broken'] = '';
  if (bar.isFixed) element.dataset['fixed'] = '';
  if (before?.element.hasAttribute('data-selected')) element.setAttribute('data-selected', '');
  const shape = part('wm-shape');
  if (bar.progress > 0 && bar.shape === 'bar') shape.style.setProperty('--progress', `${Math.min(100, bar.progress)}%`);
  const label = part('wm-label', labelWords(bar));
  label.dir = 'auto';
  element.append(shape, label);
  return { bar, element, label };
}

/** Gives a bar the two ends that links are drawn from. */
export function addEnds(element: HTMLElement): void {
  if (element.querySelector('.wm-dot')) return;
  for (const end of ['start', 'end'] as const) {
    const dot = part('wm-dot');
    dot.dataset['end'] = end;
    element.append(dot);
  }
}

/** The bar an element belongs to. */
export function faceAt(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof Element)) return null;
  return target.closest('.vis-item')?.querySelector<HTMLElement>('.wm-face') ?? null;
}
