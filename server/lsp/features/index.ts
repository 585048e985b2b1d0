/** What the server answers when asked: the list of its features. */
import type { ExecuteCommandParams, HoverParams, ServerCapabilities } from 'vscode-languageserver';
import { TextDocumentSyncKind } from 'vscode-languageserver';
import { canonical } from '../folders.ts';
import { actions } from './actions.ts';
import { board } from './board.ts';
import { commands } from './commands.ts';
import { completion } from './completion.ts';
import { days } from './days.ts';
import { diagnostics } from './diagnostics.ts';
import type { Answering, Feature } from './feature.ts';
import { fileRenames } from './fileRenames.ts';
import { folding } from './folding.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlayHints.ts';
import { lenses } from './lenses.ts';
import { links } from './links.ts';
import { loopDelay } from './loopDelay.ts';
import { navigation } from './navigation.ts';
import { rename } from './rename.ts';
import { selections } from './selections.ts';
import { symbols } from './symbols.ts';
import { tokens } from './tokens.ts';
import { views } from './views.ts';

const features: Feature[] = [
  hover,
  inlayHints,
  symbols,
  links,
  navigation,
  rename,
  fileRenames,
  folding,
  selections,
  tokens,
  lenses,
  diagnostics,
  completion,
  actions,
  commands,
  days,
  views,
  board,
  loopDelay,
];

/** What the server says it can do. */
export const capabilities: ServerCapabilities = Object.assign(
  { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
  ...features.map((feature) => feature.capabilities),
);

/** Registers a handler for each request. */
export function answerRequests(answering: Answering): void {
  for (const feature of features) feature.register(answering);
}

/** What of the parameters of a request may name a note; `data` is what a client sends back to have something resolved. */
type Asking = HoverParams & ExecuteCommandParams & { data: unknown };

/** Has the client ask anew for all that it shows by itself. */
export function refreshFeatures(answering: Pick<Answering, 'connection' | 'world'>): void {
  for (const feature of features) feature.refresh?.(answering);
}

/** The note that a request is about; empty where it is about all, or none. */
export function askedAbout(params: unknown): string {
  const { textDocument, arguments: given, data } = (params ?? {}) as Partial<Asking>;
  const [first] = [given?.[0] ?? data].flat() as [{ uri?: unknown } | null | undefined];
  const uri: unknown = textDocument?.uri ?? first?.uri;
  return typeof uri === 'string' ? canonical(uri) : '';
}
