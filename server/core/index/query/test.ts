/** Whether a condition holds for a task. */
import type { DateMention } from '../../dates/index.ts';
import type { Ask, Days, Locale } from '../../model.ts';
import { resolveDate } from '../../reading.ts';
import { fold } from '../keys.ts';
import type { Test } from './fields.ts';
import type { Condition } from './syntax.ts';

type Of<Kind extends Condition['kind']> = Extract<Condition, { kind: Kind }>;

/** The test of a condition; days are counted as a user of the language does. */
export function testOf(condition: Condition, language: Locale): Test {
  return (tests[condition.kind] as (condition: Condition, language: Locale) => Test)(condition, language);
}

const tests: { [Kind in Condition['kind']]: (condition: Of<Kind>, language: Locale) => Test } = {
  and({ parts }, language) {
    const all = parts.map((part) => testOf(part, language));
    return all.length === 1 ? all[0]! : (found, ask, known) => all.every((test) => test(found, ask, known));
  },
  or({ parts }, language) {
    const all = parts.map((part) => testOf(part, language));
    return (found, ask, known) => all.some((test) => test(found, ask, known));
  },
  not({ part }, language) {
    const test = testOf(part, language);
    return (found, ask, known) => !test(found, ask, known);
  },
  flag: ({ flag }) => flag.test,
  words({ words }) {
    const wanted = fold(words);
    return ({ task }) => [task.title, ...task.owners, ...task.issues].some((text) => fold(text).includes(wanted));
  },
  text({ field, operator: { whole, not }, wanted }) {
    const equal = whole || field.choices !== undefined;
    const same = (value: string) => (equal ? value === wanted : value.includes(wanted));
    return (found, _ask, known) => field.valuesOf(found, known).map(field.key).some(same) !== not;
  },
  date({ field, operator, mention }, language) {
    const daysFor = resolver(mention, language);
    return (found, ask) => {
      const days = daysFor(ask);
      return field.daysOf(found).some((day) => day !== null && operator.holds(day, days));
    };
  },
  count:
    ({ field: _, operator, number, unit }) =>
    (found, _ask, known) =>
      operator.holds(unit.countOf(found, known), number),
};

/** The days that a mention means when asked today. */
export const daysOf = (mention: DateMention, { today: reference, settings }: Ask, language: Locale): Days =>
  resolveDate(mention, { reference, settings, direction: 'next', language });

/** The same, counted once and not for every task. */
function resolver(mention: DateMention, language: Locale): (ask: Ask) => Days {
  let last: { ask: Ask; days: Days } | null = null;
  return (ask) => {
    if (last?.ask !== ask) last = { ask, days: daysOf(mention, ask, language) };
    return last.days;
  };
}
