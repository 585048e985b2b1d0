/**
 * Renaming a person under every spelling, in notes and people files. What follows from the letters is certain; a name that
 * could be somebody else's, that is not read as a name where it stands, or that has to be guessed is for somebody to look at.
 */
import { personKey, withoutHonorific } from '../../index/keys.ts';
import { type NameChange, nameChange } from '../../index/people/name-change.ts';
import { isFull, isLatin } from '../../index/people/names.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, Span } from '../../model.ts';
import { notesNaming } from '../navigation/mentions.ts';
import { peopleIn, type SubjectOf } from '../navigation/subject.ts';
import type { RenameRefusal } from '../types.ts';
import type { World } from '../world.ts';
import { changedInFiles, type Renamed } from './people-file.ts';
import type { Change, Plan, Renaming, Wish } from './renaming.ts';
import { strayNames } from './stray.ts';

type Named = SubjectOf<'person'>;

/** People. */
export const renamePerson: Renaming<Named> = {
  prepare({ span, name }, { note, world }) {
    const { rename, list } = messagesFor(world.ask.locale);
    const others = world.index.people.couldBe(name, note);
    if (others.length > 0) return { refused: rename.couldBe(name, list(others)) };
    const words = world.text(note.uri).slice(span.start, span.end);
    return personKey(words) === personKey(name) ? { span, placeholder: words } : { refused: rename.nothing };
  },
  plan(subject, given, wish) {
    const { note, world } = wish;
    const { rename } = messagesFor(world.ask.locale);
    const text = world.text(note.uri);
    const before = text.slice(subject.span.start, subject.span.end);
    const logins = loginsOf(subject, world);
    const login = isLogin(before, { at: text.charAt(subject.span.start - 1) === '@', logins });
    const names = namesIn(given, login);
    const [after, ...more] = names;
    const shape = login ? loginShape : nameShape;
    if (after === undefined || more.length > 1 || names.some((name) => !shape.test(name)))
      return { refused: login ? rename.notLogin(given) : rename.notName(given) };
    for (const name of names) {
      const taken = whose(name, subject, world);
      if (taken !== null) return { refused: rename.taken(name, taken) };
    }
    const renamed = {
      subject,
      before,
      after: names.find((name) => isLatin(name) === isLatin(before)) ?? after,
      login,
      logins,
    };
    return planOf({ ...renamed, change: changeOf(names, renamed, wish) }, wish);
  },
};

const nameShape = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’·・_\u3000-]{0,79}$/u;
const loginShape = /^[\p{L}\p{N}_](?:[\w.-]{0,37}[\w])?$/u;

/** One name, or one in each of two scripts: `李雷/Li Lei`. */
function namesIn(given: string, login: boolean): string[] {
  if (login) return [given.replace(/^@/, '')];
  const names = given.split(/[/／]/).map((name) => withoutHonorific(name.trim().replace(/^@/, '')));
  return names.length === 2 && isLatin(names[0]!) === isLatin(names[1]!) ? [given] : names;
}

/** Who has a name already, or part of whose name it is; null where that is nobody else. */
export function whose(name: string, { person }: Named, { index: { people } }: World): string | null {
  const meant = people.of(name, null);
  const [other] = people.couldBe(name, null);
  if (other !== undefined) return other;
  if (meant.key === person.key) return null;
  const isKnown = meant.key !== personKey(name) || people.countOf(personKey(name)) > 0 || people.isListed(meant.key);
  return isKnown ? meant.name : null;
}

/** Spellings in small letters that stand beside the name or in a people file: what one signs in with. */
function loginsOf({ person }: Named, { index: { people } }: World): Set<string> {
  const found = people.spellings(person).filter(({ because }) => because === 'beside' || because === 'file');
  return new Set(found.flatMap(({ words }) => (loginLike.test(words) ? [personKey(words)] : [])));
}

const loginLike = /^[a-z\d][a-z\d._-]*$/;

