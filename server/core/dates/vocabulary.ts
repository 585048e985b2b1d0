/**
 * The words of all lexicons in one tree, each with the kind of token it is. A kind is a letter, so that a row of tokens
 * is a string and the grammar (grammar.ts) a table of patterns over it.
 */

import { type Lexicon, lexicons } from '../lexicons/index.ts';
import type { DateLexicon } from '../lexicons/types/dates.ts';
import type { LanguageId } from '../model.ts';
import { evenly, type Word } from './word.ts';

/** A place in the tree of words: most have one character that goes on, which is not looked up. */
export interface Node {
  code: number;
  child: Node | null;
  others: Map<number, Node> | null;
  word: Word | null;
}

const emptyNode = (): Node => ({ code: -1, child: null, others: null, word: null });

/** Where a character leads. */
export function follow(node: Node, code: number): Node | undefined {
  return node.code === code ? node.child! : node.others?.get(code);
}

export interface Vocabulary {
  root: Node;
  /** Whether a token may begin with a character: 0 no, 1 a digit, 2 a word. */
  starts: Uint8Array;
  /** What may begin with three characters, by `headOf`: 0 nothing, 1 a word, 2 one without which there is no date. */
  heads: Uint8Array;
  digits: Map<number, number>;
  /** Whether a range of dotted dates is one without further words. */
  dotted: boolean;
  /** Behind digits: `th`. */
  ordinalSuffixes: RegExp;
  /** Letters that call for a language before others: its own ones first, then those that it shares. */
  letters: { pattern: RegExp; language: LanguageId }[];
}

const made = new Map<string, Vocabulary>();

/** The words of all languages; where a word belongs to several, the earlier language says what it is. */
export function vocabularyFor(languages: readonly LanguageId[]): Vocabulary {
  const key = languages.length === 1 ? languages[0]! : languages.join();
  let vocabulary = made.get(key);
  if (!vocabulary) {
    const order = [...languages, ...lexicons.map((lexicon) => lexicon.id).filter((id) => !languages.includes(id))];
    vocabulary = compileVocabulary(order.map((id) => lexicons.find((lexicon) => lexicon.id === id)!));
    made.set(key, vocabulary);
  }
  return vocabulary;
}

const known = new WeakMap<DateLexicon, ReadonlyMap<string, Word>>();

/** The words of one language, which are the same in any company. */
function wordsOf(lexicon: DateLexicon): ReadonlyMap<string, Word> {
  const own = known.get(lexicon);
  if (own) return own;
  const words = new Map<string, Word>();
  // Later entries add to earlier ones; a later language adds nothing to a word that is taken.
  for (const [text, word] of entriesOf(lexicon)) words.set(text, { ...word, ...words.get(text) });
  for (const text of lexicon.doubtful) if (words.has(text)) words.get(text)!.doubtful = true;
  for (const text of lexicon.partsAlone ?? []) words.get(text)!.alone = true;
  for (const text of lexicon.plurals ?? []) if (words.has(text)) words.get(text)!.plural = true;
  for (const [text, word] of words) words.set(text, evenly(word));
  known.set(lexicon, words);
  return words;
}

/** The words of some lexicons, of which the first says what a word is that several have. */
export function compileVocabulary(ordered: readonly Lexicon[]): Vocabulary {
  const root = emptyNode();
  const starts = new Uint8Array(65536);
  const heads = new Uint8Array(65536);
  const digits = new Map<number, number>();
  for (let code = 48; code < 58; code++) starts[code] = 1;
  for (const { dates } of ordered) {
    for (const [text, word] of wordsOf(dates)) {
      insert(root, text, word);
      const [code, head] = [text.charCodeAt(0), headOf(text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2))];
      if (starts[code] !== 1) starts[code] = 2;
      heads[head] = Math.max(heads[head]!, anchors.has(word.kind) ? 2 : 1);
    }
    for (const [character, value] of Object.entries(dates.digits)) {
      const code = character.charCodeAt(0);
      if (!digits.has(code)) digits.set(code, value);
      starts[code] = 2;
      heads[headOf(code, Number.NaN, Number.NaN)] = 2;
    }
  }
  const calls = (which: 'letters' | 'script') =>
    ordered.flatMap(({ id, writing }) => {
      const letters = writing?.[which];
      return letters ? [{ pattern: new RegExp(`[${letters}]`), language: id }] : [];
    });
  const letters = [...calls('letters'), ...calls('script')];
  const suffixes = ordered.flatMap(({ dates }) => dates.ordinalSuffixes.map(escaped)).join('|');
  return {
    root,
    starts,
    heads,
    digits,
    dotted: ordered[0]!.dates.dotted,
    ordinalSuffixes: new RegExp(`(?:${suffixes})(?![a-z])`, 'y'),
    letters,
  };
}

