/**
 * The fast producer of units. A line scanner makes what remark would make; the units that it is not sure of are remark's,
 * one by one. Where even the end of such a unit is a guess, remark gets what follows as well, until both agree again.
 * After an edit, the units that it did not touch are taken over.
 */
import { copy } from './copy.ts';
import { definedIn, handOver } from './handOver.ts';
import type { Known } from './remark.ts';
import { align } from './scan/alignment.ts';
import { scanBlocks } from './scan/blocks.ts';
import type { DraftUnit } from './scan/draft.ts';
import { normalise } from './scan/resources.ts';
import { blockOf } from './scan/words.ts';
import type { Block, Unit } from './unit.ts';

/** What the scanner knows of a text; the next scan of the same note takes over what it can. */
export interface Scanned {
  text: string;
  drafts: DraftUnit[];
  /** Null characters are something else to micromark. */
  hasNull: boolean;
  known: Known;
  /** Stretches of drafts whose blocks are remark's, by the first of them; without what the rest of the note defines. */
  doubtful: Map<number, Stretch>;
  /** What became of each draft, by the first of its stretch. */
  made: (Stretch | undefined)[];
  /** How many units are remark's, and how many were made now rather than taken over. */
  handed: number;
  fresh: number;
}

/** The units of the drafts up to `to`. */
interface Stretch {
  units: Unit[];
  to: number;
  /** Whether they are remark's. */
  handed: boolean;
  /** Whether they were found together with what follows on them. */
  joined: boolean;
}

/** Scans a text without front matter and byte order mark; `before` is what is known of the note before an edit. */
export function scan(text: string, before?: Scanned): Scanned {
  const drafts = scanBlocks(text);
  const hasNull = text.includes('\0');
  const note: Scanned = { text, drafts, hasNull, known: nothing, doubtful: new Map(), made: [], handed: 0, fresh: 0 };
  const earlier = before && { before, same: align(before, note), sameKnown: false };
  findDoubtful(note, earlier);
  note.known = knownOf(note);
  if (earlier) earlier.sameKnown = isSameKnown(earlier.before.known, note.known);
  for (let index = 0; index < drafts.length; ) {
    const kept = earlier && keptAt(index, note, earlier);
    const stretch = kept ?? makeAt(index, note);
    if (!kept) note.fresh += stretch.units.length;
    if (!kept && earlier) stretch.units = stretch.units.map(withOwnStrings);
    if (stretch.handed) note.handed += stretch.units.length;
    note.made[index] = stretch;
    index = stretch.to;
  }
  return note;
}

/** The units of a scanned text, for the caller to keep. */
export const unitsOf = ({ made }: Scanned): Unit[] =>
  made.flatMap((stretch) => (stretch ? stretch.units.filter(({ blocks }) => blocks.length > 0) : []));

const nothing: Known = { definitions: new Map(), footnotes: new Set() };

function findDoubtful(note: Scanned, earlier: Earlier | undefined): void {
  for (let index = 0; index < note.drafts.length; index++) {
    if (note.drafts[index]!.sure) continue;
    const kept = earlier && moved(index, earlier.before.doubtful.get(earlier.same[index]!), { note, earlier });
    const stretch = kept ?? agree(index, note);
    note.doubtful.set(index, stretch);
    index = stretch.to - 1;
  }
}

/** What the note defines. The first definition of a label holds. */
function knownOf({ text, drafts, doubtful }: Scanned): Known {
  const definitions = new Map<string, string>();
  const footnotes = new Set<string>();
  const define = (label: string, target: string): void => {
    if (!definitions.has(label)) definitions.set(label, copy(target));
  };
  for (let index = 0; index < drafts.length; index++) {
    const stretch = doubtful.get(index);
    for (const { definition } of stretch ? [] : drafts[index]!.drafts) {
      if (definition) define(normalise(definition.label), definition.target);
    }
    if (!stretch) continue;
    for (const found of definedIn(text.slice(drafts[index]!.from, drafts[stretch.to]?.from))) {
      for (const [label, target] of found.definitions) define(label, target);
      for (const label of found.footnotes) footnotes.add(label);
    }
    index = stretch.to - 1;
  }
  return { definitions, footnotes };
}

const isSameKnown = (one: Known, other: Known): boolean =>
  one.definitions.size === other.definitions.size &&
  one.footnotes.size === other.footnotes.size &&
  [...other.definitions].every(([label, target]) => one.definitions.get(label) === target) &&
  [...other.footnotes].every((label) => one.footnotes.has(label));

