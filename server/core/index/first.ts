/**
 * The first `most` of many items in an order, without putting all in order: the work is linear in them, unless `most` is as
 * large as their number.
 */
export function firstOf<Item>(items: Iterable<Item>, most: number, order: (a: Item, b: Item) => number): Item[] {
  let kept: Item[] = [];
  let last: Item | undefined;
  for (const item of items) {
    if (last !== undefined && order(item, last) > 0) continue;
    kept.push(item);
    if (kept.length < 2 * most + 16) continue;
    kept = kept.sort(order).slice(0, most);
    last = kept.at(-1);
  }
  return kept.sort(order).slice(0, most);
}
