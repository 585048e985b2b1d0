/** Follows the documents that are open in the editor. An edit only changes the text; it is read when somebody asks. */

import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Door } from './door.ts';
import { canonical } from './folders.ts';
import type { World } from './world.ts';

export interface DocumentEvents {
  /** A document was opened or edited. */
  edited(uri: string): void;
  /** A document was closed: its file speaks again. */
  closed(uri: string): void | Promise<void>;
}

export function followDocuments(connection: Connection, world: World, door: Door, events: DocumentEvents): void {
  const edited = (uri: string) => {
    world.edited.set(uri, performance.now());
    events.edited(uri);
  };
  connection.onDidOpenTextDocument(
    door.notice('didOpen', ({ textDocument: { uri, languageId, version, text } }) => {
      world.documents.set(canonical(uri), TextDocument.create(uri, languageId, version, text));
      edited(canonical(uri));
    }),
  );
  connection.onDidChangeTextDocument(
    door.notice('didChange', ({ textDocument, contentChanges }) => {
      const uri = canonical(textDocument.uri);
      const document = world.documents.get(uri);
      if (!document) return;
      world.documents.set(uri, TextDocument.update(document, contentChanges, textDocument.version));
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
