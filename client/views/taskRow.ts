/** A row of a tree of tasks, as the editor hands it to commands, menus and what is dragged. */
import type { TreeLook, TreeNode, TreeParams } from '../../server/protocol.ts';
import type { ViewRow } from './frame.ts';

/** What is asked for of a tree, whichever level of it. */
export type Question = Omit<TreeParams, 'parent'>;

/** A row that was handed to the editor. */
export interface TaskElement extends ViewRow {
  node: TreeNode;
  parent: TaskElement | undefined;
  /** Which row it is among its siblings. */
  position: number;
  /** What its tree shows: by this and its id the server knows a group. */
  look: TreeLook;
}

/** Menus hand over a row; the palette nothing, and an editor's menu the address of its note. */
export const isRow = (argument: unknown): argument is TaskElement =>
  typeof argument === 'object' && argument !== null && 'node' in argument;
