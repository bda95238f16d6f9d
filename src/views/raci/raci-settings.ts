import { useCallback, useState } from 'react';
import type { RowGrouping } from './raci-rows';

/** How the view is looked at; remembered on this computer, never part of the roadmap. */
export interface RaciSettings {
  mode: 'matrix' | 'organisations' | 'work';
  grouping: RowGrouping;
  showsRoster: boolean;
  showsSums: boolean;
  workBy: 'month' | 'week';
}

const PLACE = 'waymark.raci';
const usual: RaciSettings = { mode: 'matrix', grouping: 'phase', showsRoster: true, showsSums: true, workBy: 'month' };
const allowed: { readonly [K in keyof RaciSettings]: readonly RaciSettings[K][] } = {
  mode: ['matrix', 'organisations', 'work'],
  grouping: ['phase', 'stage', 'partner'],
  showsRoster: [true, false],
  showsSums: [true, false],
  workBy: ['month', 'week'],
};

/** Settings out of stored text; whatever cannot be read is as usual. */
export function readRaciSettings(text: string | null): RaciSettings {
  let stored: unknown = null;
  try {
    stored = JSON.parse(text ?? 'null');
  } catch {
    return usual;
  }
  if (typeof stored !== 'object' || stored === null) return usual;
  const known = Object.entries(stored).filter(([name, value]) =>
    (allowed[name as keyof RaciSettings] as readonly unknown[] | undefined)?.includes(value),
  );
  return { ...usual, ...Object.fromEntries(known) };
}

/** The settings and a way to change them. */
export function useRaciSettings(): [RaciSettings, (changed: Partial<RaciSettings>) => void] {
  const [settings, setSettings] = useState(() => readRaciSettings(localStorage.getItem(PLACE)));
  const change = useCallback((changed: Partial<RaciSettings>) => {
    const next = { ...readRaciSettings(localStorage.getItem(PLACE)), ...changed };
    setSettings(next);
    localStorage.setItem(PLACE, JSON.stringify(next));
  }, []);
  return [settings, change];
}
