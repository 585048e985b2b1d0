/** What a user can do with the task tree as a whole, and with where its rows lead. */
import {
  commands,
  Disposable,
  env,
  InputBoxValidationSeverity,
  l10n,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Grouping } from '../../server/protocol.ts';
import { openPlace, type Place } from '../places.ts';
import type { Session } from '../session.ts';
import { groupingNames } from '../views/describe.ts';
import type { TaskElement } from '../views/taskRow.ts';
import type { TasksView } from '../views/tasks.ts';

export function registerTreeCommands(session: Session, tasks: TasksView): Disposable {
  return Disposable.from(
    commands.registerCommand('dueline.focusTasks', showTree),
    commands.registerCommand('dueline.groupBy', () => chooseGrouping(tasks)),
    commands.registerCommand('dueline.filter', () => chooseFilter(session, tasks)),
    commands.registerCommand('dueline.clearFilter', () => tasks.choose({ filter: '' })),
    commands.registerCommand('dueline.refresh', () => tasks.refresh()),
    commands.registerCommand('dueline.openToSide', openToSide),
    commands.registerCommand('dueline.copyLink', copyLink),
  );
}

const showTree = () => commands.executeCommand('dueline.tasks.focus');

/** Offers the groupings; the one in use is marked and stands under the cursor. */
async function chooseGrouping(tasks: TasksView): Promise<void> {
  await showTree();
  const current = tasks.choice().grouping;
  const names: Record<string, string> = groupingNames();
  const items = Object.entries(names).map(([grouping, name]) => ({
    label: name,
    grouping: grouping as Grouping,
    ...(grouping === current && { description: l10n.t('current') }),
  }));
  const pick = window.createQuickPick<(typeof items)[number]>();
  pick.title = l10n.t('Group tasks');
  pick.items = items;
  pick.activeItems = items.filter(({ grouping }) => grouping === current);
  pick.onDidAccept(() => {
    const [chosen] = pick.selectedItems;
    if (chosen) tasks.choose({ grouping: chosen.grouping });
    pick.hide();
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

/** Asks for a query. While it is typed the tree follows, or what is wrong with it is said; Escape brings the old one back. */
async function chooseFilter(session: Session, tasks: TasksView): Promise<void> {
  await showTree();
  const { grouping, filter } = tasks.choice();
  let typing = true;
  const typed = await window.showInputBox({
    title: l10n.t('Filter tasks'),
    prompt: l10n.t(
      'Words that a task holds, or conditions: overdue, due this week, mine, owner is kim, status is waiting, no due date. Empty shows all open tasks.',
    ),
    placeHolder: l10n.t('For example: overdue and owner is tanaka'),
    value: filter,
    validateInput: async (text) => {
      const { error } = await session.tree({ grouping, filter: text.trim(), parent: null });
      if (error) return { message: error, severity: InputBoxValidationSeverity.Error };
      // An answer that comes after Escape is late.
      if (typing) tasks.choose({ filter: text.trim() });
      return undefined;
    },
  });
  typing = false;
  tasks.choose({ filter: typed?.trim() ?? filter });
}

async function openToSide({ location }: { location: Place | null }): Promise<void> {
  if (location) await openPlace(location, ViewColumn.Beside);
}

/** `[title](/plans/week-12.md#L7)`, which the Markdown preview and code hosts follow alike. */
async function copyLink({ node, location }: TaskElement): Promise<void> {
  if (!location) return;
  const path = workspace.asRelativePath(Uri.parse(location.uri), false);
  const target = path.replace(/[\s()<>#?%]/g, escaped);
  const label = node.label.replace(/[[\]\\]/g, '\\$&');
  await env.clipboard.writeText(`[${label}](/${target}#L${location.range.start.line + 1})`);
  window.setStatusBarMessage(`$(check) ${l10n.t('Link copied.')}`, 3000);
}

/** Only what would end or change the target: a path in Chinese or Japanese stays readable. */
const escaped = (sign: string): string => ({ '(': '%28', ')': '%29' })[sign] ?? encodeURIComponent(sign);
