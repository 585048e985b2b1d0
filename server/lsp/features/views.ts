import { QueryError } from '../../core/service.ts';
import {
  type FactsParams,
  type FactsResult,
  factsRequest,
  type RunbooksParams,
  type RunbooksResult,
  runbooksRequest,
  type TreeParams,
  type TreeResult,
  treeRequest,
} from '../../protocol.ts';
import { askOf, type World } from '../world.ts';
import { type Feature, uriOf } from './feature.ts';

/** What the views ask for: `dueline/tree`, `dueline/facts` and `dueline/runbooks` */
export const views: Feature = {
  capabilities: {},
  register({ connection, world, door }) {
    const { service } = world;
    connection.onRequest<TreeResult, void>(
      treeRequest,
      door.request<TreeParams, TreeResult>('tree', { nodes: [] }, (question) => tree(world, question)),
    );
    connection.onRequest<FactsResult, void>(
      factsRequest,
      door.request<FactsParams, FactsResult>('facts', '', (params) =>
        service.facts(uriOf(params), params.position, askOf(world)),
      ),
    );
    connection.onRequest<RunbooksResult, void>(
      runbooksRequest,
      door.request<RunbooksParams, RunbooksResult>('runbooks', { all: [] }, (params) =>
        params
          ? { matches: service.runbooksFor(uriOf(params), params.position, askOf(world)) }
          : { all: service.runbooks() },
      ),
    );
  },
};

/** A filter that cannot be understood is the user's typing, not a failure: it is answered in words. */
function tree(world: World, question: TreeParams): TreeResult {
  try {
    return { nodes: world.service.tree(question, askOf(world)) };
  } catch (error) {
    if (error instanceof QueryError) return { nodes: [], error: error.message };
    throw error;
  }
}
