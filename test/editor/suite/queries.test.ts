import { commands, Uri, workspace } from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { dayOf, days, paths } from '../notes.ts';
import { append, dueline, equal, findingsOf, rows, show, tasksIn, undo, until, uriOf } from './support.ts';

suite('queries', () => {
  let api: Api;
  suiteSetup(async () => {
    api = await dueline();
  });
  const block = (query: string) => `Open:\n\n\`\`\`dueline\n${query}\n\`\`\`\n`;
  /** What the Markdown preview of the editor makes of a text, once it holds some words. */
  const preview = (query: string, words: string) =>
    until(`${words} in the preview`, async () => {
      const html: string = await commands.executeCommand('markdown.api.render', block(query));
      return html.includes(words) ? html : undefined;
    });

  test('a block is a list with links, grouped as it says, and what notes say stays text', async () => {
    const { document } = await show(paths.chinese);
    const before = document.getText();
    const hostile = 'R&D "first" < 3';
    await append(paths.chinese, `- [ ] ${hostile}，截止 ${days(dayOf(new Date())).soon}\n`);
    const html = await preview('not done\ngroup by status sort by title', 'R&amp;D &quot;first&quot; &lt; 3');
    equal(/<strong>[^<]+<\/strong>/.test(html), true, 'a group');
    equal(/<a href="[^"]+#L\d+"/.test(html), true, `a link to a line in ${html}`);
    equal(html.includes('更新部署脚本'), true, 'a task of another note');
    await undo(paths.chinese, before);
    await until('the list follows', async () => {
      const after: string = await commands.executeCommand(
        'markdown.api.render',
        block('not done\ngroup by status sort by title'),
      );
      return !after.includes('R&amp;D') && after.includes('更新部署脚本');
    });
  });

  test('what is wrong with a block is said in its place; other blocks stay code', async () => {
    const wrong = await preview('status is <img src=x onerror=alert(1)>', 'role="alert"');
    equal(wrong.includes('&lt;img') && !wrong.includes('<img'), true, wrong);
    const html: string = await commands.executeCommand('markdown.api.render', '```js\nnot done\n```\n');
    equal(html.includes('dueline'), false, html);
  });

  test('a file is a view of its own; what is wrong in it is found', async () => {
    const file = '.dueline/views/late.yaml';
    const write = (text: string) => workspace.fs.writeFile(uriOf(file), new TextEncoder().encode(text));
    await write('name: Late ones\nquery: overdue group by owner\n');
    const provider = await until('the view', () => api.saved()['dueline.saved1']);
    const late = tasksIn(await rows(api)).length;
    const shown = await until('its rows', async () => {
      const found = tasksIn(await rows({ ...api, tasks: provider }));
      return found.length > 0 ? found : undefined;
    });
    equal(shown.length > 0 && shown.length < late, true, `${shown.length} of ${late}`);
    await write('name: Late ones\nquery: overdue group by colour\n');
    await findingsOf(file, 'query-invalid', 1);
    await workspace.fs.delete(Uri.joinPath(uriOf(file), '..', '..'), { recursive: true });
    await until('no view', () => Object.keys(api.saved()).length === 0);
  });
});
