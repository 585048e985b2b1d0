/** A real VS Code with the packaged extension on the sample notes as of today, for pictures. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './chromium.ts';
import { root } from './hosts.ts';
import { dayOf } from './notes.ts';
import { exitOnSignals, npmRun } from './process.ts';
import { layOutSample } from './sample.ts';
import { folderUrl, serveNode } from './serve.ts';
import { until, VSCode } from './vscode.ts';

export interface Stage {
  vs: VSCode;
  /** The folder of the sample notes, and they by their paths in it. */
  notes: string;
  paths: string[];
  /** Opens a note with the cursor at words of it, and waits for what was found in it. */
  open(path: string, words: string): Promise<void>;
}

/** A quiet window: nothing but what a picture is of. */
const settings = {
  'workbench.colorTheme': 'Light Modern',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'workbench.editor.enablePreview': true,
  'breadcrumbs.enabled': false,
  'workbench.layoutControl.enabled': false,
  'editor.fontSize': 13,
  'editor.wordWrap': 'on',
};

/** Builds, starts, acts and takes all down again. */
export async function onStage(
  viewport: { width: number; height: number },
  act: (stage: Stage) => Promise<void>,
): Promise<void> {
  exitOnSignals();
  npmRun('package');
  const folder = mkdtempSync(join(tmpdir(), 'dueline-screenshots-'));
  const notes = join(folder, 'Harbor notes');
  const paths = layOutSample(notes, dayOf(new Date()));
  const server = await serveNode({ data: join(folder, 'data'), vsix: join(root, 'dueline.vsix'), settings });
  const browser = await launch(viewport);
  try {
    const page = browser.pages()[0] ?? (await browser.newPage());
    const vs = await VSCode.open(page, folderUrl(server.url, notes));
    await act({ vs, notes, paths, open: (path, words) => open(vs, join(notes, path), { path, words }) });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

async function open(vs: VSCode, file: string, { path, words }: { path: string; words: string }): Promise<void> {
  await vs.closeEditors();
  await vs.openFile(path);
  const lines = readFileSync(file, 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes(words));
  await vs.goTo(line + 1, (lines[line] ?? '').indexOf(words) + 1);
  await until(
    'findings',
    async () => (await vs.squiggles('warning').count()) + (await vs.squiggles('info').count()) > 0,
  );
}
