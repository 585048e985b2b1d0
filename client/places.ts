/** Places in notes, and how they are opened. */
import { commands, Range, Uri, type ViewColumn } from 'vscode';
import type { WindowMiddleware } from 'vscode-languageclient';
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
  await openFile(Uri.parse(uri), { selection: cursorAt(range), preview: true, ...opening });
}

/**
 * Shows a file. The editor lets go of it with its tab: what `showTextDocument` opens by its URI it keeps as an open document for
 * minutes, so that the text of a closed one would count for longer than its file does.
 */
export async function openFile(uri: Uri, options: Opening & { selection?: Range } = {}): Promise<void> {
  await commands.executeCommand('vscode.open', uri, options);
}

/** What the server asks to be shown. */
export const showDocument: NonNullable<WindowMiddleware['showDocument']> = async (params, token, next) => {
  if (params.external) return next(params, token);
  const { uri, selection, takeFocus = false } = params;
  const place = selection && { selection: cursorAt(selection) };
  const shown = openFile(Uri.parse(uri), { ...place, preserveFocus: !takeFocus });
  return shown.then(
    () => ({ success: true }),
    () => ({ success: false }),
  );
};