/** Kinds without which a row holds no date. */
export const anchors: ReadonlySet<string> = new Set('DNTWMPEHFVncwoymdupvzZJU');

/** The first three characters of a word as a number below 65536, of which several may have the same; NaN for none. */
export const headOf = (first: number, second: number, third: number): number =>
  ((first * 31 + (second || 0)) * 31 + (third || 0)) & 65535;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function insert(root: Node, text: string, word: Word): void {
  let node = root;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let next = follow(node, code);
    if (!next) {
      next = emptyNode();
      if (node.child) {
        node.others ??= new Map();
        node.others.set(code, next);
      } else {
        node.code = code;
        node.child = next;
      }
    }
    node = next;
  }
  node.word ??= word;
}

/** A language's words with what each is; the first entry of a word gives its letter, the others add to it. */
function* entriesOf(lexicon: DateLexicon): Generator<[string, Word]> {
  const all = function* (texts: readonly string[], word: Word): Generator<[string, Word]> {
    for (const text of texts) yield [text, word];
  };
  const valued = function* (texts: Record<string, number>, kind: string): Generator<[string, Word]> {
    for (const [text, value] of Object.entries(texts)) yield [text, { kind, value }];
  };
  yield* valued(lexicon.dayWords, 'T');
  yield* all(lexicon.besides ?? [], { kind: 'T', beside: true });
  for (const [text, pair] of Object.entries(lexicon.dayPairs ?? {})) yield [text, { kind: 'J', pair }];
  for (const [text, named] of Object.entries(lexicon.named ?? {})) yield [text, { kind: 'Z', named }];
  for (const [text, amount] of Object.entries(lexicon.amounts ?? {})) yield [text, { kind: 'n', amount }];
  for (const [index, spellings] of lexicon.weekdays.entries()) yield* all(spellings, { kind: 'W', weekday: index + 1 });
  for (const [index, spellings] of lexicon.months.entries()) yield* all(spellings, { kind: 'M', value: index + 1 });
  for (const unit of ['year', 'month', 'day'] as const) {
    yield* all(lexicon.markers[unit], { kind: unit[0]!, unit });
  }
  yield* all(lexicon.markers.fiscalYear, { kind: 'y', unit: 'year', fiscal: true });
  for (const [text, unit] of Object.entries(lexicon.units)) yield [text, { kind: 'u', unit, counts: unit }];
  for (const [text, [unit, value]] of Object.entries(lexicon.periods))
    yield [text, unit === 'fiscalYear' ? { kind: 'P', unit: 'year', value, fiscal: true } : { kind: 'P', unit, value }];
  for (const [text, weekend] of Object.entries(lexicon.weekends)) yield [text, { kind: 'E', weekend }];
  yield* valued(lexicon.shifts, 'X');
  for (const [text, value] of Object.entries(lexicon.nearest)) yield [text, { kind: 'X', value, near: true }];
  for (const [text, unit] of Object.entries(lexicon.ends)) yield [text, { kind: 'v', unit }];
  yield* valued(lexicon.stretches, 'Y');
  yield* valued(lexicon.halves, 'H');
  yield* valued(lexicon.fiscalHalves, 'F');
  yield* valued(lexicon.ordinals, 'o');
  yield* valued(lexicon.numbers, 'n');
  for (const [index, text] of lexicon.shortWeekdays.entries()) yield [text, { kind: 'w', weekday: index + 1 }];
  for (const [text, part] of Object.entries(lexicon.parts)) yield [text, { kind: 'p', part }];
  for (const [text, part] of Object.entries(lexicon.seasons)) yield [text, { kind: 'U', part }];
  for (const [text, code] of Object.entries(lexicon.codes)) {
    yield [text, code === 'fiscalYear' ? { kind: 'c', unit: 'year' } : { kind: 'c', unit: code }];
  }
  // Behind the codes: `H` is a half as well as an era.
  for (const [text, era] of Object.entries(lexicon.eras)) yield [text, { kind: 'e', era }];
  for (const role of ['due', 'start', 'done', 'at'] as const)
    yield* all(lexicon.labels[role], { kind: 'K', label: role });
  yield* rolesOf(lexicon, all);
  yield* all(lexicon.origins, { kind: 'S', origin: true });
  yield* all(lexicon.exclusive, { kind: 'x', exclusive: true });
}

