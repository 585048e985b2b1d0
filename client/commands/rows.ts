/** What is done with tasks without changing them, and where they are moved: with rows of a tree, or at the cursors. */
import { Disposable, env, l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import {
  type Grouping,
  type IssueLink,
  issuesCommand,
  type MarkdownArgument,
  markdownCommand,
  type Place,
} from '../../server/protocol.ts';
import { registerForPlaces, registerForRows, rowsOf } from '../chosen.ts';
import { makeEdit } from '../edits.ts';
import { openPlace } from '../places.ts';
import type { Session } from '../session.ts';
import { groupingNames } from '../views/choice.ts';

export const registerRowCommands = (session: Session): Disposable =>
  Disposable.from(
    registerForRows('dueline.openTask', async (given, rows) => {
      for (const { location } of rowsOf(given, rows)) if (location) await openPlace(location, { preview: false });
    }),
    registerForPlaces(session, 'dueline.openIssue', (places) => openIssue(session, places)),
    registerForPlaces(session, 'dueline.copyMarkdown', (places) => copy(session, { places })),
    // `[title](/plans/week-12.md#L7)`, which the Markdown preview and code hosts follow alike.
    registerForPlaces(session, 'dueline.copyLink', (places) => copy(session, { places, form: 'link' })),
    registerForPlaces(session, 'dueline.confirm', (places) => makeEdit(session, 'dueline.confirmTask', places)),
    registerForPlaces(session, 'dueline.moveToGroup', (places, given) =>
      moveToGroup(session, places, isGrouped(given) ? given.group : undefined),
    ),
  );

/** A single one is opened at once; among several the user picks. */
async function openIssue(session: Session, places: Place[]): Promise<void> {
  const found = await Promise.all(places.map((place) => session.execute<IssueLink[]>(issuesCommand, place, [])));
  const issues = [...new Map(found.flat().map((issue) => [issue.url, issue])).values()];
  const rows = issues.map(({ key, url }) => ({ label: `$(issues) ${key}`, description: url, url }));
  const [only, second] = rows;
  if (!only) return say(`$(info) ${l10n.t('No issue with an address is named there.')}`);
  const chosen = second ? await window.showQuickPick(rows, { title: l10n.t('Open issue') }) : only;
  if (chosen) await env.openExternal(Uri.parse(chosen.url, true));
}

async function copy(session: Session, asked: MarkdownArgument): Promise<void> {
  const text = await session.execute(markdownCommand, asked, '');
  if (text === '') return say(`$(info) ${l10n.t('There is no task to copy.')}`);
  // A single link may be pasted into a sentence.
  await env.clipboard.writeText(text.startsWith('- ') ? `${text}\n` : text);
  say(`$(check) ${l10n.t('Copied tasks: {0}', text.split('\n').length)}`);
}

const say = (message: string): void => void window.setStatusBarMessage(message, 4000);

const isGrouped = (given: unknown): given is { group: string } =>
  typeof given === 'object' && given !== null && 'group' in given && typeof given.group === 'string';

interface Row extends QuickPickItem {
  group?: string;
}

/** What dragging does, by keyboard: the groups that tasks can be put into. */
async function moveToGroup(session: Session, places: Place[], given: string | undefined): Promise<void> {
  const group = given ?? (await pickGroup(session));
  if (group === undefined) return;
  await makeEdit(
    session,
    'dueline.moveTo',
    places.map((place) => ({ ...place, group })),
  );
}

async function pickGroup(session: Session): Promise<string | undefined> {
  const rows: Row[] = [];
  for (const grouping of ['due', 'owner', 'status'] satisfies Grouping[]) {
    const { nodes } = await session.tree({ grouping, filter: '', parent: null });
    rows.push({ label: groupingNames()[grouping], kind: QuickPickItemKind.Separator });
    for (const { kind, label, id, description } of nodes)
      if (kind === 'group') rows.push({ label, description, group: id });
  }
  const chosen = await window.showQuickPick(rows, { title: l10n.t('Move to group') });
  return chosen?.group;
}
