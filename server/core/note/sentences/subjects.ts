/** Who a sentence in Han characters begins with: `张三与李四继续刷漆`. */
import { hasSurname, isGivenName, isName, looksGiven } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Entry, Known } from '../parts.ts';

const joiner = new RegExp(`^(?:[、,，/&]|${anyOf(wordsOf((notes) => notes.joiners))})\\s?`);
/** `王老师刷漆`, `王宁3月6日刷漆`, but not `岡本先生に送る`. */
const acting = new RegExp(
  `^(?!${anyOf(wordsOf((notes) => notes.honorifics))}(?!\\s?\\p{Script=Han}))\\s?(?:\\p{Script=Han}|\\d{1,2}\\S)`,
  'u',
);
const modifying = new RegExp(`^${anyOf(wordsOf(({ particles }) => particles.possessive))}`);

/** The known names in Han characters with which a sentence begins, or goes on at `start`, joined or alone, unless they only say whose a thing is. */
export function subjectsOf({ text, at, marker }: Entry, known: Known, start = 0): PersonMention[] {
  const found: PersonMention[] = [];
  for (let from = start || (marker?.place === 'opening' ? marker.body : 0); ; ) {
    if (!(text.charCodeAt(from) >= firstHan)) return [];
    const name = [4, 3, 2]
      .map((length) => text.slice(from, from + length))
      .find((part) => han.test(part) && known.has(part));
    if (!name) return [];
    const end = from + name.length;
    found.push({ kind: 'person', form: 'agent', name, start: at + from, end: at + end });
    const behind = text.slice(end, end + 12);
    const next = joiner.exec(behind);
    if (!next) return acting.test(behind) && !modifying.test(behind) ? found : [];
    from = end + next[0].length;
  }
}

const firstHan = 0x2e80;
const acts = new RegExp(
  `^((?:\\p{Script=Han}{2,3}?|[a-z]{2,8}) ?)(?=${anyOf(wordsOf(({ objectFollows, deeds, undertakings, lists }) => (objectFollows ? [...deeds, ...undertakings, ...lists.leads].filter((word) => word.length > 1) : [])))})`,
  'u',
);

/**
 * `李星搭建模型`, `ann整理图纸` in a list of things to do: a name that nothing else in the note has, right before the deed: three
 * characters behind a family name, two of which given names are made, or a common first name, for `awk` may be a tool.
 */
export function strangerIn({ text, at }: Entry): PersonMention[] {
  const found = acts.exec(text.slice(0, 16));
  const name = found?.[1]?.trim() ?? '';
  const likely = /^[a-z]/.test(name)
    ? isGivenName(name) && !text.startsWith(`${name} `)
    : name.length > 2
      ? hasSurname(name)
      : looksGiven(name);
  return found && likely && isName(name)
    ? [{ kind: 'person', form: 'agent', name, start: at, end: at + name.length }]
    : [];
}

const han = /^\p{Script=Han}+$/u;
