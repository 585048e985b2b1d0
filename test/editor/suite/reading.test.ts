import { commands, type DocumentLink, type DocumentSymbol, Selection, type SymbolInformation, window } from 'vscode';
import { dayOf, days, paths } from '../notes.ts';
import { dueline, equal, hover, hoverIn, placeOf, show, until, write } from './support.ts';

const today = dayOf(new Date());

const hovers: [what: string, path: string, words: string, expected: string[]][] = [
  ['a date', paths.plan, days(today).late, ['5 days ago']],
  ['a date in words', paths.dates, 'tomorrow', [days(today).afterLate]],
  ['an owner', paths.plan, '@mori', ['2 open', '1 overdue']],
  ['an owner in Chinese', paths.chinese, '王芳', ['1 open', '1 overdue']],
  ['an owner in Japanese', paths.japanese, '佐藤', ['2 open', '1 overdue']],
  ['a task', paths.plan, 'Renew the gateway', ['mori', days(today).late, '#41']],
  ['an issue', paths.plan, '#41', ['#41', 'In no other note']],
];

suite('reading', () => {
  suiteSetup(dueline);

  for (const [what, path, words, expected] of hovers) {
    test(`the hover on ${what}`, async () => {
      const text = await hover(path, words);
      for (const part of expected) equal(text.includes(part), true, `“${part}” in “${text}”`);
    });
  }

  test('the hover on a point of a list that no heading explains says what its list looks like', async () => {
    const content =
      '# Pier plan\n\n## Harbour office\n\n- Paint the pier\n- Order two ropes\n\n## Quay\n\n- the crane\n- two lamps';
    const document = await write(content);
    const text = await until('the hover', async () => (await hoverIn(document, 'Paint')) || undefined);
    for (const part of ['reads like one of things to do', '  - Nearly all points', '  - The note is a plan.'])
      equal(text.includes(part), true, `“${part}” in “${text}”`);
    equal(await hoverIn(document, 'crane'), '', 'on a point of a list that names no deeds');
  });

  test('the hover on a line without a bullet says whose it is, and why', async () => {
    const content =
      '# Minutes 2026-03-05\n\nAttendees: Ann Lee, Bo Kerr\n\nNext steps:\nAnn/Bo - buy nails\n\n## Notes\n\n- Could Ann check the lamps?\n- Could we check the lamps?';
    const document = await write(content);
    const text = await until('the hover', async () => (await hoverIn(document, 'buy')) || undefined);
    for (const part of ['Ann, Bo', 'Next steps:', 'stands apart from the sentence'])
      equal(text.includes(part), true, `“${part}” in “${text}”`);
    const asked = await hoverIn(document, 'Could Ann');
    for (const part of ['Somebody is asked', 'the one who is asked'])
      equal(asked.includes(part), true, `“${part}” in “${asked}”`);
    equal(await hoverIn(document, 'Could we'), '', 'on a question to nobody');
  });

  test('the hover on a deed that minutes bid says whose it is, and why', async () => {
    const minutes = '# Minutes 2026-03-05\n\nAttendees: Ann Lee, Bo Kerr\n\n## Harbour\n\n';
    const list = '- [Ann] order two ropes\n- Paint the crane (Bo)\n- [Bo] the lamp is old\n- rain\n- fog';
    const document = await write(minutes + list);
    const text = await until('the hover', async () => (await hoverIn(document, 'order two')) || undefined);
    for (const part of ['Ann', 'stands in brackets before it'])
      equal(text.includes(part), true, `“${part}” in “${text}”`);
    const behind = await hoverIn(document, 'Paint');
    for (const part of ['Bo', 'stands before or behind what is to be done'])
      equal(behind.includes(part), true, `“${part}” in “${behind}”`);
    equal(await hoverIn(document, 'lamp is old'), '', 'on what somebody has said');
  });

  test('the hover is silent on plain words', async () => {
    equal(await hover(paths.dates, 'We agreed'), '', 'hover');
  });

  test('the outline has headings and tasks', async () => {
    const { document } = await show(paths.plan);
    const top: DocumentSymbol[] = await until('the outline', () =>
      commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri),
    );
    const names = (symbols: DocumentSymbol[]): string[] =>
      symbols.flatMap(({ name, children }) => [name, ...names(children)]);
    const all = names(top).join(' | ');
    for (const name of ['Gateway plan', 'This week', 'Renew the gateway certificate']) {
      equal(all.includes(name), true, `${name} in ${all}`);
    }
  });

  test('a task of any note is found by name', async () => {
    const found: SymbolInformation[] = await until('the task', () =>
      commands.executeCommand('vscode.executeWorkspaceSymbolProvider', '校对用户手册'),
    );
    equal(
      found.some(({ name }) => name.includes('校对用户手册')),
      true,
      found.map(({ name }) => name).join(' | '),
    );
  });

  test('a link leads to its note', async () => {
    const { document } = await show(paths.dates);
    const links: DocumentLink[] = await commands.executeCommand('vscode.executeLinkProvider', document.uri, 20);
    const targets = links.map(({ target }) => target?.path ?? '');
    equal(
      targets.some((path) => path.endsWith(paths.plan)),
      true,
      targets.join(' | '),
    );
  });

  test('a task leads to the runbook that shares its name', async () => {
    const editor = await show(paths.plan);
    const place = placeOf(editor.document, 'Renew the gateway');
    editor.selection = new Selection(place, place);
    void commands.executeCommand('dueline.openRunbook');
    await until('the runbook', async () => {
      if (window.activeTextEditor?.document.uri.path.endsWith(paths.runbook)) return true;
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return false;
    });
  });
});
