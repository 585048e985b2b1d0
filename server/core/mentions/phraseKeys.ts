/** What a text must hold to be one of many phrases: most texts hold nothing of the kind, and no phrase is tried on them. */
import type { Choice, Piece, Sequence } from './phraseParts.ts';
import { endsAt, growTree, nodeOf, stepFrom, type WordTree } from './wordTree.ts';

/** Of what a text must hold one thing; null where it may hold anything. */
type Keys = readonly string[] | null;

/** The needs of many phrases, each a number: of some keys a text must hold one. */
export class PhraseKeys {
  readonly #needs = new Map<Choice | string, number>();
  /** The keys, each with the needs that it meets. */
  readonly #keys = new Map<string, number[]>();
  #tree: { tree: WordTree; needsAt: (readonly number[])[] } | null = null;

  /** What a text must meet to be a sequence, the hardest to find first. */
  needsOf(sequence: Sequence): readonly number[] {
    const needs = sequence.flatMap((piece) => {
      const keys = keysOfPiece(piece);
      return keys ? [{ need: this.#needOf(identityOf(piece, keys), keys), frequency: frequencyOf(keys) }] : [];
    });
    return needs.sort((one, other) => one.frequency - other.frequency).map(({ need }) => need);
  }

  /** Which needs a text meets, perhaps with others that only its cases meet: 1 for each. */
  metBy(text: string): Uint8Array {
    const met = new Uint8Array(this.#needs.size);
    this.#tree ??= this.#grown();
    const { tree, needsAt } = this.#tree;
    for (let at = 0; at < text.length; at++) {
      let node = tree.roots[tree.symbolOf[text.charCodeAt(at)]!]!;
      for (let next = at + 1; node !== 0; next++) {
        if (endsAt(tree, node)) for (const need of needsAt[node]!) met[need] = 1;
        const symbol = next < text.length ? tree.symbolOf[text.charCodeAt(next)]! : 0;
        node = symbol === 0 ? 0 : stepFrom(tree, node, symbol);
      }
    }
    return met;
  }

  #grown(): { tree: WordTree; needsAt: (readonly number[])[] } {
    const tree = growTree([{ words: [...this.#keys.keys()], low: 1, high: 0, top: 0 }]);
    const needsAt: number[][] = [];
    for (const [key, needs] of this.#keys) {
      const node = nodeOf(tree, key);
      needsAt[node] = [...(needsAt[node] ?? []), ...needs];
    }
    return { tree, needsAt };
  }

  #needOf(identity: Choice | string, keys: readonly string[]): number {
    const known = this.#needs.get(identity);
    if (known !== undefined) return known;
    const need = this.#needs.size;
    this.#needs.set(identity, need);
    for (const key of keys) this.#keys.set(key, [...(this.#keys.get(key) ?? []), need]);
    this.#tree = null;
    return need;
  }
}

const identityOf = (piece: Piece, keys: readonly string[]): Choice | string =>
  piece.kind === 'choice' ? piece.of : keys.join('\n');

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
