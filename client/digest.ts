/** Once a day, where the user wants it, the day in one sentence. */
import { commands, type Disposable, l10n, type Memento, window, workspace } from 'vscode';
import type { Session } from './session.ts';

const memoryKey = 'dueline.digest';

/** Says it when the notes are read on a new day; `memory` keeps on which day it was said last. */
export function createDigest(session: Session, memory: Memento): Disposable {
  return session.onDidChange(() => {
    const news = session.latest();
    const wanted = workspace.getConfiguration('dueline').get('digest.enabled', false);
    if (!wanted || !news?.ready || memory.get(memoryKey) === news.today) return;
    void memory.update(memoryKey, news.today);
    void say(session);
  });
}

async function say(session: Session): Promise<void> {
  const digest = await session.digest();
  if (!digest) return;
  const show = l10n.t('Show Tasks');
  const stop = l10n.t('Do Not Say This Again');
  const chosen = await window.showInformationMessage(digest, show, stop);
  if (chosen === show) await commands.executeCommand('dueline.focusTasks');
  if (chosen === stop) await workspace.getConfiguration('dueline').update('digest.enabled', false, true);
}
