/**
 * Whose a deed of minutes is: that of somebody known who stands beside it, in every language at the same places.
 *
 *     behind     Order the ropes (Ann)    Order the ropes - Ann    更换灯具（王小明）    柵の修理 → 岡本
 *     before     Ann: order the ropes     [Ann] order the ropes    王小明：更换灯具      【岡本】柵の修理
 *     subject    王小明下周更换灯具         会后由王小明更换灯具
 */
import { lexicons } from '../../lexicons/index.ts';
import { allOf } from '../../matches.ts';
import { aheadTime, hanDeed, hanManners, hanPhrase } from '../../mentions/hanDeeds.ts';
import { hasGivenName } from '../../mentions/names.ts';
import type { PersonForm, PersonMention } from '../../mentions/passage.ts';
import { anyOf, hanOrKana, wordsOf } from '../../mentions/words.ts';
import type { RuleId } from '../../messages/index.ts';
import { trimEndOf } from '../../trim.ts';
import { type Context, dateMentions, peopleIn } from '../context.ts';
import { isPoint, isSentence } from '../entries.ts';
import type { Entry } from '../parts.ts';
import { isGoverned } from '../people/namedApart.ts';
import { isSlot } from '../scopes/agendas.ts';
import { opensMatters } from '../scopes/scope.ts';
import type { Deed } from './deeds.ts';
import { isToldOf } from './hanActors.ts';
import { bidEnd, closesInDeed, closesInTalk, listWords } from './namedDeeds.ts';
import { isOpinion } from './opinions.ts';
import { tells } from './past.ts';
import { isOnlyCalled } from './remarks.ts';
import { subjectsOf } from './subjects.ts';
import { endsInDeeds } from './verbEndings.ts';

/** A place beside a deed: who stands there, if what is left is a deed. */
type Place = (entry: Entry, context: Context) => Deed | null;

/** How people are written who stand apart from the words of a sentence. */
const apart: readonly PersonForm[] = [
  ...(['opener', 'bracket', 'handle', 'dash', 'parentheses', 'inside'] as const),
  ...(['segment', 'honorific', 'names'] as const),
];

const small = anyOf(
  wordsOf((notes) => [...notes.honorifics, ...notes.joiners, ...notes.ownerLabels, ...notes.bylines]),
);
/** What may stand between names, and between one and the end: signs, `さん`, `and`, `担当`. */
const aside = new RegExp(`^(?:[^\\p{L}\\p{N}。？?]|${small}){0,12}$`, 'u');
const behindDeed = new RegExp(`(?:[^\\p{L}\\p{N}]|${small}){1,12}$`, 'u');
/** A name is parted from the deed behind it. */
const parted = new RegExp(`^(?:${anyOf(wordsOf((notes) => notes.honorifics))})?[^\\p{L}\\p{N}]`, 'u');

const behind: Place = (entry, context) => {
  const people = standing(entry, context);
  let first = people.length;
  for (let from = entry.text.length; first > 0; from = people[first]!.start - entry.at) {
    if (!aside.test(entry.text.slice(people[first - 1]!.end - entry.at, from))) break;
    first--;
  }
  if (first === people.length) return null;
  // `Report from Ann`
  if (people[first]!.form === 'segment' && isGoverned(entry, people[first]!.start)) return null;
  if (people[first]!.form === 'parentheses' && isOpinion(entry, people[first]!.start)) return null;
  const words = entry.text.slice(0, people[first]!.start - entry.at).replace(behindDeed, '');
  return isDeed(words, context) ? { people: people.slice(first), span: people[first]! } : null;
};

