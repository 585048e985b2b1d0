/**
 * What may be a name, and lists of names as people join them: `A、B`, `A/B`, `A, B and C`, `Aさんと Bさん`.
 */
import { lexicons } from '../lexicons/index.ts';
import type { LanguageId, Span } from '../model.ts';
import { among } from './characters.ts';
import { counts, hasShape, mayBeShaped } from './nameShapes.ts';
import { perText } from './perText.ts';
import { isRoleToo, isTitle } from './titles.ts';
import { either, everything, lookAt, meets, type Need, signs, words } from './vocabulary.ts';
import { anyOf, isBare, isBlank, oneOf, wordsOf } from './words.ts';

export interface Name extends Span {
  /** Without honorific and `@`. */
  name: string;
  /** With an honorific. */
  polite?: true;
}

const honorifics = words(wordsOf((notes) => notes.honorifics));
const courteous = words(wordsOf((notes) => notes.honorifics).filter((word) => !isTitle(word)));
const honorific = new RegExp(`${honorifics.source}$`);
const isNoName = oneOf([
  ...lexicons.flatMap(({ dates }) => Object.values(dates.labels).flat()),
  ...wordsOf((notes) => Object.values(notes.columns).flat()),
  ...lexicons.flatMap(({ dates }) =>
    [...dates.weekdays.flat(), ...dates.months.flat(), ...Object.keys(dates.dayWords)].filter(
      (word) => !dates.doubtful.includes(word),
    ),
  ),
  ...wordsOf((notes) => notes.notNames),
  ...wordsOf((notes) => notes.common),
  ...wordsOf((notes) => notes.deeds),
  ...wordsOf((notes) => notes.told.begins),
  ...wordsOf((notes) => notes.priorities.levels),
  ...wordsOf((notes) => notes.nothing),
  ...wordsOf((notes) => notes.ownerLabels),
  ...wordsOf((notes) => notes.roleLabels),
  ...wordsOf((notes) => Object.values(notes.statuses).flat()),
  ...wordsOf((notes) => Object.values(notes.scopes).flat()),
]);
/** `Email Ann` is no name. */
const isDeed = oneOf(wordsOf((notes) => notes.deeds));
const everyone = wordsOf((notes) => notes.everyone);
/** Whether a word means all: `ALL`, `全員`. */
export const isEveryone = oneOf(everyone);

/** `運用中`, `参加者`: three characters or more that end so name no one. */
const nameless = new RegExp(`^\\p{Script=Han}{2,}${anyOf(wordsOf((notes) => notes.notNameEndings))}$`, 'u');

/** `Pre-Deploy`, `Non-Root`: what is put before words to make others. */
const prefixed = new RegExp(`^${anyOf(wordsOf((notes) => notes.notNameBeginnings))}`, 'i');

/** `Then Ann`, `Both Ann`: a sentence begins, and then a name. */
const isLead = oneOf(wordsOf((notes) => notes.leads.words));

/** `What I` plan to do: the first person is no part of a name. */
const saysI = / I(?: |$)/;

/** Whether the words have the shape of a name and are none that is known to be something else. */
export const isName = (text: string): boolean => hasShape(text) && namesOne(text);

/** Whether words in the shape of a name are none that is known to be something else. */
const namesOne = perText((text: string): boolean => {
  if (saysI.test(text) || prefixed.test(text) || counts(text)) return false;
  if (hasGivenName(text)) return true;
  const [first] = text.split(' ', 1) as [string];
  if (isDeed(first) || (first.length < text.length && isLead(first))) return false;
  return !(isNoName(text) || (nameless.test(text) && !hasSurname(text)));
});

const givenNames = new Set(wordsOf((notes) => notes.givenNames));

/** `Ann`, `Ann Lee`: a name that nobody takes for another word. */
export const hasGivenName = (name: string): boolean =>
  /^\p{Lu}/u.test(name) && givenNames.has(name.split(' ', 1)[0]!.toLowerCase());

/** `ann`, `Ann`: a common first name and nothing else, in whatever case. */
export const isGivenName = (name: string): boolean => givenNames.has(name.toLowerCase());

const particles = wordsOf(({ particles: { topic, subject, target, object, together } }) =>
  [topic, subject, target, object, together].flat(),
).filter((word) => /^\p{Script=Hiragana}/u.test(word));
/** `iOSは木下`: a word stands between two parts. */
const isSentence = new RegExp(`\\P{Script=Hiragana}${anyOf(particles)}\\P{Script=Hiragana}`, 'u');

/** Before an honorific a name may be in any letters: `はるさん`. */
export const isPoliteName = (text: string): boolean =>
  /^\p{L}{2,8}$/u.test(text) && !isNoName(text) && !isSentence.test(text);

const surnames = new Set(lexicons.flatMap(({ notes }) => [...notes.surnames]));

