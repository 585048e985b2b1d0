/** Tasks that are dragged: onto a group of a tree to be put into it, onto a note to be linked to from there. */
import {
  type DataTransfer,
  DataTransferItem,
  type Disposable,
  DocumentDropEdit,
  DocumentDropOrPasteEditKind,
  l10n,
  languages,
  type TreeDragAndDropController,
} from 'vscode';
import { type MarkdownArgument, markdownCommand, type TaskPlace } from '../../server/protocol.ts';
import { placesOf } from '../chosen.ts';
import { makeEdit } from '../edits.ts';
import type { Session } from '../session.ts';
import type { TaskElement } from './taskRow.ts';

/** Where the dragged tasks stand: `TaskPlace[]` as JSON. A type of its own, so that they may be dropped in any of our trees. */
const dragged = 'application/vnd.dueline.tasks';

/** For a tree of tasks. What a drop on a group means, the server says. */
export const createDragging = (session: Session): TreeDragAndDropController<TaskElement> => ({
  dragMimeTypes: [dragged],
  dropMimeTypes: [dragged],
  async handleDrag(rows, data) {
    data.set(dragged, new DataTransferItem(JSON.stringify(await placesOf(session, rows))));
  },
  async handleDrop(target, data) {
    const places = await placesFrom(data);
    const group = target && groupOf(target);
    if (!group || places.length === 0) return;
    await makeEdit(
      session,
      'dueline.moveTo',
      places.map((place) => ({ ...place, group })),
    );
  },
});

/** The group that a row is, or that it stands in. */
function groupOf(row: TaskElement): string | undefined {
  for (let at: TaskElement | undefined = row; at; at = at.parent) if (at.node.kind === 'group') return at.node.id;
  return undefined;
}

/** What was dragged. A view that takes rows of another one finds an empty text before it, by which their kind was announced. */
async function placesFrom(data: DataTransfer): Promise<TaskPlace[]> {
  for (const [type, item] of data) {
    const text = type === dragged ? await item.asString() : '';
    if (text !== '') return JSON.parse(text);
  }
  return [];
}

/** Links to tasks that are dropped into a note. */
export const registerDropIntoNotes = (session: Session): Disposable =>
  languages.registerDocumentDropEditProvider(
    { language: 'markdown' },
    {
      async provideDocumentDropEdits(document, _position, data, token) {
        const places = await placesFrom(data);
        if (places.length === 0) return undefined;
        const asked: MarkdownArgument = { places, form: 'link', from: { uri: document.uri.toString() } };
        const text = await session.execute(markdownCommand, asked, '');
        if (text === '' || token.isCancellationRequested) return undefined;
        return new DocumentDropEdit(text, l10n.t('Insert Link to Task'), linkKind);
      },
    },
    { dropMimeTypes: [dragged], providedDropEditKinds: [linkKind] },
  );

const linkKind = DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'dueline');
