/** Export: tasks as a file for calendars, spreadsheets and other programs, where the user says. */
import { commands, l10n, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { ExportArgument, ExportFormat } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { pickOne } from './pick.ts';

/**
 * `dueline.exportTasks`; for other extensions and keys it takes what and where to: `{ format, filter, all, to }`, `to` a URI.
 * `filter` is that of the Tasks view.
 */
export async function exportTasks(session: Session, filter: string, given: unknown): Promise<void> {
  const wish = isWish(given) ? given : await ask(filter);
  if (wish) await write(session, wish);
}

type Wish = ExportArgument & { to?: string };

const isWish = (given: unknown): given is Wish => typeof given === 'object' && given !== null && 'format' in given;

async function write(session: Session, { to, ...question }: Wish): Promise<void> {
  const options = { location: ProgressLocation.Window, title: l10n.t('Exporting tasks') };
  const file = await window.withProgress(options, async () => {
    await session.ready;
    return session.export(question);
  });
  if ('error' in file) return void window.showWarningMessage(file.error);
  const target = to === undefined ? await chooseFile(file.extension) : Uri.parse(to);
  if (!target) return;
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(file.text));
  } catch (error) {
    return void window.showErrorMessage(
      l10n.t('The file could not be written: {0}', error instanceof Error ? error.message : String(error)),
    );
  }
  // Who named the file knows where it is.
  if (to === undefined) await sayWhere(target, file.count);
}

async function sayWhere(target: Uri, count: number): Promise<void> {
  const open = l10n.t('Open');
  const what = l10n.t('Tasks exported: {0}, to {1}', count, workspace.asRelativePath(target));
  if ((await window.showInformationMessage(what, open)) === open) await commands.executeCommand('vscode.open', target);
}

function chooseFile(extension: string): Thenable<Uri | undefined> {
  const [folder] = workspace.workspaceFolders ?? [];
  return window.showSaveDialog({
    title: l10n.t('Export Tasks'),
    filters: { [extension.toUpperCase()]: [extension] },
    ...(folder && { defaultUri: Uri.joinPath(folder.uri, `tasks.${extension}`) }),
  });
}

interface Choice extends QuickPickItem {
  key: string;
}

/** Which tasks, and in which format; undefined where Escape was pressed. `filter` is that of the Tasks view. */
async function ask(filter: string): Promise<Wish | undefined> {
  const title = l10n.t('Export Tasks');
  const step = (number: number, placeholder: string) => ({ title, step: number, totalSteps: 2, placeholder });
  const which = await pickOne(selections(filter), undefined, step(1, l10n.t('Which tasks?')));
  if (!which) return undefined;
  const how = await pickOne(formats(), undefined, step(2, l10n.t('In which format?')));
  return how && { ...which.question, format: how.key };
}

const selections = (filter: string): (Choice & { question: Omit<ExportArgument, 'format'> })[] => [
  ...(filter === ''
    ? []
    : [
        {
          key: 'filter',
          label: l10n.t('What the filter of the Tasks view shows'),
          description: filter,
          question: { filter },
        },
      ]),
  { key: 'open', label: l10n.t('Open tasks'), question: {} },
  { key: 'mine', label: l10n.t('My open tasks'), question: { filter: 'mine' } },
  {
    key: 'all',
    label: l10n.t('All tasks'),
    description: l10n.t('also what is done or cancelled'),
    question: { all: true },
  },
];

const formats = (): (Choice & { key: ExportFormat })[] => [
  { key: 'ics', label: l10n.t('Calendar (iCalendar)'), description: l10n.t('to-dos, and events on due days') },
  { key: 'ics-todos', label: l10n.t('Calendar: to-dos alone') },
  { key: 'ics-events', label: l10n.t('Calendar: events on due days alone') },
  { key: 'excel', label: l10n.t('Spreadsheet (CSV for Excel)') },
  { key: 'csv', label: 'CSV', description: l10n.t('for programs') },
  { key: 'json', label: 'JSON', description: l10n.t('for programs') },
  { key: 'md', label: 'Markdown', description: l10n.t('a list a note, with links') },
];
