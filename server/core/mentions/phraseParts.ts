/** What phrases are made of (phraseGrammar.ts). */

/** A piece of a phrase. */
export type Piece =
  | { kind: 'text'; text: string }
  | ({ kind: 'class' } & Characters)
  | { kind: 'words' | 'characters'; before: boolean; after: boolean }
  | { kind: 'choice'; of: Choice };
/** Its pieces in a row. */
export type Sequence = readonly Piece[];

/** A kind of characters rather than phrases: a pattern that matches at a place (`y`), and the characters with which it may begin; null: any. */
export interface Characters {
  pattern: RegExp;
  begins: string | null;
}

/** With which characters something can begin; null: with any. `empty`: it may be nothing at all. */
interface Beginning {
  codes: ReadonlySet<number> | null;
  empty: boolean;
}

/** Several sequences, looked up by the character that a text goes on with. */
export class Choice {
  readonly sequences: readonly Sequence[];
  #beginnings: readonly Beginning[] | null = null;
  #beginning: Beginning | null = null;
  readonly #at = new Map<number, readonly Sequence[]>();

  constructor(sequences: readonly Sequence[]) {
    this.sequences = sequences;
  }

  /** Those that can go on with this character; at the end of a text it is NaN. */
  at(code: number): readonly Sequence[] {
    let known = this.#at.get(code);
    if (!known) {
      this.#beginnings ??= this.sequences.map(beginningOf);
      known = this.sequences.filter((_, index) => {
        const { codes, empty } = this.#beginnings![index]!;
        return empty || codes === null || codes.has(code);
      });
      this.#at.set(code, known);
    }
    return known;
  }

  beginning(): Beginning {
    if (!this.#beginning) {
      this.#beginnings ??= this.sequences.map(beginningOf);
      const empty = this.#beginnings.some((one) => one.empty);
      this.#beginning = { codes: union(this.#beginnings), empty };
    }
    return this.#beginning;
  }
}

const union = (all: readonly Beginning[]): ReadonlySet<number> | null =>
  all.some(({ codes }) => codes === null) ? null : new Set(all.flatMap(({ codes }) => [...codes!]));

function beginningOf(sequence: Sequence): Beginning {
  const all: Beginning[] = [];
  for (const piece of sequence) {
    const beginning = beginningOfPiece(piece);
    all.push(beginning);
    if (!beginning.empty) return { codes: union(all), empty: false };
  }
  return { codes: union(all), empty: true };
}

function beginningOfPiece(piece: Piece): Beginning {
  if (piece.kind === 'text') return { codes: new Set([piece.text.charCodeAt(0)]), empty: false };
  if (piece.kind === 'choice') return piece.of.beginning();
  if (piece.kind === 'class') return { codes: piece.begins === null ? null : codesOf(piece.begins), empty: false };
  return { codes: null, empty: true };
}

const codesOf = (characters: string): Set<number> => new Set([...characters].map((char) => char.charCodeAt(0)));