/** `岡本さん` → `岡本`. */
export const withoutHonorific = (text: string): string =>
  text.replace(honorific, (said, at: number) =>
    isTitle(said) && !familyNames.has(text.slice(0, at).trim()) ? said : '',
  );

const familiars = new Set(lexicons.flatMap(({ notes }) => [...notes.familiars]));
const givenCharacters = new Set(lexicons.flatMap(({ notes }) => [...notes.givenCharacters]));

/** `梓轩`: two characters of which given names are made. A weak sign: only beside others of the kind. */
export const looksGiven = (name: string): boolean =>
  name.length === 2 && [...name].every((character) => givenCharacters.has(character));

/** `王`: a family name and nothing else. A weak sign as well. */
export const isSurname = (name: string): boolean => name.length === 1 && surnames.has(name);

const familyNames = new Set(wordsOf((notes) => notes.familyNames));
/** A family name of two characters or more, and nothing else: `岡本`. */
export const isFamilyName = (name: string): boolean => name.length > 1 && familyNames.has(name);

/** Two or three Han characters, the first of which is a family name (`王小明`) or the second behind a familiar word (`老王`); or a longer family name, with or without another. */
export const hasSurname = (name: string): boolean =>
  (surnames.has(name.charAt(0)) && /^\p{Script=Han}{2,3}$/u.test(name)) ||
  (name.length === 2 && familiars.has(name.charAt(0)) && surnames.has(name.charAt(1))) ||
  familyNames.has(name) ||
  (name.length > 2 &&
    /^\p{Script=Han}{3,5}$/u.test(name) &&
    (familyNames.has(name.slice(0, 2)) || familyNames.has(name.slice(0, 3))));

/** A word of kana alone: more often a thing than somebody. */
export const isKana = (name: string): boolean => /^[\p{Script=Katakana}\p{Script=Hiragana}ー]{2,10}$/u.test(name);

const withSurnames: ReadonlySet<LanguageId> = new Set(
  lexicons.flatMap(({ id, notes }) => (notes.surnames || notes.familyNames.length > 0 ? [id] : [])),
);

/**
 * Whether words may be a name in a language whose family names are known: `王小明`, `岡本`, `Ann`, but not `访谈稿`,
 * `ブラウザ`, `TDD`.
 */
export const mayBeName = (name: string, language: LanguageId): boolean =>
  !withSurnames.has(language) ||
  hasSurname(name) ||
  !(/^\p{Script=Han}+$/u.test(name) || isKana(name) || /^\p{Lu}+$/u.test(name));

/** `Harbour` in a note of a language that writes names in letters of its own: it may be anything. */
export const isForeign = (name: string, language: LanguageId): boolean =>
  withSurnames.has(language) && /^\p{Script=Latin}+$/u.test(name);

/** A lower-case word is a name only where nothing else can stand: behind a label, among other names. */
export const isPlainWord = (text: string): boolean => /^[a-z][a-z-]*$/.test(text);

const joiners = wordsOf((notes) => notes.joiners);
/** Joiners that no name holds: not `和`, which begins and ends many. */
const apart = words(joiners.filter((word) => !/\p{Script=Han}/u.test(word)));
/** `佐藤・ナム` are two, but `ジョン・スミス` is one: a middle dot joins names where one beside it is in Han characters. */
const dot = '(?<=\\p{Script=Han})・|・(?=\\p{Script=Han})';
const separator = new RegExp(
  `${dot}|[、,，/／&＆;；+＋\\s\\u3000]+(?:${apart.source}\\s+)?|${apart.source}(?=[\\p{Script=Han}\\p{Script=Katakana}])`,
  'u',
);
const list = new RegExp(
  `${dot}|[、,，/／&＆;；+＋]+|(?<!\\s)\\s+${apart.source}\\s+|(?<=${courteous.source})${anyOf(joiners)}|\\s{2,}|\\u3000+`,
  'u',
);
/** Without any of these, a list is parted by signs and blanks alone, and its parts are names as they stand. */
const worded = either(honorifics, words(everyone), apart, signs('・(（é'));

/** `王小明和李静`: two of whom each begins with a family name. */
const paired = new RegExp(
  `^(\\p{Script=Han}{2,3})(?:${anyOf(joiners.filter((word) => /\p{Script=Han}/u.test(word)))})(\\p{Script=Han}{2,3})$`,
  'u',
);

/**
 * The names of a list that is nothing but names; null where some part of it can be none. `sight`: of the text, or of one
 * that holds it.
 *
 *     伊藤さん、木下   →  伊藤, 木下
 *     kyle/adam          →  kyle, adam
 */
