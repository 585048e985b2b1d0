/** The words of a task, heading or statement as one would read them out: code as it is, links by their words. */
import type { Entry } from './parts.ts';

/**
 *     - [ ] **call** [the vendor](https://a.b) -- Ann   →  call the vendor -- Ann
 */
export function titleOf(entry: Entry, text: string, begin = entry.at, end = entry.until): string {
  const { from, to } = withMarkup(text, begin, end);
  let title = '';
  let at = from;
  for (const link of entry.block.links) {
    const start = link.start + entry.offset;
    const last = link.end + entry.offset;
    if (start < at || last > to) continue;
    const words = text.slice(link.label.start + entry.offset, link.label.end + entry.offset).trim();
    title += text.slice(at, start) + (words || (start === from && last === to ? link.target : ''));
    at = last;
  }
  title += text.slice(at, to);
  const plain = marked.test(title) ? withoutMarks(title) : title.trim();
  return plain.length > 500 ? `${plain.slice(0, 499)}…` : plain;
}

/** What may be a mark, and blanks that are more than one space. */
const marked = /[{<*_~\\]|[^\S ]|\s\s/;

const withoutMarks = (title: string): string =>
  title
    .replace(/\{#[^{}]{0,80}\}/g, ' ')
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/(\*\*|__|~~)/g, '')
    .replace(/\\([[\]*_`#~|])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** Marks of emphasis, code and links stand beside the words that they belong to. */
function withMarkup(text: string, begin: number, end: number): { from: number; to: number } {
  let from = begin;
  let to = end;
  while (from > 0 && '*_~`[<'.includes(text.charAt(from - 1))) from--;
  while (to < text.length && '*_~`'.includes(text.charAt(to))) to++;
  return { from, to };
}