const before: Place = (entry, context) => {
  const people = standing(entry, context);
  let last = 0;
  let from = 0;
  for (; last < people.length && aside.test(entry.text.slice(from, people[last]!.start - entry.at)); last++)
    from = people[last]!.end - entry.at;
  const words = entry.text.slice(from);
  if (last === 0 || !parted.test(words.slice(0, 8))) return null;
  return isDeed(words.replace(/^[^\p{L}\p{N}(（]{1,8}/u, ''), context)
    ? { people: people.slice(0, last), span: people[0]! }
    : null;
};

/** `本周王小明将更换灯具` */
const nowTime = anyOf(lexicons.flatMap(({ notes }) => (notes.objectFollows ? notes.turns.now : [])));
const time = new RegExp(
  `^(?:${aheadTime}|${nowTime})?(?:${anyOf(wordsOf((notes) => (notes.objectFollows ? notes.particles.agent : [])))})?`,
);
const acting = new RegExp(`^\\s?(?:${aheadTime})?${hanManners}(?!${listWords('talk')})${hanDeed}`);

const clause = /[，,。；;]\s?/g;

/** Where a clause may begin with who does it: at the beginning, behind a word for decisions, behind a comma; and behind when. */
function clausesOf({ text, label }: Entry): number[] {
  const begins =
    label?.mode === 'decisions' ? [label.end] : [0, ...allOf(clause, text).map((sign) => sign.index + sign[0].length)];
  return begins.slice(0, 6).map((from) => from + (time.exec(text.slice(from, from + 20))?.[0].length ?? 0));
}

const subject: Place = (entry, context) => {
  for (const start of clausesOf(entry)) {
    const found = subjectFrom(entry, context, start);
    if (found) return found;
  }
  return null;
};

function subjectFrom(entry: Entry, { known }: Context, start: number): Deed | null {
  const { text, at } = entry;
  const people = subjectsOf(entry, known, start);
  const last = people.at(-1);
  if (!last) return null;
  const day = dateMentions(entry).find(({ start }) => start >= last.end && start - last.end < 2);
  const said = text.slice((day?.end ?? last.end) - at);
  const found = acting.exec(said.slice(0, 40));
  return found && !tells(said.trimStart()) && !isToldOf(said)
    ? { people, span: { start: last.start, end: (day?.end ?? last.end) + found[0].length } }
    : null;
}

/** In the order of how sure they are; and by which rule the deed is a task. */
const places: readonly [RuleId, Place][] = [
  ['task.owner', behind],
  ['task.owner', before],
  ['task.undertaking', subject],
];

export interface Beside extends Deed {
  rule: RuleId;
}

/** `… 塗る？`, `… 塗る？（岡本）` */
const asked = /[?？]\s{0,3}(?:[(（][^()（）]{0,30}[)）])?\s{0,3}$/;

/** Who stands beside a deed of minutes, and where: no question, nothing that is told, and nothing that is only talk. */
export function besideDeed(entry: Entry, context: Context): Beside | null {
  const { kind, scopes, entries } = context;
  const scope = scopes[entry.index]!;
  if (
    !(kind === 'minutes' || (kind === 'plan' && isLatin(entry))) ||
    entry.text.length > 200 ||
    asked.test(entry.text.slice(-40)) ||
    isSlot(entry)
  )
    return null;
  if (!isPoint(entry) && !isSentence(entry.index, entries)) return null;
  if (scope.mode !== null && scope.mode !== 'decisions' && !opensMatters(scope)) return null;
  for (const [rule, place] of places) {
    const found = place(entry, context);
    if (found) return { ...found, rule };
  }
  return null;
}

/** In a plan in other letters those who stand beside a deed are read by its lists. */
const isLatin = (entry: Entry): boolean => isPoint(entry) && !hanOrKana.test(entry.text);

/** Somebody known, or called politely, apart from the sentence. */
const standing = (entry: Entry, context: Context): PersonMention[] =>
  peopleIn(entry, ...apart).filter(
    (person) =>
      (person.polite || context.known.has(person.name) || (context.kind === 'plan' && hasGivenName(person.name))) &&
      (person.form !== 'opener' || isCharged(entry, context)) &&
      !isOnlyCalled(person, entry),
  );

/** Before a colon stands who speaks, in a dialogue, and in languages that bid nothing with a noun, but where decisions are listed. */
const isCharged = ({ index }: Entry, { scopes, dialogue, language }: Context): boolean =>
  !dialogue && (!endsInDeeds(language) || scopes[index]!.mode === 'decisions');

const opensInTalk = new RegExp(`^${listWords('talk')}`, 'i');
const ahead = new RegExp(`^(?:${aheadTime})?${hanManners}(?!${listWords('talk')})${hanDeed}`);

/** `与设备组同步图纸`: with whom or to what first, and the deed not far behind. */
const toward = new RegExp(`^(?=${listWords('toward')})${hanManners}${hanPhrase}${hanDeed}`);

/** `資料を共有` is a deed, where `資料の共有` is what is talked about. */
const brought = new RegExp(
  `${anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles.object)))}[^、，,。]{2,6}$`,
);

/** `桟橋は三つで決定` settles how something is. */
const settled = new RegExp(`${anyOf(wordsOf((notes) => (notes.objectFollows ? [] : notes.deciding.nouns)))}$`);

/** `order the ropes`, `下周更换灯具`, `与设备组同步图纸`, `柵の修理`; not `ordered the ropes`, nor `discuss the ropes`. */
function isDeed(words: string, { language }: Context): boolean {
  const said = trimEndOf(words, /[。.\s]/);
  if (endsInDeeds(language) && closesInDeed(said))
    return (!closesInTalk(said) || brought.test(said)) && !settled.test(said);
  if (opensInTalk.test(said) || tells(said)) return false;
  return (
    bidEnd(said) > 0 ||
    (!endsInDeeds(language) && hanOrKana.test(said) && (ahead.test(said.slice(0, 40)) || toward.test(said)))
  );
}
