import type {
  CancellationToken,
  Definition,
  DefinitionLink,
  DocumentHighlight,
  ImplementationParams,
  Location,
  ReferenceParams,
  ResultProgressReporter,
} from 'vscode-languageserver';
import { askOf, type World } from '../world.ts';
import { type Answering, type Feature, uriOf } from './feature.ts';

/** `textDocument/definition`, `implementation` (of a task: how it is done), `references` and `documentHighlight` */
export const navigation: Feature = {
  capabilities: {
    definitionProvider: true,
    implementationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
  },
  register(answering) {
    const { connection, world, door } = answering;
    const { service } = world;
    connection.onDefinition(
      door.request('definition', null, (params): Definition | DefinitionLink[] | null => {
        const found = service.definition(uriOf(params), params.position, askOf(world));
        if (!found) return null;
        const { origin, targets } = found;
        const places = targets.map((place) => shown(world, place));
        return world.can.linkDefinition ? places.map((place) => linkOf(place, origin)) : places;
      }),
    );
    connection.onImplementation(
      door.request('implementation', null, (params: ImplementationParams): Location[] =>
        service.runbooksFor(uriOf(params), params.position, askOf(world)).map((match) => shown(world, match)),
      ),
    );
    connection.onReferences((params, token, _, pieces) =>
      door.request<ReferenceParams, Location[]>('references', [], (asked) =>
        references(answering, asked, { token, pieces }),
      )(params, token),
    );
    connection.onDocumentHighlight(
      door.request('documentHighlight', null, (params): DocumentHighlight[] | null => {
        const ranges = service.highlights(uriOf(params), params.position, askOf(world));
        // Nothing of ours: the editor marks the word as it does elsewhere.
        return ranges.length > 0 ? ranges.map((range) => ({ range })) : null;
      }),
    );
  },
};

/** A place under the URI by which the client has the note open. */
const shown = ({ documents }: World, { uri, range }: Location): Location => ({
  uri: documents.get(uri)?.uri ?? uri,
  range,
});

const linkOf = ({ uri, range }: Location, origin: Location['range']): DefinitionLink => ({
  originSelectionRange: origin,
  targetUri: uri,
  targetRange: range,
  targetSelectionRange: range,
});

/** So many places are told at once, where a client takes them piece by piece. */
const atOnce = 200;

interface Asking {
  token: CancellationToken;
  /** Takes what is found meanwhile; undefined where the client wants all at once. */
  pieces: ResultProgressReporter<Location[]> | undefined;
}

/** Note by note, so that no keystroke waits for them. */
async function references(
  { world, pause }: Answering,
  { context, ...params }: ReferenceParams,
  { token, pieces }: Asking,
): Promise<Location[]> {
  const { service } = world;
  const ask = askOf(world);
  const declared = context.includeDeclaration;
  const subject = service.subject(uriOf(params), params.position, ask);
  if (!subject) return [];
  let found: Location[] = declared ? service.listings(subject, ask) : [];
  for (const uri of service.notesNaming(subject, ask)) {
    await pause();
    if (token.isCancellationRequested) return [];
    for (const range of service.namings(subject, uri, { ask, declared })) found.push(shown(world, { uri, range }));
    if (!pieces || found.length < atOnce) continue;
    pieces.report(found);
    found = [];
  }
  if (!pieces) return found;
  pieces.report(found);
  return [];
}
