/**
 * Who takes part, and what else they are called: names of attendee lists with the logins, other scripts and initials that
 * stand beside them; and wherever an item or cell is nothing but a name and its login.
 *
 *     * Ann Lee (@annlee)              Ann Lee, also annlee
 *     * [王小](https://gitee.com/wx)     王小, also wx
 *     * 王小/Wang Xiao                  王小, also Wang Xiao
 *     * Sofia Lund (SL)                Sofia Lund, in this note also SL
 */

import { copy } from '../../markdown/index.ts';
import { MASK } from '../../markdown/unit.ts';
import { allOf } from '../../matches.ts';
import { scopeOf } from '../../mentions/label.ts';
import { hasSurname, isName, plainName } from '../../mentions/names.ts';
import { profileLogin } from '../../mentions/person.ts';
import type { AliasFact, LanguageId, PersonFact, Span } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { peopleIn } from '../context.ts';
import type { Entry, Scope } from '../parts.ts';
import { perEntry } from '../words.ts';
import { isSpacedList, spacedName } from './attendeeNames.ts';

export interface Attendees {
  people: PersonFact[];
  aliases: AliasFact[];
}

/** A name or login of a list, in the coordinates of its block. */
interface Piece extends Span {
  text: string;
  kind: 'login' | 'name';
  /** In brackets, behind something else. */
  aside: boolean;
}

/** Longer texts are sentences or more than a meeting holds. */
const longest = { list: 4000, pair: 120 };

/** Reads the attendee lists, and the pairs of name and login, of all entries. */
export function attendeesOf(entries: readonly Entry[], scopes: readonly Scope[], language: LanguageId): Attendees {
  const found: Attendees = { people: [], aliases: [] };
  entries.forEach((entry, index) => {
    const spans = listIn(entry, scopes[index]!);
    if (spans.length > 0) addList(found, { entry, spans, language });
    else if (hasLogin(entry))
      for (const span of aloneIn(entry)) addPart(found, { entry, span, language, listed: false });
  });
  return found;
}

const hasLogin = perEntry((entry) => peopleIn(entry, 'handle', 'profile').length > 0);

/** The parts of an entry that lists attendees; of a row the cells behind the label, or the first, which has the name. */
function listIn(entry: Entry, scope: Scope): Span[] {
  const { block, label, kind } = entry;
  if (block.cells) {
    const [first, ...others] = block.cells;
    if (!first || block.header) return [];
    if (scopeOf(block.text.slice(first.start, first.end)) === 'attendees')
      return others.flatMap((cell) => partsOf(block.text, cell));
    return scope.mode === 'attendees' ? [first] : [];
  }
  const listed = label ? label.mode === 'attendees' : scope.mode === 'attendees';
  if (!listed || kind === 'heading') return [];
  const { start, end } = wholeOf(entry);
  return partsOf(block.text, { start, end: Math.min(end, start + longest.list) });
}

/** Adds the people of a list; of sentences, which name people too but consist of something else, none. */
function addList(found: Attendees, { entry, spans, language }: { entry: Entry; spans: Span[]; language: LanguageId }) {
  const list: Attendees = { people: [], aliases: [] };
  const named = spans.filter((span) => addPart(list, { entry, span, language, listed: true }));
  if (named.length <= spans.length / 2) return;
  found.people.push(...list.people);
  found.aliases.push(...list.aliases);
}

/** The cells of a row, or the whole item where it is short. */
const aloneIn = (entry: Entry): Span[] =>
  (entry.block.cells ?? (entry.kind === 'item' || entry.kind === 'line' ? [wholeOf(entry)] : [])).filter(
    (span) => span.end - span.start <= longest.pair,
  );

const wholeOf = ({ at, end, offset, label }: Entry): Span => ({
  start: at - offset + (label?.end ?? 0),
  end: end - offset,
});

const parts = /[^,，、;；|\n]+/g;

function partsOf(text: string, { start, end }: Span): Span[] {
  const said = text.slice(start, end);
  const by = isSpacedList(said) ? spacedName : parts;
  return allOf(by, said)
    .filter(([words]) => words.trim() !== '')
    .map((part) => ({ start: start + part.index, end: start + part.index + part[0].length }));
}

interface Part {
  entry: Entry;
  span: Span;
  language: LanguageId;
  /** In a list of attendees: what looks like a name is one. Elsewhere nothing but the pair may stand there. */
  listed: boolean;
}

/** Says whether it names somebody. */
function addPart({ people, aliases }: Attendees, part: Part): boolean {
  const { pieces, rest } = piecesOf(part);
  const names = pieces.filter(({ kind, aside }) => kind === 'name' && !aside);
  const main = mainOf(names, part.language);
  if (!part.listed && (rest || names.length !== 1 || !pieces.some(({ kind }) => kind === 'login'))) return false;
  const { offset } = part.entry;
  const moved = ({ start, end }: Span): Span => ({ start: start + offset, end: end + offset });
  if (part.listed) for (const name of main ? [main] : names) people.push({ span: moved(name), name: copy(name.text) });
  for (const piece of main ? pieces : []) {
    const initials = piece.kind === 'name' && isInitialsOf(piece.text, main!.text);
    if (piece === main || !(piece.kind === 'login' || initials || isTwin(main!, piece, part.language))) continue;
    aliases.push({ span: moved(piece), name: copy(main!.text), alias: copy(piece.text), everywhere: !initials });
    people.push({ span: moved(piece), name: copy(piece.text) });
  }
  return pieces.length > 0;
}

