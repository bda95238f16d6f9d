import { createElement, type ReactNode } from 'react';

/** An element of a drawing as plain data, with attributes by React's names. */
export interface DrawnNode {
  readonly tag: string;
  readonly at: Readonly<Record<string, string | number>>;
  readonly children: readonly (DrawnNode | string)[];
}

/** A drawing as React elements: text stays text, whatever it says. */
export function drawn(node: DrawnNode, extra?: Readonly<Record<string, unknown>>): ReactNode {
  const children = node.children.map((child) => (typeof child === 'string' ? child : drawn(child)));
  return createElement(node.tag, { ...node.at, ...extra }, ...children);
}
