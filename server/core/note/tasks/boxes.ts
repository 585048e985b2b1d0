/** How far a task is by the mark in its box; any other mark leaves it to do. */
import type { Status } from '../../model.ts';

export const boxes: Record<string, Status> = {
  x: 'done',
  X: 'done',
  '-': 'cancelled',
  '~': 'cancelled',
  '/': 'doing',
  '.': 'doing',
  o: 'doing',
  '>': 'waiting',
  '<': 'waiting',
  '*': 'doing',
  w: 'waiting',
  '☑': 'done',
  '✅': 'done',
  '✔': 'done',
  '✓': 'done',
  '☒': 'cancelled',
  '✘': 'cancelled',
  '✗': 'cancelled',
};
