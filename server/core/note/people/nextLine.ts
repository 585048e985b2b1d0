/** Who is named on the line below a task: `木下さん、小野`, and nothing else, or polite names before what else it says. */
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { type Context, peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';

/** `木下さん、小野` on a line below; a Latin word there may be the rest of the sentence, unless it is somebody known. */
export const onNextLine = (entry: Entry, { known, text }: Context): PersonMention[] => {
  const below = peopleIn(entry, 'names', 'honorific').filter(({ start }) => start >= entry.at + entry.text.length);
  const names = below.filter(
    ({ form, name }) => form === 'names' && (known.has(name) || !/^\p{Script=Latin}/u.test(name)),
  );
  return names.length > 0 ? names : openingLine(below, text);
};

const listed = new RegExp(`^${anyOf(wordsOf((notes) => notes.honorifics))}(?:[ \\u3000]|[、,，]\\s?(?=\\S)|\\s*$)`);

/** `木下さん、小野さん 返事が来たら掲示板で相談`: polite names with which the next line begins, set apart from what else it says. */
function openingLine(people: readonly PersonMention[], text: string): PersonMention[] {
  const found: PersonMention[] = [];
  for (const person of people) {
    const last = found.at(-1);
    const between = text.slice(last?.end ?? Math.max(0, person.start - 12), person.start);
    const joins = last ? joined.test(between) : /\n[ \t\u3000]*$/.test(between);
    if (!joins || !listed.test(text.slice(person.end, person.end + 8))) break;
    found.push(person);
  }
  return found;
}
const joined = new RegExp(`^${anyOf(wordsOf((notes) => notes.honorifics))}[、,，/／・][ \\u3000]?$`);
