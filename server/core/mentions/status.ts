/**
 * Words that state how far something is. `place` says where they stand, and with it how sure one can be.
 *
 *     … - 待跟进, …。已上线     suffix      [done] …, 进行中：…   prefix
 *     进行中                    whole       定时任务完成60%        percent
 *     完成接口联调              opening     … ✅                   sign
 *     Done, merged yesterday    lead        Paint: we are working on it   begun
 */
import { lexicons } from '../lexicons/index.ts';
import type { Status } from '../model.ts';
import type { Line } from './lines.ts';
import { anyOf, wordsOf } from './words.ts';

export type StatusPlace =
  | 'whole'
  | 'suffix'
  | 'prefix'
  | 'lead'
  | 'opening'
  | 'tail'
  | 'begun'
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
const words = [...statusOf.keys()].sort((one, other) => other.length - one.length);
const word = anyOf(words);
const cjk = words.filter((each) => /^[^ -~]/.test(each));
const closing = '[\\s\\u3000)）\\]】。.!！~～;；,，_*]{0,6}$';
const whole = new RegExp(`^[\\s(（\\[【]{0,3}(${word})${closing}`, 'i');
const suffix = new RegExp(
  `(?:[-–—,，、;；:：。.(（\\[【/|→>…\\ufffc]\\s{0,3}(${word})|[\\s\\u3000](${anyOf(cjk)}))${closing}`,
  'i',
);
/** `…，进行中，预计…`: a clause of its own. */
const clause = new RegExp(
  `[-–—,，、;；:：。(（…→]\\s{0,3}(${anyOf(cjk.filter((each) => each.length > 1))})(?=[,，、;；。)）])`,
);
const prefix = new RegExp(
  `^(?:[(（\\[【]\\s{0,2}(${word})\\s{0,2}[)）\\]】]|(${word})\\s{0,2}(?:[:：]|[-–—]{1,2}\\s))`,
  'i',
);
/** A first clause of its own. */
const lead = new RegExp(`^(${word})(?=[,，.。;；](?:\\s|[^ -~]|$))`, 'i');
const opening = new RegExp(`^(${anyOf(cjk)})`);
const tail = new RegExp(`(${anyOf(cjk.filter((each) => each.length > 1))})${closing}`);
const begun = new RegExp(`(?:^|[:：.。]\\s{1,3})(${anyOf(wordsOf((notes) => notes.underway))})`, 'i');
const percent = /(?:^|[^\d.])(\d{1,3})\s{0,2}[%％]/g;
const shares = anyOf(wordsOf((notes) => notes.progress));
const progress = new RegExp(`${shares}[^\\d]{0,6}$`, 'i');
const tenth = new RegExp(
  `(?:^|[\\s\\u3000:：、,(（]|${shares}[^\\d]{0,2})(\\d{1,2})${anyOf(wordsOf((notes) => notes.tenths))}[)）。\\s]{0,4}$`,
  'i',
);
const progressBehind = new RegExp(`^\\s{0,2}${shares}`, 'i');
const signs = new Map<string, Status>([
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
]);
const sign = new RegExp(`${[...signs.keys()].join('|')}`, 'u');
const finished = new RegExp(anyOf(wordsOf((notes) => notes.finished)));
const remaining = new RegExp(anyOf(wordsOf((notes) => notes.remaining)), 'i');

/** What the text of a line says of its status, the clearest first. */
export function readStatuses(text: string, line: Pick<Line, 'start'>): StatusMention[] {
  const found: StatusMention[] = [];
  const add = (place: StatusPlace, status: Status | undefined, start: number, length: number): void => {
    if (status)
      found.push({ kind: 'status', place, status, start: line.start + start, end: line.start + start + length });
  };
  const last = text.slice(-60);
  const offset = text.length - last.length;
  const match = (place: StatusPlace, pattern: RegExp, part: string, from: number): boolean => {
    const hit = pattern.exec(part);
    const said = hit?.[1] ?? hit?.[2];
    if (!hit || !said) return false;
    add(place, statusOf.get(said.toLowerCase()), from + part.indexOf(said, hit.index), said.length);
    return true;
  };
  const first = text.slice(0, 60);
  const clear =
    (text.length < 40 && match('whole', whole, text, 0)) ||
    match('suffix', suffix, last, offset) ||
    readAwaited(last, offset, add) ||
    readFinished(last, offset, add) ||
    match('prefix', prefix, first, 0) ||
    match('suffix', clause, text.slice(0, 400), 0);
  readSigns(text, add);
  readPercent(text, add);
  readTenths(last, offset, add);
  if (!clear) {
    match('lead', lead, first, 0);
    match('opening', opening, first, 0);
    match('tail', tail, last, offset);
  }
  const part = text.slice(0, 400);
  const working = begun.exec(part.replaceAll('’', "'"));
  if (working) add('begun', 'doing', working.index + working[0].length - working[1]!.length, working[1]!.length);
  const past = finished.exec(part);
  if (past) add('inside', 'done', past.index, past[0].length);
  const left = remaining.exec(part);
  if (left) add('inside', 'todo', left.index, left[0].length);
  return found;
}

