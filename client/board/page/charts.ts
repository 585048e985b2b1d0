/** The pictures of the flow: each a drawing over the same weeks. */
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line, stack } from 'd3-shape';
import type { Flow, FlowWeek } from '../../../server/protocol.ts';
import type { Words } from '../words.ts';
import { dayWords, numberOf } from './days.ts';
import { type Drawing, draw, drawing } from './dom.ts';

const left = 40;
const right = 18;
const top = 14;
const bottom = 28;

/** What is drawn. */
export interface Chart {
  name: 'burnUp' | 'carryOver' | 'ages';
  /** The figure that it comes to, and what it means. */
  figure(flow: Flow): string;
  legend(flow: Flow, words: Words): { kind: string; label: string }[];
  paint(svg: Drawing, flow: Flow, frame: Frame): void;
  /** The highest value of its scale. */
  most(flow: Flow): number;
  /** What a week says, for a tooltip and a voice. */
  told(week: FlowWeek, flow: Flow, words: Words): string[];
}

interface Frame {
  x(at: number): number;
  y: ScaleLinear<number, number>;
  /** The width of a week. */
  step: number;
  base: number;
}

/** The share of what a week lists that was carried over, in percent; null where it lists nothing. */
const rateOf = ({ listed, carried }: FlowWeek): number | null =>
  listed === 0 ? null : Math.round((100 * carried) / listed);

const burnUp: Chart = {
  name: 'burnUp',
  figure: ({ weeks }) => `${weeks.at(-1)!.done} / ${weeks.at(-1)!.scope}`,
  legend: (_, words) => [
    { kind: 'scope', label: words.came },
    { kind: 'finished', label: words.done },
  ],
  most: ({ weeks }) => Math.max(...weeks.map(({ scope }) => scope)),
  told: ({ scope, done, open }, _, words) => [
    `${words.came}: ${scope}`,
    `${words.done}: ${done}`,
    `${words.open.replace('{0}', String(open))}`,
  ],
  paint(svg, { weeks }, { x, y, base }) {
    for (const kind of ['scope', 'done'] as const) {
      const name = kind === 'done' ? 'finished' : 'scope';
      const filled = area<FlowWeek>(
        (_, at) => x(at),
        base,
        (week) => y(week[kind]),
      ).curve(curveMonotoneX);
      const edge = line<FlowWeek>(
        (_, at) => x(at),
        (week) => y(week[kind]),
      ).curve(curveMonotoneX);
      draw(svg, 'path', { class: `area ${name}`, d: filled(weeks) ?? '' });
      draw(svg, 'path', { class: `edge ${name}`, d: edge(weeks) ?? '' });
      const last = weeks.length - 1;
      draw(svg, 'circle', { class: `dot ${name}`, cx: x(last), cy: y(weeks[last]![kind]), r: 4 });
    }
  },
};

const carryOver: Chart = {
  name: 'carryOver',
  figure: ({ weeks }) => {
    const rate = weeks.map(rateOf).findLast((one) => one !== null);
    return rate === null || rate === undefined ? '–' : `${rate} %`;
  },
  legend: (_, words) => [{ kind: 'carry', label: words.carriedOver }],
  most: () => 100,
  told: (week, _, words) => {
    const rate = rateOf(week);
    return rate === null ? ['–'] : [`${words.carriedOver}: ${week.carried} / ${week.listed} (${rate} %)`];
  },
  paint(svg, { weeks }, { x, y, base, step }) {
    const width = Math.min(step * 0.62, 34);
    for (const [at, week] of weeks.entries()) {
      const rate = rateOf(week);
      if (rate === null) continue;
      const height = Math.max(base - y(rate), 2);
      draw(svg, 'rect', { class: 'bar-ground', x: x(at) - width / 2, y: y(100), width, height: base - y(100), rx: 4 });
      draw(svg, 'rect', { class: 'column carry', x: x(at) - width / 2, y: base - height, width, height, rx: 4 });
    }
  },
};

