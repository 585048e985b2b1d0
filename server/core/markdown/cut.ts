/**
 * From a text to its units: front matter by hand, the rest by the scanner. After an edit the scan begins again at a safe
 * unit above it, and ends at one below it that comes out as before; what lies beyond is kept, and moved where need be.
 */
import { atOnce, type Steps } from '../steps.ts';
import { editBetween, type TextEdit } from './edit.ts';
import { type Front, frontOf } from './frontMatter.ts';
import { changedLabels, joined, nothing, refersTo } from './known.ts';
import { editedLineStarts, positionAt } from './lines.ts';
import { draftedPart, draftsOf, drawn, joinDoubtful, makeUnits, type Part, type Parts } from './parts.ts';
import type { Known } from './remark.ts';
import { scanBlocks } from './scan/blocks.ts';
import type { Unit } from './unit.ts';

/** What a cut of a note gives. */
export interface Cut {
  /** The units in order. One that did not change is the same object as in the cut before, moved in place. */
  units: readonly Unit[];
  /**
   * How many units, from the beginning and from the end, are those of the cut before: nothing of the first kind moved,
   * all of the second moved alike. What lies between is new, but for single units that are the same object as before.
   */
  kept: { before: number; after: number };
  /** Where the lines of the text start. */
  lines: readonly number[];
  /** How many units remark had to make. */
  handed: number;
}

/** What is known of a note between two cuts; its text has no second byte order mark. */
interface Noted extends Cut {
  text: string;
  front: Front;
  parts: Part[];
  known: Known;
}

/**
 * The units of a note in order. Total: any text gives units, and the offsets are those of the text as it is, byte order
 * mark, CRLF and all. Blocks hold slices of the note: who keeps a fact for long copies its strings (`copy`).
 */
export const cut = (text: string): Unit[] => [...createCutter()(text).units];

/** Cuts one note again and again: only what an edit touches is made anew. */
export function createCutter(): (text: string) => Cut {
  const cutAgain = createStepwiseCutter();
  return (text) => atOnce(cutAgain(text));
}

/** The same in steps; each cut is to be taken to its end before the next. */
export function createStepwiseCutter(): (text: string) => Steps<Cut> {
  let note: Noted = {
    text: '',
    front: { unit: null, end: 0 },
    parts: [],
    known: nothing,
    units: [],
    kept: { before: 0, after: 0 },
    lines: [0],
    handed: 0,
  };
  return function* (text) {
    note = yield* recut(note, text);
    return note;
  };
}

function* recut(before: Noted, raw: string): Steps<Noted> {
  const front = frontOf(raw);
  const text = withoutMark(raw, front.end);
  const edit = editBetween(before.text, text);
  const sameFront = front.end === before.front.end && edit.start >= front.end;
  if (sameFront) front.unit = before.front.unit;
  const lines = editedLineStarts(before.lines, text, edit);
  yield;
  const drafted = draftAnew(before, { text, edit, from: front.end, sameFront });
  yield;
  move(drafted, edit.newEnd - edit.oldEnd, lines.length - before.lines.length);
  const joint = yield* joinDoubtful(drafted);
  const known = joined(joint.parts);
  const stale = withStale(joint, changedLabels(before.known, known));
  yield;
  const { parts, first, last } = yield* makeUnits(yield* joinDoubtful(stale), known);
  const units = parts.slice(sameFront ? first : 0, last).flatMap((part) => part.units);
  setLines(units, lines);
  const kept = { before: sameFront ? count(parts, { last: first }) : 0, after: count(parts, { first: last }) };
  if (front.unit && sameFront) kept.before++;
  else if (front.unit) units.unshift(front.unit);
  return {
    text,
    front,
    parts,
    known,
    lines,
    kept,
    units: [...before.units.slice(0, kept.before), ...units, ...before.units.slice(before.units.length - kept.after)],
    handed: count(parts, { handed: true }),
  };
}

