import type { CodeLens, Command, Range } from 'vscode-languageserver';
import { canonical } from '../folders.ts';
import { wordsFor } from '../words.ts';
import { askOf, settingsOf, type World } from '../world.ts';
import { type Answering, type Feature, uriOf, withTexts } from './feature.ts';

/** What a client sends back to have a lens resolved. */
interface LensData {
  uri: string;
  section: number;
}

/**
 * `textDocument/codeLens`: at headings, where there is something to say; what it is, is asked for what is in sight. At commands
 * of runbooks, what a client that knows how can do with them.
 */
export const lenses: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: true } },
  register(answering) {
    const { connection, world, door } = answering;
    connection.onCodeLens(
      door.request('codeLens', [], async (params): Promise<CodeLens[]> => {
        const { uri } = params.textDocument;
        const { codeLens } = settingsOf(world, uriOf(params));
        const shown = codeLens.headings ? world.service.lenses(uriOf(params)) : [];
        const headings = shown.map(({ section, range }) => ({ range, data: { uri, section } satisfies LensData }));
        const isShown = world.can.runbookCommands && codeLens.commands;
        return isShown ? [...headings, ...(await atCommands(answering, uri))] : headings;
      }),
    );
    connection.onCodeLensResolve(
      door.request('codeLensResolve', { range: nowhere }, (lens: CodeLens): CodeLens => {
        if (lens.command) return lens;
        const { uri, section } = lens.data as LensData;
        const words = world.service.lensWords(canonical(uri), section, askOf(world, canonical(uri)));
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

/**
 * *Start Run Sheet* at each procedure of several steps; *Send to Terminal*, *Copy* and *Next Step* at each command, and what sends a
 * whole block above it.
 */
async function atCommands(answering: Answering, uri: string): Promise<CodeLens[]> {
  const { world } = answering;
  const say = wordsFor(world.locale).lenses;
  const found = await withTexts(answering, () => world.service.commandLenses(canonical(uri)));
  const sends = world.can.runbookCommands !== 'noTerminal';
  const lens = (range: Range, title: string, command: string, at = range): CodeLens => ({
    range,
    command: { title, command, arguments: [{ uri, position: at.start }] },
  });
  const commands = found.flatMap(({ range, words, block, hasNext }): CodeLens[] => [
    ...(block && sends ? [lens(block.range, say.sendBlock(block.commands), 'dueline.sendBlockToTerminal', range)] : []),
    ...(sends ? [lens(range, say.send(words), 'dueline.sendToTerminal')] : []),
    lens(range, say.copy, 'dueline.copyCommand'),
    ...(hasNext ? [lens(range, say.next, 'dueline.nextStep')] : []),
  ]);
  const heads = world.service.procedures(canonical(uri));
  return [...heads.map((range) => lens(range, say.sheet, 'dueline.runSheet')), ...commands];
}

/** A lens is words alone for a client that shows no places. */
const commandOf = ({ can: { showReferences } }: World, title: string, given: unknown[]): Command =>
  showReferences ? { title, command: showReferences, arguments: given } : { title, command: '' };
