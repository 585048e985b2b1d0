/**
 * A saved view, as people write it into `.dueline/views/NAME.yaml`: a query with a name, or the query alone.
 *
 *     name: Kim's week              overdue and mine
 *     description: what Kim has
 *     query: |
 *       owner is kim
 *       due this week
 *       group by status
 */
import type { Span } from '../../model.ts';
import { isMap, isScalar, type Node, parseDocument, type YAMLMap } from '../../yaml.ts';
import { textOf } from '../people/file.ts';

export interface ViewFault {
  kind: 'syntax' | 'shape' | 'unknown' | 'text' | 'query';
  span: Span;
  /** The words that are meant; of a syntax fault what the parser says. */
  words: string;
}

export interface ViewFile {
  /** Empty where the file gives none. */
  name: string;
  description: string;
  /** Null where there is none. */
  query: string | null;
  faults: ViewFault[];
  /** Where a part of the query stands in the file. */
  placeOf(part: Span): Span;
}

/** What a view file may hold. */
export const viewKeys = ['name', 'description', 'query'] as const;

/** Reads a view file; never throws. */
export function readViewFile(text: string): ViewFile {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  const file: ViewFile = { name: '', description: '', query: null, faults: [], placeOf: (part) => part };
  if (error) {
    const [start, end] = error.pos;
    return { ...file, faults: [{ kind: 'syntax', span: { start, end }, words: error.message }] };
  }
  const root = document.contents as Node | null;
  const said = root && isMap(root) ? fieldsOf(root, file.faults) : new Map([['query', root]]);
  const node = said.get('query') ?? null;
  const query = isScalar(node) ? textOf(node) : null;
  if (query === null && file.faults.length === 0) {
    const kind = node === null ? 'query' : 'shape';
    file.faults.push({ kind, span: spanOf(node ?? root, text), words: '' });
  }
  const [name, description] = ['name', 'description'].map((key) => textOf(said.get(key)) ?? '');
  const placeOf = (part: Span) => (query === null ? part : placeIn(text, spanOf(node, text), query, part));
  return { ...file, name: name!, description: description!, query, placeOf };
}

function fieldsOf(map: YAMLMap, faults: ViewFault[]): Map<string, Node | null> {
  const said = new Map<string, Node | null>();
  for (const { key, value } of map.items) {
    const word = textOf(key)?.toLowerCase() ?? '';
    const known = (viewKeys as readonly string[]).includes(word);
    if (!known) faults.push({ kind: 'unknown', span: spanOf(key as Node, ''), words: textOf(key) ?? '' });
    else if (value !== null && !isScalar(value))
      faults.push({ kind: 'text', span: spanOf(value as Node, ''), words: word });
    else said.set(word, value as Node | null);
  }
  return said;
}

function spanOf(node: Node | null, text: string): Span {
  const [start, end] = node?.range ?? [0, text.length];
  return { start, end: Math.max(start, end) };
}

/** A part of a query line for line: YAML indents them, and may quote the whole. */
function placeIn(text: string, whole: Span, query: string, { start, end }: Span): Span {
  let from = 0;
  let at = whole.start;
  for (const line of query.split('\n')) {
    const found = text.indexOf(line, at);
    if (found < 0 || found + line.length > whole.end) return whole;
    if (start <= from + line.length)
      return {
        start: found + start - from,
        end: Math.max(found + start - from, Math.min(found + end - from, whole.end)),
      };
    from += line.length + 1;
    at = found + line.length;
  }
  return whole;
}
