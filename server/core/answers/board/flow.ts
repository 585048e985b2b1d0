/**
 * How work goes, week by week: what came and what was done (burn-up), how much of what the notes list was carried over from notes
 * before, and how long the open tasks had been known. From the days of the notes; where a history is known, from how they stood.
 */
import { addDays, daysBetween, startOfWeek } from '../../dates/day.ts';
import type { Entry } from '../../index/entry.ts';
import { statusOf } from '../../index/packed/mark.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Day } from '../../model.ts';
import type { World } from '../world.ts';
import { type Life, livesOf } from './lives.ts';
import { noPast, type Past } from './past.ts';
import { inPlan, plansOf } from './plans.ts';
import { bandOf, countThen, knownOf } from './then.ts';
import type { BoardQuestion, Flow, FlowWeek } from './types.ts';

/** The flow of one plan, or of all notes. */
export function flowOf(question: BoardQuestion, world: World, past: Past = noPast): Flow {
  const entries = world.index.entries();
  const plans = plansOf(entries);
  const plan = plans.find(({ key }) => key === question.plan)?.key ?? null;
  const isIn = inPlan(plan);
  const own = entries.filter((entry) => entry.tasks > 0 && isIn(entry));
  const known = knownOf(own, past);
  const all = [...livesOf(question, world)].filter(({ places }) => places.some(({ entry }) => isIn(entry)));
  const dated = all.filter(({ since, mark, ended }) => since !== null && (ended !== null || !isClosed(statusOf(mark))));
  const firsts = [...dated.map(({ since }) => since!), ...(known ? [known.from] : [])];
  const weeks = weeksOf(firsts, question.weeks, world.ask).map((week) => countWeek(week, dated, isIn));
  // The days of the notes are counted by for the weeks that the history does not reach back to.
  const before = known ? weeks.filter(({ to }) => to < known.from).length : weeks.length;
  const ends = weeks.slice(before).map(({ to }) => to);
  for (const [at, counted] of countThen(ends, own, { question, world, past }).entries())
    Object.assign(weeks[before + at]!, counted);
  const { board } = messagesFor(world.ask.locale);
  return {
    view: 'flow',
    today: world.ask.today,
    plans,
    plan,
    weeks,
    ages: board.ages,
    spoken: spokenOf(weeks, world.ask),
    source: board.source(known && { ...known, isWhole: before === 0 }),
    undated: before === 0 ? 0 : all.length - dated.length,
  };
}

const isClosed = (status: string): boolean => status === 'done' || status === 'cancelled';

type Week = Pick<FlowWeek, 'from' | 'to'>;

/** From the week of the first task, or so many weeks back, to this week. */
function weeksOf(firsts: Day[], most: number, { today, settings }: Ask): Week[] {
  const weekOf = (day: Day) => startOfWeek(day, settings.weekStart);
  const now = weekOf(today);
  const first = firsts.reduce((one, other) => (one < other ? one : other), today);
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
      week.ages[bandOf(daysBetween(life.since!, to))]! += 1;
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
