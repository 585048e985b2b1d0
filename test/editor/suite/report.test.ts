/** Draft Report, Export and the sample workspace, as a user calls them. */
import { commands, type DocumentLink, Uri, window, workspace } from 'vscode';
import { dueline, equal, rows, tasksIn, until, uriOf } from './support.ts';

suite('what leaves the notes', () => {
  const read = async (uri: Uri) => new TextDecoder().decode(await workspace.fs.readFile(uri));

  test('a report is drafted in an editor that is not saved, and its links lead to lines of notes', async () => {
    const api = await dueline();
    const before = tasksIn(await rows(api)).length;
    await commands.executeCommand('dueline.draftReport', { span: 'this month', by: 'person', language: 'en' });
    const { document } = window.activeTextEditor!;
    equal([document.isUntitled, document.languageId], [true, 'markdown'], 'the document');
    const text = document.getText();
    if (!/^# Monthly report \d{4}-\d{2}-01 to /.test(text)) throw new Error(text.slice(0, 200));
    const links = await until('links', async () => {
      const found: DocumentLink[] = await commands.executeCommand('vscode.executeLinkProvider', document.uri, 100);
      const notes = found.filter(({ target }) => target?.fragment.startsWith('L'));
      return notes.length > 0 ? notes : undefined;
    });
    for (const { target } of links.slice(0, 5)) await workspace.fs.stat(target!.with({ fragment: '' }));
    equal(tasksIn(await rows(api)).length, before, 'tasks: a report has none of its own');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  test('words that name no days are told', async () => {
    const answer = await commands.executeCommand<{ error?: string }>('dueline.span', { words: 'never' });
    if (!/names no days/.test(answer.error ?? '')) throw new Error(JSON.stringify(answer));
  });

  test('tasks are exported to a file', async () => {
    const target = uriOf('export/tasks.ics');
    await commands.executeCommand('dueline.exportTasks', { format: 'ics', to: target.toString() });
    const text = await read(target);
    if (!/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VTODO\r\n[\s\S]*BEGIN:VEVENT\r\n/.test(text)) throw new Error(text);
    await workspace.fs.delete(uriOf('export'), { recursive: true });
  });

  test('the sample is written into a new folder, as of today, and into no folder that is there', async () => {
    const parent = uriOf('try');
    const open = () => commands.executeCommand<string>('dueline.openSample', { to: parent.toString() });
    const [first, second] = [Uri.parse(await open()), Uri.parse(await open())];
    equal(
      [first, second].map(({ path }) => path.split('/').pop()),
      ['dueline-sample', 'dueline-sample-2'],
      'folders',
    );
    const text = await read(Uri.joinPath(first, 'README.md'));
    if (!text.startsWith('# Harbor notes')) throw new Error(text);
    const plans = await workspace.fs.readDirectory(Uri.joinPath(first, '周计划'));
    if (!plans.some(([name]) => /^\d{4}-\d{2}-\d{2} /.test(name))) throw new Error(plans.join());
    await workspace.fs.delete(parent, { recursive: true });
  });
});
