/**
 * The fast producer of units. A line scanner makes what remark would make; the units that it is not sure of are remark's,
 * one by one. Where even the end of such a unit is a guess, remark gets what follows as well, until both agree again.
 * Where that is more than remark can take, the guess stands, and words that are too hard are read as they are written.
 */
import type { Steps } from '../steps.ts';
import { copy } from './copy.ts';
import { definedIn, handOver } from './handOver.ts';
import { definedBy, nothing } from './known.ts';
import type { Known } from './remark.ts';
import { scanBlocks } from './scan/blocks.ts';
import type { DraftUnit } from './scan/draft.ts';
import { blockOf } from './scan/words.ts';
import type { Block, BlockKind, Unit } from './unit.ts';

/** What is made at once: a unit, or several that remark made together. All but `from` counts from there. */
export interface Part {
  /** The start of its first line. */
  from: number;
  /** Where its words begin and end, and how far the text was looked at. */
  lead: number;
  length: number;
  reach: number;
  /** Of its first unit, see `DraftUnit`. */
  sure: boolean;
  safe: boolean;
  /** Of its first block. */
  kind: BlockKind | null;
  marker: string;
  /** What it was made of, where that is more than one unit of the scanner. */
  of: readonly Outline[] | null;
  /** `drafted`: its words are to be read; `doubtful`: remark read them without what the rest of the note defines. */
  state: 'drafted' | 'doubtful' | 'made';
  draft: DraftUnit | null;
  /** It is not handed over: what the scanner guesses stands. */
  guessed: boolean;
  defines: readonly Known[];
  units: Unit[];
  /** Whether the units are remark's. */
  handed: boolean;
}

/** Parts of a text, in order; those from `first` to before `last` are to be made. */
export interface Parts {
  text: string;
  parts: Part[];
  first: number;
  last: number;
  /** Whether what is made keeps no text alive but its own. */
  own: boolean;
}

/** What tells units of the scanner apart, and where they begin. */
interface Outline {
  at: number;
  look: string;
}

/** A part whose words are still to be read. */
export function draftedPart(draft: DraftUnit): Part {
  const { from, start, end, drafts, sure, safe } = draft;
  const length = end - from;
  return {
    from,
    lead: start - from,
    length,
    reach: length,
    sure,
    safe,
    kind: drafts[0]?.kind ?? null,
    marker: drafts[0]?.marker ?? '',
    of: null,
    state: 'drafted',
    draft,
    guessed: false,
    defines: definedBy(drafts),
    units: [],
    handed: false,
  };
}

/** The units that the parts from `first` to before `last` begin with, scanned once more. */
export function draftsOf({ text, parts }: Parts, first: number, last: number): DraftUnit[] {
  let start = first;
  while (start > 0 && !parts[start]!.safe) start--;
  const end = parts[last]?.from ?? text.length;
  const units = scanBlocks(text, parts[start]!.from, ({ from }) => from >= end);
  return units.filter(({ from }) => from >= parts[first]!.from && from < end);
}

/** Has remark find out where units end that the scanner is not sure of, and what they define. */
export function* joinDoubtful(note: Parts): Steps<Parts> {
  if (!note.parts.slice(note.first, note.last).some(isDoubtful)) return note;
  return yield* sweep(note, (index, whole) => (isDoubtful(whole.parts[index]!) ? agree(whole, index, nothing) : null));
}

const isDoubtful = ({ state, sure, guessed }: Part): boolean => state === 'drafted' && !sure && !guessed;

/** Makes the units of the parts. */
export const makeUnits = (note: Parts, known: Known): Steps<Parts> =>
  sweep(note, (index, whole) => {
    if (whole.parts[index]!.state === 'made') return null;
    const step = makeAt(whole, index, known);
    if (note.own) step.parts.forEach(keepOwnStrings);
    return step;
  });

function makeAt(note: Parts, index: number, known: Known): Step {
  const part = note.parts[index]!;
  if (part.state === 'doubtful') {
    const agreed = known === nothing ? null : agree(note, index, known);
    return agreed && !agreed.again ? agreed : { parts: [made(part, part.units, true)], to: index + 1 };
  }
  const unit = unitOf(part.draft!, { text: note.text, known, guessed: part.guessed });
  if (unit) return { parts: [made(part, unit.blocks.length > 0 ? [unit] : [], false)], to: index + 1 };
  return alone(note, index, known) ?? agree(note, index, known);
}

/** In V8 a slice keeps alive what it was cut from: here, the text of each keystroke. */
function keepOwnStrings({ units }: Part): void {
  for (const block of units.flatMap(({ blocks }) => blocks)) {
    const isPlain = block.text === block.source;
    block.source = copy(block.source);
    block.text = isPlain ? block.source : copy(block.text);
    for (const link of block.links) link.target = copy(link.target);
  }
}

/** What the parts up to `to` become; `again` where that is to be looked at once more. */
interface Step {
  parts: Part[];
  to: number;
  again?: true;
}

