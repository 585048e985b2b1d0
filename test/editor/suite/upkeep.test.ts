import { commands, type DocumentLink, type TextDocument, window, workspace } from 'vscode';
import type { Api } from '../../../client/extension.ts';
import { open } from '../notes.ts';
import { dueline, equal, rows, tasksIn, until } from './support.ts';

suite('upkeep of the index', () => {
  let api: Api;
  const tasks = async () => tasksIn(await rows(api)).length;
  suiteSetup(async () => {
    api = await dueline();
  });

  /** The page, made anew. */
  const statistics = async (): Promise<TextDocument> => {
    await commands.executeCommand('dueline.showStatistics');
    const document = window.activeTextEditor!.document;
    equal(document.uri.scheme, 'dueline-statistics', 'what is shown');
    return document;
  };
  const counts = async () => {
    const text = (await statistics()).getText();
    const [, kept, read] = /(\d+) notes came from the store, (\d+) were read/.exec(text) ?? [];
    return { kept: Number(kept), read: Number(read), text };
  };

  test('the statistics are a page in Markdown that names no note', async () => {
    const document = await statistics();
    equal(document.languageId, 'markdown', 'its language');
    const files = await workspace.findFiles('**/*.md');
    for (const { path } of files) {
      const name = path.split('/').pop()!.replace(/\.md$/, '');
      equal(document.getText().includes(name), false, `the name ${name} is on the page`);
    }
    const links: DocumentLink[] = await commands.executeCommand('vscode.executeLinkProvider', document.uri);
    equal(links.length > 0, true, 'there are links to notes');
    for (const { target } of links) equal(target?.path.endsWith('.md'), true, `a link leads to ${target}`);
  });

  test('a server that is started again reads nothing that it has read before', async () => {
    // Files that were written just now are read again: they could change without looking so.
    const restarted = async () => {
      await commands.executeCommand('dueline.restartServer');
      return until('the first reading', async () => {
        const told = await counts();
        return told.read >= 0 ? told : undefined;
      });
    };
    await until('all is kept', async () => {
      const { kept, read, text } = await restarted();
      equal(text.includes('Store: none'), false, text);
      return kept > 0 && read === 0;
    });
    equal(await tasks(), open, 'open tasks');
  });

  test('rebuilding reads all notes anew', async () => {
    await commands.executeCommand('dueline.rebuildIndex');
    await until('a page that says so', async () => {
      const { kept, read } = await counts();
      return kept === 0 && read > 0;
    });
    equal(await tasks(), open, 'open tasks');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
