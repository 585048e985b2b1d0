/** In a plan, what stands in one list with things that have a status or a day is on the plan as well. */
import { deedAt } from '../../mentions/deedWords.ts';
import { isBare } from '../../mentions/words.ts';
import type { RuleId } from '../../messages/index.ts';
import type { Claiming } from '../claim.ts';
import type { Claims, Entry } from '../parts.ts';
import { isDayField, isRemark, isTopic } from '../scopes/listed.ts';
import { namesDeed } from '../sentences/namedDeeds.ts';
import { saysOfDeed } from '../sentences/ofDeeds.ts';
import { tells } from '../sentences/past.ts';
import { asksNothing } from '../sentences/remarks.ts';
import { perEntry } from '../words.ts';

const leading: ReadonlySet<RuleId> = new Set(['task.status', 'task.planned', 'task.checkbox']);

/** Claims what stands in one list with things that are on a plan: `- 刷漆（进行中）` and `- 换灯`. */
export function siblingClaims(claims: Claims, lists: readonly number[][], context: Claiming): void {
  if (context.kind !== 'plan') {
    boxSiblings(claims, lists, context);
    return;
  }
  for (const list of lists) {
    const leads = list.filter((index) => leading.has(claims[index]?.rule as RuleId));
    const [lead] = leads;
    // One in a long list speaks for itself alone.
    if (lead === undefined || leads.length * 4 <= list.length) continue;
    for (const index of list) {
      const entry = context.entries[index]!;
      if (
        claims[index] ||
        isTopic(index, context) ||
        !isLike(entry) ||
        isDayField(entry) ||
        context.fields.own.has(index) ||
        context.scopes[index]!.mode === 'none'
      )
        continue;
      claims[index] = {
        rule: 'task.sibling',
        certainty: 'inferred',
        span: { ...claims[lead]!.span },
        by: claims[lead]!,
      };
    }
  }
}

/** In other notes `- 縄の購入` beside `- [ ] 柵の塗装`: what names a deed in a list in which others have boxes. */
function boxSiblings(claims: Claims, lists: readonly number[][], context: Claiming): void {
  for (const list of lists) {
    const boxed = list.find((index) => claims[index]?.rule === 'task.checkbox');
    if (boxed === undefined) continue;
    for (const index of list) {
      const entry = context.entries[index]!;
      if (claims[index] || isTopic(index, context) || context.fields.own.has(index)) continue;
      if (!isLike(entry) || !namesDeed(entry) || tells(entry.text)) continue;
      claims[index] = {
        rule: 'task.sibling',
        certainty: 'inferred',
        span: { ...claims[boxed]!.span },
        by: claims[boxed]!,
      };
    }
  }
}

/** No question, no remark, no topic, and not merely a link to something, unless its words name a deed. */
const isLike = perEntry((entry): boolean => {
  if (isBare(entry.text) || isRemark(entry) || asksNothing(entry) || saysOfDeed(entry.text)) return false;
  if (/[?？]\s*$/.test(entry.text)) return false;
  if (entry.label?.alone) return false;
  // `Risks: …` and `Link: https://…` say of the work how it is and where.
  if (entry.label?.mode === 'none' || (entry.label && isAddress(entry.text.slice(entry.label.end)))) return false;
  const plain = entry.text.replace(/\ufffc/g, '').trim();
  const linked = entry.block.links.reduce((sum, { label }) => sum + label.end - label.start, 0);
  return linked < plain.length * 0.8 || deedAt(plain) > 0;
});

/** Nothing but an address: links are painted out. */
const isAddress = (said: string): boolean => /^\s*(?:\ufffc+|https?:\S+)\s*$/.test(said);

const markerStyle = perEntry(({ block }) => block.marker.replace(/\d+/, ''));

interface Listing {
  parent: number | null;
  style: string;
  list: number[];
}

/** The items of each list, by index: of one parent, one marker, with nothing but their own contents between them. */
export function listsOf(entries: readonly Entry[]): number[][] {
  const lists: number[][] = [];
  /** Those of the run, by parent and marker. */
  const open = new Map<number | null, Map<string, number[]>>();
  /** That of the item above. */
  let last = null as Listing | null;
  for (const entry of entries) {
    if (entry.kind !== 'item') {
      if (entry.parent !== null || entry.bullet) continue;
      open.clear();
      last = null;
      continue;
    }
    const { parent } = entry;
    const style = markerStyle(entry);
    if (last?.parent !== parent || last.style !== style) last = { parent, style, list: listFor(open, parent, style) };
    if (last.list.length === 0) lists.push(last.list);
    last.list.push(entry.index);
  }
  return lists;
}

/** The list of a parent and marker; an empty one where there is none yet. */
function listFor(open: Map<number | null, Map<string, number[]>>, parent: number | null, style: string): number[] {
  const beside = open.get(parent) ?? new Map<string, number[]>();
  const list = beside.get(style) ?? [];
  open.set(parent, beside.set(style, list));
  return list;
}
