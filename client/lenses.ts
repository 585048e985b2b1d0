/** Code lenses: what the server says of places, as the editor's own command for them takes it. */
import { Location, Position, Range, Uri } from 'vscode';
import type { CodeLensMiddleware } from 'vscode-languageclient';
import type { Place } from './places.ts';

/** Shows a list of places in a peek. */
export const showReferences = 'editor.action.showReferences';

/** The protocol's places are not those of the editor. */
export const withPlaces: NonNullable<CodeLensMiddleware['resolveCodeLens']> = async (lens, token, next) => {
  const resolved = await next(lens, token);
  if (resolved?.command?.command !== showReferences) return resolved;
  const [uri, position, places] = resolved.command.arguments as [string, Position, Place[]];
  const at = ({ line, character }: { line: number; character: number }) => new Position(line, character);
  resolved.command.arguments = [
    Uri.parse(uri),
    at(position),
    places.map((place) => new Location(Uri.parse(place.uri), new Range(at(place.range.start), at(place.range.end)))),
  ];
  return resolved;
};
