import { describe, expect, it } from 'vitest';
import { acceleratorOf, matchesShortcut, shortcutText } from '@/app/command';

/** A key press: "Ctrl+Shift+z" with the key's place on the keyboard, where it is not the letter's own. */
function press(text: string, code = ''): KeyboardEvent {
  const parts = text.split('+');
  const key = parts[parts.length - 1] ?? '';
  return {
    key,
    code: code || (/^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`),
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  } as KeyboardEvent;
}

describe('a shortcut in words', () => {
  it.each([
    ['mod+Z', 'Ctrl+Z', '⌘Z', 'CmdOrCtrl+Z'],
    ['mod+shift+Z', 'Ctrl+Shift+Z', '⌘⇧Z', 'CmdOrCtrl+Shift+Z'],
    ['alt+1', 'Alt+1', '⌥1', 'Alt+1'],
    ['mod+,', 'Ctrl+,', '⌘,', 'CmdOrCtrl+,'],
    ['?', '?', '?', '?'],
  ])('%s', (shortcut, here, onMac, inElectron) => {
    expect(shortcutText(shortcut, false)).toBe(here);
    expect(shortcutText(shortcut, true)).toBe(onMac);
    expect(acceleratorOf(shortcut)).toBe(inElectron);
  });
});

describe('a key press is the shortcut', () => {
  it.each<[string, KeyboardEvent, string, boolean]>([
    ['as it is written', press('Ctrl+z'), 'mod+Z', false],
    ['with Caps Lock', press('Ctrl+Z'), 'mod+Z', false],
    ['with Shift', press('Ctrl+Shift+Z'), 'mod+shift+Z', false],
    ['with Command on a Mac', press('Meta+z'), 'mod+Z', true],
    ['a digit', press('Alt+2'), 'alt+2', false],
    ['a question mark, which some keyboards write with Shift', press('Shift+?', 'Slash'), '?', false],
    ['a question mark, which others write without', press('?', 'Slash'), '?', false],
    ['a comma', press('Ctrl+,', 'Comma'), 'mod+,', false],
    ['by its place where the keyboard writes Cyrillic', press('Ctrl+я', 'KeyZ'), 'mod+Z', false],
    ['by its place where Alt writes a sign on a Mac', press('Alt+˜', 'KeyN'), 'alt+N', true],
    ['by its place where Alt and a digit write a sign on a Mac', press('Alt+¡', 'Digit1'), 'alt+1', true],
    ['by its place where the digits need Shift', press('Alt+&', 'Digit1'), 'alt+1', false],
    ['by its letter on a German keyboard', press('Ctrl+z', 'KeyY'), 'mod+Z', false],
  ])('%s', (_name, event, shortcut, isMac) => {
    expect(matchesShortcut(event, shortcut, isMac)).toBe(true);
  });

  it.each<[string, KeyboardEvent, string, boolean]>([
    ['the letter alone', press('z'), 'mod+Z', false],
    ['another letter', press('Ctrl+x'), 'mod+Z', false],
    ['Shift too much', press('Ctrl+Shift+Z'), 'mod+Z', false],
    ['Shift too little', press('Ctrl+z'), 'mod+shift+Z', false],
    ['Alt too much', press('Ctrl+Alt+z'), 'mod+Z', false],
    ['AltGr, which is Ctrl and Alt', press('Ctrl+Alt+n'), 'alt+N', false],
    ['Ctrl on a Mac', press('Ctrl+z'), 'mod+Z', true],
    ['Ctrl+Y on a German keyboard, where Y has the place of Z', press('Ctrl+y', 'KeyZ'), 'mod+Z', false],
    ['Ctrl+W on a French keyboard, where W has the place of Z', press('Ctrl+w', 'KeyZ'), 'mod+Z', false],
    ['Ctrl+?', press('Ctrl+Shift+?', 'Slash'), '?', false],
  ])('not %s', (_name, event, shortcut, isMac) => {
    expect(matchesShortcut(event, shortcut, isMac)).toBe(false);
  });
});