type All = (texts: readonly string[], word: Word) => Generator<[string, Word]>;

function* rolesOf(lexicon: DateLexicon, all: All): Generator<[string, Word]> {
  yield* all(lexicon.duePrefixes, { kind: 'B', role: 'due' });
  yield* all(lexicon.untilPrefixes, { kind: 'B', role: 'until' });
  yield* all(lexicon.startPrefixes, { kind: 'S', role: 'start' });
  yield* all(lexicon.dueSuffixes, { kind: 'b', role: 'due', closes: true });
  yield* all(lexicon.startSuffixes, { kind: 's', role: 'start', closes: true });
  yield* all(lexicon.pasts ?? [], { kind: 'S', past: true });
  yield* all(lexicon.untilNow ?? [], { kind: 'C', untilNow: true });
  yield* all(lexicon.halfMore ?? [], { kind: 'Q', halfMore: true });
  yield* all(lexicon.ago, { kind: 'A', ago: true });
  yield* all(lexicon.later, { kind: 'L', later: true });
  yield* all(lexicon.weekOf.before, { kind: 'k', weekOf: true });
  yield* all(lexicon.weekOf.behind, { kind: 'q', weekOf: true });
  yield* all(lexicon.weekMore ?? [], { kind: 'u', besideWeek: true });
  yield* all(lexicon.between.before, { kind: 'G', between: true });
  yield* all(lexicon.between.behind, { kind: 'g', between: true });
  yield* all(lexicon.dayParticles, { kind: 'a', particle: true });
  yield* all(lexicon.withinPrefixes, { kind: 'I', within: true });
  yield* all(lexicon.inPrefixes, { kind: 'j' });
  yield* all(lexicon.withinSuffixes, { kind: 'i', within: true });
  yield* all(lexicon.rangeWords, { kind: 'R', range: true });
  // `に変更` begins with a particle, and so is one.
  const led = (text: string) => lexicon.dayParticles.some((particle) => text.startsWith(particle));
  for (const text of lexicon.moves) yield [text, { kind: '>', moves: true, ...(led(text) && { particle: true }) }];
  yield* all(lexicon.listWords, { kind: 'l', list: true });
  yield* all(lexicon.leads.day, { kind: 'f', leads: 'day' });
  yield* all(lexicon.leads.period, { kind: 'f', leads: 'period' });
  yield* all(lexicon.fillers, { kind: 'f', fill: true });
  yield* all(lexicon.hours, { kind: 'h', hour: true });
  yield* all(lexicon.times, { kind: 'z', time: true });
  yield* all(lexicon.clockLeads ?? [], { kind: 'f', clock: true });
  yield* all(lexicon.ordinalPrefixes, { kind: 'O' });
  yield* all(lexicon.refusals, { kind: 'x' });
  yield* all(lexicon.refusalsBehind, { kind: 'r', counted: true });
  yield* all(lexicon.abouts ?? [], { kind: 'r', counted: true, about: true });
  yield* all(lexicon.repeats ?? [], { kind: 'x', repeats: true });
  yield* all(lexicon.lengths ?? [], { kind: 'x', long: true });
  yield* all(lexicon.measures ?? [], { kind: 'r', measure: true });
  yield* all(lexicon.doneSuffixes ?? [], { kind: '+', did: true });
  yield* all(lexicon.openEnds ?? [], { kind: 'R', opens: true });
  yield* all(lexicon.events ?? [], { kind: ';', event: true });
  yield* all(lexicon.others, { kind: ';' });
}
