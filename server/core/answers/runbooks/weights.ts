/** How much a term tells of what is looked for: more, the fewer headings and tasks of the workspace have it. */

import { countTerms, type Weights, weigh } from '../../index/copies/likeness.ts';
import type { Entry } from '../../index/entry.ts';
import { hashOf } from '../../index/hash.ts';
import type { Index } from '../../index/index.ts';
import { jumpTermsOf } from './terms.ts';

/** How often the terms of a note's headings and tasks stand in them. */
const counted = new WeakMap<Entry, Map<string, number>>();
const weighed = new WeakMap<Index, { version: number; weights: Weights }>();

/** So many notes tell how common a term is as well as all do. */
const sampleSize = 1000;

/** Terms of few headings and tasks in the workspace tell more than those of many. Kept until a note changes. */
export function weightsOf(index: Index): Weights {
  const known = weighed.get(index);
  if (known?.version === index.version()) return known.weights;
  const all = new Map<string, number>();
  let total = 0;
  for (const entry of sampleOf(index.entries())) {
    const titles = () => [...entry.sections().map(({ title }) => title), ...entry.titles()];
    const counts = counted.get(entry) ?? countTerms(titles(), jumpTermsOf);
    counted.set(entry, counts);
    total += entry.sections().length + entry.tasks;
    for (const [term, count] of counts) all.set(term, (all.get(term) ?? 0) + count);
  }
  const weights = weigh(all, total);
  weighed.set(index, { version: index.version(), weights });
  return weights;
}

/** At most so many notes, the same ones whatever came before and in which order. */
function sampleOf(entries: readonly Entry[]): readonly Entry[] {
  let step = 1;
  while (entries.length > step * sampleSize) step *= 2;
  return step === 1 ? entries : entries.filter(({ uri }) => hashOf(uri) % step === 0);
}
