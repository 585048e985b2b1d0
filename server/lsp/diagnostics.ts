/**
 * Diagnostics. Clients that pull get those of a document when they ask, and those of the whole workspace through one
 * request that is held open and told whatever changes; all others are pushed to. An unchanged note costs nothing: what a
 * client shows is known by its result ids, and a note is looked at once after something has touched it.
 */
import type {
  CancellationToken,
  Connection,
  DocumentDiagnosticReport,
  InitializeParams,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { TextNeeded } from '../core/service.ts';
import { findAhead, nothing, type Report, report, toDiagnostic } from './finding.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { answering, type Listener, type News, pushing, streaming } from './listeners.ts';
import { holdingParts } from './parts.ts';
import { knownSidecars } from './sidecars.ts';
import type { Pause } from './slices.ts';
import { askOf, isWhole, type World } from './world.ts';

export interface Diagnostics {
  /** This note's diagnostics may have changed. */
  touched(uri: string): void;
  /** Those of these notes may have, by what they link to: a client must be told, even of notes that are open. */
  linksTouched(uris: string[]): void;
  /** Any may have: another day, other settings. */
  everythingTouched(): void;
  /** A document was closed: what its file says must be told, whatever the client has pulled for it last. */
  closed(uri: string): void;
  /**
   * Tells what has changed since the last time, in slices, of which the first is at once, until `stale`. Says whether something is left that will be
   * known a little later.
   */
  tell(stale: () => boolean): Promise<boolean>;
  /** The answer to a pull for one document. */
  ofDocument(uri: string, previous: string | undefined): Promise<DocumentDiagnosticReport>;
  /** A pull for a document waits for its answer; to be called when it has it. */
  pulling(uri: string): () => void;
  /** The answer to a pull for the workspace: held open until it is cancelled or another takes its place. */
  ofWorkspace(params: WorkspaceDiagnosticParams, token: CancellationToken): Promise<WorkspaceDiagnosticReport>;
}

/** What diagnostics are made of and told by. */
export interface Telling {
  connection: Connection;
  world: World;
  pause: Pause;
  /** The same ahead of an answer. */
  pauseAnswer: Pause;
  /** What the client can do. */
  can(): InitializeParams['capabilities'];
  /** There is something to tell. */
  soon(): void;
  /** Sees to it that what is found in a note can be quoted. */
  recall(uri: string): Promise<void>;
  /** Sees to it that it is known where the links of a note lead. */
  lookUp(uri: string): Promise<void>;
}

interface State extends Telling {
  ledger: Ledger;
  /** Reports of open documents, which are asked about again and again. */
  kept: Map<string, Report>;
  /** The last ones of each. */
  last: Map<string, Report>;
  /** When documents were closed a moment ago (by `performance.now`). */
  closed: Map<string, number>;
  /** How many pulls for each document wait for their answers. */
  pulls: Map<string, number>;
  /** Who is to be told; null where a client that pulls does not listen. */
  listener: Listener | null;
  /** Whether the client has asked for the workspace: from then on it is not pushed to. */
  asks: boolean;
  /** Ends the request for the workspace that is held open. */
  release: (() => void) | null;
}

/** Within so many milliseconds a client pulls for a document that it has closed, if at all. */
const lastPull = 400;
/** The most notes that one message tells of. */
const mostAtOnce = 100;

/** Diagnostics of which nothing has been told yet. */
export function createDiagnostics(telling: Telling): Diagnostics {
  const { connection, world } = telling;
  const state: State = {
    ...telling,
    ledger: createLedger(),
    kept: new Map(),
    last: new Map(),
    closed: new Map(),
    pulls: new Map(),
    listener: pushing(connection, world),
    asks: false,
    release: null,
  };
  const { ledger, kept } = state;
  return {
    touched: (uri) => touch(state, uri),
    linksTouched(uris) {
      for (const uri of uris) touch(state, uri);
      if (uris.some((uri) => world.documents.has(uri))) pullAgain(state);
    },
    everythingTouched() {
      kept.clear();
      everythingWaits(state);
      pullAgain(state);
    },
    closed(uri) {
      touch(state, uri);
      state.last.delete(uri);
      if (!state.asks) return;
      ledger.unknown(uri);
      state.closed.set(uri, performance.now());
    },
    tell: (stale) => tell(state, stale),
    async ofDocument(uri, previous) {
      hearOfCopies(state);
      if (!kept.has(uri)) {
        await state.lookUp(uri);
        await findAhead(world, uri, state.pauseAnswer);
      }
      const { id, items } = reportOf(state, uri);
      if (previous === id) return { kind: 'unchanged', resultId: id };
      mayMiss(state, uri);
      return holdingParts({ kind: 'full', resultId: id, items });
    },
    pulling: (uri) => pulling(state, uri),
    ofWorkspace: (params, token) => hold(state, params, token),
  };
}

function touch({ kept, ledger }: State, uri: string): void {
  kept.delete(uri);
  ledger.waiting.add(uri);
}

/**
 * While a client pulls for a document it does not listen to what is told of it, and the answer counts for nothing once the
 * document's tab is closed (vscode-languageclient's `DiagnosticRequestor`): what it does not show yet is told once more afterwards.
 */
function mayMiss({ asks, ledger }: State, uri: string): void {
  if (!asks) return;
  ledger.unknown(uri);
  ledger.waiting.add(uri);
}

/** Asks a client to pull once more for the documents that it shows. */
function pullAgain({ can, connection }: State): void {
  if (can().workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh().catch(() => {});
}

function everythingWaits({ world, ledger }: State): void {
  for (const uri of world.service.uris()) ledger.waiting.add(uri);
  for (const uri of knownSidecars(world)) ledger.waiting.add(uri);
}

/** What was done in one note may be told by another that has the same task; a client that pulls for that must ask again. */
function hearOfCopies(state: State): void {
  let asked = false;
  for (const uri of state.world.service.disturbed()) {
    asked ||= state.kept.has(uri);
    touch(state, uri);
  }
  if (asked) pullAgain(state);
}

function reportOf({ world, kept, last }: State, uri: string): Report {
  const known = kept.get(uri) ?? reportAnew(world, uri, last.get(uri));
  if (!world.documents.has(uri)) return known;
  kept.set(uri, known);
  last.set(uri, known);
  return known;
}

const reportAnew = (world: World, uri: string, last: Report = nothing): Report =>
  report(world.service.findings(uri, askOf(world, uri)).map(toDiagnostic(world)), last.items);

/** The same, or null where the text of the note must be fetched first, or where its links lead. */
function reportNow(state: State, uri: string): Report | null {
  const { kept, world } = state;
  if (!kept.has(uri) && world.service.filesAsked(uri, !world.can.watch).length > 0) return null;
  return reportIfQuoted(state, uri);
}

function reportIfQuoted(state: State, uri: string): Report | null {
  try {
    return reportOf(state, uri);
  } catch (error) {
    if (error instanceof TextNeeded) return null;
    throw error;
  }
}

async function reportLater(state: State, uri: string): Promise<Report> {
  await state.lookUp(uri);
  const known = reportIfQuoted(state, uri);
  if (known) return known;
  await state.recall(uri);
  return reportIfQuoted(state, uri) ?? nothing;
}

async function tell(state: State, stale: () => boolean): Promise<boolean> {
  const { ledger, listener, world, pulls, pause } = state;
  if (!listener) return false;
  hearOfCopies(state);
  const found: News[] = [];
  let early = false;
  for (const uri of due(state)) {
    // What is still being typed is for the next time. So is what the client pulls for: it would not listen meanwhile.
    if (world.edited.has(uri) || pulls.has(uri) || wasJustClosed(state, uri)) {
      early = true;
      continue;
    }
    ledger.waiting.delete(uri);
    const now = isOnlyPulled(state, uri) ? nothing : reportNow(state, uri);
    found.push([uri, now ?? (await reportLater(state, uri))]);
    const turn = pause();
    if (turn || found.length >= mostAtOnce) await tellFound(state, listener, found);
    if (turn) await turn;
    if (stale() || listener !== state.listener) break;
  }
  await tellFound(state, listener, found);
  if (!stale()) listener.told();
  return early;
}

/** Tells what a listener does not know yet. Where another has taken its place, or a note was touched meanwhile, it waits on. */
async function tellFound({ ledger, listener }: State, told: Listener, found: News[]): Promise<void> {
  const some = found.splice(0);
  if (told !== listener) for (const [uri] of some) ledger.waiting.add(uri);
  await told.tell(some.filter(([uri, { id }]) => !ledger.waiting.has(uri) && ledger.enter(uri, id)));
}

/**
 * A client that closes a document may pull for it once more, a little later (client/quiet.ts), and until then would not
 * listen to what is told of it.
 */
function wasJustClosed({ closed }: State, uri: string): boolean {
  const then = closed.get(uri);
  if (then === undefined) return false;
  if (performance.now() - then < lastPull) return true;
  closed.delete(uri);
  return false;
}

/** While many notes are read closed ones are left: what is found in one may depend on others. */
const due = ({ ledger: { waiting }, world }: State): Iterable<string> =>
  isWhole(world) ? waiting : [...world.documents.keys()].filter((uri) => waiting.has(uri));

/** A client that pulls for its documents alone is pushed to for closed notes alone. */
const isOnlyPulled = ({ asks, can, world }: State, uri: string): boolean =>
  !asks && can().textDocument?.diagnostic !== undefined && world.documents.has(uri);

function pulling({ pulls, ledger, soon }: State, uri: string): () => void {
  pulls.set(uri, (pulls.get(uri) ?? 0) + 1);
  return () => {
    const left = pulls.get(uri)! - 1;
    if (left > 0) pulls.set(uri, left);
    else pulls.delete(uri);
    if (ledger.waiting.has(uri)) soon();
  };
}

async function hold(
  state: State,
  { partialResultToken, previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const { connection, world, ledger } = state;
  state.release?.();
  const first = !state.asks;
  if (first) {
    // What was pushed before is taken back: it would be shown twice.
    for (const uri of ledger.clear()) void connection.sendDiagnostics({ uri, diagnostics: [] });
    everythingWaits(state);
    state.asks = true;
  }
  ledger.agree(previousResultIds);
  return new Promise((resolve) => {
    const answer = (given: WorkspaceDiagnosticReport) => {
      if (state.listener === listener) state.listener = state.release = null;
      resolve(given);
    };
    const listener =
      partialResultToken === undefined
        ? answering(world, first, answer)
        : streaming(connection, world, partialResultToken);
    state.listener = listener;
    state.release = () => answer({ items: [] });
    token.onCancellationRequested(state.release);
    state.soon();
  });
}
