import { useEffect, useRef } from 'react';

/**
 * Calls on Escape what no field, list or calendar inside has used it for. Mantine's own way closes a dialog before its fields see the key, and
 * what was typed would be stored by their going away.
 */
export function useEscape(leave: () => void): void {
  const latest = useRef(leave);
  latest.current = leave;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      const isUsed = event.target instanceof HTMLElement && event.target.dataset['mantineStopPropagation'] === 'true';
      if (!isUsed) latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