/** Of names side by side the one that the others are other spellings of; none where they are several people. */
function mainOf(names: readonly Piece[], language: LanguageId): Piece | undefined {
  if (names.length < 2) return names[0];
  const [one, other] = names;
  if (names.length > 2 || !isTwin(one!, other!, language)) return undefined;
  return isLatin(one!.text) ? other : one;
}

/** The full name in letters beside one in characters: `王小` and `Wang Xiao`; a word in brackets alone may be a company. */
function isTwin(one: Piece, other: Piece, language: LanguageId): boolean {
  const [latin, characters] = isLatin(one.text) ? [one, other] : [other, one];
  if (!isLatin(latin.text) || isLatin(characters.text) || !latin.text.includes(' ')) return false;
  if (characters.kind === 'login' || latin.kind === 'login') return false;
  const whole = language === 'ja' ? /\s/.test(characters.text) : hasSurname(characters.text);
  return characters === one ? !characters.aside : whole;
}

const isLatin = (name: string): boolean => /^\p{Script=Latin}/u.test(name);

/** `SL` of Sofia Lund. */
const isInitialsOf = (text: string, name: string): boolean =>
  /^[A-Z]{2,4}$/.test(text) &&
  new RegExp(`^${[...text].map((letter) => `${letter}\\S* `).join('(?:\\S+ )?')}(?:\\S+ )?$`, 'u').test(`${name} `);

/** Whether a text ends within a bracket. */
const isOpened = (text: string): boolean =>
  Math.max(...['(', '（', '['].map((sign) => text.lastIndexOf(sign))) >
  Math.max(...[')', '）', ']'].map((sign) => text.lastIndexOf(sign)));

const login = /(?<![\w.\]/-])@([A-Za-z][\w.-]{0,38})/g;
const apart =
  /(?<![\s\u3000])[\s\u3000]*(?:[()（）[\]/／@<>＜＞"“”\ufffc]|[ \u3000]{2}| [-–—] )[()（）[\]/／@<>＜＞"“”\s\u3000\ufffc]*/gu;

/** Logins and names, by place; and whether anything else is said. */
function piecesOf({ entry: { block }, span, language }: Part): { pieces: Piece[]; rest: boolean } {
  const pieces: Piece[] = [];
  let text = block.text.slice(span.start, span.end);
  const add = (kind: Piece['kind'], start: number, words: string, aside = false): void => {
    pieces.push({ kind, text: words, aside, start: span.start + start, end: span.start + start + words.length });
  };
  const hide = (start: number, length: number): void => {
    text = text.slice(0, start) + MASK.repeat(length) + text.slice(start + length);
  };
  for (const { target, label, start, end } of block.links) {
    const account = start >= span.start && end <= span.end ? profileLogin(target) : null;
    if (!account) continue;
    const words = block.text.slice(label.start, label.end);
    const isAccount = /^\s*@?[a-z\d][\w-]*\s*$/.test(words) || words.trim().toLowerCase() === account.toLowerCase();
    const at = label.start - span.start + words.length - words.trimStart().replace(/^@/, '').length;
    add('login', at, isAccount ? words.trim().replace(/^@/, '') : account);
    if (isAccount) hide(label.start - span.start, words.length);
    else pieces.at(-1)!.end = pieces.at(-1)!.start + words.trim().length;
  }
  for (const found of allOf(login, text)) {
    const account = trimEndOf(found[1]!, /[.-]/);
    add('login', found.index + 1, account);
    hide(found.index, account.length + 1);
  }
  let rest = false;
  let at = 0;
  for (const gap of [...allOf(apart, text), null]) {
    const words = text.slice(at, gap?.index ?? text.length);
    const name = nameIn(words.trim(), language);
    const opened = isOpened(text.slice(0, at));
    if (name) add('name', at + words.indexOf(name), name, opened);
    rest ||= words.trim() !== (name ?? '');
    at = gap ? gap.index + gap[0].length : text.length;
  }
  return { pieces: pieces.sort((one, other) => one.start - other.start), rest };
}

/** The name without its honorific; of `王小 平台` the name alone. */
function nameIn(words: string, language: LanguageId): string | null {
  const name = plainName(words);
  const [family] = name.split(/[ \u3000]/, 1);
  if (language === 'zh' && family !== name && hasSurname(family!)) return family!;
  if (language === 'ja' && /^\p{Script=Han}{5}$/u.test(name)) return name;
  // Four characters are a word (`到会情况`) far more often than a name.
  return isName(name) && !(language === 'zh' && /^\p{Script=Han}{4}$/u.test(name)) ? name : null;
}
