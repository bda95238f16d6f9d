import type { Page } from '@playwright/test';

/**
 * Words of the view that are seen and lie over other words, or are cut without being told whole on hover. Rows that a scroll cuts at the
 * top or bottom, or columns that a table's edge cuts, are no fault; a bar's own words are told by its details on hover.
 */
export function labelFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Box {
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const root = document.querySelector('main') as HTMLElement;
    const within = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      top: Math.max(a.top, b.top),
      right: Math.min(a.right, b.right),
      bottom: Math.min(a.bottom, b.bottom),
    });
    /** What of a box is left by everything around it that clips. */
    const seenOf = (element: Element, box: Box): Box => {
      let seen = within(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight });
      for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
        const { overflowX, contain } = getComputedStyle(at);
        if (overflowX !== 'visible' || contain.includes('paint') || contain === 'strict')
          seen = within(seen, at.getBoundingClientRect());
      }
      return seen;
    };
    /** A table is scrolled to what its edge cuts. */
    const scrolls = (element: Element): boolean => {
      const grid = element.closest('[role="grid"]');
      for (let at: Element | null = grid; at && at !== root; at = at.parentElement)
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) {
          const { right } = at.getBoundingClientRect();
          return element.getBoundingClientRect().right > right;
        }
      return false;
    };
    const found: { words: string; box: Box; element: Element }[] = [];
    const faults: string[] = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement as HTMLElement;
      const words = (node.textContent ?? '').trim();
      if (!words || element.closest('.visually-hidden, style, title, [aria-hidden] svg')) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      range.selectNodeContents(node);
      const whole = range.getBoundingClientRect();
      const seen = seenOf(element, whole);
      if (seen.right - seen.left < 2 || seen.bottom - seen.top < 4) continue;
      found.push({ words, box: seen, element });
      const lane = element.closest('li')?.getBoundingClientRect();
      if (lane && whole.bottom > lane.bottom + 1) faults.push(`cut below: ${words}`);
      // A pixel is what rounding of glyphs takes.
      const isCut = whole.left < seen.left - 1.5 || whole.right > seen.right + 1.5;
      if (!isCut || scrolls(element)) continue;
      let cutter: HTMLElement | null = element;
      while (cutter && getComputedStyle(cutter).textOverflow !== 'ellipsis') cutter = cutter.parentElement;
      const isShortened = cutter !== null && cutter.scrollWidth > cutter.clientWidth;
      if (cutter?.classList.contains('wm-label') && isShortened) continue;
      cutter?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      if (!isShortened || !cutter?.closest('[title]')) faults.push(`cut: ${words}`);
    }
    found.sort((a, b) => a.box.left - b.box.left);
    found.forEach((one, index) => {
      for (let other = index + 1; other < found.length; other += 1) {
        const two = found[other];
        if (!two || two.box.left > one.box.right - 1.5) break;
        const both = within(one.box, two.box);
        if (both.right - both.left < 1.5 || both.bottom - both.top < 3) continue;
        // What lies under something solid, as rows under the tray, is not read.
        const at = document.elementsFromPoint((both.left + both.right) / 2, (both.top + both.bottom) / 2);
        const covered = [one, two].some(({ element }) => {
          const place = at.findIndex((item) => item === element || item.contains(element));
          return at.slice(0, Math.max(0, place)).some((item) => {
            const { backgroundColor } = getComputedStyle(item);
            return !item.contains(element) && backgroundColor !== 'rgba(0, 0, 0, 0)' && !item.closest('.wm-chart');
          });
        });
        if (!covered) faults.push(`over each other: ${one.words} | ${two.words}`);
      }
    });
    return [...new Set(faults)];
  });
}