/** A mark where the body begins would be swallowed by the parser, which does not count it. */
const withoutMark = (text: string, at: number): string =>
  text.charCodeAt(at) === 0xfeff ? `${text.slice(0, at)}\u200b${text.slice(at + 1)}` : text;

/** How many units the parts have from `first` to before `last`; where `handed`, those of remark alone. */
function count(parts: readonly Part[], { first = 0, last = parts.length, handed = false }): number {
  let sum = 0;
  for (let index = first; index < last; index++) {
    const part = parts[index]!;
    if (!handed || part.handed) sum += part.units.length;
  }
  return sum;
}

interface Edited {
  text: string;
  edit: TextEdit;
  /** Where the body begins. */
  from: number;
  sameFront: boolean;
}

/** The parts of a text after an edit: those that it touched are scanned anew, those behind are still to be moved. */
function draftAnew({ parts }: Noted, { text, edit, from, sameFront }: Edited): Parts {
  const delta = edit.newEnd - edit.oldEnd;
  let first = sameFront ? startAbove(parts, edit.start) : 0;
  let next = first;
  let last = parts.length;
  const drafts = scanBlocks(text, first > 0 ? parts[first]!.from : from, (unit) => {
    while (next < parts.length && parts[next]!.from + delta < unit.from) next++;
    const old = parts[next];
    if (unit.from < edit.newEnd || old?.from !== unit.from - delta || !old.safe) return false;
    last = next;
    return true;
  }).map(draftedPart);
  while (sameFront && drafts.length > 0 && first < last) {
    const old = parts[first]!;
    const same = old.from + old.reach <= edit.start ? drawn(drafts, old) : 0;
    if (same === 0) break;
    drafts.splice(0, same);
    first++;
  }
  return {
    text,
    parts: [...parts.slice(0, first), ...drafts, ...parts.slice(last)],
    first,
    last: first + drafts.length,
    own: drafts.length < parts.length / 4,
  };
}

/** The part that a scan has to begin with so that nothing above it depends on what stands at `at`. */
function startAbove(parts: readonly Part[], at: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.from < at) low = middle + 1;
    else high = middle;
  }
  let first = low - 3;
  while (first > 0 && !(parts[first]!.safe && parts[first - 1]!.from + parts[first - 1]!.reach <= at)) first--;
  return Math.max(first, 0);
}

/** Moves what stands behind the parts that are to be made. */
function move({ parts, last }: Parts, delta: number, lines: number): void {
  if (delta === 0 && lines === 0) return;
  for (let index = last; index < parts.length; index++) {
    const part = parts[index]!;
    part.from += delta;
    for (const unit of part.units) {
      unit.start += delta;
      unit.end += delta;
      unit.line += lines;
    }
  }
}

/** The same parts, of which those are to be made anew that refer to a label that is defined otherwise now. */
function withStale(note: Parts, labels: readonly string[]): Parts {
  if (labels.length === 0) return note;
  const refers = refersTo(labels);
  const { text, parts } = note;
  const isStale = parts.map(({ from, reach, state }) => state === 'made' && refers(text.slice(from, from + reach)));
  const all: Part[] = [];
  let { first, last } = note;
  for (let index = 0; index < parts.length; index++) {
    if (!isStale[index]) {
      all.push(parts[index]!);
      continue;
    }
    let to = index + 1;
    while (isStale[to]) to++;
    const drafts = draftsOf(note, index, to);
    first = Math.min(first, all.length);
    for (const draft of drafts) all.push(draftedPart(draft));
    last = Math.max(last + drafts.length + index - to, all.length);
    index = to - 1;
  }
  return { ...note, parts: all, first, last };
}

function setLines(units: readonly Unit[], lines: readonly number[]): void {
  if (units.length === 0) return;
  let { line } = positionAt(lines, units[0]!.start);
  for (const unit of units) {
    while ((lines[line + 1] ?? Number.POSITIVE_INFINITY) <= unit.start) line++;
    unit.line = line;
  }
}
