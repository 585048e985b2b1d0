import { trustedNotification } from '../../protocol.ts';
import type { Feature } from './feature.ts';

/** `dueline/trusted`: from now on git may be run for the history of notes. */
export const trust: Feature = {
  capabilities: {},
  register({ connection, world, door, publishNow }) {
    connection.onNotification(
      trustedNotification,
      door.notice('trusted', async () => {
        world.trusted = true;
        await publishNow();
      }),
    );
  },
};
