import { useEffect, useState } from 'react';

/** Height of a row in pixels: 2.25 rem, whatever the text size. */
export function useRowHeight(): number {
  const [height, setHeight] = useState(36);
  useEffect(() => {
    const measure = () => setHeight(Number.parseFloat(getComputedStyle(document.documentElement).fontSize) * 2.25);
    measure();
    const observer = new MutationObserver(measure);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-text-size'] });
    return () => observer.disconnect();
  }, []);
  return height;
}
