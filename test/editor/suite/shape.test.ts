import {
  type CodeLens,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Location,
  Selection,
  type SelectionRange,
  type SemanticTokens,
  type SemanticTokensLegend,
  type SymbolInformation,
  SymbolKind,
  window,
} from 'vscode';
import { paths } from '../notes.ts';
import { dueline, equal, placeOf, show, until } from './support.ts';

suite('the shape of a note', () => {
  suiteSetup(dueline);

  test('the outline says how far a task is', async () => {
    const { document } = await show(paths.chinese);
    const all = (symbols: DocumentSymbol[]): DocumentSymbol[] =>
      symbols.flatMap((symbol) => [symbol, ...all(symbol.children)]);
    const task = await until('the task', async () => {
      const top: DocumentSymbol[] =
        (await commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri)) ?? [];
      return all(top).find(({ name, detail }) => name.includes('更新部署脚本') && detail);
    });
    equal(task.kind, SymbolKind.Event, 'kind');
    equal(task.detail.includes('王芳'), true, task.detail);
  });

  test('sections and done items fold', async () => {
    const { document } = await show(paths.plan);
    const found: FoldingRange[] = await commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri);
    const heading = placeOf(document, '## This week').line;
    equal(
      found.some(({ start }) => start === heading),
      true,
      'the section',
    );
    equal(
      found.some(({ kind }) => kind === FoldingRangeKind.Region),
      false,
      'one done item alone is no run',
    );
  });

  test('a selection grows from a word to the task, the list and the section', async () => {
    const { document } = await show(paths.japanese);
    const [found]: SelectionRange[] = await commands.executeCommand(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [placeOf(document, '監視アラート')],
    );
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = found; at; at = at.parent) texts.push(document.getText(at.range));
    const line = document.lineAt(placeOf(document, '監視アラート').line).text;
    equal(texts.includes(line), true, `${line} in ${texts.join(' | ')}`);
    equal(texts.at(-1), document.getText(), 'the note');
  });

  test('words are what they were read as', async () => {
    const { document } = await show(paths.plan);
    const legend: SemanticTokensLegend = await until('a legend', () =>
      commands.executeCommand('vscode.provideDocumentSemanticTokensLegend', document.uri),
    );
    const { data }: SemanticTokens = await commands.executeCommand(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const kinds = new Set<string>();
    for (let at = 0; at < data.length; at += 5) {
      const modifiers = legend.tokenModifiers.filter((_, bit) => data[at + 4]! & (1 << bit));
      kinds.add([legend.tokenTypes[data[at + 3]!], ...modifiers].join('.'));
    }
    for (const kind of ['person', 'date.due', 'date.due.overdue', 'issue', 'task.done'])
      equal(kinds.has(kind), true, `${kind} in ${[...kinds].join(' ')}`);
  });

  test('a heading says what is open below it, and where', async () => {
    const { document } = await show(paths.plan);
    const lens = await until('the lens', async () => {
      const found: CodeLens[] = await commands.executeCommand('vscode.executeCodeLensProvider', document.uri, 10);
      return found.find(({ command }) => command?.title.includes('3 open'));
    });
    equal(lens.command?.title, '3 open · 1 overdue · mori, li', 'title');
    const [uri, , places] = lens.command!.arguments as [{ path: string }, unknown, Location[]];
    equal(uri.path, document.uri.path, 'note');
    equal(places.length, 3, 'places');
    await commands.executeCommand(lens.command!.command, ...lens.command!.arguments!);
    await commands.executeCommand('closeReferenceSearch');
  });

  test('people and runbooks are found by a few of their letters', async () => {
    for (const [query, name] of [
      ['mori', 'mori'],
      ['rengacert', 'Renew the gateway certificate'],
      ['校手册', '校对用户手册'],
    ] as const) {
      const found: SymbolInformation[] = await commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query);
      equal(
        found.some((symbol) => symbol.name.includes(name)),
        true,
        found.map((symbol) => symbol.name).join(' | '),
      );
    }
  });

  test('from task to task, and round again', async () => {
    const editor = await show(paths.plan);
    const lineOf = (words: string) => placeOf(editor.document, words).line;
    const start = placeOf(editor.document, '## This week', 0);
    editor.selection = new Selection(start, start);
    const steps: [command: string, words: string][] = [
      ['dueline.nextTask', 'Renew the gateway'],
      ['dueline.nextTask', 'Order spare disks'],
      ['dueline.nextTask', 'Write the capacity'],
      ['dueline.nextTask', 'Renew the gateway'],
      ['dueline.previousTask', 'Write the capacity'],
      ['dueline.nextOverdueTask', 'Renew the gateway'],
    ];
    for (const [command, words] of steps) {
      await commands.executeCommand(command);
      equal(window.activeTextEditor?.selection.active.line, lineOf(words), `${command} to ${words}`);
    }
  });
});
