import { z } from 'zod';

/** What belongs to this copy and this person, never to a roadmap. */
const settingsSchema = z.object({
  name: z.string().max(200).catch(''),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  textSize: z.enum(['normal', 'large', 'huge']).catch('normal'),
  weekStart: z.enum(['locale', 'monday', 'sunday', 'saturday']).catch('locale'),
  dateFormat: z.enum(['locale', 'day-month', 'month-day', 'iso']).catch('locale'),
  /** It was read that this browser may clear what is kept here. */
  knowsMayBeCleared: z.boolean().catch(false),
  /** What the columns of a spreadsheet were last taken for, by the names of its columns. */
  sheetColumns: z.record(z.string(), z.array(z.string().nullable())).catch({}),
});
export type Settings = z.infer<typeof settingsSchema>;

const PLACE = 'waymark.settings';

/** Settings in the origin's local storage: read before the first paint, so that no wrong theme flashes; shared by all windows. */
export class SettingsStore {
  #current: Settings = read();
  readonly #listeners = new Set<() => void>();

  constructor() {
    window.addEventListener('storage', (event) => {
      if (event.key !== PLACE) return;
      this.#current = read();
      this.#tell();
    });
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get = (): Settings => this.#current;

  set(change: Partial<Settings>): void {
    this.#current = { ...this.#current, ...change };
    localStorage.setItem(PLACE, JSON.stringify(this.#current));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function read(): Settings {
  let stored: unknown = {};
  try {
    stored = JSON.parse(localStorage.getItem(PLACE) ?? '{}');
  } catch {
    stored = {};
  }
  const parsed = settingsSchema.safeParse(stored);
  return parsed.success ? parsed.data : settingsSchema.parse({});
}
