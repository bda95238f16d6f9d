import { useState } from 'react';
import type { PageChoices } from '@/formats/picture/chart-pages';

/** The choices last made, for as long as the window is open. */
let last: PageChoices = { paper: 'A4', landscape: true, wide: 'fit' };

/** Paper and direction as somebody last chose them, whatever was printed. */
export function usePageChoices(): [PageChoices, (changed: Partial<PageChoices>) => void] {
  const [choices, setChoices] = useState(last);
  const change = (changed: Partial<PageChoices>) => {
    last = { ...choices, ...changed };
    setChoices(last);
  };
  return [choices, change];
}
