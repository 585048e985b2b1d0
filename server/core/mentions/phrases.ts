/**
 * Headings, labels and lead-ins that no list of words holds, read by what they are made of: when, who, how far, and work.
 *
 *     Still open for 2.1        →  todo
 *     周五之前                  →  todo: nothing but by when
 *     Ann and Bo agreed to:     →  todo, as a lead-in
 */
import { type DateMention, readDates } from '../dates/index.ts';
import { lexicons } from '../lexicons/index.ts';
import type { PhraseMode, PhraseWords } from '../lexicons/types/phrases.ts';
import { perText } from './perText.ts';
import { Chart, Phrasebook, type Reach } from './phraseGrammar.ts';
import type { Characters } from './phraseParts.ts';
import { hanOrKana } from './words.ts';

/** What stands for a time in a phrase, by which way it lies. */
const times = { past: '\ue001', now: '\ue002', ahead: '\ue003', due: '\ue004' } as const;
const ofTimes = (begins: string): Characters => ({ pattern: new RegExp(`[${begins}]`, 'y'), begins });
const surnames = [...new Set(lexicons.flatMap(({ notes }) => [...notes.surnames]))].join('');
const classes = {
  ...Object.fromEntries(Object.entries(times).map(([name, sign]) => [name, ofTimes(sign)])),
  time: ofTimes(Object.values(times).join('')),
  surname: { pattern: new RegExp(`[${surnames}]`, 'y'), begins: surnames },
  han: { pattern: /\p{Script=Han}/uy, begins: null },
  handle: { pattern: /@?[a-z][\w.-]{0,20}|@[\p{Script=Han}\w]{1,12}/uy, begins: null },
  n: { pattern: /#?v?\d{1,4}(?:\.\d{1,4}){0,3}/y, begins: '#v0123456789' },
};

function timeOf({ expression, role, open }: DateMention): string {
  if (open?.past) return times.past;
  if (expression.kind === 'window')
    return role === 'due' ? times.due : expression.amount > 0 ? times.ahead : times.past;
  const { shift, offset } = expression.kind === 'range' ? expression.from : expression.point;
  const [way = 0] = Object.values({ ...shift, ...offset });
  // `昨日まで` is no day to have something done by.
  if (role === 'due' && way >= 0) return times.due;
  return way < 0 ? times.past : way > 0 ? times.ahead : times.now;
}

/** A text with one sign for each time in it. */
function timed(text: string): string {
  let said = '';
  let at = 0;
  for (const date of readDates(text)) {
    said += text.slice(at, date.start) + timeOf(date);
    at = date.end;
  }
  return said + text.slice(at);
}

const easternLetter = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const letter = '[\\p{L}\\p{N}@\ue001-\ue004]';
/** `第 37 周`, `近期 roadmap`: beside Chinese and Japanese letters a blank says nothing. */
const idleBlank = new RegExp(`(?<=${easternLetter}) (?=${letter})|(?<=${letter}) (?=${easternLetter})`, 'gu');
const closed = (said: string): string =>
  said.includes(' ') && hanOrKana.test(said) ? said.replace(idleBlank, '') : said;

/** Letters by which a text is none of a language that shares its script with another. */
const lettersBut = (id: string): RegExp => {
  const others = lexicons.flatMap((other) => (other.id !== id && other.writing?.letters) || []);
  return new RegExp(others.length > 0 ? `[${others.join('')}]` : '(?!)', 'u');
};

/** `待辦` as `待办` */
function alikeIn({ alike = {} }: PhraseWords['phrases']): (said: string) => string {
  const known = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');
  return (said) => said.replace(known, (character) => alike[character]!);
}

/** Of which letters a text holds one that may be a phrase of a language, unless it holds none at all. */
const [eastern, latin] = ['\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}', '\\p{Script=Latin}'].map(
  (letters) => new RegExp(`[${letters}]|^\\P{L}*$`, 'u'),
) as [RegExp, RegExp];

const books = lexicons.map(({ id, writing, notes: { phrases } }) => ({
  phrases,
  book: new Phrasebook(phrases.parts, classes),
  written: phrases.alike ? alikeIn(phrases) : null,
  letters: writing ? eastern : latin,
  others: writing?.script !== undefined && !writing.letters ? lettersBut(id) : null,
}));

/** Between words, what vetoes does so wherever in a sentence it stands. */
const everywhere = 40;

/** The phrases of one kind in all languages. */
const readersOf = (kind: 'headings' | 'leads') =>
  books.map(({ phrases, book, ...writing }) => {
    const { neither, todo, done } = phrases[kind];
    return { ...writing, neither: book.reader(neither), todo: book.reader(todo), done: book.reader(done) };
  });

/** Reads phrases of one kind: what they open, and whether they only look so. The phrases are made ready when the first text comes. */
function readerOf(kind: 'headings' | 'leads', reach: Reach) {
  let readers: ReturnType<typeof readersOf> | null = null;
  const charts = (text: string, within: Reach) => {
    const said = closed(text);
    readers ??= readersOf(kind);
    return readers
      .filter(({ others, letters }) => letters.test(said) && !others?.test(said))
      .map((reader) => ({ reader, chart: new Chart(reader.written?.(said) ?? said, within) }));
  };
  const opens = (text: string): 'todo' | 'done' | null => {
    const each = charts(text, reach);
    return (['todo', 'done'] as const).find((mode) => each.some(({ reader, chart }) => reader[mode](chart))) ?? null;
  };
  const isNeither = (text: string): boolean =>
    charts(text, { words: everywhere, characters: everywhere }).some(({ reader, chart }) => reader.neither(chart));
  return { opens, mode: (text: string): PhraseMode | null => (isNeither(text) ? 'neither' : opens(text)) };
}

const heading = readerOf('headings', { words: 5, characters: 10 });
const lead = readerOf('leads', { words: 12, characters: 16 });

/** `docs team — upcoming`, `roadmap: the next six months`, `scheduled, 2026`: what a heading says, and of whom or when. */
const parting = /\s[-–—]{1,2}\s|\s?[:：|｜→]\s?|[,，]\s?/;

/** What the words of a heading or label open, lower case and without ornaments; `neither` where they look like work and are none. */
export const phraseMode = perText((plain: string): PhraseMode | null => headingMode(plain, heading.mode));

/** What they open where they do; to look for what looks like work is most of the cost, and few headings look so. */
export const phraseOpens = perText((plain: string): 'todo' | 'done' | null => {
  const mode = headingMode(plain, heading.opens) && phraseMode(plain);
  return mode === 'neither' ? null : mode;
});

function headingMode<Mode extends PhraseMode>(plain: string, read: (said: string) => Mode | null): Mode | null {
  const said = timed(plain.replace(/[?？!！…\s]{1,9}$/, ''));
  const whole = read(said);
  if (whole) return whole;
  const parts = said.split(parting);
  if (parts.length !== 2) return null;
  const joined = read(parts.join(' '));
  if (joined) return joined;
  const [first, second] = [read(parts[0]!), read(parts[1]!)];
  if (first && second) return first === second ? first : null;
  if (hanOrKana.test(said) && /[，,]/.test(said)) return null;
  const beside = first ? parts[1]! : parts[0]!;
  return isShort(beside) ? (first ?? second) : null;
}

/** Few words, that say which or whose. */
const isShort = (text: string): boolean =>
  hanOrKana.test(text) ? text.length <= 8 : text.trim().split(' ').length <= 3;

/** What a sentence that leads to a list says of it. */
export const leadMode = perText((sentence: string): PhraseMode | null => lead.mode(timed(sentence)));
