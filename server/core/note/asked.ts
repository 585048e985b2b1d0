/** What a finding has asked about the names of a note: it holds for as long as the answers are the same. */

import type { Name } from '../mentions/names.ts';
import { areSame } from './again.ts';
import { chapterSlot } from './chapters.ts';
import type { Context } from './context.ts';
import type { Chapter, Entry, Known } from './parts.ts';

/** The names of a note. */
type Names = Pick<Context, 'entries' | 'known' | 'openers' | 'heads' | 'headNames'>;

/** The questions of a finding, with the answers. */
export interface Asked {
  /** The same context, of which all that is asked about names is noted from now on. All that was noted before must hold in it. */
  heard<One extends Names>(context: One): One;
  /** Whether all answers would be the same with these names. */
  holds(names: Names): boolean;
}

/** No question yet. */
export function nothingAsked(): Asked {
  const known = new Map<string, boolean>();
  const openers = new Map<string, boolean>();
  const heads = new Map<Entry, readonly Name[] | undefined>();
  /** The names that gave these answers. */
  let askedOf: readonly unknown[] = [];
  return {
    heard(context) {
      askedOf = identityOf(context);
      return {
        ...context,
        known: noted(context.known, known),
        openers: noted(context.openers, openers),
        heads: notedHeads(context, heads),
      };
    },
    holds(names) {
      const now = identityOf(names);
      if (areSame(now, askedOf)) return true;
      for (const [name, answer] of known) if (names.known.has(name) !== answer) return false;
      for (const [name, answer] of openers) if (names.openers.has(name) !== answer) return false;
      for (const [entry, answer] of heads) {
        if (names.entries[entry.index] !== entry || names.heads.get(entry.index) !== answer) return false;
      }
      askedOf = now;
      return true;
    },
  };
}

/** These are the same objects for as long as they hold the same names. */
const identityOf = ({ known, openers, headNames }: Names): readonly unknown[] => [known, openers, headNames];

const noted = (names: Known, answers: Map<string, boolean>): Known => ({
  has(name) {
    const answer = names.has(name);
    answers.set(name, answer);
    return answer;
  },
});

function notedHeads(
  { entries, heads }: Names,
  answers: Map<Entry, readonly Name[] | undefined>,
): Pick<Context['heads'], 'has' | 'get'> {
  const get = (index: number): Name[] | undefined => {
    const answer = heads.get(index);
    const entry = entries[index];
    if (entry) answers.set(entry, answer);
    return answer;
  };
  return { get, has: (index) => get(index) !== undefined };
}

/**
 * A finding in a chapter that rests on its entries, on `on` and on what it asks about names, and holds no offsets and no indexes
 * of the note. `asked` notes more questions, for what is found later and holds for as long as this does.
 */
export function perChapterAsking<Args extends unknown[], Found>(
  find: (chapter: Chapter, asked: Asked, ...args: Args) => Found,
): (chapter: Chapter, on: readonly unknown[], names: Names, ...args: Args) => Found {
  const slot = chapterSlot();
  return (chapter, on, names, ...args) => {
    const last = chapter.kept[slot] as { on: readonly unknown[]; asked: Asked; found: Found } | undefined;
    if (last && areSame(last.on, on) && last.asked.holds(names)) return last.found;
    const asked = nothingAsked();
    const found = find(chapter, asked, ...args);
    chapter.kept[slot] = { on, asked, found };
    return found;
  };
}
