/** The board's page: asks for the view that is chosen, and shows it. */
import type { Board, BoardView } from '../../../server/protocol.ts';
import { html } from './dom.ts';
import { createFlow } from './flow.ts';
import { legendOf } from './legend.ts';
import { openPage, type Page, questionOf, type View } from './page.ts';
import { pngBytes, svgText } from './picture.ts';
import { tableOf } from './table.ts';
import { createTimeline } from './timeline.ts';
import { type Action, createToolbar, type Toolbar } from './toolbar.ts';
import { createWorkload } from './workload.ts';

const makers: Record<BoardView, (page: Page) => View> = {
  timeline: createTimeline,
  workload: createWorkload,
  flow: createFlow,
};

const stage = html('div', { class: 'view', id: 'view', role: 'tabpanel' });
const toast = html('div', { class: 'toast', role: 'status' });
const made = new Map<BoardView, View>();
let shown: { board: Board; view: View } | null = null;
let asked = 0;
/** The question that what is shown answers. */
let answered = '';

const page = openPage({
  chosen: () => void show(),
  changed: () => {
    answered = '';
    void show();
  },
  said,
});
const toolbar: Toolbar = createToolbar(page, (action) => void act(action));
document.body.append(toolbar.root, stage, toast);
document.addEventListener('keydown', (event) => {
  const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (!isUndo || event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  page.send({ kind: 'undo' });
});
void show();

/** Asks for what is chosen and draws it; an answer that another question has overtaken is let go. */
async function show(): Promise<void> {
  asked += 1;
  const now = asked;
  toolbar.update(shown?.board ?? null);
  const choice = page.choice();
  stage.setAttribute('aria-labelledby', `tab-${choice.view}`);
  if (choice.table) return showTable(now);
  const question = JSON.stringify(questionOf(choice));
  if (shown && question === answered && shown.view.root.isConnected) return shown.view.update(shown.board);
  const result = await page.ask(questionOf(choice));
  if (now !== asked) return;
  answered = question;
  if ('error' in result) return complain(result.error);
  toolbar.complain('');
  const { board } = result;
  const view = made.get(board.view) ?? makers[board.view](page);
  made.set(board.view, view);
  toolbar.update(board);
  if (isEmpty(board)) {
    shown = null;
    const undated = board.view === 'flow' && board.undated > 0;
    stage.replaceChildren(html('p', { class: 'empty' }, undated ? page.words.emptyFlow : page.words.empty));
    return;
  }
  shown = { board, view };
  const parts = [view.root, ...(board.view === 'timeline' ? [legendOf(board, page)] : [])];
  // What stands already keeps its focus and where it is scrolled to.
  if (view.root.parentElement === stage) {
    for (const part of [...stage.children]) if (part !== view.root) part.remove();
    stage.append(...parts.slice(1));
  } else stage.replaceChildren(...parts);
  view.update(board);
  document.body.dataset.shown = board.view;
}

async function showTable(now: number): Promise<void> {
  const result = await page.askTable(questionOf(page.choice()));
  if (now !== asked) return;
  if ('error' in result) return complain(result.error);
  toolbar.complain('');
  stage.replaceChildren(tableOf(result.table, page));
}

/** The picture of the last question stays; without words the server was not there. */
const complain = (text: string): void => toolbar.complain(text || page.words.failed);

const isEmpty = (board: Board): boolean =>
  board.view === 'timeline'
    ? board.lanes.length === 0
    : board.view === 'workload'
      ? board.rows.length === 0
      : board.weeks.every(({ scope }) => scope === 0);

async function act(action: Action): Promise<void> {
  if (action === 'copy') return page.send({ kind: 'copy', question: questionOf(page.choice()) });
  if (!shown) return;
  const { board, view } = shown;
  const svg = view.picture();
  const size = { width: Number(svg.getAttribute('width')), height: Number(svg.getAttribute('height')) };
  const text = svgText(svg);
  const bytes = action === 'svg' ? new TextEncoder().encode(text) : await pngBytes(text, size);
  page.send({ kind: 'save', view: board.view, type: action, bytes });
}

let toastTimer: ReturnType<typeof setTimeout>;

/** Says something for a while; with a button where it can be taken back. */
function said(text: string, undo: boolean): void {
  const button = html('button', { type: 'button' }, page.words.undo);
  button.addEventListener('click', () => {
    toast.classList.remove('shown');
    page.send({ kind: 'undo' });
  });
  toast.replaceChildren(html('span', {}, text), ...(undo ? [button] : []));
  toast.classList.add('shown');
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => toast.classList.remove('shown'), undo ? 8000 : 4000);
}
