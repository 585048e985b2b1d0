/** Secrets that are called so: `password: …`, `密码是 …`, `DB_PASSWORD=…`, `login: name / …`. */
import { allOf } from '../matches.ts';
import type { Span } from '../model.ts';
import { trimEndOf } from '../trim.ts';
import { isMixed, isSecret, looksRandom, type Standing } from './secretValues.ts';
import { wordsOf } from './words.ts';

const choice = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[ _-]?')).join('|');

const passwords = wordsOf((notes) => notes.secrets.passwords);
const tokens = wordsOf((notes) => notes.secrets.tokens);
const logins = wordsOf((notes) => notes.secrets.logins);
const users = choice(wordsOf((notes) => notes.secrets.users));
const copulas = wordsOf((notes) => notes.secrets.copulas);
const isPassword = new RegExp(`(?:${choice(passwords)})$`, 'i');
const isToken = new RegExp(choice(tokens), 'i');
const isMeeting = new RegExp(choice(wordsOf((notes) => notes.secrets.meetings)), 'i');
const other = choice(wordsOf((notes) => notes.secrets.others));
const isOtherBefore = new RegExp(`(?:${other})[\\s_-]{0,3}$`, 'i');
const isOther = new RegExp(other, 'i');

/** What each name of a secret, or of a name and a password at once, holds at least, as a pattern. */
export const labels: string = choice(
  [...passwords, ...tokens, ...logins].filter(
    (word, _, all) => !all.some((other) => other.length < word.length && word.includes(other)),
  ),
);

/** Whether words name a secret: by a word of three letters or fewer only where it stands alone. */
export const namesPassword: (text: string) => boolean = (text) => longNames.test(text) || shortNames.test(text);
export const namesToken = (text: string): boolean => isToken.test(text);
export const namesOther = (text: string): boolean => isOther.test(text);
const longNames = new RegExp(choice(passwords.filter((word) => !/^[a-z]{1,3}$/.test(word))), 'i');
const shortNames = /(?<![a-z])(?:pw|pwd)(?![a-z])/i;

/** Marks, quotes and an aside around a name: `**密码**：`, `"password": "`, `password (staging): `. */
const marks = '["\'`*_~\\]]{0,4}';
const aside = '(?:[ \\t]{0,2}[(（][^()（）\\n]{0,20}[)）])?';
const blanks = '[ \\t\\u3000]{0,4}';
/** The rest of a name in a program: `SECRET_KEY_BASE`. */
const suffix = '(?:[_.-][A-Za-z0-9]{1,12}){0,2}';
/** What parts a name from its value; group 2 where that is a word, group 3 where it is said of what the secret is. */
const latin = copulas.filter((word) => /^[a-z]/.test(word));
const parting = `(?:${blanks}(?::=|=>|-{1,2}>|[:=：＝→>])|[ \\t]{1,3}(${choice(latin)})(?=[ \\t])|${blanks}(${choice(copulas.filter((word) => !latin.includes(word)))})|([ \\t][^:：=\\n]{1,50}[:：](?!//)|[^\\0-\\u02ff][^:：=\\n]{0,30}[:：])|(?=[ \\t\\u3000]))[*_~]{0,3}${blanks}`;
/** A value in quotes, or up to the next blank or letter that no password has. */
const value =
  '(?:"([^"\\n]{4,500})"|\'([^\'\\n]{4,500})\'|[`“「『]([^`”」』\\n]{4,500})[`”」』]|([!#-&(-_a-{}~]{4,500}))';
const labelled = new RegExp(
  `(${choice([...tokens, ...passwords])})${suffix}${marks}${aside}${marks}${parting}${value}`,
  'gi',
);

/** A name with its value. */
interface Labelled {
  at: number;
  end: number;
  label: string;
  /** What stands in the line before the name, and between it and the value. */
  before: string;
  between: string;
  words: string;
  quoted: boolean;
  /** They are parted by a word, or by more words about the secret: only what is mixed as no word is can be one there. */
  byWords: boolean;
}

/** What stands behind the name of a secret. `calls`: the end of the block above. */
export function readLabelled(text: string, calls: string): (Span & { kind: Standing['called'] })[] {
  const secrets: (Span & { kind: Standing['called'] })[] = [];
  labelled.lastIndex = 0;
  for (let match = labelled.exec(text); match; match = labelled.exec(text)) {
    const found = labelledBy(match, text);
    const standing = isWhole(text, found) ? standingOf(text, found, calls) : null;
    const span = standing && valueSpan(found);
    if (span && isSecret(text.slice(span.start, span.end), standing)) secrets.push({ ...span, kind: standing.called });
    // What is no value may be the next name.
    else labelled.lastIndex = found.at + found.label.length;
  }
  return secrets;
}

function labelledBy(match: RegExpExecArray, text: string): Labelled {
  const [whole, label, byLatin, byOther, told, ...values] = match;
  const words = values.find((one) => one !== undefined)!;
  const quoted = values[3] === undefined;
  const end = match.index + whole.length;
  const lineStart = Math.max(text.lastIndexOf('\n', match.index) + 1, match.index - 80);
  return {
    at: match.index,
    end,
    label: label!,
    before: text.slice(lineStart, match.index),
    between: whole.slice(label!.length, whole.length - words.length - (quoted ? 1 : 0)),
    words,
    quoted,
    byWords: Boolean(byLatin ?? byOther ?? told),
  };
}

