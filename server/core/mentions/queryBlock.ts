/**
 * Fenced blocks whose content is a query.
 *
 *     ```dueline
 *     owner is kim and due this week
 *     ```
 */
import type { Block } from '../markdown/unit.ts';
import type { QueryFact } from '../model.ts';

const fence = /^[ \t]*(`{3,}|~{3,})[ \t]*dueline(?=\s)[^\n]*\n/i;

/** The query of a block, in its coordinates; none where it is no such block. A block in a quote is somebody else's. */
export function readQueries({ kind, source, quoted }: Block): QueryFact[] {
  const opened = kind === 'code' && !quoted ? fence.exec(source) : null;
  if (!opened) return [];
  const start = opened[0].length;
  const last = source.lastIndexOf('\n') + 1;
  const isClosed = last >= start && source.slice(last).trim().startsWith(opened[1]!);
  const end = Math.max(start, isClosed ? last - 1 : source.length);
  return [{ span: { start, end }, query: source.slice(start, end) }];
}
