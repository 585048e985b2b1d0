/** What shows in a window of its own: other languages, several folders. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../hosts.ts';
import { overdue, paths } from '../notes.ts';
import { until, VSCode } from '../vscode.ts';
import { pictures, type Ui, type UiTest } from './run.ts';

export const windowTests: UiTest[] = [
  ...['zh-cn', 'ja'].map((language) => ({
    name: `speaks ${language} where the editor does`,
    run: (ui: Ui) => inLanguage(ui, language),
  })),
  {
    name: 'several folders in one window are one workspace',
    host: 'node',
    run: severalFolders,
  },
];

/** Neither host has a language pack, so the editor's own words stay English; it tells its extensions the language. */
async function inLanguage({ page, host, address }: Ui, language: string): Promise<void> {
  const words: Record<string, string> = JSON.parse(
    readFileSync(join(root, `client/l10n/bundle.l10n.${language}.json`), 'utf8'),
  );
  const expected = (words['{0} overdue'] ?? '').replace('{0}', String(overdue));
  const window = await page.context().newPage();
  try {
    await window.addInitScript((tag) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag }), language);
    const vs = await VSCode.open(window, address);
    await vs.openView('Dueline');
    await vs.statusItem(new RegExp(expected)).waitFor();
    await window.getByText('監視アラートの棚卸し').first().waitFor();
    await vs.picture(join(pictures, `${host}-${language}.png`));
  } finally {
    await window.close();
  }
}

async function severalFolders({ page, notes, served, host }: Ui): Promise<void> {
  const file = join(notes, '../team.code-workspace');
  const folders = [paths.chinese, paths.japanese].map((path) => ({ path: join(notes, dirname(path)) }));
  writeFileSync(file, JSON.stringify({ folders }));
  const window = await page.context().newPage();
  try {
    const vs = await VSCode.open(window, `${served}?workspace=${encodeURIComponent(file)}`);
    await vs.openView('Dueline');
    await until('tasks of both', async () => {
      const rows = (await vs.treeTexts()).join('\n');
      return rows.includes('更新部署脚本') && rows.includes('監視アラートの棚卸し');
    });
  } finally {
    await window.screenshot({ path: join(pictures, `${host}-folders.png`) });
    await window.close();
  }
}
