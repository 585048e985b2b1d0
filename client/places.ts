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

/** Shows a note with the cursor at the start of the range, in the active column or the one named. */
export async function openPlace({ uri, range }: Place, viewColumn?: ViewColumn): Promise<void> {
  const options = { selection: cursorAt(range), preview: true, ...(viewColumn && { viewColumn }) };
  await window.showTextDocument(Uri.parse(uri), options);
}
