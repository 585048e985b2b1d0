/** Tasks that a query holds for, each with what is known of its copies. */
import type { FoundTask, Index, Row } from '../../index/index.ts';
import { parseQuery } from '../../index/query/index.ts';
import { rangeOf } from '../place.ts';
import type { ListedTask } from '../types.ts';
import type { World } from '../world.ts';

/** The tasks of all notes for which a query holds, by path and line. Throws QueryError. */
export function listTasks(query: string, { index, ask }: World): ListedTask[] {
  const { matches } = parseQuery(query, ask.locale);
  index.trails.settle();
  return index.rows((look) => matches(look, ask, index)).map((row) => listed(row, index));
}

/** A task of the index, with what is known of its copies. */
export function listed(row: Row, { found, trails }: Index): ListedTask {
  const places = trails.trailOf(row);
  const [first] = places.length > 1 ? places : [];
  return {
    ...found(row),
    first: first ? placed(found({ ...first, mark: 0 })) : null,
    carried: places.findIndex(({ entry }) => entry === row.entry),
    isCarriedOn: row.entry.isCarriedOn(row.id),
  };
}

const placed = ({ note, task }: FoundTask): ListedTask['first'] => ({
  note,
  task,
  uri: note.uri,
  range: rangeOf(note, task.span),
});
