/** When an open note's diagnostics are asked for: at once where it stands still, and else when its author pauses. */
import { CancellationError, type CancellationToken, TabInputText, window } from 'vscode';
import type { DiagnosticProviderMiddleware } from 'vscode-languageclient';

/** So long, in milliseconds, nobody must have typed. */
const quiet = 150;
/** What comes later than so many milliseconds after the last question is no typing. */
const apart = 1000;

/**
 * Puts off questions that follow each other; the client withdraws them when the note changes again, and asks anew. A note whose tab
 * was closed is asked for at once: the library forgets it when that is answered, even if it is open again by then.
 */
export function whenQuiet(): NonNullable<DiagnosticProviderMiddleware['provideDiagnostics']> {
  const asked = new Map<string, number>();
  return async (document, previousResultId, token, next) => {
    const uri = String('uri' in document ? document.uri : document);
    const last = asked.get(uri) ?? 0;
    asked.set(uri, Date.now());
    if (previousResultId !== undefined && Date.now() - last < apart && hasTab(uri)) await pause(quiet, token);
    return next(document, previousResultId, token);
  };
}

const hasTab = (uri: string): boolean =>
  window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === uri),
  );

/** Waits; rejects when it is told not to. */
const pause = (milliseconds: number, token: CancellationToken) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      listening.dispose();
      resolve();
    }, milliseconds);
    const listening = token.onCancellationRequested(() => {
      clearTimeout(timer);
      listening.dispose();
      reject(new CancellationError());
    });
  });
