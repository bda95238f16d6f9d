import { describe, expect, test } from 'vitest';
import { calendarKey } from '@/views/timeline/calendar/calendar-keys';

describe('keys of the calendar', () => {
  const press = (keys: string, on: 'day' | 'bar') => {
    const held = keys.split('+');
    const key = held.pop() as string;
    const has = (name: string) => held.includes(name);
    return calendarKey({ key, shiftKey: has('Shift'), altKey: has('Alt'), ctrlKey: has('Ctrl'), metaKey: false }, on);
  };

  test.each([
    ['ArrowUp', 'day', { act: 'day', by: -7 }],
    ['End', 'day', { act: 'week-edge', edge: 'end' }],
    ['Enter', 'day', { act: 'add' }],
    ['Ctrl+ArrowLeft', 'day', null],
    ['PageDown', 'day', { act: 'page', by: 1 }],
    ['PageUp', 'bar', { act: 'page', by: -1 }],
    ['ArrowLeft', 'bar', { act: 'nudge', days: -1, what: 'move' }],
    ['Shift+ArrowRight', 'bar', { act: 'nudge', days: 7, what: 'move' }],
    ['Alt+ArrowRight', 'bar', { act: 'nudge', days: 1, what: 'end' }],
    ['Ctrl+ArrowRight', 'bar', { act: 'nudge', days: 1, what: 'start' }],
    ['ArrowDown', 'bar', { act: 'bar', by: 1 }],
    ['Enter', 'bar', { act: 'open' }],
    ['Delete', 'bar', { act: 'remove' }],
    ['Ctrl+z', 'bar', null],
  ] as const)('%s on a %s', (keys, on, asked) => {
    expect(press(keys, on)).toEqual(asked);
  });
});
