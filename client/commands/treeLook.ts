/** How the Tasks view groups, sorts and filters, and what it leaves out. */
import {
  ConfigurationTarget,
  commands,
  Disposable,
  InputBoxValidationSeverity,
  l10n,
  type QuickPickItem,
  QuickPickItemKind,
  window,
  workspace,
} from 'vscode';
import type { FolderChoice, Grouping, NoteKind, Sort } from '../../server/protocol.ts';
import { registerForRows } from '../chosen.ts';
import type { Session } from '../session.ts';
import {
  type Choice,
  everything,
  groupingName,
  groupingNames,
  levelNames,
  questionOf,
  scopeNames,
  sortNames,
} from '../views/choice.ts';
import { isRow } from '../views/taskRow.ts';
import type { TasksView } from '../views/tasks.ts';

/** What a command makes of the choice. */
const changes: Record<string, (choice: Choice) => Partial<Choice>> = {
  'dueline.clearFilter': () => ({ filter: '' }),
  'dueline.allTasks': () => ({ mine: false }),
  'dueline.resetFolders': () => ({ folders: everything.folders }),
  'dueline.showEverything': () => everything,
  'dueline.showDone': ({ show }) => ({ show: { ...show, done: true } }),
  'dueline.hideDone': ({ show }) => ({ show: { ...show, done: false } }),
  'dueline.showInferred': ({ show }) => ({ show: { ...show, inferred: true } }),
  'dueline.hideInferred': ({ show }) => ({ show: { ...show, inferred: false } }),
  'dueline.showForms': ({ show }) => ({ show: { ...show, forms: true } }),
  'dueline.hideForms': ({ show }) => ({ show: { ...show, forms: false } }),
};

/** What a command makes of the choice of folders, with the folder of a row. */
const folderChanges: Record<string, (folders: FolderChoice, path: string) => FolderChoice> = {
  'dueline.hideFolder': ({ only, hidden }, path) => ({ only, hidden: [...new Set([...hidden, path])] }),
  'dueline.onlyFolder': (_, path) => ({ only: { path, below: false }, hidden: [] }),
  'dueline.onlyFolderBelow': (_, path) => ({ only: { path, below: true }, hidden: [] }),
};

/** What a command asks for; for other extensions and keys it takes the choice as an argument too: `{ grouping: 'owner' }`. */
const askings: Record<string, { part: keyof Choice; ask(session: Session, tasks: TasksView): unknown }> = {
  'dueline.groupBy': { part: 'grouping', ask: (_, tasks) => chooseGrouping(tasks) },
  'dueline.sortBy': { part: 'sort', ask: (_, tasks) => chooseSort(tasks) },
  'dueline.switchScope': { part: 'scope', ask: (_, tasks) => chooseScope(tasks) },
  'dueline.filter': { part: 'filter', ask: chooseFilter },
};

const isGiven = (given: unknown, part: keyof Choice): given is Partial<Choice> =>
  typeof given === 'object' && given !== null && part in given;

export function registerTreeLookCommands(session: Session, tasks: TasksView): Disposable {
  const shown = (change: Partial<Choice>) => {
    tasks.choose(change);
    return showTree();
  };
  return Disposable.from(
    ...Object.entries(changes).map(([command, change]) =>
      commands.registerCommand(command, () => tasks.choose(change(tasks.choice()))),
    ),
    ...Object.entries(folderChanges).map(([command, change]) =>
      registerForRows(command, (given) => {
        const path = (isRow(given) ? given : tasks.selected())?.node.folder;
        if (typeof path === 'string') return shown({ folders: change(tasks.choice().folders, path) });
        window.setStatusBarMessage(`$(info) ${l10n.t('Select a task, note or folder in the Tasks view first.')}`, 5000);
      }),
    ),
    ...Object.entries(askings).map(([command, { part, ask }]) =>
      commands.registerCommand(command, (given?: unknown) =>
        isGiven(given, part) ? tasks.choose(given) : ask(session, tasks),
      ),
    ),
    commands.registerCommand('dueline.myTasks', async () => {
      if ((session.latest()?.me.length ?? 0) > 0 || (await askName())) await shown({ mine: true });
    }),
  );
}

const showTree = () => commands.executeCommand('dueline.tasks.focus');
/** Where the tree is seen already it is not given the focus: that may come late, and would close the box that asks. */
const seeTree = async (tasks: TasksView) => tasks.isVisible() || showTree();

interface Row<Value> extends QuickPickItem {
  value?: Value;
}

/** Offers values; the one in use is marked and stands under the cursor. Undefined where Escape was pressed. */
function pickOne<Value>(title: string, rows: Row<Value>[], isCurrent: (value: Value) => boolean) {
  const pick = window.createQuickPick<Row<Value>>();
  pick.title = title;
  const isMarked = ({ value }: Row<Value>) => value !== undefined && isCurrent(value);
  pick.items = rows.map((row) => (isMarked(row) ? { ...row, description: l10n.t('current') } : row));
  pick.activeItems = pick.items.filter(isMarked).slice(0, 1);
  return new Promise<Value | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.value);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** Two levels that teams ask for most; any other two are picked one after the other. */
