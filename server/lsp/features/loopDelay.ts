import { type LoopDelayResult, loopDelayRequest } from '../../protocol.ts';
import type { Feature } from './feature.ts';

/** `dueline/loopDelay` */
export const loopDelay: Feature = {
  capabilities: {},
  register: ({ connection, world, door, loopDelay: measured }) =>
    connection.onRequest<LoopDelayResult, void>(
      loopDelayRequest,
      door.request<null, LoopDelayResult>('loopDelay', null, () => {
        const delay = measured();
        return delay && { ...delay, reading: world.meter.keystrokes().at(-1) ?? 0 };
      }),
    ),
};
