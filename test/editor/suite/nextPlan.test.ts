import { commands, window, workspace } from 'vscode';
import { withNotes } from './reset.ts';
import { dueline, equal, show, until, uriOf } from './support.ts';

const old = 'series/2026-03-23 plan.md';
const next = 'series/2026-03-30 plan.md';
const text = '# Plan 2026-03-23\n\n## Pier\n\n- [x] sweep\n- [ ] paint\n\n## Lamp\n';

const isThere = () =>
  workspace.fs.stat(uriOf(next)).then(
    () => true,
    () => false,
  );

const shown = async (path: string) => (await show(path)).document.getText();

suite('the next plan', () => {
  suiteSetup(dueline);
  withNotes({ [old]: text });

  test('is shown before it is made, and one Undo takes it back', async () => {
    await show(old);
    const made = commands.executeCommand('dueline.nextPlan');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    equal(await isThere(), false, 'the next plan before anybody has agreed');
    await until('the next plan', async () => {
      await commands.executeCommand('refactorPreview.apply');
      return isThere();
    });
    await made;
    const { document } = await until('its editor', () => {
      const editor = window.activeTextEditor;
      return editor?.document.uri.path.endsWith(next) ? editor : undefined;
    });
    equal(document.getText(), '# Plan 2026-03-30\n\n## Pier\n\n- [ ] paint\n\n## Lamp\n', 'the next plan');
    await commands.executeCommand('undo');
    await until(
      'nothing left of it',
      async () => !(await isThere()) || window.activeTextEditor?.document.getText() === '',
    );
    equal(await isThere(), false, 'the next plan after one Undo');
  });

  // What is wanted is ticked in the preview, so that applying it makes all of it.
  for (const mark of [true, false])
    test(`${mark ? 'with' : 'without'} marks in the old one all that was asked for is ticked, and one step`, async () => {
      const { document } = await show(old);
      const made = commands.executeCommand('dueline.nextPlan', { uri: document.uri.toString(), mark });
      await until('the next plan', async () => {
        await commands.executeCommand('refactorPreview.apply');
        return isThere();
      });
      await made;
      equal(await shown(next), '# Plan 2026-03-30\n\n## Pier\n\n- [ ] paint\n\n## Lamp\n', 'the next plan');
      equal(document.getText() !== text, mark, `the old plan is marked: ${document.getText()}`);
      await commands.executeCommand('undo');
      await until('nothing left of it', async () => !(await isThere()) && document.getText() === text);
    });
});
