/**
 * Days, wherever the product's own reader would read one as due, begun or done: what stands before the caret is read with a day
 * behind it, and so are the fields of all formats that it knows.
 *
 * What somebody types means a day from today: who adds `tomorrow` to a note of last week means the day after this one. A note
 * counts from its own day, though, and would read the word otherwise. So what is written is the day itself, in the manner of
 * the note's other dates, unless the note names its days in words and would read these ones as the same day. Where the note's
 * day and today give two days, both are offered, the one from today first, and each says what it is counted from.
 */

import { weekdayOf } from '../../dates/day.ts';
import { type ResolvedDate, readDates } from '../../dates/index.ts';
import { readTypedDate } from '../../dates/typed.ts';
import { fold } from '../../index/keys.ts';
import { type Lexicon, lexicons } from '../../lexicons/index.ts';
import { fieldRole, readFields } from '../../mentions/formats.ts';
import { lookAt } from '../../mentions/vocabulary.ts';
import { messagesFor } from '../../messages/index.ts';
import type { DateRole, Day } from '../../model.ts';
import type { CompletionItem } from '../types.ts';
import { distance, longDay } from '../words.ts';
import { type Caret, languageAt, type Typed } from './caret.ts';
import { dueSuffix, inManner, writesWords } from './manner.ts';
import { fitOf, itemOf } from './offer.ts';

/** Where a day is being typed. */
export interface DatePlace extends Typed {
  role: DateRole;
  /** How it has to be written: in a field as ISO does, in Org with the weekday; else as the note does, `due` with its `前` or `まで`. */
  form: 'note' | 'due' | 'iso' | 'org';
}

const SAMPLE = '2026-03-06';
/** So much may be typed of a day, and so much before it says what it is. */
const [MOST_TYPED, MOST_SAID] = [30, 60];
const MOST = 12;
/** What ends the words of a day. */
const stop = /[,，、。;；:：()（）[\]【】{}|<>\ufffc]/;

/** Where the day begins that is being typed, and what it is to be; null where no day belongs. */
export function datePlaceAt({ raw, before: words, offset, kind, explicit }: Caret): DatePlace | null {
  // `<fri>` is no tag there.
  const before = /(?:DEADLINE|SCHEDULED|CLOSED): ?<[^<>]*$/.test(raw) ? raw : words;
  for (let at = Math.max(0, before.length - MOST_TYPED); at <= before.length; at++) {
    const text = before.slice(at);
    if (/^\s/.test(text) || stop.test(text) || !mayBegin(before, at)) continue;
    const said = saidBefore(before.slice(Math.max(0, at - MOST_SAID), at));
    if (!said) continue;
    // In a sentence `by` tells of many things; and `from` does so everywhere.
    const labelled = said.form !== 'note' || /[:：]\s*$/.test(before.slice(0, at));
    if (!labelled && (kind === 'paragraph' || kind === 'blank' || (said.role === 'start' && !explicit))) return null;
    return { start: offset - text.length, text, ...said };
  }
  return null;
}

/** Not within a word or number. */
const mayBegin = (before: string, at: number): boolean => !/[A-Za-z0-9][A-Za-z0-9]/.test(before.slice(at - 1, at + 1));

/** What closes a field that is still open: then it is read as if it held a day. */
const endings = ['', ' Fri>', ')', ']'];

