/** How words that say for which time a note is are found and written anew. */
import type { Step } from './step.ts';

/** How words are moved on. */
export interface Frame {
  /** Null where the notes of a series have no days, but numbers alone. */
  step: Step | null;
  /** Whether numbers that count the notes move too: in a name and a title. */
  counts: boolean;
}

export interface Found {
  end: number;
  newText: string;
}

export type Rule = (text: string, at: number, frame: Frame) => Found | null;

/** What a sticky pattern finds at an offset; nothing within a number. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  if (/[\d]/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at))) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** What was found, with other words in some of its groups; a number keeps its width. */
export function replaced(found: RegExpExecArray, groups: Record<number, string | null>): Found {
  let [newText, at] = ['', found.index];
  for (const [group, word] of Object.entries(groups).sort(([a], [b]) => indexOf(found, a) - indexOf(found, b))) {
    const span = found.indices?.[Number(group)];
    if (!span || word === null) continue;
    const old = found[Number(group)]!;
    newText += found.input.slice(at, span[0]) + (/^0\d/.test(old) ? word.padStart(old.length, '0') : word);
    at = span[1];
  }
  return {
    end: found.index + found[0].length,
    newText: newText + found.input.slice(at, found.index + found[0].length),
  };
}

const indexOf = (found: RegExpExecArray, group: string): number => found.indices?.[Number(group)]?.[0] ?? -1;
