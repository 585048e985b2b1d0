/**
 * Several notes in a string, through the façade: for tests of answers that go from note to note. Each begins with its path;
 * `$0` is the cursor.
 *
 *     === plans/a.md
 *     - [ ] call $0Ann
 *     === b.md
 */
import { positionAt } from '../../server/core/answers/place.ts';
import type { Ask, Position, Range } from '../../server/core/model.ts';
import { createService, type Service } from '../../server/core/service.ts';
import { askWith } from './build.ts';
import { fixture } from './fixture.ts';

export interface Workspace {
  service: Service;
  ask: Ask;
  /** Texts by URI. */
  texts: Map<string, string>;
  /** Where the cursor is. */
  uri: string;
  position: Position;
  /** `path:line words`, 1-based. */
  place(uri: string, range: Range): string;
}

export const uriOf = (path: string): string => `file:///w/${encodeURI(path)}`;

export function workspaceOf(source: string, changes: Partial<Ask> = {}): Workspace {
  const ask = askWith(changes);
  const service = createService('all');
  const texts = new Map<string, string>();
  let cursor = { uri: '', offset: -1 };
  for (const part of source.split(/^=== /m).filter(Boolean)) {
    const path = part.slice(0, part.indexOf('\n'));
    const { text, cursor: offset } = fixture(part.slice(path.length + 1));
    const uri = uriOf(path);
    texts.set(uri, text);
    if (offset >= 0) cursor = { uri, offset };
    if (/\.ya?ml$/.test(path)) service.setPeople(uri, text);
    else service.set({ uri, path, text }, ask.settings);
  }
  const note = service.note(cursor.uri);
  const position = note ? positionAt(note, cursor.offset) : { line: 0, character: 0 };
  const place = (uri: string, { start, end }: Range): string => {
    const lines = texts.get(uri)!.split('\n');
    const words = lines[start.line]!.slice(start.character, end.line === start.line ? end.character : undefined);
    return `${decodeURI(uri.slice('file:///w/'.length))}:${start.line + 1} ${words}`.trimEnd();
  };
  return { service, ask, texts, uri: cursor.uri, position, place };
}
