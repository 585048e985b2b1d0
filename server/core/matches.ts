/**
 * All matches of a global pattern in a text, in order: what `matchAll` gives, which makes the pattern anew for each text, and that
 * costs more than most texts take to be looked through.
 *
 *     allOf(/\d+/g, 'piers 3 and 12')   →  the matches `3` and `12`
 */
export function allOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let hit = pattern.exec(text);
  if (!hit) return none;
  const found: RegExpExecArray[] = [];
  for (; hit; hit = pattern.exec(text)) {
    found.push(hit);
    if (hit[0] === '') pattern.lastIndex++;
  }
  return found;
}

const none: readonly RegExpExecArray[] = [];
