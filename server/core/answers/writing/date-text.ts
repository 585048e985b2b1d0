/** Writing a day in the form in which a date stands already. */
import { lexicons } from '../../lexicons/index.ts';
import type { Day, Span } from '../../model.ts';

const suffixOfDay = lexicons.flatMap(({ dates }) => dates.ordinalSuffixes.filter((suffix) => /^[a-z]/.test(suffix)));
const numberOrName = new RegExp(`[0-9０-９]+(?:${suffixOfDay.join('|')})?|[A-Za-zÀ-ɏ]+\\.?`, 'g');

/**
 * The same text with another day in its numbers, in their order, width and digits: `2026年3月5日`, `2026-03-05`,
 * `3/5`, `Mar 5`, `29日`. Null where the numbers do not say `old` beyond doubt, or cannot say `day`.
 */
export function rewriteDay(text: string, old: Day, day: Day): string | null {
  const tokens = [...text.matchAll(numberOrName)].map((match) => ({
    start: match.index,
    text: match[0],
  }));
  const parts = partsOf(
    tokens.map((token) => token.text),
    split(old),
  );
  if (!parts) return null;
  const now = split(day);
  const unsaid = (['year', 'month'] as const).filter((part) => !parts.includes(part) && now[part] !== split(old)[part]);
  // A missing year follows from the month; a missing month does not follow from the day.
  if (unsaid.includes('month')) return null;
  const padded = tokens.some((token, at) => parts[at] !== 'year' && /^[0０]/.test(token.text)) || isPaddedForm(text);
  let written = '';
  let at = 0;
  for (const [nth, token] of tokens.entries()) {
    written += text.slice(at, token.start) + writePart(token.text, now[parts[nth]!], padded);
    at = token.start + token.text.length;
  }
  return written + text.slice(at);
}

/**
 * The part of a date expression that names the day: without `by`, `前`, `まで`, the weekday in brackets and the time.
 * `3月24日（五）18:00まで` → `3月24日`, `3月24日の午前` → `3月24日`.
 */
export function dayPart(text: string): Span {
  const span = { start: 0, end: text.length };
  for (let changed = true; changed; ) {
    const words = text.slice(span.start, span.end);
    const before = prefixes.find((prefix) => startsWithWord(words, prefix))?.length ?? 0;
    const behind = tail(words);
    changed = before + behind > 0 && before + behind < words.trim().length;
    if (!changed) break;
    span.start += before;
    span.end -= behind;
    span.start += /^\s*/.exec(text.slice(span.start, span.end))![0].length;
    span.end = span.start + text.slice(span.start, span.end).trimEnd().length;
  }
  return span;
}

/** The word for another weekday in the same form: `周三` → `周二`, `水曜日` → `火曜日`, `WED` → `TUE`; null for no weekday. */
export function rewriteWeekday(word: string, stated: number, actual: number): string | null {
  const plain = word.toLowerCase();
  for (const { dates } of lexicons) {
    if (dates.shortWeekdays[stated - 1] === plain) return dates.shortWeekdays[actual - 1] ?? null;
    if (!dates.weekdays[stated - 1]?.includes(plain)) continue;
    const spellings = dates.weekdays[actual - 1] ?? [];
    const best = [...spellings].sort((a, b) => likeness(b, plain) - likeness(a, plain))[0];
    return best === undefined ? null : sameCase(best, word);
  }
  return null;
}

/** `done` as `Done` or `DONE`, where the word that it replaces is written so. */
export function sameCase(word: string, model: string): string {
  if (!/[a-z]/i.test(model)) return word;
  if (model.length > 1 && model === model.toUpperCase()) return word.toUpperCase();
  return model[0] === model[0]!.toUpperCase() ? word[0]!.toUpperCase() + word.slice(1) : word;
}

type Part = 'year' | 'month' | 'day';
type Parts = Record<Part, number>;

