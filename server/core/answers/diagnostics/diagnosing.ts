/** What is found in notes, people files and saved views, and what of it is known and not to be reported again. */

import { findingsInSteps, findingsOf } from '../../findings.ts';
import type { Index } from '../../index/index.ts';
import type { Ask, Day, Note } from '../../model.ts';
import { ahead } from '../../steps.ts';
import type { Finding, KnownFinding } from '../types.ts';
import type { World } from '../world.ts';
import { printOf } from './baseline.ts';

export interface Diagnosing {
  findings(uri: string, ask: Ask): Finding[];
  /** Works ahead of the `findings` of a note, in steps: each call says whether there are more. May throw TextNeeded. */
  findingsAhead(uri: string, ask: Ask): () => boolean;
  /** The notes whose findings may have changed because a copy of a task changed in another note, since this was asked last. */
  disturbed(): string[];
  /** Takes in what a baseline names (see index/baselines.ts): findings that are not reported again. Nothing for one that is gone. */
  setBaseline(file: string, known: readonly KnownFinding[], text?: string): void;
  /** Takes in when notes were last changed, by URI, in place of what was known; whether that was something else. */
  setLastChanges(days: ReadonlyMap<string, Day>): boolean;
  /** What a baseline would name of a note: all that is found in it. */
  toKnow(uri: string, ask: Ask): KnownFinding[];
}

/** The findings of a service; `ofOthers` gives those of files that are no notes, and null for what is none of its own. */
export function createDiagnosing(
  index: Index,
  worldOf: (ask: Ask) => World,
  ofOthers: readonly ((uri: string, ask: Ask) => Finding[] | null)[],
): Diagnosing {
  const about = <Answer>(uri: string, answer: (note: Note) => Answer[]): Answer[] => {
    const note = index.note(uri);
    return note ? answer(note) : [];
  };
  return {
    findings(uri, ask) {
      for (const findingsIn of ofOthers) {
        const found = findingsIn(uri, ask);
        if (found) return found;
      }
      return about(uri, (note) => findingsOf(note, worldOf(ask)));
    },
    findingsAhead: (uri, ask) =>
      ahead(
        () => index.note(uri) ?? null,
        (note) => findingsInSteps(note, worldOf(ask)),
      ),
    disturbed: () => index.trails.disturbed(),
    setBaseline: index.baselines.setBaseline,
    setLastChanges: index.lastChanges.set,
    toKnow: (uri, ask) =>
      about(uri, (note) => {
        const world = worldOf(ask);
        return findingsOf(note, world).map((finding) => ({
          note: uri,
          code: finding.code,
          print: printOf(finding, note, world.text(uri)),
        }));
      }),
  };
}
