/**
 * A small extension in the window of the tests from outside: one click on its item in the status bar brings the window back
 * to where every test begins. That is what a user cannot do in a moment; all that is tested is done by hand.
 */
import { commands, type ExtensionContext, StatusBarAlignment, window } from 'vscode';
import { reset } from './reset.ts';

/** What a hand may have left, besides what the suite inside can leave. */
const tidying = [
  'notifications.clearAll',
  'workbench.action.terminal.killAll',
  'workbench.action.closePanel',
  'workbench.view.extension.dueline',
];

export function activate({ subscriptions }: ExtensionContext): void {
  const item = window.createStatusBarItem(StatusBarAlignment.Left, -1000);
  item.command = 'dueline-test.reset';
  let times = 0;
  const tidy = async () => {
    // Where the first click takes effect late, there is a second: it must take nothing from a test that has begun.
    if (item.text === 'resetting') return;
    item.text = 'resetting';
    try {
      await reset();
      for (const command of tidying) await commands.executeCommand(command);
      item.text = `reset ${++times}`;
    } catch (error) {
      item.text = `not reset: ${error}`;
    }
  };
  subscriptions.push(item, commands.registerCommand(item.command, tidy));
  item.text = 'reset 0';
  item.show();
}
