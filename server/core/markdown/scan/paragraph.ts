/** A paragraph at its end: words, or the definitions that they are. */
import type { Span } from '../../model.ts';
import { add, type Draft, draftOf, type Leaf, type Scan, unitOf } from './draft.ts';
import { endOfWords } from './openings.ts';

type Paragraph = Extract<Leaf, { type: 'paragraph' }>;

/** Where the words of a line end. */
export const trimmedEnd = (text: string, { start, end }: Span): number => endOfWords(text, start, end);

/** Adds a paragraph, or the heading that it has become. The first of an item is the item's own text. */
export function addParagraph(scan: Scan, leaf: Paragraph, made: Pick<Draft, 'kind' | 'start' | 'end' | 'texts'>): void {
  const inside = scan.containers.at(-1);
  const draft = draftOf(scan, { look: 'text', ...made });
  if (draft.quotes > 0) draft.gaps = leaf.lines.slice(1).map(({ from, start }) => ({ start: from, end: start }));
  if (made.kind === 'paragraph' && inside && !inside.quote && inside.empty) {
    const item = unitOf(scan).drafts[inside.draft]!;
    const { start } = draft;
    item.start = start;
    item.end = draft.end;
    item.look = draft.look;
    item.texts = draft.texts;
    item.gaps = draft.gaps;
    inside.empty = false;
    if (leaf.lines[0]!.from !== inside.from && scan.text.charAt(start) === '[') leaf.sure = false;
  } else add(scan, draft, leaf.lines[0]!.from);
  if (!leaf.sure) unitOf(scan).sure = false;
}

const definition = /^\[(?!\^)((?:[^[\]\\]){1,900})\]:[ \t]*([^\s<>()\\&]{1,2000})(?:[ \t]+"[^"\\]{0,2000}")?[ \t]*$/;

/** Adds the definitions that the lines of a paragraph are; false where it is none. */
export function addDefinitions(scan: Scan, leaf: Paragraph): boolean {
  const { text } = scan;
  const [first, last] = [leaf.lines[0]!, leaf.lines.at(-1)!];
  if (text.charAt(first.start) !== '[' || !text.slice(first.start, last.end).includes(']:')) return false;
  const all = leaf.lines.map(({ start, end }) => definition.exec(text.slice(start, end)));
  if (scan.containers.length > 0 || !leaf.sure || !all.every((found) => found && /\S/.test(found[1]!))) {
    leaf.sure = false;
    return false;
  }
  leaf.lines.forEach(({ from, start, end }, index) => {
    const [, label, target] = all[index]!;
    const draft = draftOf(scan, { kind: 'definition', look: 'masked', start, end });
    add(scan, { ...draft, definition: { label: label!, target: target! } }, from);
  });
  return true;
}
