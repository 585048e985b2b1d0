/** What the repository of a folder says of itself, read from the files that git keeps it in; git itself is never run. */
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { readNote } from '../lsp/disk.ts';
import { userSteps } from '../lsp/gitUser.ts';
import { remoteSteps } from '../lsp/remote.ts';

/** The URL of the remote `origin`; undefined where there is none. */
export const remoteOf = (folder: string): string | undefined => follow(remoteSteps(URI.file(resolve(folder))));

/** The name that commits bear; null where neither the repository nor the user's own configuration says one. */
export const userOf = (folder: string): string | null =>
  follow(userSteps(URI.file(resolve(folder)), URI.file(homedir())));

/** Reads what the steps ask for until they have found something. */
function follow<Found>(steps: Generator<URI, Found, string | null>): Found {
  let step = steps.next();
  while (!step.done) {
    const file = readNote(step.value.fsPath);
    step = steps.next(typeof file === 'object' && 'text' in file ? file.text : null);
  }
  return step.value;
}
