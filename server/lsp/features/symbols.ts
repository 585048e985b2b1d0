import {
  type DocumentSymbol,
  type DocumentSymbolParams,
  type ResultProgressReporter,
  type SymbolInformation,
  SymbolKind,
  SymbolTag,
  type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { DocumentSymbol as OutlineNode, SymbolMatch } from '../../core/answers/types.ts';
import { holdingParts, seenBefore } from '../parts.ts';
import { inSlices } from '../slices.ts';
import { askOf } from '../world.ts';
import { type Feature, uriOf } from './feature.ts';

/** `textDocument/documentSymbol` and `workspace/symbol` */
export const symbols: Feature = {
  capabilities: { documentSymbolProvider: true, workspaceSymbolProvider: true },
  register({ connection, world, door, pause }) {
    const { service } = world;
    connection.onDocumentSymbol(
      door.request<DocumentSymbolParams, DocumentSymbol[]>('documentSymbol', [], async (params, token) => {
        const [uri, ask] = [uriOf(params), askOf(world, uriOf(params))];
        await inSlices(service.symbolsAhead(uri, ask), pause, token);
        if (token.isCancellationRequested) return [];
        return toSymbols(service.symbols(uri, ask));
      }),
    );
    connection.onWorkspaceSymbol((params, token, _, pieces) =>
      door.request<WorkspaceSymbolParams, SymbolInformation[]>('workspaceSymbol', [], async ({ query }) => {
        const search = service.searchSymbols(query);
        // The next letter is typed soon: then nobody waits for this answer any more.
        while (search.more(notesAtOnce) && !token.isCancellationRequested) {
          await pause();
          tell(pieces, search.surest);
        }
        const found = search.found().map(toInformation);
        if (!pieces) return found;
        pieces.report(found);
        return [];
      })(params, token),
    );
  },
};

/** Tells a client that takes an answer in pieces what is found. */
function tell(pieces: ResultProgressReporter<SymbolInformation[]> | undefined, found: () => SymbolMatch[]): void {
  const some = pieces ? found() : [];
  if (some.length > 0) pieces!.report(some.map(toInformation));
}

/** So many notes are gone through in about a millisecond. */
const notesAtOnce = 100;

const kinds: Record<OutlineNode['kind'] | SymbolMatch['kind'], SymbolKind> = {
  section: SymbolKind.String,
  task: SymbolKind.Event,
  doneTask: SymbolKind.Boolean,
  person: SymbolKind.Class,
  runbook: SymbolKind.Function,
};

/** What is cancelled is struck through. */
const tagsOf = ({ status }: Pick<OutlineNode, 'status'>): { tags?: SymbolTag[] } =>
  status === 'cancelled' ? { tags: [SymbolTag.Deprecated] } : {};

/** Each as it was sent. */
const sent = new WeakMap<OutlineNode, DocumentSymbol>();

function toSymbol(node: OutlineNode): DocumentSymbol {
  const known = sent.get(node);
  if (known) return seenBefore(known);
  const symbol: DocumentSymbol = {
    name: node.name,
    detail: node.detail,
    kind: kinds[node.kind],
    ...tagsOf(node),
    range: node.range,
    selectionRange: node.selectionRange,
    ...(node.children.length > 0 && { children: toSymbols(node.children) }),
  };
  sent.set(node, symbol);
  return symbol.children ? holdingParts(symbol) : symbol;
}

const toSymbols = (nodes: readonly OutlineNode[]): DocumentSymbol[] => holdingParts(nodes.map(toSymbol));

const toInformation = (match: SymbolMatch): SymbolInformation => ({
  name: match.name,
  containerName: match.containerName,
  kind: kinds[match.kind],
  ...tagsOf(match),
  location: { uri: match.uri, range: match.range },
});