/** `@annlee`, and `annlee` of somebody who signs in so; `@王小` is a name. */
const isLogin = (words: string, { at, logins }: { at: boolean; logins: ReadonlySet<string> }): boolean =>
  isLatin(words) && !/\s/.test(words) && (at || (loginLike.test(words) && logins.has(personKey(words))));

/** The change of the name at the place, and, where there are two names, of the one in the other script. */
function changeOf(
  names: readonly string[],
  { before, after, subject, login }: Omit<Renamed, 'change'>,
  wish: Wish,
): NameChange {
  const { language } = wish.note;
  const own = login ? exactly(before, after) : nameChange(before, after, language);
  const other = names.find((name) => name !== after);
  const spelled = spellingsOf(subject, wish.world);
  const twins =
    other === undefined ? [] : spelled.filter((words) => isLatin(words) === isLatin(other) && !loginLike.test(words));
  const twin = twins.find((words) => isFull(words, language)) ?? twins[0];
  const beside = other === undefined || twin === undefined ? null : nameChange(twin, other, language);
  return (words) => own(words) ?? beside?.(words) ?? null;
}

const spellingsOf = ({ person }: Named, { index: { people } }: World): string[] => [
  person.name,
  ...people.spellings(person).map(({ words }) => words),
];

const exactly =
  (before: string, after: string): NameChange =>
  (words) =>
    personKey(words) === personKey(before) && words !== after ? { words: after, sure: true } : null;

function planOf(renamed: Renamed, { world, files }: Wish): Plan | RenameRefusal {
  const { subject, before, after } = renamed;
  return {
    label: messagesFor(world.ask.locale).rename.label(before, after),
    notes: notesNaming(subject, world),
    changes: (note, world) => changesIn(note, renamed, world),
    people: () => changedInFiles(files.listedAs(world.index.people.keysOf(subject.person)), renamed),
  };
}

function changesIn(note: Note, renamed: Renamed, world: World): Change[] {
  const people = peopleIn(note);
  const found = people.flatMap(({ span, name }) => changeAt(span, name, { note, renamed, world }) ?? []);
  if (renamed.login) return found;
  const { rename } = messagesFor(world.ask.locale);
  const taken = [...people.map(({ span }) => span), ...note.issues.map(({ span }) => span)];
  const spelled = spellingsOf(renamed.subject, world).filter((words) => !loginLike.test(words));
  // The longer first: no part of a name stands for itself.
  for (const words of [...new Set([renamed.before, ...spelled])].sort((a, b) => b.length - a.length)) {
    const changed = renamed.change(words);
    for (const span of strayNames(world.text(note.uri), words, taken)) {
      taken.push(span);
      if (changed) found.push({ span, newText: changed.words, doubt: rename.doubt.stray });
    }
  }
  return found;
}

/** What becomes of the name that stands at a span. */
function changeAt(
  span: Span,
  name: string,
  { note, renamed, world }: { note: Note; renamed: Renamed; world: World },
): Change | null {
  const { subject, login, logins, change } = renamed;
  const { doubt } = messagesFor(world.ask.locale).rename;
  const text = world.text(note.uri);
  const words = text.slice(span.start, span.end);
  if (personKey(words) !== personKey(name)) return null;
  const changed = change(words);
  if (!changed) return null;
  const at = text.charAt(span.start - 1) === '@';
  const newText = changed.words;
  if (world.index.people.of(name, note).key !== subject.person.key) {
    const others = world.index.people.couldBe(name, note);
    return others.includes(subject.person.name)
      ? { span, newText, doubt: doubt.couldBe(messagesFor(world.ask.locale).list(others)) }
      : null;
  }
  // A login stays. One with a capital may be a name all the same.
  if (!login && isLogin(words, { at, logins }))
    return loginLike.test(words) ? null : { span, newText, doubt: doubt.login };
  const other = login ? null : whose(newText, subject, world);
  if (other !== null) return { span, newText, doubt: doubt.taken(newText, other) };
  return { span, newText, doubt: changed.sure ? null : doubt.guess };
}
