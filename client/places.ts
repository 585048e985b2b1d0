/** Places in notes, and how they are opened. */
import { Range, Uri, type ViewColumn, window } from 'vscode';
import type { Range as ServerRange } from '../server/protocol.ts';

export interface Place {
  uri: string;
  range: ServerRange;
}

/** The cursor at the beginning of a range: nothing is selected that a key could overwrite. */
export function cursorAt({ start }: ServerRange): Range {
  return new Range(start.line, start.character, start.line, start.character);
}

/** How a place is opened, beyond what is usual. */
export interface Opening {
  viewColumn?: ViewColumn;
  /** False keeps the editor open when another is opened. */
  preview?: boolean;
  preserveFocus?: boolean;
}

/** Shows a note with the cursor at the start of the range, in the active column or the one named. */
export async function openPlace({ uri, range }: Place, opening: Opening = {}): Promise<void> {
  const options = { selection: cursorAt(range), preview: true, ...opening };
  await window.showTextDocument(Uri.parse(uri), options);
}