/** Short names of Latin letters are no ends of other words: `bypass:`. */
function isWhole(text: string, { at, label, before }: Labelled): boolean {
  const last = text.charAt(at - 1);
  if (!/^[A-Za-z]/.test(label)) return true;
  // `Test pass: T12` counts what passed.
  if (/^pass$/i.test(label) && /[A-Za-z]\s$/.test(before)) return false;
  if (!/[A-Za-z]/.test(last)) return true;
  return /^[A-Z]/.test(label) && /[a-z]/.test(last) ? true : label.length > 5 && !/\w{24}$/.test(before);
}

/** How a value stands behind its name; null where it is no secret by that. */
function standingOf(text: string, found: Labelled, calls: string): Standing | null {
  const { at, end, label, before, between, words, quoted, byWords } = found;
  if (isOtherBefore.test(before) || isOther.test(between.replace(/[(（].*/, ''))) return null;
  const called = isPassword.test(label) ? 'password' : 'token';
  const foreign = /[^\0-\u024f]/.test(label + between.replace(/[：＝→\u3000]/g, ''));
  const alone = !quoted && /^[ \t]*(?:\r?\n|$|[^\0-\u024f]|[)|*])/.test(text.slice(end, end + 20));
  if (!isToldApart(found, { called, foreign, alone })) return null;
  const nearby = `${calls}\n${text.slice(Math.max(0, at - 300), end + 60)}`;
  if (called === 'password' && isMeeting.test(nearby)) return null;
  if (/[?&][\w.-]{0,30}$/.test(before) && !looksRandom(words)) return null;
  const prose = /[:：]|^[ \t]/.test(between) || foreign || byWords;
  const user = userBefore.exec(before)?.[1];
  return {
    called,
    prose,
    sure: alone && prose && (foreign || user !== undefined),
    ...(user !== undefined && { user }),
  };
}

/**
 * Whether a value cannot be the next word of a sentence: a sign parts it from its name, or it is that of an option
 * (`--password QX81`); else only what is mixed as no word is can be one.
 */
function isToldApart(
  { label, before, between, words, byWords }: Labelled,
  { called, foreign, alone }: { called: Standing['called']; foreign: boolean; alone: boolean },
): boolean {
  if (!byWords && (/[:=：＝→>]/.test(between) || /--[\w-]{0,20}$/.test(before))) return true;
  if (called === 'token') return looksRandom(words) && (byWords || (/\W|key/i.test(label) && words.length >= 20));
  return isMixed(words) || (foreign && alone && /^(?=.*\d)[\w!@#$%^&*.-]{6,}$/.test(words));
}

const userBefore = new RegExp(
  `(?:${users})["'\`*_~]{0,3}[ \\t]{0,3}[:=：＝][ \\t]{0,3}["'\`]?([\\w.@+-]{2,64})["'\`]?[\\s,，;；/／、|]{0,6}["'\`*]{0,3}$`,
  'i',
);

/** Where a value ends: quotes say so themselves, else what a sentence, an address or a tag puts behind it is none of it. */
function valueSpan({ end, words, quoted, before }: Labelled): Span | null {
  if (quoted) return { start: end - 1 - words.length, end: end - 1 };
  const start = end - words.length;
  const inAddress = /[?&][\w.-]{0,40}$/.test(before);
  const at = words.search(inAddress ? /[&#;,)\]>]|<br/ : /;|<\/?[a-z]|\]\(|,(?=["'\w]+[=:])|\\n/);
  const kept = trimEndOf(at < 0 ? words : words.slice(0, at), trailing);
  return kept.length >= 4 ? { start, end: start + kept.length } : null;
}

const trailing = /[,.;:)\]}>*_~\\]/;

const pairs = new RegExp(
  `(${choice(logins)})${marks}(?:${aside}${marks}${blanks}[:=：＝]|[(（])[*_~]{0,3}${blanks}[\`"']?([A-Za-z][\\w.@+-]{1,63})[\`"']?(?:[ \\t]{0,3}[/／|,，、][ \\t]{0,3}|[ \\t]{1,4}|:)[\`"']?([!#-&(-_a-{}~]{4,100})`,
  'gi',
);

/** `login: ann / QX81…`: a name and a password behind the name of both. */
export function readPairs(text: string): Span[] {
  return allOf(pairs, text).flatMap((match) => {
    const [whole, label, user, given] = match as unknown as [string, string, string, string];
    if (/[A-Za-z]/.test(text.charAt(match.index - 1)) && /^[A-Za-z]/.test(label)) return [];
    const secret = trimEndOf(given, trailing);
    const tellsBoth = namesPassword(label) || /cred/i.test(label);
    if (!tellsBoth && !isMixed(secret)) return [];
    if (!isSecret(secret, { called: 'password', prose: tellsBoth, sure: tellsBoth, user })) return [];
    const start = match.index + whole.length - given.length;
    return [{ start, end: start + secret.length }];
  });
}