const ages: Chart = {
  name: 'ages',
  figure: ({ weeks }) => String(weeks.at(-1)!.open),
  legend: ({ ages: bands }) => bands.map((label, at) => ({ kind: `age-${at}`, label })),
  most: ({ weeks }) => Math.max(...weeks.map(({ open }) => open)),
  told: ({ ages: counts }, { ages: bands }) => bands.map((band, at) => `${band}: ${counts[at]}`),
  paint(svg, { weeks, ages: bands }, { x, y, step }) {
    const width = Math.min(step * 0.62, 34);
    const layers = stack<FlowWeek, number>()
      .keys(bands.map((_, at) => at).reverse())
      .value(({ ages: counts }, band) => counts[band] ?? 0)(weeks);
    for (const layer of layers) {
      for (const [at, [low, high]] of layer.entries()) {
        const height = y(low) - y(high);
        if (height > 0)
          draw(svg, 'rect', {
            class: `column age-${layer.key}`,
            x: x(at) - width / 2,
            y: y(high),
            width,
            height: Math.max(height - 1.5, 1),
            rx: 3,
          });
      }
    }
  },
};

/** All pictures of the flow, in their order. */
export const charts: Chart[] = [burnUp, carryOver, ages];

/** One picture, in so much room. */
export function drawChart(chart: Chart, flow: Flow, { width, height }: { width: number; height: number }): Drawing {
  const svg = drawing({ class: 'flow-chart', width, height });
  const frame = frameOf(chart, flow, { width, height });
  drawScale(svg, chart, frame, width);
  drawWeeks(svg, flow, frame, height);
  chart.paint(svg, flow, frame);
  const band = draw(svg, 'rect', { class: 'week-mark', y: top, width: frame.step, height: frame.base - top, rx: 4 });
  band.attr('x', frame.x(flow.weeks.length - 1) - frame.step / 2);
  return svg;
}

/** Which week stands at a place. */
export function weekAt(flow: Flow, x: number, width: number): number {
  const step = (width - left - right) / flow.weeks.length;
  return Math.min(Math.max(Math.floor((x - left) / step), 0), flow.weeks.length - 1);
}

/** Shows which week is spoken of; null for none. */
export function markWeek(svg: Element, flow: Flow, at: number | null): void {
  const mark = svg.querySelector('.week-mark');
  const width = Number(svg.getAttribute('width'));
  const step = (width - left - right) / flow.weeks.length;
  mark?.classList.toggle('shown', at !== null);
  if (at !== null) mark?.setAttribute('x', String(left + at * step));
}

function frameOf(chart: Chart, { weeks, ...flow }: Flow, { width, height }: { width: number; height: number }): Frame {
  const step = (width - left - right) / weeks.length;
  const base = height - bottom;
  const y = scaleLinear()
    .domain([0, Math.max(chart.most({ weeks, ...flow }), 1)])
    .nice(4)
    .range([base, top]);
  return { x: (at) => left + (at + 0.5) * step, y, step, base };
}

function drawScale(svg: Drawing, { name }: Chart, { y }: Frame, width: number): void {
  for (const value of y.ticks(4)) {
    if (!Number.isInteger(value)) continue;
    draw(svg, 'line', { class: 'rule', x1: left, x2: width - right, y1: y(value), y2: y(value) });
    draw(
      svg,
      'text',
      { class: 'tick', x: left - 8, y: y(value) + 4 },
      name === 'carryOver' ? `${value}%` : String(value),
    );
  }
}

function drawWeeks(svg: Drawing, { weeks }: Flow, { x, step }: Frame, height: number): void {
  const each = Math.max(1, Math.ceil(58 / step));
  for (const [at, { from }] of weeks.entries()) {
    if ((weeks.length - 1 - at) % each === 0)
      draw(svg, 'text', { class: 'week-tick', x: x(at), y: height - 8 }, dayWords.short(numberOf(from)));
  }
}
