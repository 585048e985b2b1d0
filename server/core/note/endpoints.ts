/** The endpoints that a note lists with their state, unit by unit. */
import { copy } from '../markdown/index.ts';
import type { Block, Unit } from '../markdown/unit.ts';
import { readEndpoints } from '../mentions/endpoint.ts';
import type { EndpointFact } from '../model.ts';

const known = new WeakMap<readonly Block[], EndpointFact[]>();

/** All of them, by place. What one unit lists depends on its blocks alone. */
export const endpointsIn = (units: readonly Unit[]): EndpointFact[] =>
  units.flatMap(({ start: by, blocks }) => {
    const found = known.get(blocks) ?? endpointsOf(blocks);
    known.set(blocks, found);
    return found.map(({ span, ...fact }) => ({ ...fact, span: { start: span.start + by, end: span.end + by } }));
  });

const endpointsOf = (blocks: readonly Block[]): EndpointFact[] =>
  blocks.flatMap((block) =>
    readEndpoints(block.source).map(({ start, end, target, state }) => ({
      span: { start: start + block.start, end: end + block.start },
      target: copy(target),
      state,
    })),
  );
