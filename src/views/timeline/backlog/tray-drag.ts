import { create } from 'zustand';
import type { Landing } from './landing';
import type { TrayItem } from './tray-item';

interface TrayDrag {
  /** The item in the hand. */
  item: TrayItem | null;
  /** Where it would land; null where it would not. */
  landing: Landing | null;
  /** Whether a bar of the chart is being dragged, and is over the tray. */
  bar: 'none' | 'dragged' | 'over';
}

/** What is being dragged between tray and chart; outside React's tree of the chart, which must not be drawn anew with every move. */
export const useTrayDrag = create<TrayDrag>(() => ({ item: null, landing: null, bar: 'none' }));
