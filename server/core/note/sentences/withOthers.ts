/** What stands between who does something and the deed, and who does it with them: `岡本さんと小野さんで調整`. */
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Entry } from '../parts.ts';

const spokenOf = new RegExp(`^ ?${anyOf(wordsOf(({ particles }) => particles.topic))}`);
const condition = new RegExp(anyOf(wordsOf((notes) => notes.conditions)));
/** How sentences end in which somebody says that they mean to. */
export const volitional = new RegExp(`${anyOf(wordsOf((notes) => notes.volitional))}$`);

/**
 * Whether a word that may be a name is what something is done to, what is spoken of, or on what it depends: `ロープ編む`, but
 * `キノシタやります`; `ロープは倉庫で用意する`; `データがあれば版を出す`.
 */
export const isThing = (between: string, deed: string): boolean =>
  between === '' ? !volitional.test(deed) : spokenOf.test(between) || condition.test(between);

/** What stands between two places; the address of a link, which is painted out, counts as nothing. */
export function betweenOf({ text, at }: Entry, from: number, to: number): string {
  const between = text.slice(from - at, to - at);
  return between.includes('\ufffc') ? between.replace(/[\s\ufffc]{1,400}/g, ' ').trim() : between;
}

const joint = new RegExp(
  `^(?:${anyOf(wordsOf((notes) => notes.honorifics))})?\\s?(?:[、・,，/&＆]|${anyOf(wordsOf((notes) => (notes.objectFollows ? [] : notes.joiners)))})\\s?$`,
);

/** With the one who does something, those who stand before them: `王宁和李静负责…`, with one sign between; `岡本さんと小野さんで…`. */
export function withJoined(found: PersonMention[], people: readonly PersonMention[], entry: Entry): PersonMention[] {
  const [last] = found;
  if (!last) return found;
  const joined = [last];
  for (let at = people.indexOf(last) - 1; at >= 0; at--) {
    const one = people[at]!;
    const [first] = joined;
    if (last.form === 'agent') {
      if (one.form !== 'agent' || first!.start - one.end !== 1) break;
    } else if (!joint.test(betweenOf(entry, one.end, first!.start))) break;
    joined.unshift(one);
  }
  return joined;
}
