/** Writing files, as a whole or not at all. */
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Puts another content into a file, which keeps its mode, and, where a link leads to it, its place. Where that cannot be done to the
 * end, on a full disk or in a folder that may not be written, the file is as it was and nothing is left beside it. Throws what the
 * system says.
 */
export function replaceFile(path: string, content: string): void {
  const before = statSync(path, { throwIfNoEntry: false });
  const file = before ? realpathSync(path) : path;
  const beside = `${file}.dueline-${process.pid}`;
  try {
    writeFileSync(beside, content, { flag: 'wx' });
    if (before) chmodSync(beside, before.mode);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
