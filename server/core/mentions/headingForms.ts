/** What a heading or label says beside the words by which it opens a list: which one it is of several, and that the list follows. */
import { lexicons } from '../lexicons/index.ts';
import { search } from './search.ts';
import { meets, type Need, words } from './vocabulary.ts';
import { anyOf, numeral, wordsOf } from './words.ts';

/** `Sprint 12 planning`, `スプリント3のゴール` */
export const withoutNumber = (plain: string): string => plain.replace(/(?<=\p{L})\s?#?\d{1,3}(?=[^\d.:/-])/u, '');

const tail = new RegExp(`(?<=\\p{Script=Han}{2})${anyOf(wordsOf((notes) => notes.announcingTails))}$`, 'u');
const ordinals = anyOf([...new Set(lexicons.flatMap(({ dates }) => dates.ordinalPrefixes))]);
/** `Q2`, `H1`, `2026`, `v1.2` */
const release = '(?:[Qq][1-4]|[Hh][12]|20\\d\\d|[Vv]?\\d{1,2}(?:\\.\\d{1,3}){1,2})\\s?';
const counting = lexicons.flatMap(({ notes }) => {
  const { countedTimes: units, timeLike } = notes;
  const [as] = timeLike;
  const unit = anyOf([...units].sort((one, other) => other.length - one.length));
  const period = `^(?:${ordinals}?(?:${numeral}{1,3}|\\d{1,3})${unit}|${release}${unit}?)(?:\\s|${anyOf(notes.particles.possessive)})?(?=\\p{Script=Han})(?!${numeral})`;
  return as !== undefined && units.length > 0 ? [{ period: new RegExp(period, 'u'), as }] : [];
});

/** `第三周计划` and `Q2 目标` are the plans of a time like any other, and `下周的任务是` leads to what `下周的任务` does. */
export function plainly(plain: string): string {
  const led = plain.replace(tail, '');
  return counting.reduce((said, { period, as }) => said.replace(period, as), led);
}

const falseDuties = wordsOf((notes) => notes.notObligations).filter((word) => /^\p{Script=Han}{2}$/u.test(word));
const falseDuty = new RegExp(`(?:${anyOf(falseDuties)})(?=\\p{Script=Han})`, 'gu');

/** `主要修改内容` says `修改`, and of no duty: `要修改`. */
const withoutFalseDuty = (plain: string): string => plain.replace(falseDuty, '');

/** `直したい点`, `需要完成的工作`: what the form of a heading says where no list has it; the first that holds. */
const forms = lexicons.flatMap(({ notes }) => notes.scopeForms);
const formHeads = words([...new Set(forms.flatMap(({ heads }) => heads))]);
const built = forms.map(
  ({ opens, forms: said, heads }) =>
    [opens, search([formHeads], () => new RegExp(`${formsOf(said)}${anyOf(heads)}$`, 'u'))] as const,
);

/** Which of them have a head, by its last word. */
const headed = new Map<string, number[]>();
for (const [at, { heads }] of forms.entries())
  for (const word of new Set(heads.map((head) => head.slice(head.lastIndexOf(' ') + 1))))
    headed.set(word, [...(headed.get(word) ?? []), at]);
const headLengths = [...new Set([...headed.keys()].map((word) => word.length))];

/** `需要…`: with up to six characters of a deed behind it. */
function formsOf(said: readonly string[]): string {
  const begun = said.filter((form) => form.endsWith('…')).map((form) => form.slice(0, -1));
  return `(?:${anyOf(said.filter((form) => !form.endsWith('…')))}|${anyOf(begun)}\\p{Script=Han}{1,6}?)`;
}

/** What the form of a heading or label opens; null where it has none of these. */
export function formOf(plain: string, sight: Need): (typeof forms)[number]['opens'] | null {
  if (!meets(sight, formHeads)) return null;
  const said = withoutFalseDuty(plain);
  const ended = headLengths.flatMap((length) => headed.get(said.slice(-length)) ?? []);
  return built.find(([, pattern], at) => ended.includes(at) && pattern.test(said, sight))?.[0] ?? null;
}
