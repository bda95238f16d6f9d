import { create } from 'zustand';
import type { Preview } from '@/domain/schedule/preview';

/** What is shown while bars are dragged. */
export interface DragInfo {
  words: string;
  refusal: string | null;
  laneKey: string | null;
  left: number;
  top: number;
}

/** What a link that is being drawn would be, beside the pointer. */
export interface LinkTip {
  words: string;
  isRefused: boolean;
  left: number;
  top: number;
}

interface ChartTouch {
  /** How far down the chart and what stands beside it are scrolled, in pixels. */
  scrollTop: number;
  /** The bar under the pointer. */
  hovered: string | null;
  dragInfo: DragInfo | null;
  linkTip: LinkTip | null;
  /** What the drag under way would move, and the bar in the hand. */
  ripple: { preview: Preview; draggedId: string } | null;
}

/**
 * What changes many times a second while hands are on the chart. Only the small parts that show it follow it, so that a drag or a scroll
 * renders nothing else.
 */
export const useChartTouch = create<ChartTouch>(() => ({
  scrollTop: 0,
  hovered: null,
  dragInfo: null,
  linkTip: null,
  ripple: null,
}));
