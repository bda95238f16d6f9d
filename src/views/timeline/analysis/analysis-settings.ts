import { create } from 'zustand';

interface AnalysisSettings {
  showCritical: boolean;
  showLoad: boolean;
  /** Whether the table beside the chart has columns for float, and against the baseline. */
  showFloat: boolean;
  showVariance: boolean;
  /** Role whose load is drawn; null: the busiest. */
  loadRoleId: string | null;
  set: (
    change: Partial<Pick<AnalysisSettings, 'showCritical' | 'showLoad' | 'showFloat' | 'showVariance' | 'loadRoleId'>>,
  ) => void;
}

/** What this window asks of the schedule beside its dates. */
export const useAnalysisSettings = create<AnalysisSettings>((set) => ({
  showCritical: false,
  showLoad: false,
  showFloat: false,
  showVariance: false,
  loadRoleId: null,
  set: (change) => set(change),
}));
