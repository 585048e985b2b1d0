/** When notes were last changed, as git knows it: for the question which runbooks nobody looks after. */
import type { Door } from './door.ts';
import { historyOf, type World } from './world.ts';

/** Asks git once more, where it may be run, and has findings shown anew where it tells something new. Nothing waits for it. */
export function followHistory(world: World, door: Door, everythingTouched: () => void): void {
  const { service } = world;
  const history = historyOf(world);
  const ask = door.notice('history', async () => {
    const days = await history?.lastCommitDays(service.runbooks().map(({ uri }) => uri));
    if (days && service.setLastChanges(days)) everythingTouched();
  });
  void ask(undefined);
}
