/** A name where it is not read as one: in prose, in a heading, in the middle of a sentence. */
import { withoutHonorific } from '../../index/keys.ts';
import { isLatin } from '../../index/people/names.ts';
import { cut } from '../../markdown/index.ts';
import type { Span } from '../../model.ts';

/** Where a name stands outside of code, addresses and all that is `taken`; in order. */
export function strayNames(text: string, name: string, taken: readonly Span[]): Span[] {
  // A single character, or two letters, are too little to go by.
  if (name.length < (isLatin(name) ? 3 : 2) || !text.includes(name)) return [];
  const found: Span[] = [];
  for (const unit of cut(text))
    for (const { kind, start, text: words } of unit.blocks) {
      if (kind === 'code' || kind === 'html' || kind === 'definition') continue;
      for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length)) {
        const span = { start: unit.start + start + at, end: unit.start + start + at + name.length };
        const isTaken = taken.some((other) => other.start < span.end && span.start < other.end);
        if (!isTaken && isWord(words, { start: at, end: at + name.length })) found.push(span);
      }
    }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether the words do not go on: letters beside letters, characters beside those of a short name. */
function isWord(text: string, { start, end }: Span): boolean {
  const [before, after] = [text.charAt(start - 1), text.slice(end, end + 4)];
  if (/[@/\\]/.test(before)) return false;
  if (isLatin(text.charAt(start))) {
    // `Ann` of `Ann Kim` is nobody's name but hers.
    const goesOn = !text.slice(start, end).includes(' ') && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3));
    return !goesOn && !/[\p{L}\p{N}_-]/u.test(before) && !/^[\p{Script=Latin}\p{N}_]/u.test(after);
  }
  const isPolite = withoutHonorific(text.slice(start, end + 2)) === text.slice(start, end);
  if (end - start > 2) return true;
  return !/[\p{Script=Han}\u3005]/u.test(before) && (isPolite || !/^\p{Script=Han}/u.test(after));
}
