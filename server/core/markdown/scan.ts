/**
 * The fast producer of units. A line scanner makes what remark would make; the units that it is not sure of are remark's,
 * one by one. Where even the end of such a unit is a guess, remark gets what follows as well, until both agree again.
 */
import { definedIn, handOver } from './handOver.ts';
import type { Known } from './remark.ts';
import { scanBlocks } from './scan/blocks.ts';
import type { DraftUnit } from './scan/draft.ts';
import { normalise } from './scan/resources.ts';
import { blockOf } from './scan/words.ts';
import type { Block, Unit } from './unit.ts';

/** The units of a text without front matter and byte order mark. `handed` counts those that remark made. */
export function scan(text: string): { units: Unit[]; handed: number } {
  const note: Scanned = {
    text,
    drafts: scanBlocks(text),
    hasNull: text.includes('\0'),
    known: nothing,
    doubtful: new Map(),
  };
  findDoubtful(note);
  note.known = knownOf(note);
  const units: Unit[] = [];
  let handed = 0;
  for (let index = 0; index < note.drafts.length; ) {
    const unit = note.doubtful.has(index) ? null : unitOf(note.drafts[index]!, note);
    const stretch = unit ? { units: [unit], to: index + 1 } : stretchAt(index, note);
    if (!unit) handed += stretch.units.length;
    for (const made of stretch.units) if (made.blocks.length > 0) units.push(made);
    index = stretch.to;
  }
  return { units, handed };
}

const nothing: Known = { definitions: new Map(), footnotes: new Set() };

interface Scanned {
  text: string;
  drafts: DraftUnit[];
  /** Null characters are something else to micromark. */
  hasNull: boolean;
  known: Known;
  /** Stretches of drafts that are remark's, by the first of them. */
  doubtful: Map<number, Stretch>;
}

/** What remark made of the drafts up to `to`. */
interface Stretch {
  units: Unit[];
  to: number;
}

function findDoubtful(note: Scanned): void {
  for (let index = 0; index < note.drafts.length; index++) {
    if (note.drafts[index]!.sure) continue;
    const stretch = agree(index, note);
    note.doubtful.set(index, stretch);
    index = stretch.to - 1;
  }
}

/** What the note defines. The first definition of a label holds. */
function knownOf({ text, drafts, doubtful }: Scanned): Known {
  const definitions = new Map<string, string>();
  const footnotes = new Set<string>();
  const define = (label: string, target: string): void => {
    if (!definitions.has(label)) definitions.set(label, target);
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
    if (units.length === 1 && units[0]!.start === start && units[0]!.end === end) return { units, to: index + 1 };
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
    if (!next) return { units, to: drafts.length };
    const count = units.findIndex((unit) => unit.start === next.start);
    const [first, other] = [units[count]?.blocks[0], next.drafts[0]];
    if (first && first.kind === other?.kind && first.marker === other.marker)
      return { units: units.slice(0, count), to };
  }
}
