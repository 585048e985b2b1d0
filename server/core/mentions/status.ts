/**
 * Words that state how far something is. `place` says where they stand, and with it how sure one can be.
 *
 *     … - 待跟进, …。已上线     suffix      [done] …, 进行中：…   prefix
 *     进行中                    whole       定时任务完成60%        percent
 *     完成接口联调              opening     … ✅                   sign
 *     Done, merged yesterday    lead        Paint: we are working on it   begun
 *     …，目前联调中，预计…      going
 */

import { lexicons } from '../lexicons/index.ts';
import type { Status } from '../model.ts';
import { firstOf, lastOf } from './characters.ts';
import { latinDeedAt } from './deedWords.ts';
import { type Search, search } from './search.ts';
import { closes, readSaid } from './statusSaid.ts';
import { readPercent, readTenths, tenths } from './statusShare.ts';
import { maySay, readTold } from './statusTold.ts';
import { underwayIn } from './underway.ts';
import { blank, either, lookAt, meets, type Need, picture, signs, words } from './vocabulary.ts';
import { upToFour } from './weakPeople.ts';
import { anyOf, wordsOf } from './words.ts';

export type StatusPlace =
  | 'whole'
  | 'suffix'
  | 'prefix'
  | 'lead'
  | 'opening'
  | 'tail'
  | 'begun'
  | 'going'
  | 'unfinished'
  | 'percent'
  | 'sign'
  | 'struck'
  | 'inside';

export interface StatusMention {
  kind: 'status';
  start: number;
  end: number;
  status: Status;
  place: StatusPlace;
}

/** Whether a word is one of those for a status, not only shaped like one. */
export const isStatusWord = (text: string): boolean => statusOf.has(text.toLowerCase());

const statuses: Status[] = ['todo', 'doing', 'waiting', 'done', 'cancelled'];
const statusOf = new Map<string, Status>();
for (const status of statuses)
  for (const word of wordsOf((notes) => notes.statuses[status])) if (!statusOf.has(word)) statusOf.set(word, status);
