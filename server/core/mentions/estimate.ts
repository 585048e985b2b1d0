/**
 * How long somebody thinks that a task takes: an amount behind a label, in units of people, alone in parentheses, or at
 * the end of a point. A day is eight hours, a week five days, a month twenty.
 *
 *     見積 3h   工时：2天   3人日   2 人天   (20 min)   paint the pier 5h
 *     run it every 2h, wait for 5h, 10min内   →  none
 */

import { lexicons } from '../lexicons/index.ts';
import { allOf } from '../matches.ts';
import type { FieldMention } from './formats.ts';
import { type Search, search } from './search.ts';
import { blank, digit, lookAt, meets, type Need, signs, words } from './vocabulary.ts';
import { anyOf, isBlank, wordsOf } from './words.ts';

const minutes = new Map(
  lexicons.flatMap(({ notes }) => Object.entries({ ...notes.estimates.units, ...notes.estimates.peoples })),
);
const longest = (words: readonly string[]): string =>
  `(?:${[...words].sort((one, other) => other.length - one.length).join('|')})`;
const units = longest([...minutes.keys()]);
const peoples = longest(lexicons.flatMap(({ notes }) => Object.keys(notes.estimates.peoples)));
const vague = new Set(lexicons.flatMap(({ notes }) => notes.estimates.vague));
const clear = longest(
  lexicons.flatMap(({ notes }) => Object.keys(notes.estimates.units)).filter((unit) => !vague.has(unit)),
);

const number = '[\\d０-９]{1,4}(?:\\.\\d{1,2})?';
const behind = '(?![A-Za-z0-9])';
const amount = (unit: string): string =>
  `${number}(?:\\s?[-–~〜～]\\s?${number})?\\s?${unit}(?:\\s?${number}\\s?${units})?${behind}`;
const labels = words(wordsOf((notes) => notes.estimates.labels));
const begins = '(?<![\\w.０-９/:-])';
const patterns: Search[] = [
  search(
    [labels],
    () =>
      new RegExp(
        `${labels.source}\\s{0,2}(?:[:：]?\\s{0,3}[~≈]?(${amount(units)})|[(（]\\s?(${amount(units)})\\s?[)）])`,
        'gi',
      ),
  ),
  search([], () => new RegExp(`${begins}(${amount(peoples)})`, 'gi')),
  search(
    [signs('(（[【')],
    () => new RegExp(`(?<=[(（[【]\\s{0,2})[~≈]?(${amount(units)})(?=\\s{0,2}[)）\\]】,，、])`, 'gi'),
  ),
  search(
    [blank],
    () => new RegExp(`(?<=\\S[\\s\\u3000]{1,3})[~≈]?(${amount(clear)})(?=[\\s\\u3000.。;；)）]{0,3}(?:\\n|$))`, 'gi'),
  ),
];
const leads = new RegExp(`(?:${anyOf(wordsOf((notes) => notes.estimates.leads))})[\\s\\u3000]{0,3}$`, 'i');

/** What units begin with, in either case. */
const unitFirsts: ReadonlySet<number> = new Set(
  [...minutes.keys()].flatMap((unit) =>
    [unit.charAt(0).toUpperCase(), unit.charAt(0).toLowerCase()].map((first) => first.charCodeAt(0)),
  ),
);

/** Whether a digit stands before what may be a unit. */
function holdsAmount(text: string): boolean {
  for (let at = 0; at + 1 < text.length; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    const next = text.charCodeAt(at + 1);
    if (unitFirsts.has(isBlank(next) ? text.charCodeAt(at + 2) : next)) return true;
  }
  return false;
}

const isDigit = (code: number): boolean => (code > 0x2f && code < 0x3a) || (code > 0xff0f && code < 0xff1a);

/** The estimates of a text, as fields, in order. */
export function readEstimates(text: string, sight: Need = lookAt(text)): FieldMention[] {
  if (!meets(sight, digit) || !holdsAmount(text)) return [];
  const found: FieldMention[] = [];
  patterns.forEach((pattern, index) => {
    for (const match of pattern.all(text, sight)) {
      const value = (match[1] ?? match[2])!;
      const start = match.index;
      if (index === 3 && leads.test(text.slice(Math.max(0, start - 16), start))) continue;
      const at = start + match[0].lastIndexOf(value);
      if (minutesOf(value) === null) continue;
      found.push({ kind: 'field', name: 'estimate', value, at, start, end: start + match[0].length, sure: false });
    }
  });
  return found.sort((one, other) => one.start - other.start || other.end - one.end);
}

const part = new RegExp(`(${number})\\s?(${units})`, 'gi');

/** `1h30m` 90, `2–3 h` 180, `3人日` 1440; null where it is no amount of time. */
export function minutesOf(value: string): number | null {
  let sum = 0;
  for (const [, count = '', unit = ''] of allOf(part, value.normalize('NFKC')))
    sum += Number(count) * (minutes.get(unit.toLowerCase()) ?? 0);
  return sum > 0 ? Math.round(sum) : null;
}
