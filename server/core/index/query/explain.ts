/** A query as it was understood: written anew in the words of a language, one condition a line, with the days that it means today. */
import { weekdayName } from '../../dates/day.ts';
import { lexicons } from '../../lexicons/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Day, Days, Locale } from '../../model.ts';
import type { FieldName } from './fields.ts';
import { parseSyntax } from './parse.ts';
import type { Condition, Layout } from './syntax.ts';
import { daysOf } from './test.ts';
import { around, join, keyName, type Pick, wayOf, written } from './words.ts';

/**
 * The explanation of a query, which is a query itself that says the same whenever it is asked; behind `#` what days other words
 * mean, and which words named a day. Throws QueryError, in the language of the asking.
 *
 *     due before 2026-04-03 (Fri)  # next friday
 *     overdue  # … – 2026-03-25 (Wed)
 *     group by owner
 */
export function explanationOf(text: string, ask: Ask): string {
  const { conditions, ...layout } = parseSyntax(text, ask.locale);
  const lines = conditions.flatMap((one) => (one.kind === 'and' ? one.parts : [one])).map((one) => lineOf(one, ask));
  return [...lines, ...layoutLines(layout, ask.locale)].join('\n');
}

function lineOf(condition: Condition, ask: Ask): string {
  const writing: Writing = { ask, comments: [] };
  const words = write(condition, writing);
  const comment = [...new Set(writing.comments)].join(' · ');
  return comment === '' ? words : `${words}  # ${comment}`;
}

interface Writing {
  ask: Ask;
  comments: string[];
}

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>;

const write = (condition: Condition, writing: Writing): string =>
  (writers[condition.kind] as (condition: Condition, writing: Writing) => string)(condition, writing);

const writers: { [Kind in Condition['kind']]: (condition: Of<Kind>, writing: Writing) => string } = {
  and: (condition, writing) => joined(condition, 'and', writing),
  or: (condition, writing) => joined(condition, 'or', writing),
  not: ({ part }, writing) =>
    `${written(({ connectives }) => connectives.not, writing.ask.locale)} (${write(part, writing)})`,
  flag({ flag }, { ask, comments }) {
    if (flag.days) comments.push(span(flag.days(ask), ask.locale));
    if (flag.name === 'mine') comments.push(ask.settings.me.join(', ') || messagesFor(ask.locale).query.nobody);
    return written(({ flags }) => flags[flag.name], ask.locale);
  },
  words: ({ words }) => quoted(words),
  text({ field, operator, words, wanted }, { ask: { locale } }) {
    const value = field.choices ? choiceWord(field.field, wanted, locale) : plain.test(words) ? words : quoted(words);
    return compared(field.field, ({ text }) => text[operator.name], value, locale);
  },
  date({ field, operator, mention }, { ask, comments }) {
    const { locale } = ask;
    const day = (one: Day) => longDay(one, locale);
    const meant = operator.means(daysOf(mention, ask, locale));
    const [name, value] =
      'before' in meant
        ? (['before', day(meant.before)] as const)
        : 'after' in meant
          ? (['after', day(meant.after)] as const)
          : within(meant, day);
    if (!value.startsWith(mention.text)) comments.push(mention.text);
    return compared(field.field, ({ dates }) => dates[name], value, locale);
  },
  count({ field, operator, number, unit }, { ask: { locale } }) {
    const units = written(({ units }) => units[unit.name], locale);
    return compared(field.field, ({ counts }) => counts[operator.name], join([`${number}`, units]), locale);
  },
};

function joined({ parts }: { parts: Condition[] }, kind: 'and' | 'or', writing: Writing): string {
  const word = written(({ connectives }) => connectives[kind], writing.ask.locale);
  return parts
    .map((part) => (part.kind === 'and' || part.kind === 'or' ? `(${write(part, writing)})` : write(part, writing)))
    .join(` ${word} `);
}

const compared = (field: FieldName, operator: Pick, value: string, locale: Locale): string =>
  join([fieldName(field, locale), around(wayOf(written(operator, locale)), value)]);

const fieldName = (field: FieldName, locale: Locale): string => written(({ fields }) => fields[field], locale);

/** A word of the language for a choice, where it has one of one word. */
function choiceWord(field: FieldName, choice: string, locale: Locale): string {
  const { notes, queries } = lexicons.find(({ id }) => id === locale) ?? lexicons[0]!;
  const words: Record<string, readonly string[]> = field === 'status' ? notes.statuses : queries.choices;
  return words[choice]?.find((word) => plain.test(word)) ?? choice;
}

/** Needs no quotes. */
const plain = /^[\p{L}\p{N}_./@#!+-]+$/u;

const pairs = ['""', '“”', '「」', '『』'] as const;

function quoted(words: string): string {
  const [open, close] = pairs.find((pair) => !words.includes(pair[1]!)) ?? pairs[0];
  return `${open}${words}${close}`;
}

function within({ from, to }: Days, day: (one: Day) => string): ['on' | 'onOrBefore' | 'onOrAfter', string] {
  if (from === null) return ['onOrBefore', day(to!)];
  if (to === null) return ['onOrAfter', day(from)];
  return ['on', from === to ? day(from) : `${day(from)}${dash}${day(to)}`];
}

/** Between two days, as all languages read it. */
const dash = ' – ';

const longDay = (day: Day, locale: Locale): string => messagesFor(locale).day(day, weekdayName(day, locale, 'short'));

function span({ from, to }: Days, locale: Locale): string {
  if (from !== null && from === to) return longDay(from, locale);
  return [from, to].map((day) => (day === null ? '…' : longDay(day, locale))).join(dash);
}

function layoutLines({ groups, sorts, limit, groupLimit }: Layout, locale: Locale): string[] {
  const way = (name: 'group' | 'sort' | 'sortBack' | 'limit' | 'limitGroups') =>
    written((queries) => queries.instructions[name], locale);
  const then = written((queries) => queries.next, locale);
  const backward = (name: string): string => {
    const own = lexicons.find(({ id }) => id === locale)?.queries.instructions.sortBack[0];
    return own
      ? around(wayOf(own), name)
      : join([around(wayOf(way('sort')), name), written((it) => it.reverse, locale)]);
  };
  return [
    ...(groups.length > 0
      ? [around(wayOf(way('group')), join(groups.flatMap((key, at) => [at > 0 ? then : '', keyName(key, locale)])))]
      : []),
    ...sorts.map(({ key, reverse }) =>
      reverse ? backward(keyName(key, locale)) : around(wayOf(way('sort')), keyName(key, locale)),
    ),
    ...(groupLimit === null ? [] : [around(wayOf(way('limitGroups')), `${groupLimit}`)]),
    ...(limit === null ? [] : [around(wayOf(way('limit')), `${limit}`)]),
  ];
}
