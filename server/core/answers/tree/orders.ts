/** The orders in which tasks may stand: tables. A new one is one entry here and one word in `Sort`, or in the keys of queries. */
import { byOverdue, byPlace, byUrgency, isOverdueMark } from '../../index/due.ts';
import type { Entry, Row } from '../../index/entry.ts';
import { NoteLook } from '../../index/note-look.ts';
import { dueOf, statusOf } from '../../index/packed/mark.ts';
import type { QuerySort, SortKey } from '../../index/query/index.ts';
import { whenOf } from '../../index/when.ts';
import type { Status } from '../../model.ts';
import { urgencyOf } from '../diagnostics/priority.ts';
import type { Sort } from '../types.ts';
import type { World } from '../world.ts';

type Order = (a: Row, b: Row) => number;
type Asking = Pick<World, 'index' | 'ask'>;

/** What is under way first, what is closed last. */
const statuses: Status[] = ['doing', 'waiting', 'todo', 'done', 'cancelled'];

/** Each order puts what it says nothing of as it stands when nobody asks for an order. */
export const orders: Record<Sort, (world: Asking) => Order> = {
  due: ({ ask }) => byUrgency(ask),
  priority: (world) => orderBy(by('priority'), world, byUrgency(world.ask)),
  status: (world) => orderBy(by('status'), world, byUrgency(world.ask)),
  title: (world) => orderBy(by('title'), world, byPlace),
  place: ({ ask }) => byOverdue(ask),
};

const by = (key: SortKey): QuerySort[] => [{ key, reverse: false }];

/** The order that a query asks for, the first key first; what is equal by all of them stands as `last` says. */
export function orderBy(sorts: readonly QuerySort[], world: Asking, last: Order): Order {
  const { compare } = new Intl.Collator(world.ask.locale, { numeric: true });
  const lookAt = looking();
  const all = sorts.map(({ key, reverse }) => ({ keyOf: keysOf[key](world, lookAt), sign: reverse ? -1 : 1 }));
  return (a, b) => {
    for (const { keyOf, sign } of all) {
      const [one, other] = [keyOf(a), keyOf(b)];
      // What has none stands behind what has one, whichever way round.
      if (one === null || other === null) {
        if (one !== other) return one === null ? 1 : -1;
        continue;
      }
      const answer = typeof one === 'number' ? one - Number(other) : compare(one, String(other));
      if (answer !== 0) return sign * answer;
    }
    return last(a, b);
  };
}

type KeyOf = (row: Row) => string | number | null;

const keysOf: Record<SortKey, (world: Asking, lookAt: (entry: Entry) => NoteLook) => KeyOf> = {
  urgency({ ask }) {
    const when = whenOf(ask);
    return ({ mark }) => (dueOf(mark) === 0 ? null : dueOf(mark) + (isOverdueMark(mark, when) ? 0 : 2 ** 32));
  },
  due:
    () =>
    ({ mark }) =>
      dueOf(mark) || null,
  start:
    (_, lookAt) =>
    ({ entry, id }) =>
      lookAt(entry).fields[id]!.start,
  done:
    (_, lookAt) =>
    ({ entry, id }) =>
      lookAt(entry).fields[id]!.done,
  owner({ index: { people } }, lookAt) {
    return ({ entry, id }) => {
      const look = lookAt(entry);
      const [first] = look.owners[id]!;
      return first === undefined ? null : people.of(first, look).name;
    };
  },
  status:
    () =>
    ({ mark }) =>
      statuses.indexOf(statusOf(mark)),
  // `P1` before `P2`, where both are as urgent; without a priority after those that have one.
  priority:
    (_, lookAt) =>
    ({ entry, id }) => {
      const { priority } = lookAt(entry).fields[id]!;
      return `${1 - urgencyOf(priority)} ${priority === null ? 1 : 0} ${priority ?? ''}`;
    },
  title:
    (_, lookAt) =>
    ({ entry, id }) =>
      lookAt(entry).titles[id]!,
  note:
    () =>
    ({ entry }) =>
      entry.path,
  carried:
    ({ index: { trails } }) =>
    ({ entry, id }) =>
      trails.carried(entry, id),
};

/** Each note is looked at once. */
function looking(): (entry: Entry) => NoteLook {
  const looks = new Map<Entry, NoteLook>();
  return (entry) => {
    const look = looks.get(entry) ?? new NoteLook(entry);
    looks.set(entry, look);
    return look;
  };
}
