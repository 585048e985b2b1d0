/** What a feature of the server is, and what features share: one file a feature, one line for it in `index.ts`. */
import type { Connection, ServerCapabilities, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Outcome } from '../../core/answers/types.ts';
import { TextNeeded } from '../../core/service.ts';
import type { LoopDelayResult, StatisticsResult } from '../../protocol.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Door } from '../door.ts';
import { canonical } from '../folders.ts';
import type { Pause } from '../slices.ts';
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
  /** Fetches the text of a note, for an answer that needs it. */
  recall(uri: string): Promise<void>;
  /** Awaited between pieces of long work, so that no request waits for the whole. */
  pause: Pause;
  /** Throws away all that is known and reads it anew. */
  rebuild(): Promise<void>;
  statistics(): StatisticsResult;
  loopDelay(): LoopDelayResult;
}

/** The note that a request is about. */
export const uriOf = (params: { textDocument: { uri: string } }): string => canonical(params.textDocument.uri);

/** Edits of one note; with the version that they were made for where it is open, so that a client can refuse stale ones. */
export const editOf = (world: World, uri: string, edits: TextEdit[]): WorkspaceEdit => ({
  documentChanges: [documentEdit(world, uri, edits)],
});

/** The edits of an edit command, to be looked through first where that is wished and the client can. */
export function editOfOutcome(
  world: World,
  { changes, preview }: Exclude<Outcome, { refused: string }>,
): WorkspaceEdit {
  const shown = world.can.annotate && preview ? { preview: { ...preview, needsConfirmation: true } } : undefined;
  const annotated = (edits: TextEdit[]) => (shown ? edits.map((it) => ({ ...it, annotationId: 'preview' })) : edits);
  return {
    documentChanges: changes.map(({ uri, edits }) => documentEdit(world, uri, annotated(edits))),
    ...(shown && { changeAnnotations: shown }),
  };
}

/** What an answer comes to that may need the texts of several notes: they are fetched one by one until it has all. */
export async function withTexts<Answer>({ recall }: Pick<Answering, 'recall'>, answer: () => Answer): Promise<Answer> {
  const fetched = new Set<string>();
  for (;;) {
    try {
      return answer();
    } catch (error) {
      if (!(error instanceof TextNeeded) || fetched.has(error.uri)) throw error;
      fetched.add(error.uri);
      await recall(error.uri);
    }
  }
}

function documentEdit(world: World, uri: string, edits: TextEdit[]): TextDocumentEdit {
  const document = world.documents.get(uri);
  const textDocument = { uri: document?.uri ?? uri, version: document?.version ?? null };
  return { textDocument, edits };
}
