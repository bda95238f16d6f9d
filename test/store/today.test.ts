import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { subscribeToday, today } from '@/store/today';

const MINUTE = 60_000;

describe('today', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const at = (day: number, hour: number, minute: number) => vi.setSystemTime(new Date(2027, 2, day, hour, minute, 0));

  it('turns at midnight here, not by the second before', () => {
    at(31, 23, 58);
    const turned = vi.fn();
    const leave = subscribeToday(turned);
    vi.advanceTimersByTime(2 * MINUTE - 1);
    expect(turned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(turned).toHaveBeenCalledTimes(1);
    expect(today()).toBe('2027-04-01');
    leave();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is looked at within a minute after a sleep through midnight, in which timers stood still', () => {
    at(30, 18, 0);
    const turned = vi.fn();
    const leave = subscribeToday(turned);
    at(31, 8, 0);
    expect(turned).not.toHaveBeenCalled();
    vi.advanceTimersByTime(MINUTE);
    expect(turned).toHaveBeenCalledTimes(1);
    leave();
  });

  it('tells everybody who listens, and only the day, not the minutes', () => {
    at(30, 12, 0);
    const both = [vi.fn(), vi.fn()];
    const leave = both.map((each) => subscribeToday(each));
    vi.advanceTimersByTime(60 * MINUTE);
    for (const each of both) expect(each).not.toHaveBeenCalled();
    vi.advanceTimersByTime(12 * 60 * MINUTE);
    for (const each of both) expect(each).toHaveBeenCalledTimes(1);
    for (const each of leave) each();
    expect(vi.getTimerCount()).toBe(0);
  });
});
