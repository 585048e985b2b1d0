/**
 * Done items moved out of the way: to the end of their note under a heading for such, or into a note beside it; below headings
 * that say where they stood.
 */
import { fold } from '../../index/keys.ts';
import { lexicons } from '../../lexicons/index.ts';
import type { Note, Section, Span } from '../../model.ts';
import type { Change } from '../writing/patch.ts';

const titles = new Set(lexicons.flatMap(({ notes }) => notes.archiveHeadings.map(fold)));

/** The heading that is written: a word of the note's language. */
const archiveTitle = ({ language }: Note): string =>
  lexicons.find(({ id, notes }) => id === language && notes.archiveHeadings.length > 0)?.notes.archiveHeadings[0] ??
  lexicons[0]!.notes.archiveHeadings[0]!;

/** The section of a note that holds what is archived; undefined where it has none. */
export const archiveIn = (note: Note): Section | undefined =>
  note.sections.findLast(({ title }) => titles.has(fold(title)));

/** Whether an offset lies in the archive of its note. */
export function isArchived(note: Note, offset: number): boolean {
  const archive = archiveIn(note);
  return archive !== undefined && archive.span.start <= offset && offset < archive.end;
}

/** A heading above an item: its words as they are written, and its level. */
export interface Heading {
  words: string;
  title: string;
  depth: number;
}

/** The headings above an offset, outermost first. */
export function headingsAbove(note: Note, offset: number, text: string): Heading[] {
  const path = note.sections.filter(({ span, end }) => span.end <= offset && offset < end);
  return path.map(({ span, title, depth }) => ({ words: wordsOf(text.slice(span.start, span.end)), title, depth }));
}

const wordsOf = (heading: string): string =>
  (heading.split(/\r?\n/, 1)[0] ?? '')
    .replace(/^[ \t]{0,3}#{1,6}[ \t]+/, '')
    .replace(/(?<![ \t#])[ \t]{1,99}#{1,99}[ \t]{0,99}$/, '')
    .trim();

/** The lines of an item or paragraph with the blank ones that would be left double. */
export function cutOf({ start, end }: Span, text: string): Span {
  const behind = /^[ \t]*(?:\r\n?|\n|$)/.exec(text.slice(end))?.[0].length ?? 0;
  const next = end + behind;
  const before = text.slice(0, start);
  const isApart = /(?:^\ufeff?|\n)[ \t]*\r?\n$/.test(before) || before.replace('\ufeff', '') === '';
  const blank = isApart ? (/^(?:[ \t]*\r?\n)+/.exec(text.slice(next))?.[0].length ?? 0) : 0;
  return { start, end: next + blank };
}

interface Placing {
  note: Note;
  text: string;
  /** The headings above the items where they stood. */
  path: Heading[];
  items: string[];
  /** Whether they go below a heading for what is archived. */
  headed: boolean;
}

/** The change that puts items below their headings; headings that are there already are used. */
export function placed({ note, text, path, items, headed }: Placing): Change {
  const archive = headed ? archiveIn(note) : undefined;
  const holders = headed ? holdersOf(note, archive) : [];
  const common = path.findIndex(({ title }, nth) => fold(holders[nth]?.title ?? '') !== fold(title));
  const rest = path.slice(common < 0 ? path.length : common);
  const base = archive?.depth ?? Math.min(6, (holders.at(-1)?.depth ?? depthOf(note)) + holders.length);
  const found = matching(note, rest, archive);
  const headings = rest.slice(found.matched).map(({ words, depth }, nth) => ({
    words,
    depth: headed ? base + 1 + found.matched + nth : depth,
  }));
  if (headed && !archive) headings.unshift({ words: archiveTitle(note), depth: base });
  const blocks = headings.map(({ words, depth }) => `${'#'.repeat(Math.min(6, depth))} ${words}`);
  const at = contentEnd(text, found.end(blocks.length === 0), found.start);
  return { span: { start: at, end: at }, newText: written(text, at, { blocks, items }) };
}

/** The level of the outermost headings; where there are none, one below a title. */
const depthOf = ({ sections }: Note): number =>
  Math.min(...sections.map(({ depth }) => depth), sections.length > 0 ? 6 : 2);

/** What holds the archive: the sections above it, or, where there is none yet, the title of the note. */
function holdersOf(note: Note, archive: Section | undefined): Section[] {
  if (archive) return chainOf(note, archive.parent);
  const outermost = note.sections.filter(({ depth }) => depth === depthOf(note));
  const isTitle = outermost.length === 1 && (note.sections.length > 1 || outermost[0]!.depth === 1);
  return isTitle ? outermost : [];
}

/** A section with those above it, outermost first. */
function chainOf(note: Note, section: number | null): Section[] {
  const own = section === null ? undefined : note.sections[section];
  return own ? [...chainOf(note, own.parent), own] : [];
}

interface Match {
  /** How many headings of the path are there. */
  matched: number;
  start: number;
  /** Where what is there ends: its own words alone, or with all sections in it. */
  end(own: boolean): number;
}

function matching({ sections }: Note, path: readonly Heading[], archive: Section | undefined): Match {
  let [matched, last] = [0, archive];
  for (const { title } of path) {
    const parent = last ? sections.indexOf(last) : null;
    const next = sections.find((section) => section.parent === parent && fold(section.title) === fold(title));
    if (!next) break;
    [matched, last] = [matched + 1, next];
  }
  const children = last ? sections.filter(({ parent }) => parent === sections.indexOf(last!)) : [];
  return {
    matched,
    start: last?.span.end ?? 0,
    end: (own) => (own && children[0] ? children[0].span.start : (last?.end ?? Number.POSITIVE_INFINITY)),
  };
}

/** The end of the last line before an offset that is not blank. */
function contentEnd(text: string, end: number, start: number): number {
  const own = text.slice(start, Math.min(end, text.length));
  return start + own.trimEnd().length;
}

/** What is written at the end of a line: blank lines, headings, items. */
function written(text: string, at: number, { blocks, items }: { blocks: string[]; items: string[] }): string {
  const eol = /\r?\n/.exec(text)?.[0] ?? /\r?\n/.exec(items.join('\n'))?.[0] ?? '\n';
  const isEmpty = text.slice(0, at).replace('\ufeff', '') === '';
  const list = items.reduce((all, item) => all + (all === '' ? '' : goesOn(all, item) ? eol : eol + eol) + item, '');
  const joint = isEmpty ? '' : blocks.length === 0 && goesOn(text.slice(0, at), items[0]!) ? eol : eol + eol;
  return joint + [...blocks, list].join(eol + eol) + (isEmpty ? eol : '');
}

const markerOf = /^[ \t]*(?:([-*+])|\d{1,9}([.)]))[ \t]/;

/** Whether an item goes on with the list that ends with a text, so that no blank line parts them. */
function goesOn(before: string, item: string): boolean {
  const line = before.split('\n').findLast((one) => /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(one)) ?? '';
  const [one, other] = [markerOf.exec(line), markerOf.exec(item)];
  return one !== null && other !== null && (one[1] ?? one[2]) === (other[1] ?? other[2]);
}

/** The path or URI of the note beside another that holds what is archived of it; null for one that is such itself. */
export const archivePath = (path: string): string | null =>
  /\.archive\.\w{1,10}$/i.test(path) ? null : path.replace(/(?=\.\w{1,10}$)|(?<!\.\w{1,10})$/, '.archive');
