import type { KeyboardEvent } from 'react';
import type { OutlineRow } from '@/domain/plan/outline-rows';
import { useSession } from '@/store/session-store';
import { useTimelineSettings } from '@/views/timeline/timeline-settings';
import type { OutlineActs, OutlineStep } from './outline-acts';

const steps: Readonly<Record<string, OutlineStep>> = {
  ArrowRight: 'indent',
  ArrowLeft: 'outdent',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Keys on the rows of the outline, heard before the table's own: Alt+Shift with arrows moves rows, Alt with left and right folds. */
export function outlineKeys(acts: OutlineActs, rows: readonly OutlineRow[]) {
  return (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
    const id = activeRow(event.currentTarget);
    if (id === null || !(event.key in steps)) return;
    const isDone = event.shiftKey ? moved(id, steps[event.key] as OutlineStep, acts) : folded(id, event.key, rows);
    if (!isDone) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** The row that holds the cell the table points at. */
function activeRow(within: EventTarget & Element): string | null {
  const cellId = within.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant');
  const cell = cellId ? document.getElementById(cellId) : null;
  const id = cell?.closest<HTMLElement>('[data-row]')?.dataset['row'];
  return id === undefined || id.startsWith('+') ? null : id;
}

/** The chosen rows where the active one is among them, else that one. */
export function rowsWith(id: string): readonly string[] {
  const { selection } = useSession.getState();
  return selection?.entity === 'activities' && selection.ids.includes(id) ? selection.ids : [id];
}

function moved(id: string, step: OutlineStep, acts: OutlineActs): true {
  const { collapsed, toggleCollapsed } = useTimelineSettings.getState();
  acts.step(rowsWith(id), step, (parent) => collapsed.has(parent) && toggleCollapsed(parent));
  return true;
}

function folded(id: string, key: string, rows: readonly OutlineRow[]): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const { collapsed, toggleCollapsed } = useTimelineSettings.getState();
  const isPhase = rows.some((row) => row.id === id && row.hasChildren);
  if (isPhase && collapsed.has(id) === (key === 'ArrowRight')) toggleCollapsed(id);
  return true;
}
