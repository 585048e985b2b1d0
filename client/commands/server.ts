/** Looking after the server. */
import { commands, Disposable, type LogOutputChannel } from 'vscode';
import type { Session } from '../session.ts';

export const registerServerCommands = (session: Session, log: LogOutputChannel): Disposable =>
  Disposable.from(
    commands.registerCommand('dueline.showLog', () => log.show()),
    commands.registerCommand('dueline.restartServer', () => session.restart()),
  );
