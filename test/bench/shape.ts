/**
 * The shape of a cost: how it grows when what it is measured on grows. Costs are CPU time of this process, which a busy
 * machine makes little longer; they are compared within one run, by turns, so that no machine is compared with another.
 */
import { median } from './driver.ts';

export type Growth = 'flat' | 'linear';

export interface Cost {
  name: string;
  /** `flat`: the same whatever the size; `linear`: in proportion to it. */
  growth: Growth;
  /** From small to large. */
  sizes: number[];
  /** Makes ready for one size; gives the work that is measured, which may be done again and again. */
  prepare(size: number): () => unknown;
}

/** A step from one size to the next. */
export interface Step {
  from: number;
  to: number;
  /** The costs in ms of CPU time. */
  cost: [from: number, to: number];
  /** How many times more it costs than its growth allows for; linear: than its share. */
  excess: number;
}

/** What a step may cost more than its growth says, before it counts as another growth. */
export const allowed: Record<Growth, number> = { flat: 2, linear: 1.5 };

/** Work is repeated until it takes so many ms of CPU time, for clocks and collections are coarse. */
const least = 25;

/** Measures a cost so many times at each size, by turns; the medians, step by step. */
export function stepsOf({ growth, sizes, prepare }: Cost, rounds: number): Step[] {
  const runs = sizes.map((size) => {
    const work = prepare(size);
    work();
    return { size, work, times: repetitions(work), costs: [] as number[] };
  });
  for (let round = 0; round < rounds; round++)
    for (const { work, times, costs } of runs) costs.push(cpu(work, times) / times);
  return runs.slice(1).map((run, at) => {
    const before = runs[at]!;
    const cost: Step['cost'] = [median(before.costs), median(run.costs)];
    const share = growth === 'flat' ? 1 : run.size / before.size;
    return { from: before.size, to: run.size, cost, excess: cost[1] / cost[0] / share };
  });
}

/** How often a cost is measured before it counts as one that does not keep its shape, each time with more rounds. */
const attempts = 3;

/** Whether every step keeps to its growth in one of some measurements: a busy machine may spoil one, a quadratic spoils all. */
export function keepsShape(cost: Cost, rounds = 3): { holds: boolean; steps: Step[] } {
  let steps: Step[] = [];
  for (let attempt = 1; attempt <= attempts; attempt++) {
    steps = stepsOf(cost, attempt * rounds);
    if (steps.every(({ excess }) => excess <= allowed[cost.growth])) return { holds: true, steps };
  }
  return { holds: false, steps };
}

/** `one key [flat] 100 → 400: 1.20 → 4.90 ms, 4.08 times what it was (2 are allowed)` */
export const inWords = ({ name, growth }: Cost, steps: Step[]): string =>
  steps
    .map(({ from, to, cost, excess }) => {
      const [before, after] = cost.map((ms) => ms.toPrecision(3));
      const what = growth === 'flat' ? 'what it was' : 'its share';
      return `${name} [${growth}] ${from} → ${to}: ${before} → ${after} ms, ${excess.toFixed(2)} times ${what} (${allowed[growth]} are allowed)`;
    })
    .join('\n');

function repetitions(work: () => unknown): number {
  for (let times = 1; ; times *= 2) if (cpu(work, times) >= least || times >= 4096) return times;
}

/** The CPU time of doing it so often, in ms. */
function cpu(work: () => unknown, times: number): number {
  const before = process.cpuUsage();
  for (let time = 0; time < times; time++) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