function saidBefore(words: string): Pick<DatePlace, 'role' | 'form'> | null {
  const whole = words + SAMPLE;
  if (/(?:[<[(:\p{So}\s]|\ufe0f)$/u.test(words))
    for (const ending of endings) {
      const field = readFields(whole + ending).find(({ start, end }) => start < words.length && end > words.length);
      const role = field && fieldRole(whole, words.length, field, lookAt(whole));
      if (role && role !== 'aside') return { role, form: ending.endsWith('>') ? 'org' : 'iso' };
    }
  const sign = fieldRole(whole, words.length, undefined, lookAt(whole));
  // `due: ` is a field of some and a label of others.
  if (sign && sign !== 'aside') return { role: sign, form: /[:：]\s+$/.test(words) ? 'note' : 'iso' };
  const mention = readDates(whole).find(({ start, end }) => start <= words.length && end >= whole.length);
  const alone = mention?.expression.kind === 'point' && mention.role;
  return alone ? { role: alone, form: 'note' } : null;
}

/** A way to say a day, and the day. */
interface Said {
  words: string;
  days: ResolvedDate;
  fit: number;
}

/** The days that the typed letters may mean; all that are common where there are none. */
export function dateOffers(caret: Caret, place: DatePlace): CompletionItem[] {
  const { today } = caret.world.ask;
  const noteDay = caret.note.date?.day ?? null;
  const items: CompletionItem[] = [];
  const seen = new Set<Day>();
  const add = ({ words, days }: Said, from: Day): void => {
    const day = dayFor(days, place.role);
    if (day === null || seen.has(day) || items.length >= MOST) return;
    // Of what is common, nothing that has gone by.
    if (place.text === '' && !isPast(place.role) && day < today) return;
    seen.add(day);
    items.push(dateItem(caret, place, { words, day, from }));
  };
  const fromToday = saidBy(caret, place, today);
  const [whole] = fromToday;
  if (whole) add(whole, today);
  // Only of what was typed in full: a list of all that it might mean twice helps nobody.
  if (noteDay !== null && whole?.fit === -1) {
    const [other] = saidBy(caret, place, noteDay);
    if (other?.fit === -1) add(other, noteDay);
  }
  for (const said of fromToday.slice(1)) add(said, today);
  return items;
}

const isPast = (role: DateRole): boolean => role === 'done' || role === 'created';

const dayFor = ({ from, to }: ResolvedDate, role: DateRole): Day | null =>
  role === 'start' ? (from ?? to) : (to ?? from);

/** What is typed itself first, then what it may be the beginning of, in the note's language before others. */
function saidBy(caret: Caret, { text, role }: DatePlace, reference: Day): Said[] {
  const { settings } = caret.world.ask;
  const language = languageAt(caret);
  const past = isPast(role);
  const read = (words: string, of: string) =>
    readTypedDate(words, { reference, settings, direction: past ? 'last' : 'next', language: of });
  const typed = read(text, language);
  const said: Said[] = typed ? [{ words: text.trim(), days: typed, fit: -1 }] : [];
  for (const words of shorthands) {
    const days = text !== '' && words.startsWith(text) && words !== text ? read(words, language) : null;
    if (days) said.push({ words, days, fit: 0 });
  }
  for (const lexicon of text.trim() === '' ? ownFirst(language).slice(0, 1) : ownFirst(language))
    for (const words of offersOf(lexicon, past, text.trim() === '')) {
      const fit = fitOf(text, words);
      const days = fit === null ? null : read(words, lexicon.id);
      if (fit !== null && days && fold(words) !== fold(text)) said.push({ words, days, fit });
    }
  return said.sort((a, b) => a.fit - b.fit);
}

/** Understood in all languages. */
const shorthands = ['+1d', '+2d', '+3d', '+1w', '+2w', '+1m', '-1d', '-1w'];

const ownFirst = (language: string): Lexicon[] => [
  ...lexicons.filter(({ id }) => id === language),
  ...lexicons.filter(({ id }) => id !== language),
];

const offersOf = ({ dates: { offers } }: Lexicon, past: boolean, begins: boolean): string[] =>
  past ? offers.past : begins ? offers.common : [...offers.common, ...offers.others];

function dateItem(
  caret: Caret,
  { role, form, ...typed }: DatePlace,
  { words, day, from }: { words: string; day: Day; from: Day },
): CompletionItem {
  const { ask } = caret.world;
  const { completion, list } = messagesFor(ask.locale);
  const shown = longDay(day, ask.locale);
  const far = distance(day, ask);
  const counted = from === ask.today ? '' : completion.fromNote(longDay(from, ask.locale));
  return itemOf(
    {
      label: words,
      kind: 'date',
      description: [shown, far, counted].filter(Boolean).join(' · '),
      detail: list([shown, far, counted].filter(Boolean)),
      newText: written(caret, { role, form, ...typed }, { words, day }),
      about: { kind: 'date', words, day, from },
    },
    typed,
    caret,
  );
}

function written(caret: Caret, { form, role }: DatePlace, { words, day }: { words: string; day: Day }): string {
  if (form === 'iso') return day;
  // Org names the weekday in English.
  if (form === 'org') return `${day} ${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][weekdayOf(day) - 1]}`;
  const { date, language } = caret.note;
  const { settings } = caret.world.ask;
  const isWords = date !== null && !/^[+-]?\d/.test(words) && writesWords(caret);
  const read = isWords ? readDates(words, [language])[0] : undefined;
  const days = read && readTypedDate(words, { reference: date!.day, settings, direction: 'next', language });
  return (days && dayFor(days, role) === day ? words : inManner(day, caret)) + (form === 'due' ? dueSuffix(caret) : '');
}
