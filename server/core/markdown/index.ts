/** Markdown as the rest of the core sees it: a text, cut into units. */
import { lineStarts, withPlainLineEnds } from './lines.ts';
import { cutWithRemark } from './remark.ts';
import type { Unit } from './unit.ts';

/**
 * The units of a note in order. Total: any text gives units, and the offsets are those of the text as it is, byte order
 * mark, CRLF and all. Blocks hold slices of the note: who keeps a fact for long copies its strings (`copy` in copy.ts).
 */
export function cut(text: string): Unit[] {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const front = frontMatter(text, bom);
  const from = front ? front.end : bom;
  // A second mark would be swallowed by the parser, which does not count it.
  const body = text.slice(from).replace(/^\ufeff/, '\u200b');
  const line = front ? lineStarts(text.slice(0, from)).length - 1 : 0;
  const units = cutWithRemark(body);
  for (const unit of units) {
    unit.start += from;
    unit.end += from;
    unit.line += line;
  }
  return front ? [front, ...units] : units;
}

/** Front matter is what stands between a first line `---` and the next such line; never where that is missing. */
function frontMatter(text: string, start: number): Unit | null {
  const open = /^---[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(start, start + 100));
  if (!open) return null;
  const close = /(?:^|[\r\n])---[ \t]*(?=\r|\n|$)/g;
  close.lastIndex = start + open[0].length - 1;
  const found = close.exec(text);
  if (!found) return null;
  const end = found.index + found[0].length;
  const source = withPlainLineEnds(text.slice(start, end));
  const body = source.slice(3, source.length - found[0].trimStart().length);
  const block = { kind: 'frontmatter' as const, start: 0, end: end - start, text: `   ${body}`.padEnd(source.length) };
  return { start, end, line: 0, blocks: [{ ...emptyBlock, ...block }] };
}

const emptyBlock = {
  depth: 0,
  parent: null,
  level: 0,
  marker: '',
  checkbox: null,
  quoted: false,
  cells: null,
  header: false,
  links: [],
  code: [],
  struck: [],
  info: '',
};
