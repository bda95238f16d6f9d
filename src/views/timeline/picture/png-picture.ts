import type { Drawing } from '@/formats/picture/chart-picture';
import { rasterScale } from '@/formats/picture/picture-scale';
import { type SvgNode, svg, svgFile } from '@/formats/picture/svg-node';

/** A picture of pixels, and how much smaller than wanted it had to be. */
export interface PngPicture {
  blob: Blob;
  width: number;
  height: number;
  scale: number;
  isReduced: boolean;
}

/** Pixels for each unit of the drawing, where nothing forbids it. */
const WANTED = 2;

/** The drawing as PNG; null where the browser cannot make one. */
export async function pngOf(drawing: Drawing): Promise<PngPicture | null> {
  const scale = rasterScale(drawing.width, drawing.height, WANTED);
  const width = Math.max(1, Math.floor(drawing.width * scale));
  const height = Math.max(1, Math.floor(drawing.height * scale));
  const sized: SvgNode = { ...drawing.node, at: { ...drawing.node.at, width, height } };
  const file = svgFile(await withFont(sized));
  const url = URL.createObjectURL(new Blob([file], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext('2d');
    if (!context) return null;
    context.drawImage(image, 0, 0, width, height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    return blob && { blob, width, height, scale, isReduced: scale < WANTED };
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** An SVG shown as an image sees none of the page's fonts, so the faces it needs go into it. */
async function withFont(root: SvgNode): Promise<SvgNode> {
  const faces = await Promise.all(facesFor(wordsOf(root)).map(faceText));
  const style = faces.filter(Boolean).join('\n');
  return style ? { ...root, children: [svg('style', {}, style), ...root.children] } : root;
}

function wordsOf(node: SvgNode): Set<number> {
  const points = new Set<number>();
  const visit = (child: SvgNode | string) => {
    if (typeof child !== 'string') child.children.forEach(visit);
    else for (const sign of child) points.add(sign.codePointAt(0) as number);
  };
  visit(node);
  return points;
}

function facesFor(points: ReadonlySet<number>): CSSFontFaceRule[] {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  return rules.filter(
    (rule): rule is CSSFontFaceRule =>
      rule instanceof CSSFontFaceRule &&
      rule.style.getPropertyValue('font-family').includes('Inter Variable') &&
      covers(rule.style.getPropertyValue('unicode-range'), points),
  );
}

/** Whether a range such as "U+0-FF, U+131" holds any of the points. */
function covers(ranges: string, points: ReadonlySet<number>): boolean {
  return ranges.split(',').some((range) => {
    const found = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/i.exec(range);
    if (!found) return false;
    const from = Number.parseInt(found[1] as string, 16);
    const to = Number.parseInt(found[2] ?? (found[1] as string), 16);
    for (const point of points) if (point >= from && point <= to) return true;
    return false;
  });
}

async function faceText(rule: CSSFontFaceRule): Promise<string> {
  const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1];
  if (!address) return '';
  const answer = await fetch(new URL(address, rule.parentStyleSheet?.href ?? document.baseURI)).catch(() => null);
  if (!answer?.ok) return '';
  const bytes = new Uint8Array(await answer.arrayBuffer());
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  const range = rule.style.getPropertyValue('unicode-range');
  return `@font-face{font-family:'Inter Variable';font-weight:100 900;src:url(data:font/woff2;base64,${btoa(binary)});unicode-range:${range}}`;
}
