import { z } from 'zod';
import { keeper, keyOf, useRemembered } from '@/store/kept';

/** The three parts of the tray. */
export const traySections = { backlog: 'Backlog', kinds: 'Kinds', blocks: 'Blocks' } as const;
export type TraySection = keyof typeof traySections;

/** The tray's least width in rem. */
export const NARROWEST = 12;
/** The tray's greatest width in rem. */
export const WIDEST = 28;

const settingsSchema = z.object({
  isOpen: z.boolean(),
  /** In rem. */
  width: z.number().min(NARROWEST).max(WIDEST),
  folded: z.array(keyOf(traySections)),
});
type TraySettings = z.infer<typeof settingsSchema>;

const traySettings = keeper.kept('tray', settingsSchema, { isOpen: true, width: 15, folded: [] }, 'device');

/** How the tray stands beside the chart on this device. */
export const useTraySettings = (): TraySettings => useRemembered(traySettings)[0];

const change = (changed: Partial<TraySettings>) => traySettings.set({ ...traySettings.get(), ...changed });

/** Makes the tray as wide as it may be, at most this many rem. */
export const setTrayWidth = (width: number): void => change({ width: Math.min(WIDEST, Math.max(NARROWEST, width)) });

/** Leaves only the rail of the tray. */
export const foldTray = (): void => change({ isOpen: false });

/** Folds a section, or unfolds it. */
export function toggleTraySection(section: TraySection): void {
  const { folded } = traySettings.get();
  change({ folded: folded.includes(section) ? folded.filter((other) => other !== section) : [...folded, section] });
}

/** Opens the tray with this section unfolded. */
export function showTraySection(section: TraySection): void {
  change({ isOpen: true, folded: traySettings.get().folded.filter((other) => other !== section) });
}
