/**
 * Words that introduce a task, with the names that may stand beside them.
 *
 *     ACTION BW: schedule the review   →  text from `schedule`, names `BW`
 *     **Action (ann):** write it down  →  names `ann`
 */
import { lexicons } from '../lexicons/index.ts';
import type { Span, Status } from '../model.ts';
import { latinDeedAt } from './deedWords.ts';
import { type FieldMention, keywords } from './formats.ts';
import { search } from './search.ts';
import { readTodoTxt } from './todoTxt.ts';
import { either, meets, type Need, signs, words } from './vocabulary.ts';
import { capitalised } from './weakPeople.ts';
import { anyOf, bare, isNothing, wordsOf } from './words.ts';

export interface Marker extends Span {
  /** The word itself, lower case. */
  word: string;
  /** `opening`: the line begins with it; `tag`: it stands in brackets further in. */
  place: 'opening' | 'tag';
  /** Where the task's own words begin. */
  body: number;
  /** Where names may stand between the word and the colon. */
  names: Span | null;
  /** It introduces what is finished: `DONE: …`. */
  done?: true;
  /** It says how far the task is, as Org, Logseq and todo.txt have it: `DOING …`, `x 2026-03-05 …`. */
  status?: Status;
  /** What the head of a line of todo.txt says besides. */
  fields?: FieldMention[];
}

const list = wordsOf((notes) => notes.markers);
const markers = words(list);
const opening = search(
  [markers],
  () => new RegExp(`^(?:\\*\\*)?[[【(（]?\\s{0,3}(${markers.source})(?:\\s{0,3}#?\\d{1,3}(?:\\.\\d{1,3}){0,2})?`, 'i'),
);
const doneMarkers = words(lexicons.flatMap(({ notes }) => notes.doneMarkers));
const doneOpening = search(
  [doneMarkers, signs(':：')],
  () => new RegExp(`^(${doneMarkers.source})\\s{0,2}[:：]\\s{0,3}(?=\\S)`),
);
const tag = search(
  [markers, signs('[【')],
  () =>
    new RegExp(
      `[[【][^[\\]【】\\n]{0,16}?(${anyOf(list.filter((word) => word.length > 2 && word !== 'actions'))})\\s{0,2}[\\]】]`,
      'i',
    ),
);
/** `[ACTION: Ann] …`, `[TODO: ann] …` */
const bracketed = search(
  [markers, signs('[【')],
  () =>
    new RegExp(
      `^[[【]\\s{0,2}(${markers.source})\\s{0,2}[:：-]\\s{0,3}([^[\\]【】\\n]{1,40}?)\\s{0,2}[\\]】]\\s{0,3}`,
      'i',
    ),
);
/** `[Ann] AI: …`, `[ann, bo] TODO: …` */
const handed = search(
  [markers, signs('[【')],
  () =>
    new RegExp(
      `^[[【]([^[\\]【】\\n]{2,40})[\\]】]\\s{1,3}(${anyOf(list.filter((word) => /^[a-z]/.test(word)))})\\s?[:：]\\s{1,3}(?=\\S)`,
      'i',
    ),
);
/** What stands between the word and its colon: nothing, or names. */
const tail =
  /^(?:\s{0,3}[-–—]\s{0,3})?\s{0,6}[(（[]?\s{0,3}([^:：()（）[\]\n]{0,60}?)\s{0,3}[)）\]】]?\s{0,3}(?:[:：】]|\](?=\s|$)|(?<=\d\s{0,4})[-–—](?=\s))(?:\s?\*\*)?\s{0,40}/;

/** Without any of these there is no marker but a keyword or the head of a line of todo.txt. */
const introducing = either(markers, doneMarkers);

