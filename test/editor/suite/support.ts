/** What the tests inside the extension host have in common. */
import {
  CancellationTokenSource,
  type CodeAction,
  commands,
  type Diagnostic,
  extensions,
  type Hover,
  languages,
  MarkdownString,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  TreeItem,
  TreeItemCheckboxState,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Api } from '../../../client/extension.ts';
import type { DiagnosticCode } from '../../../server/core/model.ts';

/** Dueline, once it has read all notes. */
export async function dueline(): Promise<Api> {
  const extension = extensions.getExtension<Api>('dueline.dueline');
  if (!extension) throw new Error('the extension is not installed');
  const api = await extension.activate();
  await api.ready;
  return api;
}

/** Waits until `holds` answers with something true, and answers with it. */
export async function until<T>(what: string, holds: () => PromiseLike<T> | T): Promise<NonNullable<T>> {
  const end = Date.now() + 10_000;
  for (;;) {
    const answer = await holds();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

export function equal(actual: unknown, expected: unknown, what: string): void {
  const [a, e] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== e) throw new Error(`${what}: expected ${e}, got ${a}`);
}

export function uriOf(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  return Uri.joinPath(folder.uri, path);
}

export async function show(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(uriOf(path)));
}

/** A note that is in no file. It is shown: one that is not the editor closes when it likes. */
export async function write(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
  return document;
}

/** Where `words` begin, or so many characters behind. */
export function placeOf(document: TextDocument, words: string, behind = 1): Position {
  const at = document.getText().indexOf(words);
  if (at < 0) throw new Error(`“${words}” is not in the note`);
  return document.positionAt(at + behind);
}

/** What Dueline has found in a note. */
export const findings = (path: string): Diagnostic[] =>
  languages.getDiagnostics(uriOf(path)).filter(({ source }) => source?.toLowerCase() === 'dueline');

export const codeOf = ({ code }: Diagnostic): string =>
  String(typeof code === 'object' && code !== null ? code.value : code);

/** The findings of one kind, once there are so many. */
export function findingsOf(path: string, wanted: DiagnosticCode, count: number): Promise<Diagnostic[]> {
  return until(`${count} × ${wanted} in ${path}`, () => {
    const found = findings(path).filter((finding) => codeOf(finding) === wanted);
    return found.length === count ? found : undefined;
  });
}

export interface Row {
  label: string;
  description: string;
  /** Undefined where there is no box. */
  ticked: boolean | undefined;
  children: Row[];
}

/** All that the task tree shows, top to bottom. */
export async function rows(api: Api, parent?: Parameters<Api['tasks']['getTreeItem']>[0]): Promise<Row[]> {
  const elements = (await api.tasks.getChildren(parent)) ?? [];
  return Promise.all(
    elements.map(async (element) => {
      const { label, description, checkboxState } = await api.tasks.getTreeItem(element);
      const state = typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
      return {
        label: typeof label === 'string' ? label : (label?.label ?? ''),
        description: String(description ?? ''),
        ticked: state === undefined ? undefined : state === TreeItemCheckboxState.Checked,
        children: await rows(api, element),
      };
    }),
  );
}

export type Element = Parameters<Api['tasks']['getTreeItem']>[0];

/** The rows of the tree that are tasks, as the editor hands them to menus. */
export async function tasksUnder(api: Api, parent?: Element): Promise<Element[]> {
  const elements = (await api.tasks.getChildren(parent)) ?? [];
  const below = await Promise.all(elements.map((one) => (one.node.kind === 'task' ? [one] : tasksUnder(api, one))));
  return below.flat();
}

/** What is said of a task where somebody points at its row. */
export async function tooltip(api: Api, element: Element): Promise<string> {
  const item = await api.tasks.resolveTreeItem?.(new TreeItem(''), element, new CancellationTokenSource().token);
  return typeof item?.tooltip === 'object' ? item.tooltip.value : String(item?.tooltip);
}

/** The rows and those below them, without the groups. */
export const tasksIn = (all: Row[]): Row[] =>
  all.flatMap((row) => [...(row.ticked === undefined ? [] : [row]), ...tasksIn(row.children)]);

/** Writes at the end of a note, as a user types. */
export async function append(path: string, text: string): Promise<void> {
  const document = await workspace.openTextDocument(uriOf(path));
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(document.lineCount, 0), text);
  if (!(await workspace.applyEdit(edit))) throw new Error('the note could not be written');
}

/** Undoes in a note until its text is again `before`; fails where it never is. */
export async function undo(path: string, before: string): Promise<void> {
  const { document } = await show(path);
  await until(`${path} as it was`, async () => {
    if (document.getText() === before) return true;
    await commands.executeCommand('undo');
    return document.getText() === before;
  });
}

/** Takes the quick fix whose title holds `words`, at the place of other words in a note. */
export async function fix(path: string, at: string, words: string): Promise<void> {
  const { document } = await show(path);
  const place = placeOf(document, at);
  const action = await until(`a fix “${words}” for “${at}”`, async () => {
    const range = new Range(place, place);
    const offered: CodeAction[] = await commands.executeCommand(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      undefined,
      100,
    );
    return offered.find(({ title }) => title.includes(words));
  });
  if (action.edit) await workspace.applyEdit(action.edit);
  if (action.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** What is said over words of a note. */
export async function hover(path: string, words: string): Promise<string> {
  return hoverIn((await show(path)).document, words);
}

/** The same in a document that may be of no file. */
export async function hoverIn(document: TextDocument, words: string): Promise<string> {
  const answers: Hover[] = await commands.executeCommand(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words),
  );
  const parts = answers.flatMap(({ contents }) => contents);
  return parts.map((part) => (part instanceof MarkdownString ? part.value : String(part))).join('\n');
}
