import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import { type Feature, uriOf } from './feature.ts';

/** `textDocument/foldingRange`. Whole lines, which every client can fold. */
export const folding: Feature = {
  capabilities: { foldingRangeProvider: true },
  register: ({ connection, world, door }) =>
    connection.onFoldingRanges(
      door.request('foldingRange', [], (params): FoldingRange[] =>
        world.service
          .folding(uriOf(params), world.can.foldings)
          .map(({ kind, ...lines }) => (kind ? { ...lines, kind: kinds[kind] } : lines)),
      ),
    ),
};

const kinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region };
