import { type SemanticTokens, SemanticTokensBuilder, type SemanticTokensDelta } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../../core/model.ts';
import { tokenModifiers, tokenTypes } from '../../core/service.ts';
import { askOf, type World } from '../world.ts';
import { type Answering, type Feature, uriOf } from './feature.ts';

/** `textDocument/semanticTokens`: of a whole note, of a range, and what differs from the last answer. */
export const tokens: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  },
  register({ connection, world, door }: Answering) {
    const none: SemanticTokens = { data: [] };
    const { semanticTokens } = connection.languages;
    /** The last answer for each open document. */
    const builders = new WeakMap<TextDocument, SemanticTokensBuilder>();
    const builderOf = (uri: string): SemanticTokensBuilder => {
      const document = world.documents.get(uri);
      const builder = (document && builders.get(document)) ?? new SemanticTokensBuilder();
      if (document) builders.set(document, builder);
      return builder;
    };
    semanticTokens.on(
      door.request('semanticTokens', none, (params): SemanticTokens => {
        const builder = builderOf(uriOf(params));
        builder.previousResult('');
        return filled(builder, world, uriOf(params)).build();
      }),
    );
    semanticTokens.onDelta(
      door.request('semanticTokensDelta', none, (params): SemanticTokens | SemanticTokensDelta => {
        const builder = builderOf(uriOf(params));
        builder.previousResult(params.previousResultId);
        return filled(builder, world, uriOf(params)).buildEdits();
      }),
    );
    semanticTokens.onRange(
      door.request('semanticTokensRange', none, (params): SemanticTokens => {
        const { data } = filled(new SemanticTokensBuilder(), world, uriOf(params), params.range).build();
        return { data };
      }),
    );
  },
  refresh({ connection, world }) {
    if (world.can.refreshTokens) connection.languages.semanticTokens.refresh().catch(() => {});
  },
};

function filled(builder: SemanticTokensBuilder, world: World, uri: string, range?: Range): SemanticTokensBuilder {
  for (const { line, start, length, type, modifiers } of world.service.tokens(uri, askOf(world, uri), range)) {
    const bits = modifiers.reduce((sum, modifier) => sum | (1 << tokenModifiers.indexOf(modifier)), 0);
    builder.push(line, start, length, tokenTypes.indexOf(type), bits);
  }
  return builder;
}
