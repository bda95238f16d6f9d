import type { KeyboardEvent } from 'react';
import type { Chart } from './chart/chart';

/** What the keys of the chart can ask for. */
export interface KeyActs {
  chart: () => Chart | null;
  selected: readonly string[];
  /** Moves what is selected, or one of its ends, by days. */
  move: (days: number, what: 'move' | 'end' | 'start') => void;
  /** Goes to the bar above or below; `adds` keeps what is selected. */
  walk: (step: 1 | -1, adds: boolean) => void;
  /** Moves what is selected to the lane above or below; `adds` keeps the partner it came from. */
  lane: (step: 1 | -1, adds: boolean) => void;
  /** Links what is selected, each to the next. */
  link: () => void;
  /** Adds an activity behind what is selected, or in the middle of what is seen. */
  add: () => void;
  /** Opens the menu of what is selected, or of the chart. */
  menu: () => void;
  /** Opens what a sign on the row of the last one selected stands for; again, the next one. */
  mark: () => void;
  selectAll: () => void;
  clear: () => void;
  open: () => void;
  remove: () => void;
  toBacklog: () => void;
  /** Follows what drives the last one selected, or what it drives. */
  trace: (direction: 'drivers' | 'driven') => void;
  showAll: (ids: readonly string[] | null) => void;
  goToToday: () => void;
}

const ZOOM_STEP = 1.5;

/** Does what a key of the chart stands for; false where it stands for nothing. */
export function pressChartKey(event: KeyboardEvent, acts: KeyActs): boolean {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  const chart = acts.chart();
  if (!chart) return false;
  const isHeld = ctrlKey || metaKey;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const days = (key === 'ArrowRight' ? 1 : -1) * (shiftKey ? 7 : 1);
    if (acts.selected.length) acts.move(days, altKey ? 'end' : isHeld ? 'start' : 'move');
    else chart.setView({ startDay: chart.view.startDay + (days * 40) / chart.view.pxPerDay });
    return true;
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const step = key === 'ArrowDown' ? 1 : -1;
    if (altKey) acts.lane(step, isHeld);
    else acts.walk(step, shiftKey);
    return true;
  }
  if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) {
    acts.menu();
    return true;
  }
  if (isHeld && !altKey && key.toLowerCase() === 'a') {
    acts.selectAll();
    return true;
  }
  return altKey || isHeld ? false : pressPlainKey(event, chart, acts);
}

function pressPlainKey({ key, shiftKey }: KeyboardEvent, chart: Chart, acts: KeyActs): boolean {
  const isAny = acts.selected.length > 0;
  const whenAny = (act: () => void) => {
    if (isAny) act();
    return isAny;
  };
  switch (key.toLowerCase()) {
    case '+':
    case '=':
      chart.zoomAt(ZOOM_STEP, chart.size.width / 2);
      return true;
    case '-':
      chart.zoomAt(1 / ZOOM_STEP, chart.size.width / 2);
      return true;
    case 'f':
      acts.showAll(acts.selected.length > 1 ? acts.selected : null);
      return true;
    case 't':
      acts.goToToday();
      return true;
    case 'enter':
      return whenAny(acts.open);
    case 'escape':
      return whenAny(acts.clear);
    case 'delete':
      return whenAny(acts.remove);
    case 'n':
      acts.add();
      return true;
    case 'm':
      return whenAny(acts.mark);
    case 'l':
      if (acts.selected.length < 2) return false;
      acts.link();
      return true;
    case 'b':
      return whenAny(acts.toBacklog);
    case 'd':
      return whenAny(() => acts.trace(shiftKey ? 'driven' : 'drivers'));
    default:
      return false;
  }
}
