import type { CancellationToken } from 'vscode-languageserver';
import { explainQuery, QueryError } from '../../core/service.ts';
import {
  type DigestResult,
  digestRequest,
  type FactsParams,
  type FactsResult,
  factsRequest,
  type RunbooksParams,
  type RunbooksResult,
  runbooksRequest,
  type StatementsParams,
  type StatementsResult,
  statementsRequest,
  type TreeParams,
  type TreePathParams,
  type TreePathResult,
  type TreeResult,
  treePathRequest,
  treeRequest,
} from '../../protocol.ts';
import { canonical } from '../folders.ts';
import { inSlices } from '../slices.ts';
import { askOf, type World } from '../world.ts';
import { type Answering, type Feature, uriOf } from './feature.ts';

/** What the views ask for: `dueline/tree`, `dueline/treePath`, `dueline/statements`, `dueline/digest`, `dueline/facts` and `dueline/runbooks` */
export const views: Feature = {
  capabilities: {},
  register({ connection, world, door, pause }) {
    const { service } = world;
    connection.onRequest<TreeResult, void>(
      treeRequest,
      door.request<TreeParams, TreeResult>('tree', { nodes: [] }, (question, token) =>
        tree({ world, pause }, question, token),
      ),
    );
    connection.onRequest<TreePathResult, void>(
      treePathRequest,
      door.request<TreePathParams, TreePathResult>('treePath', [], (params) => treePath(world, params)),
    );
    connection.onRequest<StatementsResult, void>(
      statementsRequest,
      door.request<StatementsParams, StatementsResult>('statements', [], ({ parent }) =>
        service.statements(parent, askOf(world)),
      ),
    );
    connection.onRequest<DigestResult, void>(
      digestRequest,
      door.request('digest', null, () => service.digest(askOf(world))),
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

function treePath(world: World, params: TreePathParams): TreePathResult {
  const { service } = world;
  try {
    if ('direction' in params) {
      const { from, direction, ...look } = params;
      return service.stepInTree(look, from, direction, askOf(world));
    }
    const { at, ...look } = params;
    return service.pathInTree(look, { ...at, uri: canonical(at.uri) }, askOf(world));
  } catch (error) {
    if (error instanceof QueryError) return [];
    throw error;
  }
}

/** A filter that cannot be understood is the user's typing, not a failure: it is answered in words. */
async function tree(
  { world, pause }: Pick<Answering, 'world' | 'pause'>,
  question: TreeParams,
  token: CancellationToken,
): Promise<TreeResult> {
  try {
    await inSlices(world.service.treeAhead(question, askOf(world)), pause, token);
    if (token.isCancellationRequested) return { nodes: [] };
    const nodes = world.service.tree(question, askOf(world));
    return question.parent === null ? { nodes, explanation: explainQuery(question.filter, askOf(world)) } : { nodes };
  } catch (error) {
    if (error instanceof QueryError) return { nodes: [], error: error.message };
    throw error;
  }
}
