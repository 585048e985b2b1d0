/** Other languages, each in a window of its own and in one of the hosts: how a host finds its words is the same for every language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HostName, root } from '../hosts.ts';
import { overdue } from '../notes.ts';
import { VSCode } from '../vscode.ts';
import { pictures, type Ui, type UiTest } from './run.ts';

const spoken: [language: string, host: HostName][] = [
  ['zh-cn', 'node'],
  ['ja', 'web'],
];

export const languageTests: UiTest[] = spoken.map(([language, host]) => ({
  name: `speaks ${language} where the editor does`,
  host,
  run: (ui) => inLanguage(ui, language),
}));

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
    await window.locator('.part.sidebar .monaco-list-row', { hasText: '監視アラートの棚卸し' }).waitFor();
    await vs.picture(join(pictures, `${host}-${language}.png`));
  } finally {
    await window.close();
  }
}
