/** Real repositories of git, for tests of what it knows of notes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';

/** Makes a folder a repository, in which notes are written, moved and committed on the days that a test says. */
export function repositoryAt(folder: string) {
  const git = (args: string[], env: NodeJS.ProcessEnv = {}) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      stdio: 'pipe',
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '', GIT_CONFIG_NOSYSTEM: '1', ...env },
    });
  mkdirSync(folder, { recursive: true });
  git(['init', '-q', '-b', 'main']);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    folder,
    git,
    write,
    uri: (path: string) => URI.file(join(folder, path)).toString(),
    move: (from: string, to: string) => {
      mkdirSync(dirname(join(folder, to)), { recursive: true });
      renameSync(join(folder, from), join(folder, to));
    },
    /** A commit of all there is. `day` may have a time and a zone. */
    commit(day: string, files: Record<string, string> = {}) {
      for (const [path, text] of Object.entries(files)) write(path, text);
      git(['add', '-A']);
      const date = day.length > 10 ? day : `${day}T12:00:00+0000`;
      git(['commit', '-q', '--allow-empty', '-m', 'notes'], { GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date });
    },
  };
}
