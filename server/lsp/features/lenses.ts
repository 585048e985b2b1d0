import type { CodeLens, Command, Range } from 'vscode-languageserver';
import { canonical } from '../folders.ts';
import { askOf, type World } from '../world.ts';
import { type Feature, uriOf } from './feature.ts';

/** What a client sends back to have a lens resolved. */
interface LensData {
  uri: string;
  section: number;
}

/** `textDocument/codeLens`: where there is something to say; what it is, is asked for what is in sight. */
export const lenses: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  register({ connection, world, door }) {
    connection.onCodeLens(
      door.request('codeLens', [], (params): CodeLens[] => {
        const { uri } = params.textDocument;
        const shown = world.settings.codeLens.headings ? world.service.lenses(uriOf(params)) : [];
        return shown.map(({ section, range }) => ({ range, data: { uri, section } satisfies LensData }));
      }),
    );
    connection.onCodeLensResolve(
      door.request('codeLensResolve', { range: nowhere }, (lens: CodeLens): CodeLens => {
        const { uri, section } = lens.data as LensData;
        const words = world.service.lensWords(canonical(uri), section, askOf(world));
        const places = words?.places.map((range) => ({ uri, range })) ?? [];
        return { ...lens, command: commandOf(world, words?.title ?? '', [uri, lens.range.start, places]) };
      }),
    );
  },
  refresh({ connection, world }) {
    if (world.can.refreshLenses) connection.sendRequest('workspace/codeLens/refresh').catch(() => {});
  },
};

const nowhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A lens is words alone for a client that shows no places. */
const commandOf = ({ can: { showReferences } }: World, title: string, given: unknown[]): Command =>
  showReferences ? { title, command: showReferences, arguments: given } : { title, command: '' };
