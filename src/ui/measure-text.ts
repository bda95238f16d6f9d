const fonts = ["'Inter Variable'", "Inter, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"];
const widths = new Map<string, number>();
const LARGEST_CACHE = 50_000;
/** Widths are measured once at this size and scale with it. */
const AT = 100;
let context: CanvasRenderingContext2D | null = null;

/**
 * Width of a text in pixels at a size and weight: the widest of our font and of what stands in where it is missing, so that a picture still
 * fits on another computer.
 */
export function measureText(text: string, size: number, weight: number): number {
  const key = `${weight}/${text}`;
  const known = widths.get(key);
  if (known !== undefined) return (known * size) / AT;
  context ??= document.createElement('canvas').getContext('2d');
  let width = text.length * AT * 0.6;
  if (context) {
    width = 0;
    for (const family of fonts) {
      context.font = `${weight} ${AT}px ${family}`;
      width = Math.max(width, context.measureText(text).width);
    }
  }
  if (widths.size > LARGEST_CACHE) widths.clear();
  widths.set(key, width);
  return (width * size) / AT;
}
