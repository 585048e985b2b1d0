/**
 * How work goes, week by week, from the days of the notes alone: what came and what was done (burn-up), how much of what the notes
 * list was carried over from notes before, and how long the open tasks had been known.
 */
import { addDays, daysBetween, startOfWeek } from '../../dates/day.ts';
import type { Entry } from '../../index/entry.ts';
import { statusOf } from '../../index/packed/mark.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Day } from '../../model.ts';
import type { World } from '../world.ts';
import type { BoardQuestion, Flow, FlowWeek } from './board-types.ts';
import { type Life, livesOf } from './lives.ts';
import { planOf, plansOf } from './plans.ts';

/** From how many days on an open task is in the next band: under a week, one to two weeks, two to four, more. */
const bands = [7, 14, 28];

/** The flow of one plan, or of all notes. */
export function flowOf(question: BoardQuestion, world: World): Flow {
  const entries = world.index.entries();
  const plans = plansOf(entries);
  const plan = plans.find(({ key }) => key === question.plan)?.key ?? null;
  const isIn = inPlan(plan);
  const all = [...livesOf(question, world)].filter(({ places }) => places.some(({ entry }) => isIn(entry)));
  const dated = all.filter(({ since, mark, ended }) => since !== null && (ended !== null || !isClosed(statusOf(mark))));
  const weeks = weeksOf(dated, question.weeks, world.ask).map((week) => countWeek(week, dated, isIn));
  const { board } = messagesFor(world.ask.locale);
  return {
    view: 'flow',
    today: world.ask.today,
    plans,
    plan,
    weeks,
    ages: board.ages,
    spoken: spokenOf(weeks, world.ask),
    undated: all.length - dated.length,
  };
}

const isClosed = (status: string): boolean => status === 'done' || status === 'cancelled';

/** Whether a note belongs to a plan; worked out once for each. */
function inPlan(plan: string | null): (entry: Entry) => boolean {
  const known = new Map<Entry, boolean>();
  return (entry) => {
    if (plan === null) return true;
    const is = known.get(entry) ?? planOf(entry) === plan;
    known.set(entry, is);
    return is;
  };
}

type Week = Pick<FlowWeek, 'from' | 'to'>;

/** From the week of the first task, or so many weeks back, to this week. */
function weeksOf(lives: Life[], most: number, { today, settings }: Ask): Week[] {
  const weekOf = (day: Day) => startOfWeek(day, settings.weekStart);
  const now = weekOf(today);
  const first = lives.reduce<Day>((day, { since }) => (since! < day ? since! : day), today);
  const begin = [weekOf(first), addDays(now, -7 * (most - 1))].sort()[1]!;
  return Array.from({ length: daysBetween(begin, now) / 7 + 1 }, (_, at) => {
    const from = addDays(begin, 7 * at);
    const last = addDays(from, 6);
    return { from, to: last < today ? last : today };
  });
}

function countWeek({ from, to }: Week, lives: Life[], isIn: (entry: Entry) => boolean): FlowWeek {
  const week: FlowWeek = { from, to, scope: 0, done: 0, open: 0, listed: 0, carried: 0, ages: [0, 0, 0, 0] };
  for (const life of lives) {
    if (life.since! > to) continue;
    const ended = life.ended !== null && life.ended <= to;
    const status = statusOf(life.mark);
    if (!ended || status === 'done') week.scope += 1;
    if (ended && status === 'done') week.done += 1;
    if (!ended) {
      week.open += 1;
      const age = daysBetween(life.since!, to);
      week.ages[bands.filter((days) => age >= days).length]! += 1;
    }
    const at = life.places.findIndex(({ entry }) => isIn(entry) && isBetween(entry.day, from, to));
    if (at >= 0) week.listed += 1;
    if (at > 0) week.carried += 1;
  }
  return week;
}

const isBetween = (day: Day | null, from: Day, to: Day): boolean => day !== null && day >= from && day <= to;

/** The share of what the notes of a week list that was carried over, in percent; null where they list nothing. */
export const carryRate = ({ listed, carried }: FlowWeek): number | null =>
  listed === 0 ? null : Math.round((100 * carried) / listed);

function spokenOf(weeks: FlowWeek[], { locale }: Ask): Flow['spoken'] {
  const { board } = messagesFor(locale);
  const last = weeks.at(-1)!;
  const rates = weeks.flatMap((week) => carryRate(week) ?? []);
  const mean = rates.length === 0 ? null : Math.round(rates.reduce((sum, rate) => sum + rate, 0) / rates.length);
  return {
    burnUp: board.spokenBurnUp(last.done, last.scope),
    carryOver: board.spokenCarryOver(mean),
    ages: board.spokenAges(last.open, last.ages.at(-1)!),
  };
}
