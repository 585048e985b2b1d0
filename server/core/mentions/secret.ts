/**
 * Passwords, keys and tokens that stand in a note. Tokens are told by their shape (tokens.ts); what has none, such as a password,
 * by what stands before it:
 *
 *     login: ann / QX81…        密码：QX81…        DB_PASSWORD=QX81…        | 账号 | 密码 |
 *     mysql -pQX81…             curl -u ann:QX81…                           postgres://ann:QX81…@db/pier
 *     ssh ann@pier              and on a line of its own below what asks for one
 *     QX81…
 *
 * Nothing that is kept of a note holds a secret: a mention says where one stands and of what kind it is.
 */
import { lexicons } from '../lexicons/index.ts';
import type { Block, Unit } from '../markdown/unit.ts';
import type { SecretFact, Span } from '../model.ts';
import { readAsked } from './secretCommands.ts';
import { isSecret, looksRandom, type Standing } from './secretValues.ts';
import { readKeys, readTokens } from './tokens.ts';
import { wordsOf } from './words.ts';

export interface SecretMention extends Span {
  kind: SecretFact['kind'];
}

/** The secrets of a unit, in its coordinates, in order and apart. `before`: the block above, with what calls for a password. */
export function readSecrets(unit: Unit, before: Block | null): SecretMention[] {
  let above = before;
  let found: SecretMention[] = none;
  for (const block of unit.blocks) {
    const here = secretsIn(block, above, unit);
    if (here.length > 0) found = [...found, ...here.map((one) => movedBy(one, block.start))];
    above = block;
  }
  return found;
}

const none: SecretMention[] = [];

const movedBy = <One extends Span>(one: One, by: number): One => ({ ...one, start: one.start + by, end: one.end + by });

function secretsIn(block: Block, before: Block | null, unit: Unit): SecretMention[] {
  const { source } = block;
  const calls = before !== null && source.length < longestAnswer ? before.source.slice(-longestCall) : '';
  const called = calling.test(source);
  if (!called && calls === '' && !block.cells) return none;
  const found: SecretMention[] = [];
  const add = (kind: SecretMention['kind'], spans: readonly Span[]): void => {
    for (const { start, end } of spans) if (end <= source.length && start >= 0) found.push({ start, end, kind });
  };
  if (called) {
    add('key', readKeys(source));
    add('token', readTokens(source));
    add('address', readAddresses(source));
    readLabelled(source, calls, add);
    add('password', readPairs(source));
  }
  add('password', readAsked(source, calls, namesSecret));
  if (block.cells && !block.header) readCells(block, unit, add);
  return found.length > 1 ? apart(found) : found;
}

/** An answer to what the block before asks is short; and what asks stands at its end. */
const [longestAnswer, longestCall] = [200, 400];

/** Without those that begin within another. */
function apart(found: SecretMention[]): SecretMention[] {
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return found.filter((one) => {
    if (one.start < end) return false;
    end = one.end;
    return true;
  });
}

const escaped = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '[ _-]?')).join('|');
const words = {
  passwords: wordsOf((notes) => notes.secrets.passwords),
  tokens: wordsOf((notes) => notes.secrets.tokens),
  users: wordsOf((notes) => notes.secrets.users),
  logins: wordsOf((notes) => notes.secrets.logins),
  others: wordsOf((notes) => notes.secrets.others),
  meetings: wordsOf((notes) => notes.secrets.meetings),
};
const isPassword = new RegExp(`(?:${escaped(words.passwords)})$`, 'i');
const isMeeting = new RegExp(escaped(words.meetings), 'i');
const isOther = new RegExp(`(?:${escaped(words.others)})[\\s_-]{0,3}$`, 'i');

/** What a text must hold for anything in it to be found. */
const calling = new RegExp(
  `${escaped([...words.passwords, ...words.tokens, ...words.logins])}|://[^\\s/@]{0,100}:|-----BEGIN|\\s-[apuUw]\\S|\\s-[apu]\\s|Bearer\\s|Basic\\s|[\\w-]{24}|\\d:AA`,
  'i',
);

/** What parts a name from its value, with marks and quotes around: `**密码**：`, `"password": "`, ` = '`. */
const copulas = lexicons.flatMap(({ notes }) => notes.copulas);
const marks = '["\'`*_~\\]]{0,4}';
const aside = '(?:[ \\t]{0,2}[(（][^()（）\\n]{0,20}[)）])?';
const parting = `${marks}${aside}${marks}(?:[ \\t\\u3000]{0,4}(?::=|=>|[:=：＝]|${escaped(copulas)}(?=[!-~]))|(?=[ \\t\\u3000]))[*_~]{0,3}[ \\t\\u3000]{0,4}`;
/** A value in quotes, or up to the next blank or letter that no password has. */
const value =
  '(?:"([^"\\n]{4,500})"|\'([^\'\\n]{4,500})\'|[`“「『]([^`”」』\\n]{4,500})[`”」』]|([!#-&(-_a-{}~][!-&(-_a-{}~]{3,500}))';