const pairs: [Grouping, Grouping][] = [
  ['owner', 'due'],
  ['owner', 'status'],
  ['due', 'owner'],
  ['status', 'owner'],
  ['note', 'section'],
  ['folder', 'note'],
];

type Levels = Pick<Choice, 'grouping' | 'subgrouping'>;

async function chooseGrouping(tasks: TasksView): Promise<void> {
  await seeTree(tasks);
  const current = tasks.choice();
  const row = (grouping: Grouping, subgrouping: Grouping | null = null): Row<Levels | 'other'> => ({
    label: groupingName(grouping, subgrouping),
    value: { grouping, subgrouping },
  });
  const all = Object.keys(groupingNames()) as Grouping[];
  const rows: Row<Levels | 'other'>[] = [
    ...all.map((grouping) => row(grouping)),
    { label: l10n.t('on two levels'), kind: QuickPickItemKind.Separator },
    ...pairs.map((pair) => row(...pair)),
    { label: l10n.t('Other Two Levels…'), value: 'other' },
  ];
  const chosen = await pickOne(
    l10n.t('Group tasks'),
    rows,
    (levels) =>
      levels !== 'other' && levels.grouping === current.grouping && levels.subgrouping === current.subgrouping,
  );
  const levels = chosen === 'other' ? await chooseLevels(all, current) : chosen;
  if (levels) tasks.choose(levels);
}

async function chooseLevels(all: Grouping[], current: Levels): Promise<Levels | undefined> {
  const grouping = await pickOne(
    l10n.t('Group tasks'),
    all.map((value) => ({ label: groupingNames()[value], value })),
    (value) => value === current.grouping,
  );
  if (!grouping) return undefined;
  const subgrouping = await pickOne(
    l10n.t('Group tasks {0}, then by', groupingNames()[grouping]),
    all.filter((value) => value !== grouping).map((value) => ({ label: levelNames()[value], value })),
    (value) => value === current.subgrouping,
  );
  return subgrouping && { grouping, subgrouping };
}

async function chooseSort(tasks: TasksView): Promise<void> {
  const names = Object.entries(sortNames()) as [Sort, string][];
  const rows: Row<Sort | 'usual'>[] = [
    { label: l10n.t('as the grouping has it'), value: 'usual' },
    ...names.map(([value, label]) => ({ label, value })),
  ];
  const chosen = await pickOne(l10n.t('Sort tasks'), rows, (value) => value === (tasks.choice().sort ?? 'usual'));
  if (chosen) tasks.choose({ sort: chosen === 'usual' ? null : chosen });
}

async function chooseScope(tasks: TasksView): Promise<void> {
  const names = Object.entries(scopeNames()) as [NoteKind, string][];
  const rows: Row<NoteKind | 'all'>[] = [
    { label: l10n.t('all notes'), value: 'all' },
    ...names.map(([value, label]) => ({ label, value })),
  ];
  const chosen = await pickOne(l10n.t('Show tasks of'), rows, (value) => value === (tasks.choice().scope ?? 'all'));
  if (chosen) tasks.choose({ scope: chosen === 'all' ? null : chosen });
}

/** Asks for a query. While it is typed the tree follows, or what is wrong with it is said; Escape brings the old one back. */
async function chooseFilter(session: Session, tasks: TasksView): Promise<void> {
  await seeTree(tasks);
  const choice = tasks.choice();
  let typing = true;
  const typed = await window.showInputBox({
    title: l10n.t('Filter tasks'),
    prompt: l10n.t(
      'Words that a task holds, or conditions: overdue, due this week, mine, owner is kim, status is waiting, no due date. Empty shows all open tasks.',
    ),
    placeHolder: l10n.t('For example: overdue and owner is tanaka'),
    value: choice.filter,
    validateInput: async (text) => {
      const { error, explanation } = await session.tree({ ...questionOf(choice), filter: text.trim(), parent: null });
      if (error) return { message: error, severity: InputBoxValidationSeverity.Error };
      // An answer that comes after Escape is late.
      if (typing) tasks.choose({ filter: text.trim() });
      // With the days that words mean, or whatever else is not as it was typed.
      const said = explanation?.replaceAll('\n', ' · ') ?? '';
      return said === text.trim() || !/[#]/.test(said)
        ? undefined
        : { message: said, severity: InputBoxValidationSeverity.Info };
    },
  });
  typing = false;
  tasks.choose({ filter: typed?.trim() ?? choice.filter });
}

/** Asks who the user is, for all workspaces; whether a name was given. */
async function askName(): Promise<boolean> {
  const typed = await window.showInputBox({
    title: l10n.t('Whose tasks are yours?'),
    prompt: l10n.t('Your name as it stands in the notes; several spellings with commas between them.'),
    placeHolder: l10n.t('For example: tanaka, 田中'),
  });
  const names =
    typed
      ?.split(/[,，、]/)
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  if (names.length === 0) return false;
  await workspace.getConfiguration('dueline').update('me', names, ConfigurationTarget.Global);
  return true;
}
