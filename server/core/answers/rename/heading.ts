/** Renaming a heading, with all links that lead to it: those of this note and of others, in the way that each is written. */
import { movedAnchor, sectionAt } from '../../index/links/anchors.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, Span } from '../../model.ts';
import { resolveLink } from '../links/links.ts';
import { partsOfLink } from '../links/parts.ts';
import { notesNaming } from '../navigation/mentions.ts';
import type { SubjectOf } from '../navigation/subject.ts';
import type { RenameRefusal } from '../types.ts';
import type { World } from '../world.ts';
import type { Change, Plan, Renaming, Wish } from './renaming.ts';

type Heading = SubjectOf<'section'>;

/** Headings. */
export const renameHeading: Renaming<Heading> = {
  prepare({ uri, section, span }, { note, world }) {
    const refused = { refused: messagesFor(world.ask.locale).rename.heading };
    if (uri !== note.uri) {
      const heading = world.index.note(uri)?.sections[section];
      return heading ? { span: fragmentAt(note, span, world) ?? span, placeholder: heading.title } : refused;
    }
    const text = world.text(uri);
    const words = wordsOf(text, note.sections[section]!.span);
    if (!words) return refused;
    const isLink = !same(span, note.sections[section]!.span);
    const place = isLink ? (fragmentAt(note, span, world) ?? span) : words;
    return { span: place, placeholder: text.slice(words.start, words.end) };
  },
  plan(subject, name, wish) {
    const { world } = wish;
    const { rename } = messagesFor(world.ask.locale);
    const own = world.index.note(subject.uri);
    const text = own && world.text(own.uri);
    const words = own && text !== undefined && wordsOf(text, own.sections[subject.section]!.span);
    if (!own || !words) return { refused: rename.heading };
    const after = text.slice(0, words.start) + name + text.slice(words.end);
    const read = world.read(own, after);
    const [old, now] = [own, read].map(({ sections }) => sections.map(({ title }) => title)) as [string[], string[]];
    const alike = own.sections.every(({ depth }, at) => read.sections[at]?.depth === depth);
    const others = old.every((title, at) => at === subject.section || now[at] === title);
    if (!alike || !others || old.length !== now.length || !/[\p{L}\p{N}]/u.test(now[subject.section]!))
      return { refused: rename.headingReads(name) };
    return planOf(subject, { name, before: old, after: now }, wish);
  },
};

interface Titles {
  name: string;
  before: string[];
  after: string[];
}

function planOf(subject: Heading, { name, before, after }: Titles, { world }: Wish): Plan | RenameRefusal {
  return {
    label: messagesFor(world.ask.locale).rename.label(before[subject.section]!, after[subject.section]!),
    notes: notesNaming(subject, world),
    changes(note, world) {
      // Nothing, if the headings have become others since they were looked at.
      const titles = world.index.note(subject.uri)?.sections.map(({ title }) => title);
      if (titles?.join('\n') !== before.join('\n')) return [];
      const own = note.uri === subject.uri && wordsOf(world.text(note.uri), note.sections[subject.section]!.span);
      const links = linkChanges(note, world, { uri: subject.uri, before, after });
      return own ? [{ span: own, newText: name, doubt: null }, ...links] : links;
    },
    people: () => [],
  };
}

/** Of duplicates all may move: `#steps-1` is `#steps` once the first is called otherwise. */
function linkChanges(
  note: Note,
  world: World,
  { uri, before, after }: { uri: string } & Pick<Titles, 'before' | 'after'>,
): Change[] {
  return note.links.flatMap((link): Change[] => {
    const found = link.target.includes('#') ? resolveLink(world.index, note, link.target) : null;
    if (found?.note.uri !== uri) return [];
    const parts = partsOfLink(world.text(note.uri), link);
    if (!parts?.fragment) return [];
    const span = parts.fragment;
    const fragment = world.text(note.uri).slice(span.start, span.end);
    const section = sectionAt(found.note, fragment);
    if (section === null) return [];
    const newText = movedAnchor(fragment, section, { before, after });
    return newText === fragment ? [] : [{ span, newText, doubt: null }];
  });
}

/** The fragment of the link at a span. */
function fragmentAt(note: Note, span: Span, world: World): Span | null {
  const link = note.links.find((it) => same(it.span, span));
  return (link && partsOfLink(world.text(note.uri), link)?.fragment) ?? null;
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** The words of a heading, without its marks; null where it has more than one line. */
function wordsOf(text: string, { start, end }: Span): Span | null {
  const source = text.slice(start, end);
  const marks = /^ {0,3}#{1,6}[ \t]+/.exec(source)?.[0] ?? '';
  const [line, ...below] = source.slice(marks.length).split(/\r\n?|\n/);
  if (marks ? below.length > 0 : below.filter((it) => !/^[ \t>]*(?:=+|-+)[ \t]*$/.test(it)).length > 0) return null;
  const words = (marks ? line!.replace(/(?<![ \t#])[ \t]{1,99}#{1,99}[ \t]{0,99}$/, '') : line!).trimEnd();
  const lead = words.length - words.trimStart().length;
  const from = start + marks.length + lead;
  return words.trim() === '' ? null : { start: from, end: from + words.length - lead };
}
