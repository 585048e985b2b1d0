/** What a code lens gives to its command. */
import type { CommandAtArgument } from '../../server/protocol.ts';

export const isPlace = (given: unknown): given is CommandAtArgument =>
  typeof given === 'object' && given !== null && 'uri' in given && 'position' in given;
