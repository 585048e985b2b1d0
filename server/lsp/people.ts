/** The people files of the workspace folders: where they are, and edits that add to them. */
import type { WorkspaceEdit } from 'vscode-languageserver';
import type { PeopleAddition } from '../core/answers/types.ts';
import { type Folder, placeOf } from './folders.ts';
import type { World } from './world.ts';

/** Inside a workspace folder; the first is the one that is made where there is none. */
export const peoplePaths = ['.dueline/people.yaml', '.dueline/people.yml'];

/** Where the people files of a folder may be. */
const peopleFilesIn = ({ uri }: Folder): string[] => peoplePaths.map((path) => `${uri.replace(/\/$/, '')}/${path}`);

/** The edit that makes the people file of a note's folder know a spelling; null where it cannot be made. */
export function peopleEdit(world: World, note: string, addition: PeopleAddition): WorkspaceEdit | null {
  const folder = placeOf(note, world.folders)?.folder;
  if (!folder) return null;
  const files = peopleFilesIn(folder);
  const known = files.find((uri) => world.peopleFiles.has(uri));
  const uri = known ?? files[0]!;
  const edits = known || world.can.create ? world.service.peopleEdits(uri, addition) : [];
  if (edits.length === 0) return null;
  const document = world.documents.get(uri);
  const textDocument = { uri: document?.uri ?? uri, version: document?.version ?? null };
  const create = { kind: 'create' as const, uri, options: { ignoreIfExists: true } };
  return { documentChanges: [...(known ? [] : [create]), { textDocument, edits }] };
}
