/** The endpoints that a note lists with their state, unit by unit. */
import { copy } from '../markdown/index.ts';
import type { Block, Unit } from '../markdown/unit.ts';
import { readEndpoints } from '../mentions/endpoint.ts';
import type { EndpointFact } from '../model.ts';
import type { Run } from './parts.ts';
import { perRun } from './runs.ts';

/** All of them, by place. */
export const endpointsIn = (runs: readonly Run[]): EndpointFact[] =>
  runs.flatMap((run) =>
    listing(run).flatMap(({ unit, found }) =>
      found.map(({ span, ...fact }) => ({
        ...fact,
        span: { start: span.start + unit.start, end: span.end + unit.start },
      })),
    ),
  );

/** The units of a run that list any, with what they list; it depends on their blocks alone. */
const listing = perRun((entries): readonly { unit: Unit; found: EndpointFact[] }[] =>
  [...new Set(entries.map(({ unit }) => unit))].flatMap((unit) => {
    const found = endpointsOf(unit.blocks);
    return found.length > 0 ? [{ unit, found }] : [];
  }),
);

const endpointsOf = (blocks: readonly Block[]): EndpointFact[] =>
  blocks.flatMap((block) =>
    readEndpoints(block.source).map(({ start, end, target, state }) => ({
      span: { start: start + block.start, end: end + block.start },
      target: copy(target),
      state,
    })),
  );
