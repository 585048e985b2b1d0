import * as vscode from 'vscode';

suite('start-up', () => {
  test('the extension is there and starts', async () => {
    const extension = vscode.extensions.getExtension('dueline.dueline');
    if (!extension) throw new Error('not installed');
    await extension.activate();
  });
});
