/** Colours for organisations, told apart by most eyes on light and dark, the clearest first. */
const palette = [
  '#0f7d70',
  '#c2410c',
  '#3b5bdb',
  '#a61e4d',
  '#5c940d',
  '#7048e8',
  '#b08900',
  '#0b7285',
  '#d6336c',
  '#495057',
  '#8f5a2a',
  '#1c7ed6',
];

/** The colour of the palette that is used least so far. */
export function nextPartnerColour(used: readonly (string | undefined)[]): string {
  const count = new Map(palette.map((colour) => [colour, 0]));
  for (const colour of used) {
    const key = colour?.toLowerCase() ?? '';
    if (count.has(key)) count.set(key, (count.get(key) ?? 0) + 1);
  }
  const least = Math.min(...count.values());
  return palette.find((colour) => count.get(colour) === least) ?? '#495057';
}
