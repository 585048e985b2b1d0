/** The timeline by keyboard: a tree, in which Alt and the arrows move a due day. */
import { dayOf, dayWords, numberOf } from './days.ts';
import { fill } from './dom.ts';
import { type Row, rowKey } from './timeline-layout.ts';
import type { Stage } from './timeline-stage.ts';

/** Lets keys move the row under them, fold lanes, open tasks and move due days. */
export function followKeys(stage: Stage): void {
  const { names } = stage;
  const mover = createMover(stage);
  names.addEventListener('focus', () => stage.activate(stage.active() ?? stage.layout()?.rows[0]));
  names.addEventListener('keydown', (event) => {
    const row = stage.active();
    const isHandled = event.altKey ? mover.key(event, row) : go(stage, event.key, row);
    if (event.key === 'Escape') mover.cancel();
    if (isHandled) event.preventDefault();
  });
  names.addEventListener('keyup', ({ key }) => key === 'Alt' && mover.commit());
  names.addEventListener('blur', () => mover.cancel());
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 15, last),
  PageUp: (at) => Math.max(at - 15, 0),
  Home: () => 0,
  End: (_, last) => last,
};

function go(stage: Stage, key: string, row: Row | undefined): boolean {
  const rows = stage.layout()?.rows ?? [];
  const at = row ? rows.findIndex((one) => rowKey(one) === rowKey(row)) : -1;
  const step = steps[key];
  if (step) {
    stage.activate(rows[step(at, rows.length - 1)]);
    return true;
  }
  if (!row) return false;
  if (key === 'Enter' || key === ' ') {
    activateRow(stage, row);
    return true;
  }
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const isFolded = stage.page.choice().folded.includes(row.lane.key);
  if (row.kind === 'task' && key === 'ArrowLeft')
    stage.activate(rows.find((one) => one.kind === 'lane' && one.lane === row.lane));
  else if (row.kind === 'lane' && isFolded === (key === 'ArrowRight')) fold(stage, row);
  else if (row.kind === 'lane' && key === 'ArrowRight') stage.activate(rows[at + 1]);
  return true;
}

/** Opens a task, folds or unfolds a lane. */
export function activateRow(stage: Stage, row: Row): void {
  if (row.kind === 'lane') fold(stage, row);
  else stage.page.send({ kind: 'open', location: row.task.location });
}

function fold({ page, redraw }: Stage, { lane }: Row): void {
  const { folded } = page.choice();
  const without = folded.filter((key) => key !== lane.key);
  page.choose({ folded: without.length < folded.length ? without : [...folded, lane.key] }, 'quiet');
  redraw();
}

/** Moves a due day while Alt is held: it is written when the key is let go. */
function createMover(stage: Stage) {
  let moved: { row: Row & { kind: 'task' }; due: number } | null = null;
  const cancel = () => {
    moved = null;
    stage.preview(null, 0);
  };
  return {
    cancel,
    key({ key, shiftKey }: KeyboardEvent, row: Row | undefined): boolean {
      if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || row?.kind !== 'task' || !canMove(row)) return false;
      const { task } = row;
      const from =
        moved?.row.task.id === task.id ? moved.due : task.due ? numberOf(task.due) : (stage.layout()?.today ?? 0);
      moved = { row, due: from + (key === 'ArrowRight' ? 1 : -1) * (shiftKey ? 7 : 1) };
      stage.preview(row, moved.due);
      stage.page.announce(fill(stage.page.words.movedTo, dayWords.long(moved.due)));
      return true;
    },
    commit(): void {
      if (moved) move(stage, moved.row, moved.due);
      cancel();
    },
  };
}

/** Only what is open has a day that can be moved. */
export const canMove = (row: Row): row is Row & { kind: 'task' } =>
  row.kind === 'task' && row.task.status !== 'done' && row.task.status !== 'cancelled';

/** Has the due day of a task written into its note. */
export function move({ page }: Stage, { task }: Row & { kind: 'task' }, due: number): void {
  const day = dayOf(due);
  if (day !== task.due) page.send({ kind: 'move', location: task.location, title: task.title, due: day });
}
