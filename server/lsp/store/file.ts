/** Stores as files of a folder on the machine's disk. */
import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Backend } from './backend.ts';

/** One call reads at most so much. */
const mostAtOnce = 1 << 28;
/** A file that a crash left half-written is swept away after so many milliseconds; a younger one may still be written to. */
const abandoned = 60_000;
/** Facts hold what notes hold: nobody else's business. */
const [ownFolder, ownFile] = [0o700, 0o600];

/** A backend in the folder `path`, which is made when the first store is written. */
export function fileBackend(path: string): Backend {
  const fileOf = (name: string) => join(path, `${name}.facts`);
  return {
    async read(name) {
      await sweep(path);
      const file = await opened(fileOf(name), 'r');
      return file ? closing(file, readWhole) : [];
    },
    async append(name, parts) {
      const again = () =>
        mkdir(path, { recursive: true, mode: ownFolder }).then(() => open(fileOf(name), 'a', ownFile));
      const file = (await opened(fileOf(name), 'a')) ?? (await again());
      await closing(file, async () => {
        for (const part of parts) await writeWhole(file, part);
      });
    },
    async replace(name, parts) {
      await mkdir(path, { recursive: true, mode: ownFolder });
      const temporary = `${fileOf(name)}.${randomUUID()}.tmp`;
      try {
        await closing(await open(temporary, 'wx', ownFile), async (file) => {
          for (const part of parts) await writeWhole(file, part);
        });
        await rename(temporary, fileOf(name));
      } catch (error) {
        await rm(temporary, { force: true }).catch(() => {});
        throw error;
      }
    },
    delete: (name) => rm(fileOf(name), { force: true }),
  };
}

/** The file; null where there is none. */
async function opened(path: string, flags: string): Promise<FileHandle | null> {
  try {
    return await open(path, flags, ownFile);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function closing<T>(file: FileHandle, act: (file: FileHandle) => Promise<T>): Promise<T> {
  try {
    return await act(file);
  } finally {
    await file.close();
  }
}

/** The bytes of a file, read by the pool of threads while this one serves. */
async function readWhole(file: FileHandle): Promise<Uint8Array[]> {
  const { size } = await file.stat();
  const bytes = Buffer.allocUnsafeSlow(size);
  let length = 0;
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, Math.min(size - length, mostAtOnce), length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return [bytes.subarray(0, length)];
}

/** Writes by one call where the system lets it: what another window writes does not come in between. */
async function writeWhole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}

/** Takes away what crashes have left half-written. */
async function sweep(path: string): Promise<void> {
  const names = await readdir(path).catch(() => []);
  for (const name of names) {
    if (!name.endsWith('.tmp')) continue;
    const file = join(path, name);
    const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > abandoned) await rm(file, { force: true }).catch(() => {});
  }
}