type Add = (place: StatusPlace, status: Status | undefined, start: number, length: number) => void;

const waits = lexicons.map(({ notes }) => {
  const { begins, ends } = notes.awaited;
  const head = begins.length > 0 ? `(?:^|[:：,，、。;；\\s–—-])${anyOf(begins)}[^:：,，、。;；]{1,20}` : '';
  return new RegExp(`${head}${ends.length > 0 ? anyOf(ends) : ''}${closing}`, 'i');
});

/** `…，等厂商回复`: the last clause says what is waited for. */
function readAwaited(last: string, offset: number, add: Add): boolean {
  const found = waits.map((pattern) => pattern.exec(last)).find((hit) => hit !== null && hit[0].trim() !== '');
  if (!found) return false;
  const start = found.index + (/[^:：,，、。;；\s–—-]/.exec(found[0])?.index ?? 0);
  add('suffix', 'waiting', offset + start, found.index + found[0].length - start);
  return true;
}

const shapes = lexicons.flatMap(({ notes }) => [
  ...notes.finishedShapes.begins.map((word) => `${word}\\p{Script=Han}{1,4}`),
  ...notes.finishedShapes.ends.map((word) => `[\\p{Script=Han}\\p{Script=Katakana}ー]{1,6}${word}`),
]);
const shaped = new RegExp(`[-–—,，、;；。(（→>…\\s]\\s{0,3}(${shapes.join('|')})${closing}`, 'u');

/** `… → 送付済み`, `…，已送出`: a last clause that says in few words that it is finished. */
function readFinished(last: string, offset: number, add: Add): boolean {
  const found = shaped.exec(last);
  if (!found) return false;
  const start = last.indexOf(found[1]!, found.index);
  add('suffix', 'done', offset + start, found[1]!.length);
  return true;
}

function readSigns(text: string, add: Add): void {
  const found = sign.exec(text.slice(0, 1000));
  if (found) add('sign', signs.get(found[0]), found.index, found[0].length);
}

/** How far something is of which so many percent are done. */
export const statusOfShare = (percent: number): Status => (percent >= 100 ? 'done' : percent > 0 ? 'doing' : 'todo');

/** `8割方` at the end: so many tenths are done. */
function readTenths(last: string, offset: number, add: Add): void {
  const found = tenth.exec(last);
  if (!found) return;
  const at = found.index + found[0].indexOf(found[1]!);
  const said = last.slice(at).replace(/[)）。\s]+$/, '');
  add('percent', statusOfShare(Number(found[1]) * 10), offset + at, said.length);
}

/** A share of what is to be done, not any percentage: `完成70%`, `进度：80%`, `- 100%` at the end. */
function readPercent(text: string, add: Add): void {
  for (const found of text.slice(0, 1000).matchAll(percent)) {
    const at = found.index + found[0].indexOf(found[1]!);
    const end = found.index + found[0].length;
    const atEnd =
      /^[\s)）;；。,，]*$/.test(text.slice(end, end + 10)) &&
      end + 10 >= text.length &&
      /(?:[-–—:：]\s*|\t|[ \u3000]{2})$/.test(text.slice(0, at));
    const beside =
      progress.test(text.slice(Math.max(0, at - 12), at)) || progressBehind.test(text.slice(end, end + 12));
    if (!atEnd && !beside) continue;
    const share = Number(found[1]);
    add('percent', statusOfShare(share), at, end - at);
  }
}
