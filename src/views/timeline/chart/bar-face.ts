import type { Bar } from '@/formats/picture/bar';
import { labelWords } from '@/formats/picture/bar-words';

/** What is seen of a bar: an element that vis-timeline places; it is kept while the bar's id stays. */
export interface BarFace {
  bar: Bar;
  element: HTMLElement;
}

function part(className: string, text = ''): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  if (text) element.textContent = text;
  return element;
}

/** Draws a bar: shape, progress, sign, label inside and beside, and the two ends that links are drawn from. */
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
  if (bar.progress > 0 && bar.shape === 'bar') {
    const progress = part('wm-progress');
    progress.style.width = `${Math.min(100, bar.progress)}%`;
    shape.append(progress);
  }
  const label = part('wm-label', labelWords(bar));
  label.dir = 'auto';
  const startDot = part('wm-dot');
  startDot.dataset['end'] = 'start';
  const endDot = part('wm-dot');
  endDot.dataset['end'] = 'end';
  element.append(shape, label, startDot, endDot);
  return { bar, element };
}