const labelled = new RegExp(`(${escaped([...words.tokens, ...words.passwords])})${parting}${value}`, 'gi');

type Add = (kind: SecretMention['kind'], spans: readonly Span[]) => void;

/** What stands behind the name of a secret. */
function readLabelled(text: string, calls: string, add: Add): void {
  for (const found of text.matchAll(labelled)) {
    const label = found[1]!;
    if (!isWhole(text, found.index, label)) continue;
    const standing = standingOf(text, found, calls);
    const span = standing && valueSpan(text, found);
    if (!span) continue;
    const words = text.slice(span.start, span.end);
    const meant = standing.called === 'password' && /^(?:bearer|basic)$/i.test(words) ? null : words;
    if (meant !== null && isSecret(meant, standing)) add(standing.called, [span]);
  }
}

/** Short names of Latin letters are no ends of other words: `bypass:`. */
function isWhole(text: string, at: number, label: string): boolean {
  const before = text.charAt(at - 1);
  if (!/[A-Za-z]/.test(before) || !/^[A-Za-z]/.test(label)) return true;
  if (/^[A-Z]/.test(label) && /[a-z]/.test(before)) return true;
  return label.length > 5 && !/\w{24}$/.test(text.slice(Math.max(0, at - 24), at));
}

/** How a value stands behind its name; null where it is no secret by that. */
function standingOf(text: string, found: RegExpExecArray, calls: string): Standing | null {
  const [label, whole] = [found[1]!, found[0]];
  const lineStart = text.lastIndexOf('\n', found.index) + 1;
  const before = text.slice(Math.max(lineStart, found.index - 80), found.index);
  if (isOther.test(before)) return null;
  const called = isPassword.test(label) ? 'password' : 'token';
  const plain = found[5] !== undefined;
  const between = whole.slice(label.length, whole.length - lastGroup(found).length);
  const isParted = /[:=：＝>]/.test(between) || copulas.some((word) => between.includes(word));
  // `--password QX81`: an option; else a blank alone parts a name from a value only where that cannot be a word.
  const isOption = /--[\w-]{0,20}$/.test(before);
  const foreign = /[^\0-\u024f]/.test(label);
  if (!isParted && !isOption && (called === 'token' || !isMixed(lastGroup(found)))) return null;
  const prose = /[:：]|^[ \t]/.test(between) || foreign || copulas.some((word) => between.includes(word));
  const nearby = `${calls}\n${text.slice(Math.max(0, found.index - 300), found.index + whole.length + 60)}`;
  if (called === 'password' && isMeeting.test(nearby)) return null;
  if (/[?&][\w.-]{0,30}$/.test(before) && !looksRandom(lastGroup(found))) return null;
  const user = userIn(before);
  const alone =
    plain &&
    /^[ \t]*(?:\r?\n|$|[。；;，,）)|])/.test(text.slice(found.index + whole.length, found.index + whole.length + 20));
  return {
    called,
    prose,
    sure: alone && prose && (foreign || user !== undefined),
    ...(user !== undefined && { user }),
  };
}

const lastGroup = (found: RegExpExecArray): string => found[2] ?? found[3] ?? found[4] ?? found[5] ?? '';

/** Letters and digits, or letters in both cases and signs: no word of a sentence. */
const isMixed = (words: string): boolean =>
  words.length >= 6 && /[A-Za-z]/.test(words) && /\d/.test(words) && /[A-Z!@#$%^&*+?~]|\d[a-z]+\d/.test(words);

const userBefore = new RegExp(
  `(?:${escaped(words.users)})["'\`*_~]{0,3}[ \\t]{0,3}[:=：＝][ \\t]{0,3}["'\`]?([\\w.@+-]{2,64})["'\`]?[\\s,，;；/／、|]{0,6}["'\`*]{0,3}$`,
  'i',
);
const userIn = (before: string): string | undefined => userBefore.exec(before)?.[1];

/** Where a value ends: quotes say so themselves, else what a sentence, an address or a tag puts behind it is none of it. */
function valueSpan(text: string, found: RegExpExecArray): Span | null {
  const quoted = found[5] === undefined;
  const words = lastGroup(found);
  const end = found.index + found[0].length - (quoted ? 1 : 0);
  const start = end - words.length;
  if (quoted) return { start, end };
  const inAddress = /[?&][\w.-]{0,40}$/.test(text.slice(Math.max(0, found.index - 60), found.index));
  const cut = inAddress ? /[&#;,)\]>]|<br/ : /;|<\/?[a-z]|\]\(|,(?=["'\w]+[=:])|\\n/;
  const at = words.search(cut);
  const kept = (at < 0 ? words : words.slice(0, at)).replace(/[,.:)\]}>*_~\\]+$/, '');
  return kept.length >= 4 ? { start, end: start + kept.length } : null;
}

