import { PhraseKeys } from './phraseKeys.ts';
import { type Characters, Choice, type Piece, type Sequence } from './phraseParts.ts';

/**
 * Phrases of the lexicons, and whether a text is one of them. All ways to read a text are followed side by side, and what is
 * known of a part at a place is kept: the time is that of the phrases times the length of the text, whatever they hold.
 *
 *     {left}[ {work}] (for|from) …      see `PhraseWords`
 */

/** How many words, or characters where words are not set apart, `…` stands for. */
export interface Reach {
  words: number;
  characters: number;
}

/** The phrases of one language, ready to be held against texts. */
export class Phrasebook {
  readonly #phrases: Readonly<Record<string, readonly string[]>>;
  readonly #classes: Readonly<Record<string, Characters>>;
  readonly #parts = new Map<string, Choice>();
  readonly #keys = new PhraseKeys();

  constructor(parts: Readonly<Record<string, readonly string[]>>, classes: Readonly<Record<string, Characters>>) {
    this.#phrases = parts;
    this.#classes = classes;
  }

  /** Tells whether a text, as a whole, is one of the phrases. Throws a SyntaxError where a phrase cannot be read. */
  reader(phrases: readonly string[]): (chart: Chart) => boolean {
    const sequences = phrases.map((phrase) => this.#read(phrase));
    const needs = sequences.map((sequence) => this.#keys.needsOf(sequence));
    return (chart) => {
      const met = chart.meets(this.#keys);
      return sequences.some((sequence, at) => needs[at]!.every((need) => met[need] === 1) && chart.isWhole(sequence));
    };
  }

  #read(phrase: string): Sequence {
    const signs = phrase.split(/(\{\w+\}|[[\]()|]| ?… ?)/).filter((sign) => sign !== '');
    const [sequence, ...others] = this.#choices([...signs, end], end);
    if (others.length > 0) throw new SyntaxError(`phrase: ${phrase}`);
    return sequence!;
  }

  /** Up to the sign that closes. */
  #choices(signs: string[], close: string): Sequence[] {
    const all: Piece[][] = [[]];
    for (let sign = signs.shift(); sign !== close; sign = signs.shift()) {
      if (sign === undefined || sign === end || sign === ')' || sign === ']')
        throw new SyntaxError(`phrase: no ${close}`);
      if (sign === '|') all.push([]);
      else all.at(-1)!.push(this.#piece(sign, signs));
    }
    return all;
  }

  #piece(sign: string, signs: string[]): Piece {
    if (sign === '(') return { kind: 'choice', of: new Choice(this.#choices(signs, ')')) };
    if (sign === '[') return { kind: 'choice', of: new Choice([...this.#choices(signs, ']'), []]) };
    if (sign.startsWith('{')) return this.#named(sign.slice(1, -1));
    if (!sign.includes('…')) return { kind: 'text', text: sign };
    const [before, after] = [sign.startsWith(' '), sign.endsWith(' ')];
    return { kind: before || after ? 'words' : 'characters', before, after };
  }

  #named(name: string): Piece {
    const characters = this.#classes[name];
    if (characters) return { kind: 'class', ...characters };
    const phrases = this.#phrases[name];
    if (!phrases) throw new SyntaxError(`phrase: no part {${name}}`);
    let part = this.#parts.get(name);
    if (!part) {
      part = new Choice(phrases.map((phrase) => this.#read(phrase)));
      this.#parts.set(name, part);
    }
    return { kind: 'choice', of: part };
  }
}

/** Behind the last sign of a phrase. */
const end = '\n';

const isApart = (char: string): boolean => /[\s:：]/.test(char);

/** Where in one text the ways end to read something that begins at a place; phrases of one book share what is known of its parts. */
export class Chart {
  readonly text: string;
  readonly #reach: Reach;
  readonly #known = new Map<Choice, Map<number, readonly number[]>>();
  #met: Uint8Array | null = null;

  constructor(text: string, reach: Reach) {
    this.text = text;
    this.#reach = reach;
  }

  /** Which needs of its book the text meets. */
  meets(keys: PhraseKeys): Uint8Array {
    this.#met ??= keys.metBy(this.text);
    return this.#met;
  }

  /** Whether the text as a whole is one of these. */
  isWhole(sequence: Sequence): boolean {
    return this.#through(sequence, 0).includes(this.text.length);
  }

  #ends(choice: Choice, start: number): readonly number[] {
    const sequences = choice.at(this.text.charCodeAt(start));
    if (sequences.length === 0) return none;
    let known = this.#known.get(choice);
    if (!known) {
      known = new Map();
      this.#known.set(choice, known);
    }
    let ends = known.get(start);
    if (!ends) {
      ends = none;
      for (const sequence of sequences) ends = joined(ends, this.#through(sequence, start));
      known.set(start, ends);
    }
    return ends;
  }

  #through(sequence: Sequence, start: number): readonly number[] {
    let at: readonly number[] = [start];
    for (const piece of sequence) {
      let next = none;
      for (const each of at) next = joined(next, this.#after(piece, each));
      if (next.length === 0) return none;
      at = next;
    }
    return at;
  }

  #after(piece: Piece, start: number): readonly number[] {
    if (piece.kind === 'text') return this.text.startsWith(piece.text, start) ? [start + piece.text.length] : none;
    if (piece.kind === 'choice') return this.#ends(piece.of, start);
    if (piece.kind === 'words') return this.#afterWords(piece, start);
    if (piece.kind !== 'class') return this.#afterCharacters(start);
    piece.pattern.lastIndex = start;
    return piece.pattern.test(this.text) ? [piece.pattern.lastIndex] : none;
  }

  /** ` … ` is a blank and some words, each with one behind it; `… ` at the beginning and ` …` at the end may be nothing. */
  #afterWords({ before, after }: { before: boolean; after: boolean }, start: number): readonly number[] {
    const first = before && after ? this.#afterBlank(start) : start;
    const ends: number[] = [];
    for (let at = first; at !== null && ends.length <= this.#reach.words; at = this.#afterWord(at, after))
      ends.push(at);
    return ends;
  }

  #afterWord(start: number, blankBehind: boolean): number | null {
    const from = blankBehind ? start : this.#afterBlank(start);
    if (from === null) return null;
    let at = from;
    while (at < this.text.length && !isApart(this.text.charAt(at))) at++;
    if (at === from) return null;
    return blankBehind ? this.#afterBlank(at) : at;
  }

  #afterBlank(at: number): number | null {
    return this.text.charAt(at) === ' ' ? at + 1 : null;
  }

  /** Where `…` may lead to between letters that are written without blanks. */
  #afterCharacters(start: number): readonly number[] {
    const ends = [start];
    for (let at = start; at < this.text.length && ends.length <= this.#reach.characters; at++) {
      if (/[，,：:]/.test(this.text.charAt(at))) break;
      ends.push(at + 1);
    }
    return ends;
  }
}

const none: readonly number[] = [];

/** The places of both, each once. */
function joined(some: readonly number[], others: readonly number[]): readonly number[] {
  if (some.length === 0) return others;
  const fresh = others.filter((place) => !some.includes(place));
  return fresh.length === 0 ? some : [...some, ...fresh];
}
