/** What a feature of the server is, and what features share: one file a feature, one line for it in `index.ts`. */
import type { Connection, ServerCapabilities, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { LoopDelayResult, StatisticsResult } from '../../protocol.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Door } from '../door.ts';
import { canonical } from '../folders.ts';
import type { World } from '../world.ts';

/** One or several requests that belong together: each from the service to the protocol and no more. */
export interface Feature {
  /** What the server says of it when it is initialized. */
  capabilities: ServerCapabilities;
  /** Registers its handlers. */
  register(answering: Answering): void;
}

/** What requests are answered with. */
export interface Answering {
  connection: Connection;
  world: World;
  door: Door;
  diagnostics: Diagnostics;
  /** Shows what has changed at once: the outcome of a command is not waited for. */
  publishNow(): Promise<void>;
  /** Throws away all that is known and reads it anew. */
  rebuild(): Promise<void>;
  statistics(): StatisticsResult;
  loopDelay(): LoopDelayResult;
}

/** The note that a request is about. */
export const uriOf = (params: { textDocument: { uri: string } }): string => canonical(params.textDocument.uri);

/** Edits of one note; with the version that they were made for where it is open, so that a client can refuse stale ones. */
export function editOf(world: World, uri: string, edits: TextEdit[]): WorkspaceEdit {
  const document = world.documents.get(uri);
  const textDocument = { uri: document?.uri ?? uri, version: document?.version ?? null };
  return { documentChanges: [{ textDocument, edits }] };
}
