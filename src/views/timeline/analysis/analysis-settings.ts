import { create } from 'zustand';

interface AnalysisSettings {
  showCritical: boolean;
  /** Activities with at most this float, in working days, count as near-critical. */
  nearDays: number;
  showLoad: boolean;
  /** Role whose load is drawn; null: the busiest. */
  loadRoleId: string | null;
  set: (change: Partial<Pick<AnalysisSettings, 'showCritical' | 'nearDays' | 'showLoad' | 'loadRoleId'>>) => void;
}

/** What this window asks of the schedule beside its dates. */
export const useAnalysisSettings = create<AnalysisSettings>((set) => ({
  showCritical: false,
  nearDays: 3,
  showLoad: false,
  loadRoleId: null,
  set: (change) => set(change),
}));