const all = [...statusOf.keys()].sort((one, other) => other.length - one.length);
const said = words(all);
/** Of a language without blanks between its words. */
const cjk = words(all.filter((each) => /^[^ -~]/.test(each)));
const longer = words(all.filter((each) => /^[^ -~]/.test(each) && each.length > 1));
/** Behind the last word: signs, and pictures: `準備中🌀`. */
const closing = '(?:[\\s\\u3000)）\\]】。.!！~～;；,，_*\\ufe0f]|\\p{Extended_Pictographic}){0,6}$';
const whole = search([said], () => new RegExp(`^[\\s(（\\[【]{0,3}(${said.source})${closing}`, 'iu'));
const suffix = search(
  [said],
  () =>
    new RegExp(
      `(?:[-–—,，、;；:：。.(（\\[【/|→>…\\ufffc]\\s{0,3}(${said.source})|[\\s\\u3000](${cjk.source}))${closing}`,
      'iu',
    ),
);
/** `… (done during the storm)`: of what is over, with when or how. */
const over = words(wordsOf((notes) => notes.statuses.done));
const aside = search(
  [over, signs('(')],
  () =>
    new RegExp(
      `\\(\\s?(${over.source})(?:[,;:]|\\s(?:${anyOf(wordsOf((notes) => notes.past.circumstances))}))\\s[^()]{1,50}\\)[\\s.*_]{0,6}$`,
      'i',
    ),
);
/** `…，进行中，预计…`: a clause of its own. */
const clause = search(
  [longer],
  () => new RegExp(`[-–—,，、;；:：。.(（…→]\\s{0,3}(${longer.source})(?=[,，、;；。)）])`),
);
const prefix = search(
  [said, signs('(（[【:：-')],
  () =>
    new RegExp(
      `^(?:[(（\\[【]\\s{0,2}(${said.source})\\s{0,2}[)）\\]】]|(${said.source})\\s{0,2}(?:[:：]|[-–—]{1,2}\\s))`,
      'i',
    ),
);
const three = words(all.filter((each) => /^[^ -~]{3}/.test(each)));
/** `进行中 灯塔`: three characters or more before a blank, and any that emphasis sets apart (`**完成** 栏杆`). */
const apart = search(
  [cjk, blank],
  () => new RegExp(`^(?:(${three.source})[ \\u3000]|(${cjk.source})[ \\u3000]{2,4})(?=\\S)`),
);
/** A first clause of its own. */
const lead = search(
  [said, signs(',，.。;；')],
  () => new RegExp(`^(${said.source})(?=[,，.。;；](?:\\s|[^ -~]|$))`, 'i'),
);
const opening = search([cjk], () => new RegExp(`^(${cjk.source})`));
const tail = search([longer], () => new RegExp(`(${longer.source})${closing}`, 'u'));
/** `案内を準備中🌀`: a last word with a picture behind it is set apart from its sentence. */
const pictured = search(
  [longer],
  () => new RegExp(`(${longer.source})\\s?(?:\\p{Extended_Pictographic}\\ufe0f?){1,3}\\s{0,3}$`, 'u'),
);
const deeds = anyOf(wordsOf(({ objectFollows, deeds }) => (objectFollows ? deeds : [])));
const underway = words(wordsOf((notes) => [...notes.underway, ...notes.atWork]));
/** `Ann working on …`, `Ann and Bo still preparing …` */
const busy = search(
  [underway],
  () =>
    new RegExp(
      `^${upToFour}\\s(?:${anyOf(wordsOf((notes) => notes.adverbs))}\\s)?(${anyOf(wordsOf((notes) => notes.atWork))})\\s`,
      'u',
    ),
);
/** `把检查扩展到测试中`: where something comes to. */
const reached = `${anyOf(wordsOf((notes) => notes.reaching))}[^,，、;；。]{0,20}`;
const goesOn = anyOf(wordsOf((notes) => notes.underwayEndings));
/** `…，目前联调中`, `…review中，预计…`: a clause ends with a deed that goes on. */
const going = search(
  [closes],
  // What stands before is asked of a deed only.
  () =>
    new RegExp(
      `(?=(?:${deeds}|[A-Za-z]{2,12}\\s?)${goesOn})(?<!${reached})((?:${deeds}|[A-Za-z]{2,12}\\s?)${goesOn})(?=[,，、;；。]|${closing})`,
      'u',
    ),
);
const open = words(wordsOf((notes) => [...notes.unfinished, ...notes.unfinishedEnds]));
/** `… (continue)`, `…（部分）`, `灯りの本の途中 (3章まで)` */
const unfinished = search(
  [open],
  () =>
    new RegExp(
      `[(（]\\s?(${anyOf(wordsOf((notes) => notes.unfinished))})\\s?[)）][。.;；\\s]{0,3}$|(${anyOf(wordsOf((notes) => notes.unfinishedEnds))})\\s?(?:[(（][^()（）]{0,40}[)）])?${closing}`,
      'iu',
    ),
);
const marks = new Map<string, Status>([
  ['✅', 'done'],
  ['✔', 'done'],
  ['☑', 'done'],
  ['🎉', 'done'],
  ['🟢', 'doing'],
  ['❌', 'cancelled'],
  ['🚫', 'cancelled'],
  ['🚧', 'doing'],
  ['🔄', 'doing'],
  ['🟡', 'doing'],
  ['🏗', 'doing'],
  ['⏳', 'waiting'],
  ['⏸', 'waiting'],
  ['🛑', 'waiting'],
  ['⬜', 'todo'],
  ['🔲', 'todo'],
  ['☐', 'todo'],
]);
const sign = search([picture], () => new RegExp(`${[...marks.keys()].join('|')}`, 'u'));
const past = words(wordsOf((notes) => notes.finished));
const finished = search([past], () => new RegExp(past.source));
const left = words(wordsOf((notes) => notes.remaining));
const remaining = search([left], () => new RegExp(left.source, 'i'));

/** The status that a text is and nothing else; null where it is none. `sight`: of the text. */
export function statusAlone(text: string, sight: Need): Status | null {
  const hit = text.length < 40 ? whole.exec(text, sight) : null;
  return (hit && statusOf.get(hit[1]!.toLowerCase())) ?? null;
}

const awaited = lexicons.flatMap(({ notes }) =>
  notes.awaited.begins.length + notes.awaited.ends.length > 0 ? [notes.awaited] : [],
);
const held = wordsOf((notes) => notes.held);
const waiting = words([...awaited.flatMap(({ begins, ends }) => [...begins, ...ends]), ...held]);
/** `Ask for a lamp, this is waiting for the vendor` */
const holding = search([waiting], () => new RegExp(`\\s(${anyOf(held)})(?=\\s)`, 'i'));
const waits = awaited.map((lists) => {
  const [begins, ends] = [lists.begins, lists.ends].map((list) => (list.length > 0 ? words(list) : null));
  const head = begins ? `(?:^|[:：,，、。;；(（\\s–—-])${begins.source}[^:：,，、。;；]{1,20}` : '';
  return search(
    [begins, ends].flatMap((need) => need ?? []),
    () => new RegExp(`${head}${ends?.source ?? ''}${closing}`, 'iu'),
  );
});

const shapes = lexicons.flatMap(({ notes }) => [
  ...notes.finishedShapes.begins.map((word) => `${word}\\p{Script=Han}{1,4}`),
  ...notes.finishedShapes.ends.map((word) => `[\\p{Script=Han}\\p{Script=Katakana}ー]{1,6}${word}`),
]);
const shapeWords = words(lexicons.flatMap(({ notes }) => Object.values(notes.finishedShapes).flat()));
const shaped = search(
  [shapeWords],
  () => new RegExp(`[-–—,，、;；。(（→>…\\s]\\s{0,3}(${shapes.join('|')})${closing}`, 'u'),
);

