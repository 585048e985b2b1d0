/** How alike texts are by their words: Latin words, and pairs of neighbouring Chinese or Japanese characters. */
import { lexicons } from '../../lexicons/index.ts';
import { allOf } from '../../matches.ts';
import { fold } from '../keys.ts';

/**
 * The terms of a text, without doubles: `重启 payment-gateway` → `重启`, `payment`, `gateway`, `payment-gateway`.
 * Pairs of hiragana alone are grammar, not words, and are left out.
 */
export function termsOf(text: string): string[] {
  const terms = new Set<string>();
  for (const [word] of allOf(term, fold(text.slice(0, longest)))) {
    if (word < '{') addWords(word, terms);
    else if (/^[\u30a0-\u30ff]/.test(word)) terms.add(word.replace(/\u30fc$/, ''));
    else addPairs(word, terms);
  }
  return [...terms];
}

const term = /[a-z][a-z0-9]*(?:[-_.][a-z0-9]+){0,6}|[\u30a0-\u30ff]{2,20}|[\u3040-\u309f\p{Script=Han}]{2,200}/gu;

/** Words beyond this say nothing new of what a text is about. */
const longest = 20_000;

/** A Latin word, and the parts of one that is put together. */
function addWords(word: string, terms: Set<string>): void {
  addWord(word, terms);
  const parts = word.split(/[-_.]/);
  if (parts.length > 1) for (const part of parts) addWord(part, terms);
}

function addWord(word: string, terms: Set<string>): void {
  if (word.length > 2 && !common.has(word)) terms.add(word.length > 3 ? stemOf(word) : word);
}

/** `gates` and `gate`, `releasing` and `release` are one word. */
function stemOf(word: string): string {
  for (const ending of endings) if (word.endsWith(ending)) return word.slice(0, -ending.length);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const endings = ['ment', 'ing', 'ed', 'es', 'e'];

function addPairs(word: string, terms: Set<string>): void {
  for (let at = 0; at + 1 < word.length; at++) {
    const pair = word.slice(at, at + 2);
    if (/\p{Script=Han}/u.test(pair) && !common.has(pair)) terms.add(pair);
  }
}

/** Words of every text. */
const common: ReadonlySet<string> = new Set(lexicons.flatMap(({ notes }) => notes.common));

/** How much a term tells: more, the fewer texts have it. */
export type Weights = (term: string) => number;

/** Counts in how many of the texts each term stands. */
export function countTerms(texts: readonly string[], terms = termsOf): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** Weighs terms by their counts in a number of texts; a term that none has tells most. */
export function weigh(counts: ReadonlyMap<string, number>, total: number): Weights {
  return (term) => Math.log(1 + (total + 1) / ((counts.get(term) ?? 0) + 0.5));
}

/** The sum of the weights of the terms that both have. */
export function overlap(terms: readonly string[], others: ReadonlySet<string>, weights: Weights): number {
  return terms.reduce((sum, term) => sum + (others.has(term) ? weights(term) : 0), 0);
}

/** Terms as a reader knows them from the text: whole words, and pairs put together again (`部署流程`, `releases`). */
export function wordsOfTerms(terms: readonly string[], text: string): string[] {
  const source = fold(text);
  const marked = new Uint8Array(source.length + 1);
  for (const term of terms) {
    const start = source.indexOf(term);
    if (start < 0) continue;
    let end = start + term.length;
    while (/^[a-z0-9]/.test(term) && /[a-z0-9]/.test(source.charAt(end))) end++;
    marked.fill(1, start, end);
  }
  const words: string[] = [];
  for (let start = marked.indexOf(1); start >= 0; ) {
    const end = marked.indexOf(0, start);
    words.push(source.slice(start, end));
    start = marked.indexOf(1, end);
  }
  return words;
}
