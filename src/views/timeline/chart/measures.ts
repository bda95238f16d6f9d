/** Half a point's diamond, in rem; the style sheet says the same. */
export const POINT_RADIUS = 0.69;

let known = 16;
let isFollowed = false;

/** The page's text size in pixels: rows, bars and labels follow it. */
export function rem(): number {
  if (!isFollowed) {
    isFollowed = true;
    const read = () => {
      known = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    };
    read();
    // The style of the page follows the attribute at once, so that reading it here is in time.
    new MutationObserver(read).observe(document.documentElement, { attributes: true });
  }
  return known;
}

/** Height of a row in pixels: that of the table beside the chart. */
export const rowHeightNow = (): number => rem() * 2.25;

const FAMILY = "'Inter Variable', 'Segoe UI', sans-serif";
const MOST_KNOWN = 20_000;
const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null = null;
let measuredAt = 0;

/** Width in pixels of a text whose size is given in rem, with so many rem of air. */
export function textWidth(text: string, size: number, weight: number, air = 0): number {
  const base = rem();
  if (base !== measuredAt || widths.size > MOST_KNOWN) {
    widths.clear();
    measuredAt = base;
  }
  const key = `${size} ${weight} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known + air * base;
  context ??= document.createElement('canvas').getContext('2d');
  if (context) context.font = `${weight} ${size * base}px ${FAMILY}`;
  // One pixel more: the page rounds where the canvas does not.
  const width = Math.ceil(context?.measureText(text).width ?? text.length * size * base * 0.55) + 1;
  widths.set(key, width);
  return width + air * base;
}

/** Forgets measured widths, as when the page's own font has arrived. */
export function forgetWidths(): void {
  widths.clear();
}
