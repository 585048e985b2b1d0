import { commands, type Hover, Range, type TextDocument, WorkspaceEdit, window, workspace } from 'vscode';
import { dueline, equal } from './support.ts';

/** A note of a megabyte. All in it is done: the views show nothing of it. */
const section = (at: number) =>
  `## Pier ${at}\n\n${`- [x] paint the rail of pier ${at}, see [the log](log.md), @mori 2026-03-05\n`.repeat(20)}\n`;
const text = Array.from({ length: 650 }, (_, at) => section(at)).join('');

/** What is said of the owner in the last item: it comes when the note was read. */
async function lastHover(document: TextDocument): Promise<void> {
  const last = document.lineAt(document.lineCount - 3).range.end.translate(0, -15);
  const answers: Hover[] = await commands.executeCommand('vscode.executeHoverProvider', document.uri, last);
  equal(answers.length > 0, true, 'a hover in the note');
}

async function change(document: TextDocument, range: Range, words: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, words);
  equal(await workspace.applyEdit(edit), true, 'the edit');
}

suite('a note of a megabyte', () => {
  // The server itself says for how long nobody was answered, and how long it read: a busy machine lengthens both.
  test('keeps neither the tree nor a hover waiting while it is read', async function () {
    // The editor itself takes its time over such a note.
    this.timeout(120_000);
    const api = await dueline();
    await api.loopDelay();
    const document = await workspace.openTextDocument({ language: 'markdown', content: text });
    await window.showTextDocument(document);
    await lastHover(document);
    // A letter, and a comment that hides all below it until it is taken out.
    const opening = '<!-- ';
    for (const [gone, words] of [
      [0, 'a'],
      [0, opening],
      [opening.length, ''],
    ] as const) {
      await change(document, new Range(0, 0, 0, gone), words);
      await api.tasks.getChildren();
    }
    await lastHover(document);
    const delay = await api.loopDelay();
    // Read at once, nobody would have been answered for as long as all of it took.
    equal(delay !== null && delay.max > 0 && delay.max < 0.8 * delay.reading, true, JSON.stringify(delay));
  });
});
