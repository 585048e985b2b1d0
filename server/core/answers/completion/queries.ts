/** What can be written in a query: conditions, what they compare with, and how tasks are to be shown. */
import { type QueryWords, queryWords, wantedAfter } from '../../index/query/offers.ts';
import type { Range } from '../../model.ts';
import type { CompletionItem, CompletionList } from '../types.ts';
import type { World } from '../world.ts';
import { bestFit } from './offer.ts';

/** So many are looked through. */
const most = 100;

/** What may follow on a query up to the caret; `rangeOf` says where so many characters before the caret lie. */
export function queryOffers(
  before: string,
  rangeOf: (length: number) => Range,
  { index, ask }: Pick<World, 'index' | 'ask'>,
): CompletionList {
  const typed = /[^\s()（）]{0,200}$/.exec(before)?.[0] ?? '';
  // `负责人是` is no beginning of a word, but words that something follows on.
  for (const text of typed === '' ? [''] : [typed, '']) {
    const wanted = wantedAfter(before.slice(0, before.length - text.length), ask.locale);
    if (!wanted) continue;
    const words = wanted.kind === 'value' && wanted.field === 'owner' ? names(index) : queryWords(wanted, ask.locale);
    const found = words
      .map((one) => ({ ...one, fit: bestFit(text, [one.label]) }))
      .filter(({ fit }) => fit !== null)
      .sort((a, b) => a.fit! - b.fit!)
      .slice(0, most);
    if (found.length > 0) return { items: found.map((one) => itemOf(one, rangeOf(text.length))), isIncomplete: true };
  }
  return { items: [], isIncomplete: false };
}

function names({ people }: World['index']): QueryWords[] {
  const all = new Map([...people.keys()].map((key) => [people.of(people.wordsOf(key), null).key, key]));
  return [...all.keys()]
    .map((key) => people.of(people.wordsOf(key), null).name)
    .map((label) => ({ label, kind: 'person', description: '', snippet: null }));
}

const itemOf = ({ label, kind, description, snippet }: QueryWords, range: Range): CompletionItem => ({
  label,
  kind,
  description,
  detail: description,
  filterText: label,
  edit: { range, newText: label },
  snippet,
  also: [],
  about: null,
});
