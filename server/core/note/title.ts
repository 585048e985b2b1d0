/** The words of a task, heading or statement as one would read them out: code as it is, links by their words. */
import type { Entry } from './entries.ts';

/**
 *     - [ ] **call** [the vendor](https://a.b) -- Ann   →  call the vendor -- Ann
 */
export function titleOf(entry: Entry, text: string, from = entry.at, to = entry.at + entry.text.length): string {
  let title = '';
  let at = from;
  for (const link of entry.block.links) {
    const start = link.start + entry.offset;
    const end = link.end + entry.offset;
    if (start < at || end > to) continue;
    const words = text.slice(link.label.start + entry.offset, link.label.end + entry.offset).trim();
    title += text.slice(at, start) + (words || (start === from && end === to ? link.target : ''));
    at = end;
  }
  title += text.slice(at, to);
  const plain = title
    .replace(/\{#[^{}]{0,80}\}/g, ' ')
    .replace(/<[^<>]{1,200}>/g, ' ')
    .replace(/(\*\*|__|~~)/g, '')
    .replace(/\\([[\]*_`#~|])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > 500 ? `${plain.slice(0, 499)}…` : plain;
}
