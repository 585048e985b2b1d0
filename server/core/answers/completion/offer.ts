/** What is offered, and how it is found by what was typed. */
import { fold } from '../../index/keys.ts';
import type { Span } from '../../model.ts';
import { readsAs } from '../../readings.ts';
import { rangeOf } from '../place.ts';
import type { CompletionItem, Edit } from '../types.ts';
import { type Caret, spanOf, type Typed } from './caret.ts';

/** What is said of one offer; the rest follows from where it goes. */
export interface Offer extends Pick<CompletionItem, 'label' | 'kind' | 'about'> {
  description?: string;
  detail?: string;
  /** What is written in place of what was typed. */
  newText: string;
  /** The same with tab stops. */
  snippet?: string;
  /** All that it is found by; the label and what is written need not be named. */
  names?: readonly string[];
  /** What it is written over, where that is not just what was typed. */
  span?: Span;
  also?: Edit[];
}

/** An offer that replaces what was typed. */
export function itemOf(offer: Offer, typed: Typed, { note }: Caret): CompletionItem {
  const { label, kind, about, description = '', detail = '', newText, snippet = null, names = [], also = [] } = offer;
  return {
    label,
    kind,
    about,
    description,
    detail,
    filterText: filterText(typed.text, [label, ...(snippet === null ? [newText] : []), ...names]),
    edit: { range: rangeOf(note, offer.span ?? spanOf(typed)), newText },
    snippet,
    also,
  };
}

/**
 * What an editor compares with what is typed. Some take an offer whose filter begins with it, others one that has its letters
 * in order: so a name that begins with it stands first, or, where it was found by its reading, what was typed itself.
 */
function filterText(typed: string, names: readonly string[]): string {
  const all = [...new Set(names.filter(Boolean))];
  const first = all.find((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
  return [first ?? typed, ...all.filter((name) => name !== first)].join(' ').trim();
}

/**
 * How well a name fits what was typed: 0 where it begins so, 1 where one of its words does, 2 where it is read so (`zw` for
 * 张伟, `sato` for さとう); null where it does not.
 */
export function fitOf(typed: string, name: string): 0 | 1 | 2 | null {
  const wanted = foldTyped(typed);
  const words = fold(name);
  if (words.startsWith(wanted)) return 0;
  if (words.includes(wanted, 1) && beginsWord(words, wanted)) return 1;
  return /^[a-z][a-z' -]*$/.test(wanted) && hasReading.test(words) && readsAs(words, wanted) ? 2 : null;
}

/** A blank at the end is kept: `Ann ` is no beginning of `Anna`. */
const foldTyped = (typed: string): string => `${fold(typed)}${/\S\s+$/.test(typed) ? ' ' : ''}`;

const hasReading = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function beginsWord(words: string, wanted: string): boolean {
  for (let at = words.indexOf(wanted, 1); at > 0; at = words.indexOf(wanted, at + 1))
    if (!/[\p{L}\p{N}]/u.test(words[at - 1]!) || !/^[a-z0-9]/.test(wanted)) return true;
  return false;
}

/** The best of several fits; null where none fits. */
export function bestFit(typed: string, names: Iterable<string>): 0 | 1 | 2 | null {
  let best: 0 | 1 | 2 | null = null;
  for (const name of names) {
    const fit = fitOf(typed, name);
    if (fit === 0) return 0;
    if (fit !== null && (best === null || fit < best)) best = fit;
  }
  return best;
}
