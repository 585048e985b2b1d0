/** The notes that there are, counted, and who is told when one comes, goes or changes. */
import type { Entry } from './entry.ts';
import type { Follow } from './gathering.ts';

export interface Entries {
  get(uri: string): Entry | undefined;
  /** All, in no order. */
  all(): Iterable<Entry>;
  /** Puts an entry in place of what stood under its URI; with null nothing. */
  put(uri: string, now: Entry | null): void;
  /** Tells of each change from now on, until the returned function is called. */
  follow(follow: Follow): () => void;
  count(): { notes: number; tasks: number; open: number };
  /** Something else has changed that answers are computed from. */
  touch(): void;
  /** Changes with every change. */
  version(): number;
}

/** No notes. */
export function createEntries(): Entries {
  const entries = new Map<string, Entry>();
  const followers = new Set<Follow>();
  let [tasks, open, version] = [0, 0, 0];
  return {
    get: (uri) => entries.get(uri),
    all: () => entries.values(),
    put(uri, now) {
      const old = entries.get(uri) ?? null;
      if (!old && !now) return;
      if (now) entries.set(uri, now);
      else entries.delete(uri);
      tasks += (now?.tasks ?? 0) - (old?.tasks ?? 0);
      open += (now?.open ?? 0) - (old?.open ?? 0);
      version += 1;
      for (const follow of followers) follow(old, now);
    },
    follow(follow) {
      followers.add(follow);
      return () => followers.delete(follow);
    },
    count: () => ({ notes: entries.size, tasks, open }),
    touch() {
      version += 1;
    },
    version: () => version,
  };
}
