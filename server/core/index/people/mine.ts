/** Which tasks are the user's own. */
import type { Settings } from '../../model.ts';
import type { People } from './index.ts';

type Asked = { note: Parameters<People['of']>[1]; task: { readonly owners: readonly string[] } };

/** Whether one of a task's owners is the user, under whatever spelling; of nobody where the user has said no name. */
export function isOf({ me }: Pick<Settings, 'me'>, people: Pick<People, 'of'>): (found: Asked) => boolean {
  const keys = new Set(me.map((name) => people.of(name, null).key));
  return ({ note, task }) => task.owners.some((owner) => keys.has(people.of(owner, note).key));
}
