/** Who stands in parentheses at the end of a heading: `### 桟橋（岡本）`. */
import { hasSurname } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import type { RuleId } from '../../messages/index.ts';
import { type Context, peopleIn } from '../context.ts';
import type { Entry, Known } from '../parts.ts';

/** Who stands in the parentheses at the end of a heading or topic, each a family name or somebody of the note: `アダプタ（岡本、加藤）`. */
export function chargedIn(heading: Entry, known: Known): PersonMention[] {
  const named = peopleIn(heading, 'parentheses').filter(({ name }) => known.has(name) || hasSurname(name));
  const last = named.at(-1);
  return last && !/\p{L}/u.test(heading.text.slice(last.end - heading.at)) ? named : [];
}

const told: ReadonlySet<RuleId | undefined> = new Set<RuleId>(['task.list', 'task.planned', 'task.plain']);
/** In minutes such names speak for a list that is told by them, planned for a day or says what is done, and for no other. */
export function chargedAbove(index: number, { entries, scopes, known }: Context): PersonMention[] {
  const { listed, claim, parent } = entries[index]!;
  if (!told.has((listed ?? claim)?.rule)) return [];
  const topic = parent === null ? [] : chargedIn(entries[parent]!, known);
  if (topic.length > 0) return topic;
  const { under } = scopes[index]!;
  return under ? chargedIn(under, known) : [];
}
