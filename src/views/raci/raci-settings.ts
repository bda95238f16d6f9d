import { z } from 'zod';
import { keeper, useRemembered } from '@/store/kept';

const settingsSchema = z.object({
  mode: z.enum(['matrix', 'organisations', 'work']),
  grouping: z.enum(['phase', 'stage', 'partner']),
  showsRoster: z.boolean(),
  showsSums: z.boolean(),
  workBy: z.enum(['month', 'week']),
});
/** How the view is looked at; remembered on this computer, never part of the roadmap. */
export type RaciSettings = z.infer<typeof settingsSchema>;

const usual: RaciSettings = { mode: 'matrix', grouping: 'phase', showsRoster: true, showsSums: true, workBy: 'month' };
const raciSettings = keeper.kept('raci', settingsSchema, usual, 'device');

const change = (changed: Partial<RaciSettings>) => raciSettings.set({ ...raciSettings.get(), ...changed });

/** The settings and a way to change them. */
export function useRaciSettings(): [RaciSettings, (changed: Partial<RaciSettings>) => void] {
  return [useRemembered(raciSettings)[0], change];
}
