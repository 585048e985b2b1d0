/** Looks up what links of notes name: whether a file or folder is there. */
import type { FilePlace } from '../core/service.ts';
import type { Files } from './files.ts';
import { uriInside } from './folders.ts';
import type { Carrier } from './notes.ts';

/**
 * Finds out where the links of a note lead, as far as that is not known yet; again and again where the client does not watch
 * files. What happens to files meanwhile makes it look once more.
 */
export async function lookUp({ world, filesOf }: Pick<Carrier, 'world' | 'filesOf'>, uri: string): Promise<void> {
  const { service } = world;
  for (let tries = 0; tries < 5; tries++) {
    const { filesChanged } = world;
    let stale = false;
    const byFiles = new Map<Files, FilePlace[]>();
    for (const place of service.filesAsked(uri, !world.can.watch)) {
      const files = filesOf(place.folder);
      const same = byFiles.get(files);
      if (same) same.push(place);
      else byFiles.set(files, [place]);
    }
    for (const [files, places] of byFiles) {
      const kinds = await files.kinds(places.map(({ folder, path }) => uriInside(folder, path)));
      stale ||= filesChanged !== world.filesChanged;
      if (!stale) for (const [at, place] of places.entries()) service.setFile(place, kinds[at] ?? 'unknown');
    }
    if (!stale) return;
  }
}
