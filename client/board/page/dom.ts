/** Elements of the page. What comes from notes is put in as text, and never parsed. */
import { type Selection, select } from 'd3-selection';

type Attributes = Record<string, string | number | boolean | null>;

/** An element with attributes and children; strings become text. False and null attributes are left out. */
export function html<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  setAll(node, attributes);
  node.append(...children);
  return node;
}

/** A group or another part of a drawing. */
export type Drawing = Selection<SVGElement, unknown, null, undefined>;

/** A drawing of its own. */
export const drawing = (attributes: Attributes): Drawing => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  setAll(node, attributes);
  return select<SVGElement, unknown>(node);
};

/** Appends a part to a drawing. */
export function draw(into: Drawing, tag: string, attributes: Attributes = {}, text?: string): Drawing {
  const part = into.append<SVGElement>(tag);
  setAll(part.node()!, attributes);
  if (text !== undefined) part.text(text);
  return part as Drawing;
}

function setAll(node: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== false) node.setAttribute(name, value === true ? '' : String(value));
  }
}

/** A text with its holes filled. */
export const fill = (text: string, ...values: (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (hole, at: string) => String(values[Number(at)] ?? hole));

/** As much of a text as fits into so many pixels at 12 pixels a letter of Chinese, about half of that for Latin. */
export function shorten(text: string, width: number): string {
  let room = width;
  const letters = [...text];
  for (const [at, letter] of letters.entries()) {
    room -= /[\u1100-\uffdc]/.test(letter) ? 12 : 6.6;
    if (room < 0)
      return `${letters
        .slice(0, Math.max(0, at - 1))
        .join('')
        .trimEnd()}…`;
  }
  return text;
}
