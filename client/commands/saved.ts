/** Saving what the Tasks view shows as a view of its own, and changing it. */
import { commands, Disposable, l10n, Uri, window, workspace } from 'vscode';
import { openFile } from '../places.ts';
import type { Session } from '../session.ts';
import { type Choice, isNarrowed } from '../views/choice.ts';
import type { SavedViews } from '../views/saved.ts';
import { savedPlaces } from '../views/savedPlaces.ts';
import type { TasksView } from '../views/tasks.ts';

export function registerSavedViewCommands(session: Session, tasks: TasksView, views: SavedViews): Disposable {
  return Disposable.from(
    commands.registerCommand('dueline.saveView', () => saveView(session, tasks.choice())),
    ...savedPlaces.map((place) =>
      commands.registerCommand(place.edit, async () => {
        const view = views.shownIn(place.view);
        if (view) await openFile(Uri.parse(view.uri));
      }),
    ),
  );
}

/** Asks for a name, writes the file and opens it: from there on it is edited as text. */
async function saveView(session: Session, choice: Choice): Promise<void> {
  const folder =
    (workspace.workspaceFolders?.length ?? 0) > 1
      ? await window.showWorkspaceFolderPick()
      : workspace.workspaceFolders?.[0];
  if (!folder) return;
  const name = await window.showInputBox({
    title: l10n.t('Save as a view'),
    prompt: l10n.t('The name of the view. It is kept in .dueline/views, a file for each, and can be shared.'),
    value: choice.filter,
    validateInput: (text) => (fileName(text) === '' ? l10n.t('A view needs a name.') : undefined),
  });
  if (name === undefined) return;
  const file = Uri.joinPath(folder.uri, '.dueline', 'views', `${fileName(name)}.yaml`);
  const isThere = await workspace.fs.stat(file).then(
    () => true,
    () => false,
  );
  // What somebody has written is not written over: it is opened, to be changed.
  if (!isThere) await workspace.fs.writeFile(file, new TextEncoder().encode(viewText(name.trim(), choice)));
  else void window.showInformationMessage(l10n.t('There is a view with this name already.'));
  await openFile(file);
  if (!isThere && (session.latest()?.views.length ?? 0) >= savedPlaces.length) sayFull();
}

/** There is a file more than can be shown; which of them are not, the last view says. */
function sayFull(): void {
  void window.showInformationMessage(
    l10n.t(
      'There is room for {0} saved views in the side bar: those whose files come first by name are shown. A name such as 1-today.yaml puts a file in front.',
      savedPlaces.length,
    ),
  );
}

/** A name as one of a file: `Kim: this week` is `Kim-this-week`. */
const fileName = (name: string): string =>
  name
    .trim()
    .replace(/[\s\\/:*?"<>|.]+/g, '-')
    .replace(/^-{1,200}|-{1,200}$/g, '')
    .slice(0, 80);

/** The file of a view that shows what the Tasks view shows. */
function viewText(name: string, choice: Choice): string {
  const query = isNarrowed(choice) ? linesOf(choice) : [...linesOf(choice), 'not done'];
  return [`name: ${JSON.stringify(name)}`, 'query: |', ...query.map((line) => `  ${line}`), ''].join('\n');
}

/** The choice as a query. What nothing of it says, such as hidden folders, is a condition too. */
function linesOf({ filter, mine, scope, folders, show, grouping, subgrouping, sort }: Choice): string[] {
  const { only, hidden } = folders;
  return [
    ...(filter ? [filter] : []),
    ...(mine ? ['mine'] : []),
    ...(scope ? [`kind is ${scope}`] : []),
    ...(only
      ? [`${only.below ? 'path includes' : 'folder is'} ${quoted(only.below ? `${only.path}/` : only.path)}`]
      : []),
    ...hidden.map((path) => `path does not include ${quoted(`${path}/`)}`),
    ...(show.inferred ? [] : ['certainty is not inferred']),
    /\bgroup by\b/i.test(filter) ? '' : `group by ${[grouping, ...(subgrouping ? [subgrouping] : [])].join(' then ')}`,
    sort && sort !== 'place' && !/\bsort by\b/i.test(filter) ? `sort by ${sort}` : '',
  ].filter(Boolean);
}

const quoted = (words: string): string => (words.includes('"') ? `“${words}”` : `"${words}"`);
