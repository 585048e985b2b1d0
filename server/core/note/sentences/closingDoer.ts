/**
 * Who stands at the end of a point with what they do:
 *
 *     図面の公開は6日 aoi担当     灯りの交換は岡本が担当     right before a noun for it
 *     灯りの交換は岡本さん        灯りの担当は小野で         behind the deed that is spoken of
 *     拆洗缆绳（张伟负责）         拆洗缆绳交给张伟           in Chinese, behind the deed as well
 */
import { hasSurname } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Entry, Known } from '../parts.ts';
import { closesInDeed, closesInTalk, opensInDeed } from './namedDeeds.ts';
import { isDoneNext, tells } from './past.ts';

const spoken = (name: 'subject' | 'topic' | 'together'): string =>
  anyOf(wordsOf(({ objectFollows, particles }) => (objectFollows ? [] : particles[name])));
const honorific = `(?:${anyOf(wordsOf(({ objectFollows, honorifics }) => (objectFollows ? [] : honorifics)))})?`;
const undertaking = anyOf(wordsOf((notes) => notes.undertakingNouns));
const closes = new RegExp(`${undertaking}(?:${spoken('together')})?[。.\\s]{0,3}$`);
const closing = new RegExp(
  `([A-Za-z][\\w.-]{1,20}|[\\p{Script=Katakana}ー]{2,8}|\\p{Script=Han}{2,4}?)(?:${spoken('subject')})?(?:${undertaking})(?:${spoken('together')})?[。.\\s]{0,3}$`,
  'u',
);

const duties = anyOf(wordsOf((notes) => notes.lists.shares));
/** What is spoken of, and behind it nothing but who. */
const topic = new RegExp(spoken('topic'));
const charged = new RegExp(
  `^(.{2,60})${spoken('topic')}([^、，,\\s]{2,12}?)${honorific}(?:${spoken('subject')}|${spoken('together')})?[。.\\s]{0,3}$`,
  'u',
);
const endsInDuty = new RegExp(`${duties}$`);

const given = anyOf(wordsOf(({ acts }) => acts.given));
const undertaken = anyOf(wordsOf((notes) => (notes.objectFollows ? notes.undertakings : [])));
const hanClosing = new RegExp(
  `(?:[(（](\\p{Script=Han}{2,4}?)${undertaken}[)）]|${given}(\\p{Script=Han}{2,3}))[。.\\s]{0,3}$`,
  'u',
);

/** `拆洗缆绳（张伟负责）`, `拆洗缆绳交给张伟`: somebody known, or with a family name, behind a deed that is not told. */
function hanDoer({ text, at }: Entry, last: string, known: Known): PersonMention | null {
  const found = hanClosing.exec(last);
  const name = found?.[1] ?? found?.[2];
  if (!found || !name || !(known.has(name) || hasSurname(name))) return null;
  const from = text.length - last.length;
  const before = text.slice(0, from + found.index);
  if (!opensInDeed(before) || tells(before) || isDoneNext(before)) return null;
  return toAgent(name, at + from + found.index + found[0].indexOf(name));
}

/** Such a one, if somebody is known by that name. */
export function closingDoer(entry: Entry, known: Known): PersonMention | null {
  const { text, at } = entry;
  const last = text.slice(-40);
  const doer = hanDoer(entry, last, known);
  if (doer) return doer;
  const found = closes.test(last) ? closing.exec(last) : null;
  if (found && known.has(found[1]!)) return toAgent(found[1]!, at + Math.max(0, text.length - 40) + found.index);
  const first = text.slice(0, 80);
  const said = topic.test(first) ? charged.exec(first) : null;
  if (!said || !known.has(said[2]!) || closesInTalk(said[1]!)) return null;
  if (!closesInDeed(said[1]!) && !endsInDuty.test(said[1]!)) return null;
  return toAgent(said[2]!, at + said[0].lastIndexOf(said[2]!));
}

/** Somebody who does what the words around their name say. */
export const toAgent = (name: string, start: number): PersonMention => ({
  kind: 'person',
  form: 'agent',
  name,
  start,
  end: start + name.length,
});
