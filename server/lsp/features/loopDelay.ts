import { type LoopDelayResult, loopDelayRequest } from '../../protocol.ts';
import type { Feature } from './feature.ts';

/** `dueline/loopDelay` */
export const loopDelay: Feature = {
  capabilities: {},
  register: ({ connection, door, loopDelay: measured }) =>
    connection.onRequest<LoopDelayResult, void>(
      loopDelayRequest,
      door.request<null, LoopDelayResult>('loopDelay', null, measured),
    ),
};
