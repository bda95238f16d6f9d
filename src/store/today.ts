import { useSyncExternalStore } from 'react';
import { dayNumber } from '@/domain/calendar-day';

/** A look at the clock at least so often, in milliseconds: timers stand still while a machine sleeps, and clocks and time zones are set anew. */
const LOOK = 60_000;

/** What a page is told when it comes back into sight, or from sleep. */
const AWAKE = ['focus', 'pageshow', 'online'] as const;

/** Today where the person is, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Time until the day turns here, in milliseconds. */
function untilMidnight(): number {
  const now = new Date();
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

const listeners = new Set<() => void>();
let known = today();
let timer: ReturnType<typeof setTimeout> | null = null;

function look(): void {
  if (timer !== null) clearTimeout(timer);
  timer = setTimeout(look, Math.min(LOOK, untilMidnight()));
  const day = today();
  if (day === known) return;
  known = day;
  for (const listener of listeners) listener();
}

/** Tells when the day turns: at midnight, on waking, or when the clock is set; while anybody listens. */
export function subscribeToday(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    known = today();
    look();
    for (const event of AWAKE) globalThis.window?.addEventListener(event, look);
    globalThis.document?.addEventListener('visibilitychange', look);
  }
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    for (const event of AWAKE) globalThis.window?.removeEventListener(event, look);
    globalThis.document?.removeEventListener('visibilitychange', look);
  };
}

/** Today where the person is, YYYY-MM-DD; renders anew when the day turns. */
export function useToday(): string {
  return useSyncExternalStore(subscribeToday, today);
}

/** Today as a day number; renders anew when the day turns. */
export function useTodayNumber(): number {
  return dayNumber(useToday());
}
