import type { Host } from '@/platform/contract';
import type { RoadmapStore } from '@/store/roadmap-store';
import type { Workspace } from '@/store/workspace';
import type { Route } from './route';

/** The surfaces that a command can open over the page. */
export type Dialog =
  | 'palette'
  | 'find'
  | 'shortcuts'
  | 'settings'
  | 'new'
  | 'versions'
  | 'print-timeline'
  | 'print-page'
  | 'calendars'
  | 'present'
  | 'export-sheets'
  | 'import-sheets';

/** What a command may use. */
export interface CommandContext {
  host: Host;
  workspace: Workspace;
  route: Route;
  /** The open roadmap, or null in the library. */
  store: RoadmapStore | null;
  openDialog: (dialog: Dialog) => void;
}

/** The menu a command stands in, in the order of the menu bar. */
export const commandGroups = ['File', 'Edit', 'View', 'Go', 'Help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** One act of the app: menu, shortcut, palette and the list of shortcuts all read this record. */
export interface Command {
  id: string;
  title: string;
  group: CommandGroup;
  /** As in Mantine's hotkeys: "mod+shift+Z"; mod is Ctrl, or Command on a Mac. */
  shortcut?: string;
  /** Also works while the cursor is in a field. */
  inFields?: boolean;
  /** Words a person might look for it by. */
  keywords?: string;
  isEnabled: (context: CommandContext) => boolean;
  run: (context: CommandContext) => void | Promise<void>;
}

/** "mod+shift+Z" as a person reads it: Ctrl+Shift+Z, or ⇧⌘Z on a Mac. */
export function shortcutText(shortcut: string, isMac: boolean): string {
  const keys = shortcut.split('+');
  if (!isMac)
    return keys
      .map((key) => (key === 'mod' ? 'Ctrl' : key.length > 1 ? key[0]?.toUpperCase() + key.slice(1) : key))
      .join('+');
  const signs: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥' };
  return keys.map((key) => signs[key] ?? key).join('');
}

/** "mod+shift+Z" as Electron writes it. */
export function acceleratorOf(shortcut: string): string {
  return shortcut
    .split('+')
    .map((key) => (key === 'mod' ? 'CmdOrCtrl' : key.length > 1 ? key[0]?.toUpperCase() + key.slice(1) : key))
    .join('+');
}

/** Whether a key press is the shortcut. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string, isMac: boolean): boolean {
  const keys = shortcut.split('+');
  const key = keys[keys.length - 1] as string;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const wantsShift = keys.includes('shift') || key === '?';
  return (
    isKey(event, key) &&
    mod === keys.includes('mod') &&
    event.altKey === keys.includes('alt') &&
    (event.shiftKey === wantsShift || key === '?')
  );
}

/** Whether a key is meant: by what it writes, or by its place where it writes no Latin letter or digit (other scripts, Alt on a Mac). */
function isKey(event: KeyboardEvent, key: string): boolean {
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  if (!/^[a-z0-9]$/i.test(key) || /^[a-z0-9]$/i.test(event.key)) return false;
  return event.code === (/\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`);
}
