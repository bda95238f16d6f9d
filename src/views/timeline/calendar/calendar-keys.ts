/** What a key asks of the calendar. */
export type CalendarKey =
  | { act: 'day'; by: number }
  | { act: 'week-edge'; edge: 'start' | 'end' }
  | { act: 'page'; by: 1 | -1 }
  | { act: 'nudge'; days: number; what: 'move' | 'start' | 'end' }
  | { act: 'bar'; by: 1 | -1 }
  | { act: 'today' | 'add' | 'open' | 'leave' | 'remove' };

interface Pressed {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Reads a key pressed on a day, or on a bar (where arrows move the bar in time, as on the chart); null where it asks nothing. */
export function calendarKey(event: Pressed, on: 'day' | 'bar'): CalendarKey | null {
  const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
  const isHeld = altKey || ctrlKey || metaKey;
  if (!isHeld && (key === 'PageUp' || key === 'PageDown')) return { act: 'page', by: key === 'PageDown' ? 1 : -1 };
  if (!isHeld && key.toLowerCase() === 't') return { act: 'today' };
  const step = steps[key];
  if (on === 'bar') {
    if (step === -1 || step === 1) {
      const what = altKey ? 'end' : ctrlKey || metaKey ? 'start' : 'move';
      return { act: 'nudge', days: step * (shiftKey ? 7 : 1), what };
    }
    if (isHeld) return null;
    if (step !== undefined) return { act: 'bar', by: step > 0 ? 1 : -1 };
    if (key === 'Enter') return { act: 'open' };
    if (key === 'Escape') return { act: 'leave' };
    return key === 'Delete' ? { act: 'remove' } : null;
  }
  if (isHeld) return null;
  if (step !== undefined) return { act: 'day', by: step };
  if (key === 'Home' || key === 'End') return { act: 'week-edge', edge: key === 'Home' ? 'start' : 'end' };
  return key === 'Enter' || key === 'Insert' ? { act: 'add' } : null;
}
