/** Follows the documents that are open in the editor. An edit only changes the text; it is read when somebody asks. */

import type { Connection, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Door } from './door.ts';
import { canonical } from './folders.ts';
import type { World } from './world.ts';

export interface DocumentEvents {
  /** A document was opened: it counts as edited as well. */
  opened(uri: string): void;
  /** A document was opened or edited. */
  edited(uri: string): void;
  /** A document was closed: its file speaks again. */
  closed(uri: string): void | Promise<void>;
}

/**
 * The change as one of places that the text has. The library takes an edit outside of it for one at its end as well, but its table
 * of lines has holes from then on, so that all later edits would go astray.
 */
function inside(document: TextDocument, change: TextDocumentContentChangeEvent): TextDocumentContentChangeEvent {
  if (!('range' in change)) return change;
  const [start, end] = [change.range.start, change.range.end].map((at) => document.positionAt(document.offsetAt(at)));
  return { range: { start: start!, end: end! }, text: change.text };
}

export function followDocuments(connection: Connection, world: World, door: Door, events: DocumentEvents): void {
  const edited = (uri: string) => {
    world.edited.set(uri, performance.now());
    events.edited(uri);
  };
  connection.onDidOpenTextDocument(
    door.notice('didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
      world.documents.set(canonical(uri), TextDocument.create(uri, languageId, version, text));
      events.opened(canonical(uri));
      edited(canonical(uri));
    }),
  );
  connection.onDidChangeTextDocument(
    door.notice('didChange', ({ textDocument, contentChanges }) => {
      const uri = canonical(textDocument.uri);
      const document = world.documents.get(uri);
      if (!document) return;
      for (const change of contentChanges)
        TextDocument.update(document, [inside(document, change)], textDocument.version);
      edited(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    door.notice('didClose', ({ textDocument }) => {
      const uri = canonical(textDocument.uri);
      world.documents.delete(uri);
      world.edited.delete(uri);
      return events.closed(uri);
    }),
  );
}
