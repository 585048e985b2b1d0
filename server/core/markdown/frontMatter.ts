/** Front matter is ours: remark reads every list and quote of a note as paragraphs while it is being typed. */
import type { Span } from '../model.ts';
import { withPlainLineEnds } from './lines.ts';
import { type Block, blankBlock, type Unit } from './unit.ts';

/** Where the body of a note begins, and the front matter before it. */
export interface Front {
  unit: Unit | null;
  end: number;
}

/** Front matter is what stands between a first line `---` and the next such line; never where that is missing. */
export function frontOf(text: string): Front {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const open = /^---[ \t]*(?:\r\n|\r|\n)/.exec(text.slice(start, start + 100));
  if (!open) return { unit: null, end: start };
  const close = /[\r\n]---[ \t]*(?=\r|\n|$)/g;
  close.lastIndex = start + open[0].length - 1;
  const found = close.exec(text);
  if (!found) return { unit: null, end: start };
  const end = found.index + found[0].length;
  return { unit: { start, end, line: 0, blocks: [blockOf(text, { start, end })] }, end };
}

/** The lines between the marks, as they are. */
function blockOf(text: string, { start, end }: Span): Block {
  const raw = text.slice(start, end);
  const source = withPlainLineEnds(raw);
  const body = source.slice(3, source.lastIndexOf('---'));
  return { ...blankBlock, kind: 'frontmatter', end: end - start, text: `   ${body}`.padEnd(raw.length), source: raw };
}