const split = (day: Day): Parts => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** The names of each language's months. */
const calendars = lexicons.map(({ dates }) => dates.months);
const names = (months: string[][], month: number, name: string): boolean => months[month - 1]?.includes(name) ?? false;

/** The orders in which people write the parts of a day. */
const orders: Part[][] = [
  ['year', 'month', 'day'],
  ['month', 'day', 'year'],
  ['day', 'month', 'year'],
  ['month', 'day'],
  ['day', 'month'],
  ['day'],
];

/** Which part of the day each token is; null where no order fits, or several do. */
function partsOf(tokens: string[], day: Parts): Part[] | null {
  const fitting = orders.filter(
    (order) => order.length === tokens.length && order.every((part, at) => says(tokens[at]!, part, day[part])),
  );
  // Of `3/3` the month is taken to stand first; `03/03/2026` is left alone.
  return fitting[0] && (fitting.length === 1 || tokens.length === 2) ? fitting[0] : null;
}

function says(token: string, part: Part, value: number): boolean {
  if (isWord(token)) return part === 'month' && calendars.some((months) => names(months, value, token.toLowerCase()));
  const number = Number.parseInt(token.normalize('NFKC'), 10);
  return number === value || (part === 'year' && token.length === 2 && number === value % 100);
}

function writePart(token: string, value: number, padded: boolean): string {
  if (isWord(token)) {
    const old = token.toLowerCase();
    const months = calendars.find((names) => names.flat().includes(old)) ?? [];
    const spellings = months[value - 1] ?? [];
    // The first is the name in full.
    const isFull = months.some(([name]) => name === old);
    const best = isFull ? spellings[0] : [...spellings].sort((a, b) => likeness(b, old) - likeness(a, old))[0];
    return best === undefined ? token : sameCase(best, token);
  }
  const text = String(token.length === 2 && value > 99 ? value % 100 : value).padStart(padded ? 2 : 1, '0');
  return /[０-９]/.test(token)
    ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : text;
}

const isWord = (token: string): boolean => /^[A-Za-zÀ-ɏ]/.test(token);

/** ISO pads its numbers, and with both of two digits one cannot see it. */
const isPaddedForm = (text: string): boolean => /^[0-9]{4}[-.][0-9]{2}[-.][0-9]{2}/.test(text);

const inOrderOfLength = (words: string[]): string[] => words.sort((a, b) => b.length - a.length);

const prefixes = inOrderOfLength(
  lexicons.flatMap(({ dates }) => [...dates.duePrefixes, ...dates.untilPrefixes, ...dates.startPrefixes]),
);
const suffixes = inOrderOfLength(
  lexicons.flatMap(({ dates }) => [...dates.dueSuffixes, ...dates.startSuffixes, ...dates.times, ...dates.fillers]),
);

function startsWithWord(text: string, word: string): boolean {
  const plain = text.slice(0, word.length + 1).toLowerCase();
  return plain.startsWith(word) && !(/[a-z]$/.test(word) && /[a-z]$/.test(plain) && plain.length > word.length);
}

/** Length of what stands behind the day: a word of role, a time and what joins it to the day, a weekday in brackets. */
function tail(words: string): number {
  const plain = words.toLowerCase();
  const suffix = suffixes.find((word) => plain.endsWith(word) && (!/^[a-z]/.test(word) || plain.endsWith(` ${word}`)));
  if (suffix) return suffix.length;
  return /\s?[0-9０-９]{1,2}[:：][0-9０-９]{2}$|\s?[(（][^()（）]{1,9}[)）]$/.exec(words)?.[0].length ?? 0;
}

/** How much two spellings look alike: letters in common at both ends, then length. */
function likeness(a: string, b: string): number {
  let head = 0;
  while (head < a.length && a[head] === b[head]) head += 1;
  let foot = 0;
  while (foot < a.length && a.at(-1 - foot) === b.at(-1 - foot)) foot += 1;
  return Math.min(head + foot, a.length) - Math.abs(a.length - b.length) / 100;
}