/** Without any of these a text says nothing of a status. */
const telling = either(said, picture, underway, closes, open, past, left, tenths, signs('%％'), shapeWords, waiting);

/** What the text of a line says of its status, the clearest first. `sight`: of the text, or of one that holds it. */
export function readStatuses(text: string, line: { start: number }, sight: Need = lookAt(text)): StatusMention[] {
  const found: StatusMention[] = [];
  if (!meets(sight, telling) && !maySay(text, sight)) return found;
  const add = (place: StatusPlace, status: Status | undefined, start: number, length: number): void => {
    if (status)
      found.push({ kind: 'status', place, status, start: line.start + start, end: line.start + start + length });
  };
  const match = (place: StatusPlace, pattern: Search, part: string, from: number): boolean => {
    const hit = pattern.exec(part, sight);
    const word = hit?.[1] ?? hit?.[2];
    if (!hit || !word) return false;
    add(
      place,
      place === 'unfinished' ? 'doing' : statusOf.get(word.toLowerCase()),
      from + part.indexOf(word, hit.index),
      word.length,
    );
    return true;
  };
  const last = lastOf(text, 60);
  const offset = text.length - last.length;
  const first = text.slice(0, 60);
  const part = firstOf(text, 400);
  const clear =
    (text.length < 40 && match('whole', whole, text, 0)) ||
    match('suffix', suffix, last, offset) ||
    match('suffix', pictured, last, offset) ||
    match('suffix', aside, last, offset) ||
    readAwaited(last, offset, sight, add) ||
    readFinished(last, offset, sight, add) ||
    match('prefix', prefix, first, 0) ||
    match('prefix', apart, first, 0) ||
    match('suffix', clause, part, 0);
  readSigns(text, sight, add);
  const addShare = (status: Status, start: number, length: number): void => add('percent', status, start, length);
  readPercent(text, sight, addShare);
  readTenths(last, offset, sight, addShare);
  if (!clear) {
    match('lead', lead, first, 0);
    match('opening', opening, first, 0);
    match('tail', tail, last, offset);
  }
  const working = meets(sight, underway) ? underwayIn(part) : null;
  if (working) add('begun', 'doing', working.start, working.end - working.start);
  const doing = working || latinDeedAt(part) > 0 ? null : busy.exec(part, sight);
  if (doing) add('begun', 'doing', doing[0].trimEnd().length - doing[1]!.length, doing[1]!.length);
  const stuck = clear ? null : holding.exec(part, sight);
  if (stuck) add('begun', 'waiting', stuck.index + 1, stuck[1]!.length);
  const carriedOn = going.exec(part, sight);
  if (carriedOn) add('going', 'doing', carriedOn.index, carriedOn[1]!.length);
  const ends = carriedOn || clear ? null : readSaid(last, sight);
  if (ends) add('going', ends.status, offset + ends.start, ends.length);
  const said = clear || working ? null : readTold(text, sight);
  if (said) add('going', said.status, said.start, said.length);
  match('unfinished', unfinished, last, offset);
  readInside(part, sight, add);
  return found;
}

type Add = (place: StatusPlace, status: Status | undefined, start: number, length: number) => void;

/** `…完成…，剩余…`: within a sentence, that something is finished or left. */
function readInside(part: string, sight: Need, add: Add): void {
  const done = finished.exec(part, sight);
  if (done) add('inside', 'done', done.index, done[0].length);
  const still = remaining.exec(part, sight);
  if (still) add('inside', 'todo', still.index, still[0].length);
}

/** `…，等厂商回复`: the last clause says what is waited for. */
function readAwaited(last: string, offset: number, sight: Need, add: Add): boolean {
  for (const pattern of waits) {
    const found = pattern.exec(last, sight);
    if (!found || found[0].trim() === '') continue;
    const start = found.index + (/[^:：,，、。;；\s–—-]/.exec(found[0])?.index ?? 0);
    add('suffix', 'waiting', offset + start, found.index + found[0].length - start);
    return true;
  }
  return false;
}

/** `… → 送付済み`, `…，已送出`: a last clause that says in few words that it is finished. */
function readFinished(last: string, offset: number, sight: Need, add: Add): boolean {
  const found = shaped.exec(last, sight);
  if (!found) return false;
  const start = last.indexOf(found[1]!, found.index);
  add('suffix', 'done', offset + start, found[1]!.length);
  return true;
}

function readSigns(text: string, sight: Need, add: Add): void {
  const found = sign.exec(text.slice(0, 1000), sight);
  if (found) add('sign', marks.get(found[0]), found.index, found[0].length);
}
