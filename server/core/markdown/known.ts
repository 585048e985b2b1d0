/** What a note defines, and who asks for it. */
import { copy } from './copy.ts';
import type { Known } from './remark.ts';
import type { Draft } from './scan/draft.ts';
import { normalise } from './scan/resources.ts';

/** A note that defines nothing. */
export const nothing: Known = { definitions: new Map(), footnotes: new Set() };

const none: readonly Known[] = [];

/** What the definitions among some drafts define. */
export function definedBy(drafts: readonly Draft[]): readonly Known[] {
  if (!drafts.some(({ definition }) => definition)) return none;
  const definitions = new Map<string, string>();
  for (const { definition } of drafts) {
    if (definition && !definitions.has(normalise(definition.label)))
      definitions.set(normalise(definition.label), definition.target);
  }
  return [{ definitions, footnotes: nothing.footnotes }];
}

/** All that is defined, part by part. The first definition of a label holds. */
export function joined(parts: Iterable<{ defines: readonly Known[] }>): Known {
  const definitions = new Map<string, string>();
  const footnotes = new Set<string>();
  for (const { defines } of parts) {
    for (const known of defines) {
      for (const [label, target] of known.definitions) {
        if (!definitions.has(label)) definitions.set(label, copy(target));
      }
      for (const label of known.footnotes) footnotes.add(label);
    }
  }
  return definitions.size + footnotes.size > 0 ? { definitions, footnotes } : nothing;
}

/** The labels that are defined by one of two alone, or otherwise. */
export function changedLabels(one: Known, other: Known): string[] {
  const labels = new Set<string>();
  for (const label of [...one.definitions.keys(), ...other.definitions.keys()]) {
    if (one.definitions.get(label) !== other.definitions.get(label)) labels.add(label);
  }
  for (const label of [...one.footnotes, ...other.footnotes]) {
    if (one.footnotes.has(label) !== other.footnotes.has(label)) labels.add(label);
  }
  return [...labels];
}

/** Whether a text may refer to one of some labels: it has a bracket, and all the words of the label. */
export function refersTo(labels: readonly string[]): (text: string) => boolean {
  const words = labels.map((label) => label.split(' '));
  return (text) => {
    if (!text.includes('[')) return false;
    const folded = normalise(text);
    return words.some((all) => all.every((word) => folded.includes(word)));
  };
}
