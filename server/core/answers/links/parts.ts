/**
 * The source of a link taken apart, for edits that change nothing but where it leads.
 *
 *     [words](path#fragment "title")    ![words](<path with blanks>)    [label]: path    [[path#fragment|words]]
 */
import type { LinkFact, Span } from '../../model.ts';

export interface LinkParts {
  /** In the coordinates of the note. */
  path: Span;
  /** Behind the `#`; null where there is none. */
  fragment: Span | null;
  /** What may stand in it: anything but what ends it. */
  form: 'bare' | 'angled' | 'wiki';
}

/** The parts of a link; null where its own source names no destination (`[words][label]`), or none that is understood. */
export function partsOfLink(text: string, { span, target }: Pick<LinkFact, 'span' | 'target'>): LinkParts | null {
  const source = text.slice(span.start, span.end);
  const found = wikiIn(source) ?? definitionIn(source) ?? inlineIn(source);
  if (!found) return null;
  const { start, end, form } = found;
  if (unescaped(source.slice(start, end), form) !== target) return null;
  const hash = source.slice(start, end).indexOf('#');
  const at = (offset: number) => span.start + offset;
  const pathEnd = hash < 0 ? end : start + hash;
  const fragment = hash < 0 ? null : { start: at(pathEnd + 1), end: at(end) };
  return { path: { start: at(start), end: at(pathEnd) }, fragment, form };
}

/** A destination in the source of a link. */
type Found = Span & Pick<LinkParts, 'form'>;

function wikiIn(source: string): Found | null {
  const found = /^(!?\[\[)([^\]|\n]*)(?:\|[^\]\n]*)?\]\]$/.exec(source);
  if (!found) return null;
  // In a table the bar behind it is escaped.
  const [, before, written] = found as unknown as [string, string, string];
  const start = before.length + written.length - written.trimStart().length;
  const end = before.length + written.replace(/\\$/, '').trimEnd().length;
  return { start, end: Math.max(start, end), form: 'wiki' };
}

function definitionIn(source: string): Found | null {
  const label = /^\[(?:[^\][\\]|\\.)+\]:\s*/.exec(source);
  return label ? destinationAt(source, label[0].length) : null;
}

/** The one behind the words of the link: there what follows goes on to the end of the link. */
function inlineIn(source: string): Found | null {
  if (!source.endsWith(')')) return null;
  for (let at = source.indexOf(']('); at >= 0; at = source.indexOf('](', at + 1)) {
    const from = at + 2 + /^\s*/.exec(source.slice(at + 2))![0].length;
    const found = destinationAt(source, from);
    const rest = found && source.slice(found.end + (found.form === 'angled' ? 1 : 0));
    if (rest && /^(?:\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^()\\]|\\.)*\)))?\s*\)$/.test(rest)) return found;
  }
  return null;
}

/** In angles, or up to a blank or the bracket that closes the link (https://spec.commonmark.org/0.31.2/#link-destination). */
function destinationAt(source: string, at: number): Found | null {
  const angled = /^<((?:[^<>\\\n]|\\.)*)>/.exec(source.slice(at));
  if (angled) return { start: at + 1, end: at + 1 + angled[1]!.length, form: 'angled' };
  let depth = 0;
  let end = at;
  for (; end < source.length; end++) {
    const char = source.charAt(end);
    if (/\s/.test(char)) break;
    if (char === '\\') end++;
    else if (char === '(') depth++;
    else if (char === ')' && --depth < 0) break;
  }
  return end > at ? { start: at, end: Math.min(end, source.length), form: 'bare' } : null;
}

/** Without the backslashes and the references that Markdown takes away. */
const unescaped = (destination: string, form: LinkParts['form']): string =>
  form === 'wiki' ? destination : destination.replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&amp;/g, '&');
