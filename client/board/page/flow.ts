/** How work goes: three pictures over the same weeks, each with its figure and a sentence. */
import type { Board, Flow } from '../../../server/protocol.ts';
import { type Chart, charts, drawChart, markWeek, weekAt } from './charts.ts';
import { dayWords, numberOf } from './days.ts';
import { draw, drawing, fill, html } from './dom.ts';
import type { Page, View } from './page.ts';
import { hideTooltip, showTooltip } from './tooltip.ts';

/** Empty pictures. */
export function createFlow(page: Page): View {
  const cards = html('div', { class: 'cards' });
  const source = html('p', { class: 'note' });
  const undated = html('p', { class: 'note' });
  const root = html('div', { class: 'flow' }, cards, source, undated);
  let flow: Flow | null = null;
  const redraw = () => {
    if (!flow) return;
    const now = flow;
    const wide = root.clientWidth - 40;
    cards.replaceChildren(...charts.map((chart) => card(chart, now, { page, wide })));
    source.textContent = now.source;
    undated.textContent = now.undated > 0 ? fill(page.words.undated, now.undated) : '';
    undated.hidden = now.undated === 0;
  };
  new ResizeObserver(redraw).observe(root);
  return {
    root,
    update(answer: Board) {
      flow = answer as Flow;
      redraw();
    },
    picture: () => flowPicture(flow!, page),
    focus: () => cards.querySelector<SVGElement>('svg')?.focus(),
  };
}

/** The first picture is as wide as the page, the others stand side by side where there is room. */
const sizeOf = (chart: Chart, wide: number): { width: number; height: number } => {
  const isWhole = chart.name === 'burnUp' || wide < 760;
  return { width: Math.max(300, (isWhole ? wide : (wide - 20) / 2) - 40), height: chart.name === 'burnUp' ? 250 : 210 };
};

function card(chart: Chart, flow: Flow, { page, wide }: { page: Page; wide: number }): HTMLElement {
  const { words } = page;
  const svg = drawChart(chart, flow, sizeOf(chart, wide)).node()!;
  // What the arrows go through is a slider to those who hear it: else they would not reach it.
  const last = flow.weeks.length - 1;
  for (const [name, value] of Object.entries({
    role: 'slider',
    tabindex: '0',
    'aria-label': fill(words.chartKeys, `${words[chart.name]}: ${flow.spoken[chart.name]}`),
    'aria-valuemin': '0',
    'aria-valuemax': String(last),
  }))
    svg.setAttribute(name, value);
  followWeeks(svg, chart, flow, page);
  const legend = chart
    .legend(flow, words)
    .map(({ kind, label }) => html('li', {}, html('span', { class: `swatch ${kind}` }), label));
  return html(
    'section',
    { class: `card ${chart.name}` },
    html('header', {}, html('h2', {}, words[chart.name]), html('ul', { class: 'keys' }, ...legend)),
    html('div', { class: 'figure' }, html('strong', {}, chart.figure(flow)), html('span', {}, flow.spoken[chart.name])),
    svg,
  );
}

function followWeeks(svg: SVGElement, chart: Chart, flow: Flow, { words }: Page): void {
  let at = flow.weeks.length - 1;
  const told = (week: number) => {
    const { from } = flow.weeks[week]!;
    return [fill(words.weekFrom, dayWords.long(numberOf(from))), ...chart.told(flow.weeks[week]!, flow, words)];
  };
  const tell = () => {
    svg.setAttribute('aria-valuenow', String(at));
    svg.setAttribute('aria-valuetext', told(at).join(', '));
  };
  tell();
  svg.addEventListener('pointermove', (event) => {
    const week = weekAt(flow, event.clientX - svg.getBoundingClientRect().left, Number(svg.getAttribute('width')));
    markWeek(svg, flow, week);
    showTooltip(told(week), { x: event.clientX, y: event.clientY });
  });
  const leave = () => {
    markWeek(svg, flow, null);
    hideTooltip();
  };
  svg.addEventListener('pointerleave', leave);
  svg.addEventListener('blur', leave);
  svg.addEventListener('keydown', (event) => {
    const last = flow.weeks.length - 1;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    at = Math.min(Math.max(to, 0), last);
    markWeek(svg, flow, at);
    tell();
    const { left, top, width } = svg.getBoundingClientRect();
    showTooltip(told(at), { x: left + (width * (at + 0.5)) / flow.weeks.length, y: top + 40 });
  });
}

/** All pictures below each other, to be saved. */
function flowPicture(flow: Flow, { words }: Page): SVGSVGElement {
  const size = { width: 900, height: 240 };
  const svg = drawing({ class: 'picture', width: size.width + 40, height: charts.length * 310 + 44 });
  draw(svg, 'text', { class: 'tick-words', x: 20, y: charts.length * 310 + 30 }, flow.source);
  for (const [at, chart] of charts.entries()) {
    const group = draw(svg, 'g', { transform: `translate(20,${at * 310 + 20})` });
    draw(group, 'text', { class: 'picture-title', x: 0, y: 18 }, `${words[chart.name]} · ${flow.spoken[chart.name]}`);
    const inner = drawChart(chart, flow, size).node()!;
    inner.setAttribute('y', '34');
    group.node()!.append(inner);
    let x = 0;
    for (const { kind, label } of chart.legend(flow, words)) {
      draw(group, 'rect', { class: `swatch-mark ${kind}`, x, y: 282, width: 10, height: 10, rx: 3 });
      draw(group, 'text', { class: 'tick-words', x: x + 15, y: 291 }, label);
      x += 40 + [...label].length * 9;
    }
  }
  return svg.node() as SVGSVGElement;
}
