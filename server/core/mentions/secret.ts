/**
 * Passwords, keys and tokens that stand in a note. Tokens are told by their shape (tokens.ts); what has none, such as a password,
 * by what stands before it:
 *
 *     login: ann / QX81…        密码：QX81…        DB_PASSWORD=QX81…        | 账号 | 密码 |        (secretLabels.ts)
 *     mysql -pQX81…             curl -u ann:QX81…                           postgres://ann:QX81…@db/pier
 *     ssh ann@pier              and on a line of its own below what asks for one                 (secretCommands.ts)
 *     QX81…
 *
 * Nothing that is kept of a note holds a secret: a mention says where one stands and of what kind it is.
 *
 * Why the reader is here, in the core, and not secretlint's own engine beside it: an engine that answers later would make titles
 * and lists wait for it, or show what they must not; it needs whole texts, which are not kept of closed notes; and without these
 * readers it finds none of the passwords of real notes. Of the 156 secrets of test/fixtures/secrets the preset alone finds 19, all
 * together find 154, in 0.07 s for a megabyte. In 25 MB of manuals and README files, which are full of examples, seven are
 * reported that are none; in the 140 kB of public notes beside the repository none.
 */

import type { Block, Unit } from '../markdown/unit.ts';
import { allOf } from '../matches.ts';
import type { SecretFact, Span } from '../model.ts';
import { readAsked } from './secretCommands.ts';
import { labels, namesOther, namesPassword, namesToken, readLabelled, readPairs } from './secretLabels.ts';
import { isMixed, isSecret, looksRandom } from './secretValues.ts';
import { readKeys, readTokens } from './tokens.ts';

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

/** An answer to what the block before asks is short; and what asks stands at its end. */
const [longestAnswer, longestCall] = [200, 400];

/** What a text must hold for anything in it to be found. */
const calling = new RegExp(
  `${labels}|://[^\\s/@]{0,100}:|-----BEGIN|\\s-[apuUw]\\S|\\s-[apu]\\s|Bearer\\s|Basic\\s|(?<![\\w-])[\\w-]{20}|\\d:AA`,
  'i',
);

/** A line that holds a word with a digit or sign in it, and nothing else. */
const answering =
  /(?:^|\n)[ \t>]{0,20}(?:[-*+] {1,4})?["'`]?(?=[!-~]{0,100}[\d!@#$%^&*])[!-~]{4,100}[ \t\r]{0,20}(?:\n|$)/;

function secretsIn(block: Block, before: Block | null, unit: Unit): SecretMention[] {
  const { source } = block;
  const called = calling.test(source);
  const answers = answering.test(source);
  if (!called && !answers && !block.cells) return none;
  const calls = before !== null && source.length < longestAnswer ? before.source.slice(-longestCall) : '';
  const found: SecretMention[] = [];
  // What is read first is surer of where a secret begins.
  const add = (kind: SecretMention['kind'], spans: readonly Span[]): void => {
    for (const { start, end } of spans)
      if (found.every((one) => one.end <= start || end <= one.start)) found.push({ start, end, kind });
  };
  if (called) {
    add('key', readKeys(source));
    add('token', readTokens(source));
    add('address', readAddresses(source));
    add('password', readPairs(source));
    for (const { kind, ...span } of readLabelled(source, calls)) add(kind, [span]);
  }
  if (called || answers) add('password', readAsked(source, calls, namesPassword));
  if (block.cells && !block.header) for (const { kind, ...span } of readCells(block, unit)) add(kind, [span]);
  return found.sort((one, other) => one.start - other.start);
}

const address = /[a-z][a-z0-9+.-]{1,30}:\/\/([^\s:/@"'`<>|]{0,100}):([^\s/@"'`<>|]{1,200})@([\w.-]{1,200}|\[)/gi;
const inHeader = /\b(?:Bearer|Basic)\s{1,3}([\w+/=.~-]{12,2000})/g;
const ownHost = /^(?:localhost|127\.|0\.0\.0\.0|db$|mysql$|postgres$|redis$|host|server$|ip$|.*\bexample\b)/i;

/** Passwords in addresses, `scheme://name:secret@host`, and tokens in the headers of requests. */
function readAddresses(text: string): Span[] {
  const inAddresses = allOf(address, text).flatMap((match) => {
    const [whole, user, secret, host] = match as unknown as [string, string, string, string];
    const local = ownHost.test(host);
    const sure = !local && !/^(?:pass|pw|secret|user)/i.test(secret);
    if (!isSecret(secret, { called: 'password', prose: false, sure, user }) || (local && !isMixed(secret))) return [];
    const start = match.index + whole.length - host.length - 1 - secret.length;
    return [{ start, end: start + secret.length }];
  });
  const inHeaders = allOf(inHeader, text).flatMap((match) => {
    const secret = match[1]!;
    const encoded = /^(?=.*[a-z])(?=.*[A-Z])[A-Za-z0-9+/]{12,}={1,2}$/.test(secret);
    const end = match.index + match[0].length;
    return encoded || looksRandom(secret) ? [{ start: end - secret.length, end }] : [];
  });
  return [...inAddresses, ...inHeaders];
}

const namesAny = (text: string): boolean => namesPassword(text) || namesToken(text);

/** What stands in a column of passwords or tokens, behind a name and a stroke or alone. */
function readCells({ cells, source }: Block, { blocks }: Unit): (Span & { kind: 'password' | 'token' })[] {
  const head = blocks.find(({ header }) => header);
  if (!head?.cells || !namesAny(head.source)) return [];
  return cells!.flatMap((cell, at) => {
    const header = head.cells![at];
    const title = header ? head.source.slice(header.start, header.end).replace(/[\s*_`|]/g, '') : '';
    if (title === '' || title.length > 24 || !namesAny(title) || namesOther(title)) return [];
    const words = source.slice(cell.start, cell.end);
    const kept = /^[\s|`*]{0,10}(?:([\w.@+-]{2,64})[ \t]{0,3}[/／][ \t]{0,3})?([!-{}~]{4,200}?)[\s|`*]{0,10}$/.exec(
      words,
    );
    if (!kept) return [];
    const [secret, user] = [kept[2]!, kept[1]];
    const called = namesPassword(title) ? 'password' : 'token';
    const sure = called === 'password' && !/[a-z]/i.test(title);
    if (!isSecret(secret, { called, prose: true, sure, ...(user && { user }) })) return [];
    const start = cell.start + words.lastIndexOf(secret);
    return [{ start, end: start + secret.length, kind: called }];
  });
}
