/** What a text must hold to be one of many phrases: most texts hold nothing of the kind, and no phrase is tried on them. */
import type { Choice, Piece, Sequence } from './phraseParts.ts';

/** Of what a text must hold one thing; null where it may hold anything. */
type Keys = readonly string[] | null;

/** Finds the phrases that a text may be, by the keys that it holds: no other can be it. */
export function keyed(sequences: readonly Sequence[]): (text: string) => readonly Sequence[] {
  const anyway: number[] = [];
  /** The keys and whose they are, by their first two characters, or their only one. */
  const byOpening = new Map<number, { key: string; opens: number[] }[]>();
  sequences.forEach((sequence, index) => {
    const keys = keysOf(sequence);
    if (keys === null) anyway.push(index);
    for (const key of keys ?? []) {
      const opening = openingOf(key, 0, key.length > 1);
      const alike = byOpening.get(opening) ?? [];
      byOpening.set(opening, alike);
      const known = alike.find((one) => one.key === key);
      if (known) known.opens.push(index);
      else alike.push({ key, opens: [index] });
    }
  });
  return (text) => {
    const found = new Set(anyway);
    for (let at = 0; at < text.length; at++)
      for (const isLong of [true, false])
        for (const { key, opens } of byOpening.get(openingOf(text, at, isLong)) ?? [])
          if (text.startsWith(key, at)) for (const index of opens) found.add(index);
    return [...found].map((index) => sequences[index]!);
  };
}

const openingOf = (text: string, at: number, isLong: boolean): number =>
  text.charCodeAt(at) + (isLong ? 0x10000 * (1 + text.charCodeAt(at + 1)) : 0);

/** Those of the piece that is hardest to find in a text. */
function keysOf(sequence: Sequence): Keys {
  let best: Keys = null;
  for (const piece of sequence) {
    const keys = keysOfPiece(piece);
    if (keys && (!best || frequencyOf(keys) < frequencyOf(best))) best = keys;
  }
  return best;
}

function keysOfPiece(piece: Piece): Keys {
  if (piece.kind === 'text') return [piece.text];
  if (piece.kind === 'choice') return keysOfChoice(piece.of);
  return piece.kind === 'class' && piece.begins !== null ? [...piece.begins] : null;
}

const known = new WeakMap<Choice, { keys: Keys }>();

function keysOfChoice(choice: Choice): Keys {
  let found = known.get(choice);
  if (!found) {
    const all = choice.sequences.map(keysOf);
    found = { keys: all.includes(null) ? null : [...new Set(all.flatMap((keys) => keys ?? []))] };
    known.set(choice, found);
  }
  return found.keys;
}

/** About how often a text holds one of them: a letter more makes a key rarer, one of an eastern script far more. */
const frequencyOf = (keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + (/[^ -~]/.test(key) ? 0.05 : 0.4) ** key.trim().length, 0);
