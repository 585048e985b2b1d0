import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { DocumentSymbol as OutlineNode } from '../../core/answers/types.ts';
import { askOf } from '../world.ts';
import { type Feature, uriOf } from './feature.ts';

/** `textDocument/documentSymbol` and `workspace/symbol` */
export const symbols: Feature = {
  capabilities: { documentSymbolProvider: true, workspaceSymbolProvider: true },
  register({ connection, world, door }) {
    const { service } = world;
    connection.onDocumentSymbol(
      door.request('documentSymbol', [], (params): DocumentSymbol[] => service.symbols(uriOf(params)).map(toSymbol)),
    );
    connection.onWorkspaceSymbol(
      door.request('workspaceSymbol', [], ({ query }): SymbolInformation[] =>
        service.findSymbols(query, askOf(world)).map(({ name, containerName, uri, range }) => ({
          name,
          containerName,
          kind: symbolKinds.task,
          location: { uri, range },
        })),
      ),
    );
  },
};

const symbolKinds: Record<OutlineNode['kind'], SymbolKind> = {
  section: SymbolKind.String,
  task: SymbolKind.Event,
  doneTask: SymbolKind.Boolean,
};

const toSymbol = (node: OutlineNode): DocumentSymbol => ({
  name: node.name,
  detail: node.detail,
  kind: symbolKinds[node.kind],
  range: node.range,
  selectionRange: node.selectionRange,
  children: node.children.map(toSymbol),
});
