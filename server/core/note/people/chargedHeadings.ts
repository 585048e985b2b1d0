/** Who stands in parentheses at the end of a heading: `### 桟橋（岡本）`. */
import { hasSurname } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import type { RuleId } from '../../messages/index.ts';
import { type Context, peopleIn } from '../context.ts';
import type { Entry, Known } from '../parts.ts';

/** Who stands in the parentheses at the end of a heading: a family name, or somebody of the note. */
export const chargedIn = (heading: Entry, known: Known): PersonMention | null =>
  peopleIn(heading, 'parentheses').find(
    ({ name, end }) => (known.has(name) || hasSurname(name)) && !/\p{L}/u.test(heading.text.slice(end - heading.at)),
  ) ?? null;

const told: ReadonlySet<RuleId | undefined> = new Set<RuleId>(['task.list', 'task.planned', 'task.plain']);
/** In minutes such a name speaks for a list that is told by it, planned for a day or says what is done, and for no other. */
export function chargedAbove(index: number, { entries, scopes, known }: Context): PersonMention[] {
  const { under } = scopes[index]!;
  const person =
    under && told.has((entries[index]!.listed ?? entries[index]!.claim)?.rule) ? chargedIn(under, known) : null;
  return person ? [person] : [];
}
