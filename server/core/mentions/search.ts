/** Patterns with what a text must hold for them to match. */
import { allOf } from '../matches.ts';
import { kindBit } from './characters.ts';
import { everything, meets, type Need } from './vocabulary.ts';

/** A pattern that runs where its needs are met, and is compiled when it first runs. */
export class Search {
  readonly #needs: readonly Need[];
  readonly #make: () => RegExp;
  readonly #begins: number;
  #pattern: RegExp | null = null;

  constructor(needs: readonly Need[], make: () => RegExp, begins: Need | null) {
    this.#needs = needs;
    this.#make = make;
    this.#begins = begins?.signs ?? -1;
  }

  test(text: string, sight: Need): boolean {
    return this.#runs(text, sight) && this.#compiled().test(text);
  }

  exec(text: string, sight: Need): RegExpExecArray | null {
    return this.#runs(text, sight) ? this.#compiled().exec(text) : null;
  }

  /** All matches of a global pattern. */
  all(text: string, sight: Need): readonly RegExpExecArray[] {
    return this.#runs(text, sight) ? allOf(this.#compiled(), text) : none;
  }

  #runs(text: string, sight: Need): boolean {
    for (const need of this.#needs) if (!meets(sight, need)) return false;
    return this.#begins === -1 || sight === everything || (kindBit(text.charCodeAt(0)) & this.#begins) !== 0;
  }

  #compiled(): RegExp {
    this.#pattern ??= this.#make();
    return this.#pattern;
  }
}

/**
 * `make` makes a pattern all of whose matches hold one thing of each need; `begins`: a text that it matches begins with
 * a character of one of these kinds.
 */
export const search = (needs: readonly Need[], make: () => RegExp, begins: Need | null = null): Search =>
  new Search(needs, make, begins);

const none: readonly RegExpExecArray[] = [];
