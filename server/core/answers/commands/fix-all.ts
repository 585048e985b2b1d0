/** `dueline.fixAll`: all findings of one kind in a note, or all that can be mended in one way alone, in one step. */
import type { DiagnosticCode, Note } from '../../model.ts';
import { actionsAt, certain } from '../offers/actions.ts';
import { offsetAt, positionAt } from '../place.ts';
import type { CodeAction, Edit, EditArguments } from '../types.ts';
import type { World } from '../world.ts';
import type { EditCommand } from './edit-command.ts';

export const fixAll: EditCommand<EditArguments['dueline.fixAll']> = {
  needs: '{ uri, code: a code or null }',
  takes: ({ uri, code }) => typeof uri === 'string' && (code === null || typeof code === 'string'),
  make({ uri, code }, { world }) {
    const note = world.index.note(uri);
    const edits = note ? fixesOf(note, world, code === null ? certain : [code]) : [];
    return { changes: edits.length > 0 ? [{ uri, edits }] : [] };
  },
};

/** The edits of the preferred fixes, from the beginning; one that lies over another is left for the next time. */
function fixesOf(note: Note, world: World, codes: readonly DiagnosticCode[]): Edit[] {
  const end = positionAt(note, world.text(note.uri).length);
  const all = actionsAt(note, { start: { line: 0, character: 0 }, end }, world, ['quickfix']);
  const mends = ({ isPreferred, findings }: CodeAction) =>
    isPreferred && findings.some((it) => codes.includes(it.code));
  const edits: Edit[] = [];
  let last = 0;
  const first = (action: CodeAction) => Math.min(...editsOf(action).map(({ range }) => offsetAt(note, range.start)));
  for (const action of all.filter(mends).sort((a, b) => first(a) - first(b))) {
    if (first(action) < last) continue;
    edits.push(...editsOf(action));
    last = Math.max(last, ...editsOf(action).map(({ range }) => offsetAt(note, range.end)));
  }
  return edits;
}

const editsOf = ({ how }: CodeAction): Edit[] => ('edits' in how ? how.edits : []);
