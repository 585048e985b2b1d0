/** The orders in which tasks may stand: a table. A new one is one entry here and one word in `Sort`. */
import { byOverdue, byPlace, byUrgency } from '../index/due.ts';
import { compare, type Entry, type Row } from '../index/entry.ts';
import { statusOf } from '../index/mark.ts';
import { NoteLook } from '../index/note-look.ts';
import type { Ask, Status } from '../model.ts';
import { urgencyOf } from './diagnostics/priority.ts';
import type { Sort } from './types.ts';

type Order = (a: Row, b: Row) => number;

/** What is under way first, what is closed last. */
const statuses: Status[] = ['doing', 'waiting', 'todo', 'done', 'cancelled'];

/** Each order puts what it says nothing of as it stands when nobody asks for an order. */
export const orders: Record<Sort, (ask: Ask) => Order> = {
  due: byUrgency,
  priority(ask) {
    const lookAt = looking();
    const priorityOf = ({ entry, id }: Row) => lookAt(entry).fields[id]!.priority;
    // `P1` before `P2`, where both are as urgent; without a priority after those that have one.
    const name = (row: Row) => priorityOf(row) ?? '\uffff';
    const urgency = (row: Row) => urgencyOf(priorityOf(row));
    return chained(
      (a, b) => urgency(b) - urgency(a),
      (a, b) => compare(name(a), name(b)),
      byUrgency(ask),
    );
  },
  status: (ask) =>
    chained((a, b) => statuses.indexOf(statusOf(a.mark)) - statuses.indexOf(statusOf(b.mark)), byUrgency(ask)),
  title({ locale }) {
    const lookAt = looking();
    const { compare: alphabetically } = new Intl.Collator(locale, { numeric: true });
    const titleOf = ({ entry, id }: Row) => lookAt(entry).titles[id]!;
    return chained((a, b) => alphabetically(titleOf(a), titleOf(b)), byPlace);
  },
  place: byOverdue,
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

const chained =
  (...all: Order[]): Order =>
  (a, b) => {
    for (const order of all) {
      const answer = order(a, b);
      if (answer !== 0) return answer;
    }
    return 0;
  };
