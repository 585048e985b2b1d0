import type { SelectionRange } from 'vscode-languageserver';
import type { Range } from '../../core/model.ts';
import { type Feature, uriOf } from './feature.ts';

/** `textDocument/selectionRange` */
export const selections: Feature = {
  capabilities: { selectionRangeProvider: true },
  register: ({ connection, world, door }) =>
    connection.onSelectionRanges(
      door.request('selectionRange', [], (params): SelectionRange[] => {
        const { positions } = params;
        const found = world.service.selections(uriOf(params), positions);
        // There is one answer for each position, also where no note is known.
        return positions.map((at, index) => linked(found[index] ?? [{ start: at, end: at }]));
      }),
    ),
};

/** Ranges, the smallest first, each with the next as its parent. */
const linked = (ranges: readonly Range[]): SelectionRange =>
  ranges.reduceRight<SelectionRange | undefined>(
    (parent, range) => (parent ? { range, parent } : { range }),
    undefined,
  )!;