/** Reads the marker of a line; null where there is none, or where it says that there is nothing to do. */
export function readMarker(text: string, listed: boolean, sight: Need): Marker | null {
  const other = readTodo(text) ?? (listed ? readKeyword(text) : null);
  if (other) return other;
  if (!meets(sight, introducing)) return null;
  const finished = doneOpening.exec(text.slice(0, 60), sight);
  if (finished) {
    const end = finished[0].length;
    return { start: 0, end, word: finished[1]!.toLowerCase(), place: 'opening', body: end, names: null, done: true };
  }
  const inside = bracketed.exec(text.slice(0, 100), sight);
  if (inside) {
    const at = inside[0].lastIndexOf(inside[2]!);
    const names = { start: at, end: at + inside[2]!.length };
    return {
      start: 0,
      end: inside[0].length,
      word: inside[1]!.toLowerCase(),
      place: 'opening',
      body: inside[0].length,
      names,
    };
  }
  const behind = handed.exec(text.slice(0, 100), sight);
  if (behind) {
    const at = behind[0].indexOf(behind[1]!);
    const end = behind[0].length;
    return {
      start: at + behind[1]!.length + 1,
      end,
      word: behind[2]!.toLowerCase(),
      place: 'opening',
      body: end,
      names: { start: at, end: at + behind[1]!.length },
    };
  }
  const found = opening.exec(text.slice(0, 60), sight);
  if (!found) return readTag(text, sight);
  const word = found[1]!.toLowerCase();
  const after = found[0].length;
  const rest = text.slice(after, after + 200);
  // `[actions] …` names an area of the code.
  if (/^[[【(（]/.test(text) && word.endsWith('s')) return null;
  // タスク数, AI-assisted: a word that goes on is another word; `AI-Ann: …` names somebody.
  const goesOn =
    /^(?:\p{Script=Han}|\p{Script=Katakana}|-(?!\p{Lu}\p{L}{0,20}[:：])\p{L})/u.test(rest) && /\p{L}$/u.test(word);
  // `AIが描いた図`: a particle behind a word in other letters.
  const said = /^\p{Script=Hiragana}/u.test(rest) && /[a-z]$/i.test(word);
  const rear = goesOn || said ? null : tail.exec(rest);
  if (!rear) return readBare(text, found[1]!, after);
  const body = after + rear[0].length;
  if (isNothing(text.slice(body)) || /^required\b/i.test(rear[1]!)) return null;
  const marked = /^[[【(（]/.test(text) || /\d$/.test(found[0]);
  if (word.length < 2 && !marked) return null;
  const at = rear[1] ? after + rear[0].indexOf(rear[1]) : -1;
  const names = at < 0 ? null : { start: at, end: at + rear[1]!.length };
  return { start: 0, end: body, word, place: 'opening', body, names };
}

/** A line of todo.txt. */
function readTodo(text: string): Marker | null {
  const found = readTodoTxt(text);
  if (!found) return null;
  const { body, fields, done } = found;
  return { start: 0, end: 1, word: 'x', place: 'opening', body, names: null, status: done ? 'done' : 'todo', fields };
}

/** `TODO Group`: what a team is called. */
const team = new RegExp(`^\\s${anyOf(wordsOf((notes) => notes.groups))}\\b`, 'i');

const keywordFirsts: ReadonlySet<string> = new Set(Object.keys(keywords).map((word) => word.charAt(0)));
const keyword = new RegExp(
  `^(${Object.keys(keywords).join('|')}) +(?:\\[#[A-Z]\\] +)?(?=[^\\s:：])(?!\\p{Lu}{2,}\\b)`,
  'u',
);

/** `DOING call the vendor` as a point of a list, and not `NOW SERVING`. */
function readKeyword(text: string): Marker | null {
  if (!keywordFirsts.has(text.charAt(0))) return null;
  const found = keyword.exec(text.slice(0, 40));
  if (!found || isNothing(text.slice(found[0].length)) || team.test(text.slice(found[1]!.length))) return null;
  const [all, word = ''] = found;
  const status = keywords[word]!;
  return {
    start: 0,
    end: word.length,
    word: word.toLowerCase(),
    place: 'opening',
    body: all.length,
    names: null,
    status,
  };
}

const commits = anyOf(wordsOf((notes) => notes.commits));
/** `Action to order ropes`, `Action on Ann to order ropes`: an action of whoever is named, or of all. */
const ordered = new RegExp(
  `^\\s(?:is\\s)?(?:${anyOf(wordsOf((notes) => notes.scopeBeginnings.aims))}\\s(@?\\p{Lu}[\\p{L}'’-]{0,20}(?:(?:,\\s|\\s(?:&\\s)?|,?\\s${anyOf(wordsOf((notes) => notes.joiners))}\\s)@?\\p{Lu}[\\p{L}'’-]{0,20}){0,4})\\s)?(?=${commits}\\s[a-z])`,
  'u',
);

const charged = new RegExp(`^${capitalised}\\s${commits}\\s[a-z]`, 'u');

/** `TODO call the vendor`, `TODO 王五`: in capitals, and nothing but that; before a handle, and set apart by emphasis, any of them. */
function readBare(text: string, word: string, after: number): Marker | null {
  const rest = text.slice(after, after + 120);
  const capitals = /^\p{Lu}{2}[\p{Lu} ]*$/u.test(word);
  const said = rest.trimStart();
  const apart = /^ {3}\S/.test(rest) && (latinDeedAt(said) > 0 || charged.test(said));
  const order = word.length > 5 && /^action(?: item)?$/i.test(word) ? ordered.exec(rest) : null;
  if (order) {
    const body = after + order[0].length;
    const at = order[1] ? after + order[0].indexOf(order[1]) : -1;
    const names = at < 0 ? null : { start: at, end: at + order[1]!.length };
    return { start: 0, end: after, word: bare(word), place: 'opening', body, names };
  }
  if (
    !(
      /^(?:TODO|FIXME|ACTION ITEM)$/.test(word) ||
      (capitals && /^ @\w/.test(rest)) ||
      apart ||
      isCalledOut(word, rest)
    ) ||
    !/^[\s\u3000]+\S/.test(rest) ||
    team.test(rest)
  )
    return null;
  const body = after + (text.slice(after).length - text.slice(after).trimStart().length);
  if (isNothing(text.slice(body))) return null;
  return { start: 0, end: after, word: bare(word), place: 'opening', body, names: null };
}

/** `ACTION renew the rope licence`: in capitals, and a sentence; `ACTION REQUIRED` and `ACTION PLAN` head something. */
const isCalledOut = (word: string, rest: string): boolean =>
  word === 'ACTION' && /^ {1,3}(?!\p{Lu}{2})\S+(?: \S+){2}/u.test(rest);

function readTag(text: string, sight: Need): Marker | null {
  const found = tag.exec(text.slice(0, 2000), sight);
  if (!found) return null;
  const end = found.index + found[0].length;
  return { start: found.index, end, word: found[1]!.toLowerCase(), place: 'tag', body: 0, names: null };
}