export function readNames(text: string, offset = 0, sight: Need = lookAt(text)): Name[] | null {
  if (text.length > 120) return null;
  const pair = text.length < 8 ? paired.exec(text) : null;
  if (pair && hasSurname(pair[1]!) && hasSurname(pair[2]!))
    return [pair[1]!, pair[2]!].map((name, at) => {
      const start = offset + (at === 0 ? 0 : text.length - name.length);
      return { name, start, end: start + name.length };
    });
  const names = isWorded(text, sight) ? readWorded(text, offset) : readPlain(text, offset);
  return names && isSpacedOut(names) ? null : names;
}

/** Whether a list holds titles, words between names, or remarks in parentheses. `sight`: as above. */
export const isWorded = (text: string, sight: Need): boolean =>
  sight === everything || (meets(sight, worded) && meets(lookAt(text), worded));

function readPlain(text: string, offset: number): Name[] | null {
  const names: Name[] = [];
  for (let from = 0; from < text.length; ) {
    let to = from;
    while (to < text.length && !partsAt(text, to)) to++;
    const part = trimmed(text, from, to);
    const latin = isAllLatin(text, part);
    for (let at = part.start; at < part.end; ) {
      const span = latin ? part : wordAt(text, at, part.end);
      if (!addName(names, text, span, offset)) return null;
      at = span.end + 1;
    }
    from = to + 1;
  }
  return names.length > 0 ? names : null;
}

/** `码  头  计  划`: one word, not four people. */
const isSpacedOut = (names: readonly Name[]): boolean =>
  names.length > 1 &&
  names.every(({ name }) => /^\p{Script=Han}$/u.test(name)) &&
  !names.every(({ name }) => isSurname(name));

/** `王小明等` */
const andOthers = new RegExp(`(?<=\\p{Script=Han}{2})${anyOf(wordsOf((notes) => notes.andOthers))}$`, 'u');

/** Adds the name that stands in a span; false where none does. What is nothing but signs is passed over. */
function addName(names: Name[], text: string, { start, end }: Span, offset: number): boolean {
  if (!mayBeShaped(text, start, end)) return false;
  const part = text.slice(start, end).replace(andOthers, '');
  const name = part.startsWith('@') ? part.slice(1).trim() : part;
  if (name === '' || isBare(part)) return true;
  if (!isName(name)) return false;
  const last = offset + start + part.length;
  names.push({ start: last - name.length, end: last, name });
  return true;
}

const isParting = among('、,，/／&＆;；+＋\u3000');

/** Whether a list is parted at a place: by a sign, or by two blanks. */
function partsAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isParting(code) || (isBlank(code) && at + 1 < text.length && isBlank(text.charCodeAt(at + 1)));
}

/** As `isLatin`, of a span. */
function isAllLatin(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!((code > 0x1f && code < 0x7f) || (code > 0xbf && code < 0x250))) return false;
  }
  return true;
}

/** The span without blanks at its ends. */
function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** The first word between two places. */
function wordAt(text: string, from: number, to: number): Span {
  let start = from;
  while (start < to && isBlank(text.charCodeAt(start))) start++;
  let end = start;
  while (end < to && !isBlank(text.charCodeAt(end))) end++;
  return { start, end };
}

/** A list with titles, words between names, or remarks in parentheses. */
function readWorded(text: string, offset: number): Name[] | null {
  const plain = text.replace(/[(（][^()（）]*[)）]/g, (part) => '\u3000'.repeat(part.length));
  const names: Name[] = [];
  let at = 0;
  for (const part of splitNames(plain)) {
    const start = plain.indexOf(part, at);
    at = start + part.length;
    const words = part.replace(/^@/, '').replace(andOthers, '');
    const name = plainName(words);
    if (!name || isEveryone(words)) continue;
    const polite = name !== words;
    if (polite && isRoleToo(words.slice(name.length)) && isNobody(name)) return null;
    if (!(isName(name) || (polite && isPoliteName(name)))) return null;
    const from = offset + start + part.indexOf(name);
    names.push({ start: from, end: from + name.length, name, ...(polite && { polite }) });
  }
  return names.length > 0 ? names : null;
}

/** `产品`经理: Han characters that are a name in no way. */
const isNobody = (name: string): boolean =>
  /^\p{Script=Han}+$/u.test(name) && !(hasSurname(name) || isSurname(name) || looksGiven(name));

/** Whether names in the text have blanks inside them: `Jürgen Müller` is one, `福地 伊藤` are two. */
export const isLatin = (text: string): boolean => /^[ -~\u00c0-\u024f]*$/.test(text);

/** Latin names keep the blanks inside them: `James Hancock`, but `福地 伊藤` are two. */
function splitNames(text: string): string[] {
  return text
    .split(list)
    .flatMap((part) => (isLatin(part.trim()) ? [part] : part.split(separator)))
    .map((part) => part.trim())
    .filter((part) => !isBare(part));
}

/** A name without its honorific: `木下さん` is 木下. */
export const plainName = (name: string): string => withoutHonorific(name).trim() || name;