/** The note before an edit: its index for each draft that is still the same. */
interface Earlier {
  before: Scanned;
  same: Int32Array;
  sameKnown: boolean;
}

/** What was made of the draft at `index` before the edit, where that still holds. */
function keptAt(index: number, note: Scanned, earlier: Earlier): Stretch | null {
  const kept = moved(index, earlier.before.made[earlier.same[index]!], { note, earlier });
  if (!kept || earlier.sameKnown) return kept;
  return note.text.slice(note.drafts[index]!.from, note.drafts[kept.to]?.from).includes('[') ? null : kept;
}

/** An earlier stretch at its new place; null where a draft of it, or the one that it ended at, is not the same any more. */
function moved(index: number, stretch: Stretch | undefined, { note, earlier }: Moving): Stretch | null {
  if (!stretch) return null;
  const { before, same } = earlier;
  const old = same[index]!;
  const length = stretch.to - old;
  const delta = note.drafts[index]!.from - before.drafts[old]!.from;
  for (let next = 0; next < length; next++) if (same[index + next] !== old + next) return null;
  if (stretch.joined && !isSamePart(before, old, { note, index, length })) return null;
  const units = stretch.units.map((unit) => ({ ...unit, start: unit.start + delta, end: unit.end + delta }));
  return { ...stretch, units, to: index + length };
}

/** Whether so many drafts, and what follows on them up to the end of the next, are the same text. */
function isSamePart(before: Scanned, old: number, now: { note: Scanned; index: number; length: number }): boolean {
  const { note, index, length } = now;
  const [was, is] = [before.drafts[old + length], note.drafts[index + length]];
  const [text, other] = [before.text, note.text];
  return (
    !was === !is && text.slice(before.drafts[old]!.from, was?.end) === other.slice(note.drafts[index]!.from, is?.end)
  );
}

interface Moving {
  note: Scanned;
  earlier: Earlier;
}

/** A unit that keeps no text alive but its own. */
const withOwnStrings = (unit: Unit): Unit => ({
  ...unit,
  blocks: unit.blocks.map((block) => ({
    ...block,
    text: copy(block.text),
    source: copy(block.source),
    links: block.links.map((link) => ({ ...link, target: copy(link.target) })),
  })),
});

function makeAt(index: number, note: Scanned): Stretch {
  const unit = note.doubtful.has(index) ? null : unitOf(note.drafts[index]!, note);
  return unit ? { units: [unit], to: index + 1, handed: false, joined: false } : stretchAt(index, note);
}

function unitOf({ start, end, drafts }: DraftUnit, note: Scanned): Unit | null {
  if (note.hasNull && note.text.slice(start, end).includes('\0')) return null;
  const blocks: Block[] = [];
  for (const draft of drafts) {
    const block = blockOf(draft, start, note);
    if (!block) return null;
    blocks.push(block);
  }
  return { start, end, line: 0, blocks };
}

/** What remark makes of the unit at `index`; where that is more than one unit, both have to agree again. */
function stretchAt(index: number, note: Scanned): Stretch {
  const { text, drafts, known, doubtful } = note;
  const stretch = doubtful.get(index);
  const { from, start, end } = drafts[index]!;
  if (!stretch) {
    const units = handOver(text.slice(from, end), from, known);
    if (units.length === 1 && units[0]!.start === start && units[0]!.end === end) {
      return { units, to: index + 1, handed: true, joined: false };
    }
  } else if (known.definitions.size + known.footnotes.size === 0) return stretch;
  return agree(index, note);
}

/** The units from the draft at `index` on, up to the first sure draft that remark begins a unit with as well. */
function agree(index: number, { text, drafts, known }: Scanned): Stretch {
  const { from } = drafts[index]!;
  for (let to = index + 1, step = 1; ; to += step, step *= 2) {
    while (to < drafts.length && !drafts[to]!.sure) to++;
    const next = drafts[to];
    const units = handOver(text.slice(from, next?.end), from, known);
    if (!next) return { units, to: drafts.length, handed: true, joined: true };
    const count = units.findIndex((unit) => unit.start === next.start);
    const [first, other] = [units[count]?.blocks[0], next.drafts[0]];
    if (first && first.kind === other?.kind && first.marker === other.marker) {
      return { units: units.slice(0, count), to, handed: true, joined: true };
    }
  }
}
