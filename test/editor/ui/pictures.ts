/** Pictures of the interface in every kind of colours, kept for people to look at. */
import { join } from 'node:path';
import { paths } from '../notes.ts';
import { until } from '../vscode.ts';
import { takeBoardPictures } from './board.ts';
import { pictures, type Ui, type UiTest } from './run.ts';
import { groupBy } from './sidebar.ts';

/** The theme as the editor calls it, and the class that the workbench then bears. */
const themes: [theme: string, name: string, mark: string][] = [
  ['Light Modern', 'light', 'vs'],
  ['Dark High Contrast', 'high-contrast', 'hc-black'],
  ['Light High Contrast', 'high-contrast-light', 'hc-light'],
  ['Dark Modern', 'dark', 'vs-dark'],
];

export const pictureTests: UiTest[] = themes.map(([theme, name, mark]) => ({
  name: `looks as it should in ${name} colours`,
  host: 'node',
  run: (ui) => takePicture(ui, { theme, name, mark }),
}));

async function takePicture(ui: Ui, to: { theme: string; name: string; mark: string }): Promise<void> {
  const { vs, page, host } = ui;
  await vs.commandWith('Preferences: Color Theme', to.theme);
  await page.locator(`.monaco-workbench.${to.mark}`).waitFor();
  await vs.openFile(paths.plan);
  await vs.problems();
  await until('squiggles', async () => (await vs.squiggles('warning').count()) > 0);
  await vs.picture(join(pictures, `${host}-${to.name}.png`));
  await takeBoardPictures(ui, to.name);
  await groupBy(ui, 'by owner › due day');
  await vs.command('Dueline: Focus on Decisions & Questions View');
  await vs.treeRows('Decisions & Questions').first().waitFor();
  await vs.picture(join(pictures, `${host}-${to.name}-sidebar.png`));
}
