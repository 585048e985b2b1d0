import { type ReadDayParams, type ReadDayResult, readDayRequest } from '../../protocol.ts';
import { canonical } from '../folders.ts';
import { askOf } from '../world.ts';
import type { Feature } from './feature.ts';

/** `dueline/readDay` */
export const days: Feature = {
  capabilities: {},
  register: ({ connection, world, door }) =>
    connection.onRequest<ReadDayResult, void>(
      readDayRequest,
      door.request<ReadDayParams, ReadDayResult>('readDay', { error: '' }, ({ text, uri }) =>
        world.service.readDay(text, uri === undefined ? null : canonical(uri), askOf(world)),
      ),
    ),
};
