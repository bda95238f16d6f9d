import { paper } from '@/domain/plan/colours';

const channels = (hex: string): [number, number, number] => {
  const full = /^#[0-9a-f]{3}$/i.test(hex) ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex;
  const value = /^#[0-9a-f]{6}/i.test(full) ? Number.parseInt(full.slice(1, 7), 16) : 0x5b6472;
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** `share` (0 to 1) of the first colour in the second, as #rrggbb. */
export function mixed(first: string, second: string, share: number): string {
  const a = channels(first);
  const b = channels(second);
  const mix = a.map((channel, index) => Math.round(channel * share + (b[index] as number) * (1 - share)));
  return `#${mix.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance by WCAG 2, 0 to 1. */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours by WCAG 2, 1 to 21. */
export function contrast(first: string, second: string): number {
  const a = luminance(first);
  const b = luminance(second);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** White where it is read well on the colour, else black. */
export function inkOn(fill: string): string {
  return contrast(fill, paper.ground) >= 4.5 ? paper.ground : paper.shade;
}