/** Goes over the parts that are to be made, and over those that are drawn in; null leaves one as it is. */
function* sweep(note: Parts, make: (index: number, whole: Parts) => Step | null): Steps<Parts> {
  const whole = { ...note };
  const done: Part[] = [];
  let index = note.first;
  while (index < whole.last) {
    const step = make(index, whole);
    yield;
    if (step?.again) {
      whole.parts = [...whole.parts.slice(0, index), ...step.parts, ...whole.parts.slice(step.to)];
      whole.last = Math.max(whole.last, step.to) + index + step.parts.length - step.to;
      continue;
    }
    for (const part of step?.parts ?? [whole.parts[index]!]) done.push(part);
    index = step?.to ?? index + 1;
  }
  const parts = [...whole.parts.slice(0, note.first), ...done, ...whole.parts.slice(index)];
  return { ...note, parts, last: note.first + done.length };
}

function made(part: Part, units: Unit[], handed: boolean): Part {
  part.state = 'made';
  part.draft = null;
  part.units = units;
  part.handed = handed;
  return part;
}

function unitOf(
  { start, end, drafts }: DraftUnit,
  note: { text: string; known: Known; guessed: boolean },
): Unit | null {
  const blocks: Block[] = [];
  for (const draft of drafts) {
    const block = blockOf(draft, start, note);
    if (!block) return null;
    blocks.push(block);
  }
  return { start, end, line: 0, blocks };
}

/** What remark makes of a part alone; null where that is not one unit of the same extent. */
function alone({ text, parts }: Parts, index: number, known: Known): Step | null {
  const part = parts[index]!;
  const { from, lead, length } = part;
  const units = handOver(text.slice(from, from + length), from, known);
  const one = units?.length === 1 && units[0]!.start === from + lead && units[0]!.end === from + length;
  return one ? { parts: [made(part, units, true)], to: index + 1 } : null;
}

/** The units from a part on, up to the first sure part that remark begins a unit with as well. */
function agree(note: Parts, index: number, known: Known): Step {
  const { text, parts } = note;
  const { from } = parts[index]!;
  for (let to = index + 1, step = 1; ; to += step, step *= 2) {
    while (to < parts.length && !parts[to]!.sure) to++;
    const next = parts[to];
    const end = next ? next.from + next.length : text.length;
    const units = handOver(text.slice(from, end), from, known);
    if (!units) return giveUp(note, index, Math.min(to, parts.length));
    const count = next ? units.findIndex(({ start }) => start === next.from + next.lead) : units.length;
    const first = units[count]?.blocks[0];
    if (!next || (first && next.kind === first.kind && next.marker === first.marker)) {
      const all = parts.slice(index, to);
      // What reaches the end of the text depends on that it ends there.
      const part = merged(all, units.slice(0, count), end - from + (next ? 0 : 1));
      if (known === nothing) {
        part.defines = definedIn(text.slice(from, next?.from));
        part.state = 'doubtful';
      }
      return { parts: [part], to: Math.min(to, parts.length) };
    }
  }
}

/** One part of several. */
function merged(parts: readonly Part[], units: Unit[], reach: number): Part {
  const [first, last] = [parts[0]!, parts.at(-1)!];
  return {
    ...first,
    state: 'made',
    draft: null,
    units,
    handed: true,
    length: last.from + last.length - first.from,
    reach,
    of: parts.flatMap((part) => outlinesOf(part, first.from)),
    defines: parts.flatMap(({ defines }) => defines),
  };
}

/** How many of the drafted parts are those that a part was made of, of the same text: it is what they would become. */
export function drawn(drafts: readonly Part[], part: Part): number {
  const of = outlinesOf(part, part.from);
  const now = drafts.slice(0, of.length).flatMap((draft) => outlinesOf(draft, part.from));
  const same =
    now.length === of.length && of.every(({ at, look }, index) => at === now[index]!.at && look === now[index]!.look);
  return same && (part.handed || areDrawn(drafts[0]!, part)) ? of.length : 0;
}

function areDrawn({ draft }: Part, { units }: Part): boolean {
  const { start, blocks } = units[0] ?? { start: 0, blocks: [] };
  return (
    draft!.drafts.length === blocks.length &&
    draft!.drafts.every(({ kind, end, depth, marker, quotes }, index) => {
      const block = blocks[index]!;
      return (
        kind === block.kind &&
        end === start + block.end &&
        depth === block.depth &&
        marker === block.marker &&
        quotes > 0 === block.quoted
      );
    })
  );
}

function outlinesOf({ from, lead, length, sure, kind, marker, guessed, of }: Part, base: number): Outline[] {
  if (of) return of.map(({ at, look }) => ({ at: at + from - base, look }));
  return [{ at: from - base, look: `${lead} ${length} ${sure} ${guessed} ${kind} ${marker}` }];
}

/** The parts up to `to` are more than remark can take at once: what the scanner guesses stands. */
function giveUp(note: Parts, index: number, to: number): Step {
  const guesses = draftsOf(note, index, to).map((draft) => ({ ...draftedPart(draft), guessed: true }));
  return { parts: guesses, to, again: true };
}
