/** What git knows of the files of a folder. */
import { dirname, join, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Day } from '../core/model.ts';
import { createHistory } from '../lsp/git/history.ts';
import { gitNow } from '../lsp/git/run.ts';
import { Failure } from './failure.ts';
import { kindOf, type Notes } from './notes.ts';

/**
 * The files, by their paths in full, that differ from a revision in the repositories of these paths: changed since, added, or
 * not yet known to git. Throws Failure where there is no git, no repository or no such revision.
 */
export function changedSince(revision: string, paths: readonly string[]): Set<string> {
  const folders = new Set(paths.map((path) => resolve(kindOf(path) === 'folder' ? path : dirname(path))));
  const changed = new Set<string>();
  for (const folder of folders) {
    const [top = ''] = git(folder, ['rev-parse', '--show-toplevel']).split('\n');
    const [commit = ''] = git(folder, ['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`]).split(
      '\n',
    );
    const names = [
      git(top, ['diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', commit, '--']),
      git(top, ['ls-files', '--others', '--exclude-standard', '-z']),
    ];
    for (const name of names.flatMap((some) => some.split('\0'))) if (name) changed.add(join(top, name));
  }
  return changed;
}

/** Finds out when the runbooks among the notes were last changed, where git knows it. */
export async function readLastChanges({ service, uris }: Notes): Promise<void> {
  const files = new Map(
    uris.flatMap((uri) => (service.note(uri)?.runbooks.length ? [[URI.file(resolve(uri)).toString(), uri]] : [])),
  );
  const days = files.size > 0 ? await createHistory().lastCommitDays([...files.keys()]) : new Map<string, Day>();
  service.setLastChanges(new Map([...days].map(([file, day]) => [files.get(file)!, day])));
}

function git(folder: string, args: string[]): string {
  const { error, status, stdout, stderr } = gitNow(folder, args);
  if (error) throw new Failure('--changed-since asks git, which cannot be run here');
  if (status !== 0) throw new Failure(`--changed-since: ${stderr.trim().split('\n')[0] ?? 'git cannot tell'}`);
  return stdout;
}
