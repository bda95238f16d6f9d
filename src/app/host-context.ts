import { createContext, useContext } from 'react';
import type { Host } from '@/platform/contract';

/** The host of this page. */
export const HostContext = createContext<Host | null>(null);

export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('No host around this component.');
  return host;
}
