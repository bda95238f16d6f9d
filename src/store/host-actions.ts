import { createContext, useContext } from 'react';
import type { StorageFailure } from '@/storage/stored';

/** The few things a view asks of what runs the page; each says by itself, in words, when it did not work. */
export interface HostActions {
  /** Lets the person choose where a file of this title and ending goes. */
  saveFile: (
    title: string,
    ending: string,
    bytes: Uint8Array<ArrayBuffer>,
  ) => Promise<'saved' | 'cancelled' | 'failed'>;
  /** Opens the system's print dialog over the page as it stands for print. */
  print: () => Promise<void>;
  fullScreen: (on: boolean) => Promise<void>;
  /** Says in words why storage refused something. */
  sayRefused: (title: string, failure: StorageFailure) => void;
}

/** The host's actions; the app provides them. */
export const HostActionsContext = createContext<HostActions | null>(null);

/** What this view may ask of the host. */
export function useHostActions(): HostActions {
  const actions = useContext(HostActionsContext);
  if (!actions) throw new Error('No host actions around this component.');
  return actions;
}
