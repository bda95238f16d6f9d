import { chartPicture, type Drawing } from '@/formats/picture/chart-picture';
import type { ChartLook, ChartPlan } from '@/formats/picture/chart-plan';
import { overhangAt, scaleToFit, sideWidthOf } from '@/formats/picture/picture-scale';
import { measureText } from '@/ui/measure-text';

/** Widths a picture is made for. */
export const pictureWidths = {
  screen: 'As on screen',
  page: 'One page (1,600 wide)',
  wide: 'Wide (3,840)',
} as const;
export type PictureWidth = keyof typeof pictureWidths;

const pixels = { page: 1600, wide: 3840 } as const;
const MARGINS = 48;
const text = { size: 13, rowHeight: 36, measure: measureText };

/** The whole chart at a width; `screenScale` is the scale of the screen in pixels per day. */
export function makePicture(
  planAt: (look: ChartLook) => ChartPlan,
  width: PictureWidth,
  screenScale: number | null,
): Drawing {
  const loose = planAt({ ...text, pxPerDay: 1000, sideWidth: 0 });
  const sideWidth = sideWidthOf(loose, text, 460);
  const rough = { ...text, sideWidth };
  const isScreen = width === 'screen' && screenScale !== null;
  const pxPerDay = isScreen
    ? screenScale
    : scaleToFit(loose, rough, pixels[width === 'screen' ? 'page' : width] - sideWidth - MARGINS);
  const look = { ...rough, pxPerDay };
  const plan = planAt(look);
  const beyond = Math.ceil(overhangAt(plan, look, (plan.to - plan.from) * pxPerDay) / pxPerDay);
  return chartPicture({ ...plan, to: plan.to + beyond }, look);
}
