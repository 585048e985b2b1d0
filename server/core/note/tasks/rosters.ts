/**
 * Lists in which each thing to do ends in the name of who does it: the shape of the whole list says that they are tasks.
 *
 *     - 修复登录页（王小明）
 *     - 导出航线（李静）
 *     - 检查灯塔（张伟）
 *
 * In a plan also those in which each begins with one: `- 王小明 修复登录页`. Where points end in a name and the day by which
 * (`- 灯塔背景太暗（王小明 3-6）`), all of the list is to do, whatever the words say.
 */
import { hasSurname } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, isBare, isNothing, wordsOf } from '../../mentions/words.ts';
import { type Claiming, claimBy } from '../claim.ts';
import { dateMentions, peopleIn } from '../context.ts';
import type { Claims, Entry } from '../parts.ts';
import { perEntry } from '../words.ts';

const deed = new RegExp(
  anyOf(wordsOf((notes) => (notes.objectFollows ? notes.deeds : [])).filter((word) => word.length > 1)),
);

/** Claims the items of such lists; in minutes a name alone in parentheses is who said it. */
export function rosterClaims(claims: Claims, lists: readonly number[][], context: Claiming): void {
  const { kind, entries, scopes, fields } = context;
  if (kind === 'runbook') return;
  for (const list of lists) {
    if (allotted(claims, list, context) || kind === 'minutes' || list.length < 3) continue;
    const named = list.flatMap((index) => {
      const person =
        fields.own.has(index) || isSaid(scopes[index]!.mode) ? null : nameIn(entries[index]!, kind === 'plan');
      return person ? [{ index, person }] : [];
    });
    const deeds = named.filter(({ index, person }) => {
      const entry = entries[index]!;
      return person.start === entry.at || namesDeed(entry);
    }).length;
    if (named.length < 3 || named.length * 3 < list.length * 2 || deeds * 2 < named.length) continue;
    for (const { index, person } of named)
      if (!claims[index] && !isNothing(entries[index]!.text.slice(person.end - entries[index]!.at)))
        claims[index] = claimBy('task.owner', person);
  }
}

/** Claims the points of a list in which two at least, and a third of all, say at their end who does it by which day. */
function allotted(claims: Claims, list: readonly number[], { entries, scopes, fields }: Claiming): boolean {
  const given = list.flatMap((index) => {
    const person = isSaid(scopes[index]!.mode) ? null : givenTo(entries[index]!);
    return person ? [{ index, person }] : [];
  });
  const [first] = given;
  if (!first || given.length < 2 || given.length * 3 < list.length) return false;
  const whose = new Map(given.map(({ index, person }) => [index, person]));
  for (const index of list) {
    const entry = entries[index]!;
    if (claims[index] || fields.own.has(index) || isBare(entry.text) || isNothing(entry.text)) continue;
    if (whose.has(index) || !/[?？:：]\s*$/.test(entry.text))
      claims[index] = claimBy('task.owner', whose.get(index) ?? first.person);
  }
  return true;
}

/** `… （王小明 3-6）`, `…（王小明、李静，3月6日）`: who and by which day, in parentheses at the end. */
const givenTo = perEntry((entry): PersonMention | null => {
  const { text, at } = entry;
  const [person] = peopleIn(entry, 'parentheses').filter(({ name }) => hasSurname(name));
  const [day] = person ? dateMentions(entry).filter(({ start }) => start > person.end) : [];
  if (!person || !day || /[()（）]/.test(text.slice(person.start - at, day.end - at))) return null;
  return /^[^()（）]{0,4}[)）][。.；;\s]*$/.test(text.slice(day.end - at)) ? person : null;
});

/** What is listed there is said to be something else. */
const isSaid = (mode: string | null): boolean => mode !== null && mode !== 'todo' && mode !== 'done';

const nameIn = (entry: Entry, opening: boolean): PersonMention | null =>
  closingName(entry) ?? (opening ? openingName(entry) : null);

/** `王小明 修复登录页`: a name, a blank, and what it is that they do. */
const openingName = perEntry((entry): PersonMention | null => {
  const [person] = peopleIn(entry, 'segment', 'names');
  if (!person || person.start !== entry.at || !hasSurname(person.name)) return null;
  const said = entry.text.slice(person.name.length);
  return /^[ \u3000]/.test(said) && !hasSurname(said.trim()) ? person : null;
});

const namesDeed = perEntry(({ text }) => deed.test(text));

/** The name with which an item ends, in parentheses; not that of the author of something: `《灯塔》（王小明）`. */
const closingName = perEntry((entry): PersonMention | null => {
  const { text, at, block } = entry;
  const person = peopleIn(entry, 'parentheses').at(-1);
  if (!person || person.start - at < 5 || block.links.length > 0 || /^[《「『"“]/.test(text)) return null;
  return hasSurname(person.name) && /^[)）][。.；;\s]*$/.test(text.slice(person.end - at)) ? person : null;
});
