/** What stands above the picture: which view, which tasks, and what can be done with it. */
import type { Board, BoardView, Grouping } from '../../../server/protocol.ts';
import { html } from './dom.ts';
import type { Page } from './page.ts';
import { zoomBy } from './timeline-drag.ts';

export type Action = 'svg' | 'png' | 'copy';

export interface Toolbar {
  root: HTMLElement;
  /** Shows what fits the view and its answer. */
  update(board: Board | null): void;
  /** Says what is wrong with the filter; empty for nothing. */
  complain(text: string): void;
}

const views: BoardView[] = ['timeline', 'workload', 'flow'];

/** The bar; `act` is told what is chosen under Export. */
export function createToolbar(page: Page, act: (action: Action) => void): Toolbar {
  const { words } = page;
  const tabs = createTabs(page);
  const filter = createFilter(page);
  const mine = toggle(words.mine, () => page.choose({ mine: !page.choice().mine }));
  const lanes = picker(words.lanes, (value) => page.choose({ grouping: value as Grouping }));
  const plan = picker(words.plan, (value) => page.choose({ plan: value || null }));
  const zoom = html(
    'div',
    { class: 'zoom', role: 'group' },
    zoomButton('−', words.zoomOut),
    zoomButton('+', words.zoomIn),
  );
  zoom.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) zoomBy(page, button.textContent === '+' ? 1.4 : 1 / 1.4);
  });
  const table = toggle(words.table, () => page.choose({ table: !page.choice().table }));
  const gap = html('span', { class: 'gap' });
  const root = html(
    'header',
    { class: 'toolbar' },
    tabs.root,
    filter.root,
    mine,
    gap,
    lanes,
    plan,
    zoom,
    table,
    menu(page, act),
  );
  return {
    root,
    complain: filter.complain,
    update(board) {
      const choice = page.choice();
      tabs.update();
      mine.setAttribute('aria-pressed', String(choice.mine ?? false));
      table.setAttribute('aria-pressed', String(choice.table));
      lanes.hidden = choice.view !== 'timeline';
      zoom.hidden = choice.view !== 'timeline' || choice.table;
      plan.hidden = choice.view !== 'flow';
      offer(lanes, Object.entries(words.groupings), choice.grouping);
      if (board?.view !== 'flow') return;
      offer(
        plan,
        [['', words.allPlans], ...board.plans.map(({ key, label }) => [key, label] as const)],
        board.plan ?? '',
      );
    },
  };
}

function createTabs(page: Page) {
  const tabs = views.map((view) =>
    html('button', { type: 'button', role: 'tab', id: `tab-${view}`, 'aria-controls': 'view' }, page.words[view]),
  );
  const root = html('div', { class: 'tabs', role: 'tablist', 'aria-label': page.words.views }, ...tabs);
  const choose = (at: number) => page.choose({ view: views[(at + views.length) % views.length]! });
  for (const [at, tab] of tabs.entries()) {
    tab.addEventListener('click', () => choose(at));
    tab.addEventListener('keydown', ({ key }) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
      if (!step) return;
      choose(at + step);
      tabs[(at + step + views.length) % views.length]!.focus();
    });
  }
  return {
    root,
    update: () => {
      for (const [at, tab] of tabs.entries()) {
        const isOn = views[at] === page.choice().view;
        tab.setAttribute('aria-selected', String(isOn));
        tab.tabIndex = isOn ? 0 : -1;
      }
    },
  };
}

function createFilter(page: Page) {
  const box = html('input', {
    type: 'search',
    placeholder: page.words.filter,
    'aria-label': page.words.filterLabel,
    spellcheck: 'false',
    value: page.choice().filter,
  });
  const problem = html('div', { class: 'problem', role: 'alert' });
  let timer: ReturnType<typeof setTimeout>;
  box.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => page.choose({ filter: box.value.trim() }), 200);
  });
  const complain = (text: string) => {
    problem.textContent = text;
    box.classList.toggle('wrong', text !== '');
    box.setAttribute('aria-invalid', String(text !== ''));
  };
  return { root: html('div', { class: 'filter' }, box, problem), complain };
}

function toggle(words: string, act: () => void): HTMLButtonElement {
  const button = html('button', { type: 'button', class: 'toggle', 'aria-pressed': 'false' }, words);
  button.addEventListener('click', act);
  return button;
}

const zoomButton = (sign: string, words: string): HTMLButtonElement =>
  html('button', { type: 'button', class: 'quiet', 'aria-label': words, title: words }, sign);

function picker(words: string, choose: (value: string) => void): HTMLElement {
  const select = html('select', { 'aria-label': words });
  select.addEventListener('change', () => choose(select.value));
  return html('label', { class: 'picker' }, html('span', {}, words), select);
}

function offer(root: HTMLElement, options: readonly (readonly [string, string])[], chosen: string): void {
  const select = root.querySelector('select')!;
  select.replaceChildren(...options.map(([value, label]) => html('option', { value }, label)));
  select.value = chosen;
}

function menu({ words }: Page, act: (action: Action) => void): HTMLElement {
  const entries: [Action, string][] = [
    ['svg', words.saveSvg],
    ['png', words.savePng],
    ['copy', words.copyTable],
  ];
  const buttons = entries.map(([action, label]) => {
    const button = html('button', { type: 'button', role: 'menuitem', 'data-action': action }, label);
    button.addEventListener('click', () => {
      root.open = false;
      act(action);
    });
    return button;
  });
  const list = html('div', { class: 'menu', role: 'menu' }, ...buttons);
  const root = html('details', { class: 'export' }, html('summary', {}, words.export), list);
  root.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') root.open = false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    if (!step) return;
    root.open = true;
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + step + buttons.length) % buttons.length]!.focus();
  });
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !root.contains(target)) root.open = false;
  });
  return root;
}
