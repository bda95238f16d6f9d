import type { ModeProps } from '@/views/timeline/mode-props';

/** The plan as cards in columns by stage or status. */
export function BoardView(_props: ModeProps) {
  return null;
}
