/** What a feature of the server is, and what features share: one file a feature, one line for it in `index.ts`. */
import type { Connection, ServerCapabilities, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { EditCommandName, Place, Preview, Refusal } from '../../core/answers/types.ts';
import { TextNeeded } from '../../core/service.ts';
import type { StatisticsResult } from '../../protocol.ts';
import type { Diagnostics } from '../diagnostics.ts';
import type { Door } from '../door.ts';
import { canonical } from '../folders.ts';
import type { LoopDelay } from '../host.ts';
import type { Pause } from '../slices.ts';
import { wordsFor } from '../words.ts';
import { askOf, type World } from '../world.ts';

/** One or several requests that belong together: each from the service to the protocol and no more. */
export interface Feature {
  /** What the server says of it when it is initialized. */
  capabilities: ServerCapabilities;
  /** Registers its handlers. */
  register(answering: Answering): void;
  /** Has the client ask anew for what it shows: another day, other settings. */
  refresh?(answering: Pick<Answering, 'connection' | 'world'>): void;
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
  /** The same for edits: what its file says at this moment, where it is not open. */
  recallForEdit(uri: string): Promise<void>;
  /** Whether a URI names a folder. */
  isFolder(uri: string): Promise<boolean>;
  /** Awaited between pieces of long work, so that no request waits for the whole. */
  pause: Pause;
  /** Throws away all that is known and reads it anew. */
  rebuild(): Promise<void>;
  statistics(): StatisticsResult;
  loopDelay(): LoopDelay | null;
}

/** The note that a request is about. */
export const uriOf = (params: { textDocument: { uri: string } }): string => canonical(params.textDocument.uri);

/** Edits of one note; with the version that they were made for where it is open, so that a client can refuse stale ones. */
export const editOf = (world: World, uri: string, edits: TextEdit[]): WorkspaceEdit => ({
  documentChanges: [documentEdit(world, uri, edits)],
});

/** What an edit command comes to: in parts that are written or left as a whole. */
export interface CommandEdit {
  parts: EditPart[];
  refused: Refusal[];
  preview?: Preview;
  /** What is said of edits that are made only if somebody wishes them. */
  offer?: Preview;
  /** A note that is to be seen afterwards. */
  show?: string;
}

/** What the arguments for one note come to. */
export interface EditPart {
  changes: NonNullable<WorkspaceEdit['documentChanges']>;
  /** What is refused should a note of it have changed before it arrives. */
  stale: Refusal[];
}

/** By what an edit says that it is to be looked at first, or made only if somebody wishes it. */
const annotationId = 'preview';
const offerId = 'offer';

/** Parts as one edit of the workspace; null where there is nothing to write. */
export function wholeOf(
  parts: readonly EditPart[],
  { preview, offer }: Pick<CommandEdit, 'preview' | 'offer'>,
): WorkspaceEdit | null {
  const documentChanges = parts.flatMap(({ changes }) => changes);
  // What needs no confirmation is ticked in the preview, which an offer calls for as well.
  const shown = preview && {
    changeAnnotations: {
      [annotationId]: { ...preview, needsConfirmation: !offer },
      ...(offer && { [offerId]: { ...offer, needsConfirmation: true } }),
    },
  };
  return documentChanges.length > 0 ? { documentChanges, ...shown } : null;
}

/**
 * The edits of an edit command, each for what its note says at this moment. Of a list, note after note: not all texts that it
 * needs can be kept at once.
 */
export async function editFor(answering: Answering, name: EditCommandName, argument: unknown): Promise<CommandEdit> {
  const { world, recallForEdit } = answering;
  const made: CommandEdit = { parts: [], refused: [] };
  for (const part of byNote(argument)) {
    const asked = urisIn(part);
    const make = () => withTexts(answering, () => world.service.outcome(name, part, askOf(world, asked[0])));
    for (const uri of asked) await recallForEdit(uri);
    let outcome = await make();
    // What it writes elsewhere is written for what stands there at this moment, too.
    const elsewhere = 'changes' in outcome ? outcome.changes.filter(({ uri }) => !asked.includes(uri)) : [];
    for (const { uri } of elsewhere) await recallForEdit(uri);
    if (elsewhere.length > 0) outcome = await make();
    const reason = 'refused' in outcome ? [refusal(outcome.refused)] : [];
    made.refused.push(...(outcome.refusals ?? reason));
    if ('refused' in outcome || outcome.changes.length === 0) continue;
    if (!world.can.create && outcome.changes.some(({ create }) => create)) {
      made.refused.push(refusal(wordsFor(world.locale).cannotCreate));
      continue;
    }
    if (world.can.annotate && outcome.preview) made.preview ??= outcome.preview;
    if (world.can.annotate && outcome.offer) made.offer ??= outcome.offer;
    if (outcome.show) made.show ??= outcome.show;
    const annotated = (edits: TextEdit[], id: string) =>
      made.preview ? edits.map((edit) => ({ ...edit, annotationId: id })) : edits;
    const wanted = outcome.changes.filter(({ offered }) => !offered || made.offer);
    // The versions are those of now: what is typed before the edit arrives makes it stale, and the client refuses it.
    const changes = wanted.flatMap(({ uri, edits, create, offered }) => [
      ...(create ? [{ kind: 'create' as const, uri, ...(made.preview && { annotationId }) }] : []),
      documentEdit(world, uri, annotated(edits, offered ? offerId : annotationId)),
    ]);
    made.parts.push({ changes, stale: staleIn(part, wordsFor(world.locale).changedMeanwhile) });
  }
  return made;
}

const refusal = (reason: string): Refusal => ({ uri: '', position: null, title: null, reason });

/** What the places of a list are refused with where their note has changed. */
const staleIn = (part: unknown, reason: string): Refusal[] =>
  ([part].flat() as Place[]).map(({ uri, position = null, title = null }) => ({ uri, position, title, reason }));

const urisIn = (part: unknown): string[] => [
  ...new Set(([part].flat() as (Partial<Place> | null)[]).flatMap((one) => one?.uri ?? [])),
];

/** Whether the note of an edit has been typed in since the edit was made for it. */
export const isStale = (world: World, { changes }: EditPart): boolean =>
  changes.some(
    (change) =>
      'textDocument' in change &&
      (world.documents.get(canonical(change.textDocument.uri))?.version ?? null) !== change.textDocument.version,
  );

/** A list of arguments as lists for one note each. */
function byNote(argument: unknown): unknown[] {
  if (!Array.isArray(argument)) return [argument];
  const uriIn = (one: unknown) => (one as { uri?: unknown } | null)?.uri;
  return [...new Set(argument.map(uriIn))].map((uri) => argument.filter((one) => uriIn(one) === uri));
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

/** Edits of a note under the version and the URI that the client has it by. */
export function documentEdit(world: World, uri: string, edits: TextEdit[]): TextDocumentEdit {
  const document = world.documents.get(uri);
  const textDocument = { uri: document?.uri ?? uri, version: document?.version ?? null };
  return { textDocument, edits };
}
