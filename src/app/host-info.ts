import { createContext, useContext, useEffect, useState } from 'react';
import type { HostInfo } from '@/platform/contract';

/** What the host said of itself and of the last run, once it answers. */
export const HostInfoContext = createContext<Promise<HostInfo | null>>(Promise.resolve(null));

/** What the host is; null until it has answered, and where it cannot. */
export function useHostInfo(): HostInfo | null {
  const asked = useContext(HostInfoContext);
  const [info, setInfo] = useState<HostInfo | null>(null);
  useEffect(() => {
    let isHere = true;
    void asked.then((answer) => isHere && setInfo(answer));
    return () => {
      isHere = false;
    };
  }, [asked]);
  return info;
}
