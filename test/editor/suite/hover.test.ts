import { ConfigurationTarget, commands, type Hover, type InlayHint, MarkdownString, Range, workspace } from 'vscode';
import { dayOf, days, notes, paths } from '../notes.ts';
import { dueline, equal, placeOf, show, undo, until } from './support.ts';

const today = dayOf(new Date());

/** The labels of the hints of a note, top to bottom. */
async function hints(path: string): Promise<string[]> {
  const { document } = await show(path);
  const found: InlayHint[] = await commands.executeCommand(
    'vscode.executeInlayHintProvider',
    document.uri,
    new Range(0, 0, document.lineCount, 0),
  );
  return found
    .sort((a, b) => a.position.compareTo(b.position))
    .map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
}

suite('hover and hints', () => {
  suiteSetup(dueline);

  test('a link in the hover writes the date, and no other command is trusted; undo restores the note', async () => {
    const { document } = await show(paths.dates);
    const before = document.getText();
    const answers: Hover[] = await commands.executeCommand(
      'vscode.executeHoverProvider',
      document.uri,
      placeOf(document, 'tomorrow'),
    );
    const text = answers.flatMap(({ contents }) => contents).find((part) => part instanceof MarkdownString);
    equal(text?.isTrusted, { enabledCommands: ['dueline.writeDate'] }, 'what is trusted');
    const [, command, given] = /\]\(command:([\w.]+)\?([^)]+)\)/.exec(text?.value ?? '') ?? [];
    equal(command, 'dueline.writeDate', `the link in ${text?.value}`);
    await commands.executeCommand(command ?? '', ...JSON.parse(decodeURIComponent(given ?? '')));
    await until('the day', () => document.getText().includes(`figures ${days(today).afterLate}.`));
    await undo(paths.dates, before);
  });

  test('hints say the day and how far it is, until the setting is off', async () => {
    equal(await until('hints', () => hints(paths.plan)), ['5 days over', 'in 2 days'], paths.plan);
    equal((await hints(paths.chinese))[0], '逾期 5 天', paths.chinese);
    equal((await hints(paths.dates)).length, 1, 'the day of “tomorrow”');
    const settings = workspace.getConfiguration('dueline.inlayHints');
    await settings.update('distance', false, ConfigurationTarget.Global);
    await until('no distance', async () => (await hints(paths.plan)).length === 0);
    await settings.update('distance', undefined, ConfigurationTarget.Global);
    await until('the distance again', async () => (await hints(paths.plan)).length === 2);
    equal((await show(paths.plan)).document.getText(), notes(today)[paths.plan], 'the note');
  });
});
