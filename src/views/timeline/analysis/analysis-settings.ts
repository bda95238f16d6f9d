import { create } from 'zustand';

interface AnalysisSettings {
  showCritical: boolean;
  showLoad: boolean;
  /** Role whose load is drawn; null: the busiest. */
  loadRoleId: string | null;
  set: (change: Partial<Pick<AnalysisSettings, 'showCritical' | 'showLoad' | 'loadRoleId'>>) => void;
}

/** What this window asks of the schedule beside its dates. */
export const useAnalysisSettings = create<AnalysisSettings>((set) => ({
  showCritical: false,
  showLoad: false,
  loadRoleId: null,
  set: (change) => set(change),
}));
