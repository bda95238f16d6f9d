import { useEffect, useState } from 'react';

/** How many CSS pixels a rem is now: it grows with the text size a person chose. */
export function useRem(): number {
  const [rem, setRem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  useEffect(() => {
    const probe = document.createElement('div');
    probe.style.cssText = 'position:absolute;width:1rem;height:0;visibility:hidden';
    document.body.append(probe);
    const observer = new ResizeObserver(([entry]) => entry && setRem(entry.contentRect.width));
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, []);
  return rem;
}