const named = '([A-Za-z][\\w.@+-]{1,63})';
const pairs = new RegExp(
  `(${escaped(words.logins)})${marks}${aside}${marks}[ \\t]{0,3}[:=：＝][*_~]{0,3}[ \\t\\u3000]{0,4}[\`"']?${named}[\`"']?(?:[ \\t]{0,3}[/／|,，、][ \\t]{0,3}|[ \\t]{1,4}|:)[\`"']?([!#-&(-_a-{}~]{4,100})`,
  'gi',
);

/** `login: ann / QX81…`: a name and a password behind the name of both. */
function readPairs(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(pairs)) {
    const [whole, label, user, given] = match as unknown as [string, string, string, string];
    if (/[A-Za-z]/.test(text.charAt(match.index - 1)) && /^[A-Za-z]/.test(label)) continue;
    const secret = given.replace(/[,.;:)\]}>*_~\\]+$/, '');
    const tellsBoth = namesSecret(label) || /cred/i.test(label);
    const isGiven = tellsBoth ? true : isMixed(secret) || /^(?=\D*\d)(?=.*[A-Z!@#$%^&*])/.test(secret);
    if (!isGiven || !isSecret(secret, { called: 'password', prose: tellsBoth, sure: tellsBoth, user })) continue;
    const start = match.index + whole.length - given.length;
    found.push({ start, end: start + secret.length });
  }
  return found;
}

const namesPassword = new RegExp(escaped(words.passwords.filter((word) => !/^[a-z]{1,3}$/.test(word))), 'i');
/** Whether words name a password. */
function namesSecret(text: string): boolean {
  return namesPassword.test(text) || /(?<![a-z])(?:pw|pwd)(?![a-z])/i.test(text);
}

/** Passwords in addresses: `scheme://name:secret@host`. */
function readAddresses(text: string): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(
    /[a-z][a-z0-9+.-]{1,30}:\/\/([^\s:/@"'`<>|]{0,100}):([^\s/@"'`<>|]{1,200})@([\w.-]{1,200}|\[)/gi,
  )) {
    const [whole, user, secret, host] = match as unknown as [string, string, string, string];
    const start = match.index + whole.length - host.length - 1 - secret.length;
    const local = /^(?:localhost|127\.|0\.0\.0\.0|db$|mysql$|postgres$|redis$|host|.*\bexample\b)/i.test(host);
    const sure =
      !local &&
      !/^(?:host|server|hostname|ip)\b/i.test(host) &&
      !/^(?:pass|pw|secret|password|passwd|user)/i.test(secret);
    const isOwn = isSecret(secret, { called: 'password', prose: false, sure, user });
    if (isOwn && !(local && !isMixed(secret))) found.push({ start, end: start + secret.length });
  }
  for (const match of text.matchAll(/\b(?:Bearer|Basic)\s{1,3}([\w+/=.~-]{12,2000})/g)) {
    const secret = match[1]!;
    if (looksRandom(secret) || /^(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9+/]{12,}={1,2}$/.test(secret))
      found.push({ start: match.index + match[0].length - secret.length, end: match.index + match[0].length });
  }
  return found;
}

/** What stands in a column of passwords or tokens. */
function readCells({ cells, source }: Block, { blocks }: Unit, add: Add): void {
  const head = blocks.find(({ header }) => header);
  if (!head?.cells || !namesAny.test(head.source)) return;
  cells!.forEach((cell, at) => {
    const header = head.cells![at];
    const title = header ? head.source.slice(header.start, header.end).replace(/[\s*_`|]/g, '') : '';
    if (title === '' || title.length > 24 || !namesAny.test(title) || isOther.test(title)) return;
    const words = source.slice(cell.start, cell.end);
    const kept = /^[\s|`*]{0,10}(?:([\w.@+-]{2,64})[ \t]{0,3}[/／][ \t]{0,3})?([!-{}~]{4,200}?)[\s|`*]{0,10}$/.exec(
      words,
    );
    if (!kept) return;
    const secret = kept[2]!;
    const start = cell.start + words.lastIndexOf(secret);
    const called = namesSecret(title) || /pass/i.test(title) ? 'password' : 'token';
    const sure = called === 'password' && !/[a-z]/i.test(title);
    if (isSecret(secret, { called, prose: true, sure, ...(kept[1] && { user: kept[1] }) }))
      add(called, [{ start, end: start + secret.length }]);
  });
}

const namesAny = new RegExp(escaped([...words.passwords, ...words.tokens]), 'i');
