/** The few elements pictures are made of. */
export type SvgTag =
  | 'svg'
  | 'g'
  | 'rect'
  | 'path'
  | 'text'
  | 'line'
  | 'circle'
  | 'defs'
  | 'pattern'
  | 'title'
  | 'style';

/** A drawing as plain data: written out as a file, or handed to React element by element. */
export interface SvgNode {
  readonly tag: SvgTag;
  /** Attributes by the names React gives them, such as fontSize. */
  readonly at: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

/** Makes a node; numbers are rounded to hundredths when it is written. */
export function svg(tag: SvgTag, at: SvgNode['at'], ...children: readonly (SvgNode | string)[]): SvgNode {
  return { tag, at, children };
}

/** Attributes that keep their capitals in a file. */
const camel = new Set(['viewBox', 'patternUnits', 'patternTransform', 'preserveAspectRatio']);

/** What XML cannot hold at all: control characters, halves of surrogate pairs, the two non-characters. */
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what must go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML, between tags and in attributes. */
export function xmlText(text: string): string {
  return text.replace(impossible, '').replace(/[&<>"]/g, (sign) => entities[sign] as string);
}

const written = (value: string | number) =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : xmlText(value);

/** The text of an SVG file, with its XML line. */
export function svgFile(root: SvgNode): string {
  const out = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  write({ ...root, at: { xmlns: 'http://www.w3.org/2000/svg', ...root.at } }, out);
  return out.join('');
}

function write(node: SvgNode, out: string[]): void {
  out.push('<', node.tag);
  for (const name in node.at) {
    const spelled = camel.has(name) ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    out.push(' ', spelled, '="', written(node.at[name] as string | number), '"');
  }
  if (node.children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  for (const child of node.children) {
    if (typeof child === 'string') out.push(xmlText(child));
    else write(child, out);
  }
  out.push('</', node.tag, '>');
}
