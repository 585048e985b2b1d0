/**
 * Taking back what was done on the board, in the order in which it was done. The editor's own Undo works in the note that has the
 * focus; here the same characters are put back, as long as nothing else has changed in the note.
 */
import { Range, type TextDocument, Uri, WorkspaceEdit, workspace } from 'vscode';

interface Done {
  uri: string;
  /** The text before. */
  before: string;
  /** The version of the note that the change has made. */
  version: number;
}

const atMost = 20;

/** Remembers changes of notes. */
export function createUndo() {
  let list: Done[] = [];
  return {
    /** Makes a change of one note, and remembers what it was before. Whether there was any. */
    async around(uri: string, change: () => Promise<boolean>): Promise<boolean> {
      const document = await workspace.openTextDocument(Uri.parse(uri));
      const before = document.getText();
      if (!(await change())) return false;
      list = [...list, { uri, before, version: document.version }].slice(-atMost);
      return true;
    },
    /** Takes the last change back; false where there is none, or the note has changed since. */
    async last(): Promise<boolean> {
      const done = list.pop();
      if (!done) return false;
      const document = await workspace.openTextDocument(Uri.parse(done.uri));
      if (document.version !== done.version) return false;
      const edit = new WorkspaceEdit();
      const { range, text } = difference(document, done.before);
      edit.replace(document.uri, range, text);
      const applied = await workspace.applyEdit(edit);
      // What stands below in the list was made before: its version is that of the text that is there again.
      if (applied) list = list.map((one) => (one.uri === done.uri ? { ...one, version: document.version } : one));
      return applied;
    },
    dispose(): void {
      list = [];
    },
  };
}

/** The least that has to be replaced to make a document say something else. */
function difference(document: TextDocument, wanted: string): { range: Range; text: string } {
  const now = document.getText();
  let start = 0;
  while (start < now.length && now[start] === wanted[start]) start += 1;
  let tail = 0;
  while (tail < Math.min(now.length, wanted.length) - start && now.at(-1 - tail) === wanted.at(-1 - tail)) tail += 1;
  const range = new Range(document.positionAt(start), document.positionAt(now.length - tail));
  return { range, text: wanted.slice(start, wanted.length - tail) };
}
