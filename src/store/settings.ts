import { z } from 'zod';
import { keeper } from './kept';

/** What belongs to this copy and this person, never to a roadmap. */
const settingsSchema = z.object({
  name: z.string().max(200),
  theme: z.enum(['system', 'light', 'dark']),
  textSize: z.enum(['normal', 'large', 'huge']),
  weekStart: z.enum(['locale', 'monday', 'sunday', 'saturday']),
  dateFormat: z.enum(['locale', 'day-month', 'month-day', 'iso']),
  /** It was read that this browser may clear what is kept here. */
  knowsMayBeCleared: z.boolean(),
  /** What the columns of a spreadsheet were last taken for, by the names of its columns. */
  sheetColumns: z.record(z.string(), z.array(z.string().nullable())),
});
export type Settings = z.infer<typeof settingsSchema>;

const usual: Settings = {
  name: '',
  theme: 'system',
  textSize: 'normal',
  weekStart: 'locale',
  dateFormat: 'locale',
  knowsMayBeCleared: false,
  sheetColumns: {},
};

/** The settings of this copy: read before the first paint, so that no wrong theme flashes; shared by all windows. */
export const settings = keeper.kept('settings', settingsSchema, usual, 'device');

/** Changes some of the settings. */
export function changeSettings(change: Partial<Settings>): void {
  settings.set({ ...settings.get(), ...change });
}
