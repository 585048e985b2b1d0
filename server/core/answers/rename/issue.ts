/** Renaming an issue: its key in words and in addresses, each as it is written. */
import { issueKey } from '../../index/keys.ts';
import { messagesFor } from '../../messages/index.ts';
import type { IssueFact, Note, Span } from '../../model.ts';
import { notesNaming } from '../navigation/mentions.ts';
import type { SubjectOf } from '../navigation/subject.ts';
import type { RenameRefusal } from '../types.ts';
import type { World } from '../world.ts';
import type { Change, Plan, Renaming, Wish } from './renaming.ts';

type Issue = SubjectOf<'issue'>;

/** A key taken apart: `group/app#12`, or an id that says all, such as `ABC-12`, with no sign. */
interface Key {
  project: string;
  sign: '' | '#' | '!';
  id: string;
}

/** Issues. */
export const renameIssue: Renaming<Issue> = {
  prepare({ span, key }, { note, world }) {
    const text = world.text(note.uri).slice(span.start, span.end);
    const shown = text.includes('://') || !text.includes(keyOf(key)?.id ?? key) ? key : text;
    return keyOf(key) ? { span, placeholder: shown } : { refused: messagesFor(world.ask.locale).rename.nothing };
  },
  plan(subject, name, wish) {
    const { world, confirms } = wish;
    const { rename } = messagesFor(world.ask.locale);
    const [before, after] = [keyOf(subject.key), keyLike(name, subject.key)];
    if (!before || !after) return { refused: rename.issueShape(name) };
    const key = `${after.project}${after.sign}${after.id}`;
    const notes = notesNaming(subject, world);
    const known = issueKey(key) !== issueKey(subject.key) && world.index.notesWithIssue(key).length > 0;
    if (known && !confirms) return { refused: rename.issueKnown(key) };
    const moves = before.sign !== after.sign || before.project !== after.project;
    if (moves && before.sign !== '' && notes.some((uri) => standsInAddress(uri, subject.key, wish)))
      return { refused: rename.issueAddress(subject.key, key) };
    return planOf(subject, { before, after, key, notes, doubt: known ? rename.issueKnown(key) : null }, wish);
  },
};

type Renamed = Record<'before' | 'after', Key> & { key: string; notes: string[]; doubt: string | null };

function planOf(
  { key: old }: Issue,
  { before, after, key, notes, doubt }: Renamed,
  { world }: Wish,
): Plan | RenameRefusal {
  return {
    label: messagesFor(world.ask.locale).rename.label(old, key),
    notes,
    changes: (note, world) =>
      note.issues
        .filter((issue) => issueKey(issue.key) === issueKey(old))
        .flatMap((issue) => changesOf(issue, { note, world, before, after }))
        .map((change) => ({ ...change, doubt })),
    people: () => [],
  };
}

/** In the words, and in the address where they are a link. */
function changesOf(
  { span }: IssueFact,
  { note, world, before, after }: { note: Note; world: World } & Pick<Renamed, 'before' | 'after'>,
): Omit<Change, 'doubt'>[] {
  const link = note.links.find((it) => it.span.start <= span.start && span.end <= it.span.end);
  const region: Span = link?.span ?? span;
  const source = world.text(note.uri).slice(region.start, region.end);
  const same = before.project === after.project && before.sign === after.sign;
  return [...source.matchAll(patternOf(before))].flatMap((found) => {
    const { project = '', sign = '' } = found.groups ?? {};
    const start = region.start + found.index;
    const end = start + found[0].length;
    const written = source.slice(0, found.index);
    if (same) return [{ span: { start: end - before.id.length, end }, newText: after.id }];
    // A number by its sign, in words: `#12`, `group/app#12`.
    return sign && !isInTarget(written)
      ? [{ span: { start, end }, newText: `${after.project || project}${after.sign}${after.id}` }]
      : [];
  });
}

/** Whether a text ends within the address of a link. */
const isInTarget = (written: string): boolean => written.lastIndexOf('](') > written.lastIndexOf(')');

/** Where a key stands in a text: its id, with the project and the sign before it where they are written. */
function patternOf({ project, sign, id }: Key): RegExp {
  const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  if (sign === '') return new RegExp(`(?<![\\w-])${escaped(id)}(?![\\w-])`, 'gi');
  const named = project ? `(?<project>${escaped(project)})?` : '';
  return new RegExp(`(?:${named}(?<sign>[${sign}])|(?<=[/ \\t]))${id}(?![\\w-]|\\.\\d)`, 'gi');
}

function keyOf(key: string): Key | null {
  const numbered = /^([^#!\s]*)([#!])(\d{1,9})$/.exec(key);
  if (numbered) return { project: numbered[1]!, sign: numbered[2] as Key['sign'], id: numbered[3]! };
  return /^[A-Z][A-Z0-9]{1,9}-\d{1,6}$|^I[0-9A-Z]{4,6}$/.test(key) ? { project: '', sign: '', id: key } : null;
}

/** What somebody types as a key; a bare `#34` is of the same repository as the issue before. Null where it is none. */
function keyLike(words: string, before: string): Key | null {
  const old = keyOf(before);
  if (/^\d{1,9}$/.test(words) && old?.sign) return { ...old, id: words };
  const key = keyOf(words);
  if (!key || /^0/.test(key.id) || !/^(?:[A-Za-z][\w.-]*(?:\/[\w.-]+)*)?$/.test(key.project)) return null;
  return key.sign && key.project === '' ? { ...key, project: old?.project ?? '' } : key;
}

/** Whether a note has an issue as an address. */
function standsInAddress(uri: string, key: string, { world: { index } }: Wish): boolean {
  const note = index.note(uri);
  const spans = note?.issues.filter((issue) => issueKey(issue.key) === issueKey(key)).map(({ span }) => span) ?? [];
  return spans.some((span) =>
    note!.links.some(
      (link) => link.span.start <= span.start && span.end <= link.span.end && /^https?:/i.test(link.target),
    ),
  );
}
