/** Reading ahead: what a store will be asked for is fetched while its settings are still on their way. */
import type { Backend } from './backend.ts';

/** A backend whose first reading of a name may begin before anybody asks for it. */
export function fetchingAhead(backend: Backend): { backend: Backend; prefetch(name: string): void } {
  const begun = new Map<string, Promise<Uint8Array[]>>();
  const read: Backend['read'] = (name) => {
    const known = begun.get(name);
    begun.delete(name);
    return known ?? backend.read(name);
  };
  const prefetch = (name: string) => {
    const reading = backend.read(name);
    reading.catch(() => {}); // Whoever asks for it hears of it.
    begun.set(name, reading);
  };
  return { backend: { ...backend, read }, prefetch };
}
