/** `dueline.addToBaseline`: what is found in a note, on a line, or one finding, is known from now on and not reported again. */
import { additionTo, baselinePath, type KnownFinding } from '../../index/baselines.ts';
import { lineStarts, rangeOf } from '../../markdown/lines.ts';
import { messagesFor } from '../../messages/index.ts';
import { printOf } from '../diagnostics/baseline.ts';
import { findingsOf } from '../diagnostics/index.ts';
import type { EditArguments, Finding } from '../types.ts';
import type { World } from '../world.ts';
import type { EditCommand } from './edit-command.ts';

type Argument = EditArguments['dueline.addToBaseline'];

export const addToBaseline: EditCommand<Argument> = {
  needs: '{ uri, position?, code? }, with a position where there is a code',
  takes: ({ uri, position, code }) =>
    typeof uri === 'string' &&
    (code === undefined || typeof code === 'string') &&
    (position === undefined || typeof position?.line === 'number') &&
    (code === undefined || position !== undefined),
  make(argument, { world }) {
    const { refusals } = messagesFor(world.ask.locale);
    const place = placeIn(argument.uri, world);
    if (!place) return { refused: refusals.noFolderForBaseline };
    const found = toAdd(argument, place.path, world);
    if (found.length === 0) return { refused: refusals.nothingForBaseline };
    const uri = `${place.folder}/${baselinePath}`;
    const text = world.index.baselines.textOf(uri);
    const added = additionTo(text ?? '', found);
    if (!added) return { refused: refusals.noBaseline(baselinePath) };
    const edits = [{ range: rangeOf(lineStarts(text ?? ''), added), newText: added.newText }];
    return { changes: [{ uri, edits, ...(text === undefined && { create: true as const }) }] };
  },
};

/** The findings that are meant, as a baseline names them. May throw TextNeeded. */
function toAdd({ uri, position, code }: Argument, path: string, world: World): KnownFinding[] {
  const note = world.index.note(uri);
  const isMeant = ({ start }: Finding['range']) =>
    !position || (start.line === position.line && (code === undefined || start.character === position.character));
  return note
    ? findingsOf(note, world)
        .filter((finding) => (code === undefined || finding.code === code) && isMeant(finding.range))
        .map((finding) => ({ note: path, code: finding.code, print: printOf(finding, note, world.text(uri)) }))
    : [];
}

/** The workspace folder of a note, without a slash at its end, and the note's path inside it; null where it is in none. */
function placeIn(uri: string, { index }: World): { folder: string; path: string } | null {
  const folder = index.files.holderOf(uri)?.replace(/\/$/, '');
  if (folder === undefined || !uri.startsWith(`${folder}/`)) return null;
  const path = uri.slice(folder.length + 1);
  try {
    return { folder, path: decodeURIComponent(path) };
  } catch {
    return { folder, path };
  }
}
