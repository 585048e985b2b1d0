/** Names that stand alone between commas, before a dash, or behind a blank: for those who know them. */
import type { Span } from '../model.ts';
import { among } from './characters.ts';
import { readNames } from './names.ts';
import type { Passage } from './passage.ts';
import { search } from './search.ts';
import { blank, either, han, lookAt, meets, signs } from './vocabulary.ts';
import { isBlank } from './words.ts';

/** `広瀬・ナム　試験案`: names joined by a sign, before a blank. */
const joinedNames = search(
  [signs('・、'), blank],
  () =>
    /^((?:\p{Script=Han}{1,4}|[\p{Script=Katakana}ー]{2,8})(?:[・/／、](?:\p{Script=Han}{1,4}|[\p{Script=Katakana}ー]{2,8})){1,4})[ \u3000](?=\S)/u,
  either(han, signs('\u30a2')),
);
const beforeDash = search([signs('-'), blank], () => /^([^-–—:：,，]{1,30}) [-–—] (?=\S)/);
/** `岡本 / 柵を塗る`, `岡本｜灯りを替える` */
const beforeStroke = search(
  [signs('/|／｜')],
  () => /^([^-–—:：,，、。/／|｜]{1,30}?)(?: [/|] |[ \u3000]?[／｜][ \u3000]?)(?=[^\s／｜])/,
);
const beforeBlank = search([han, blank], () => /^(\p{Script=Han}{2,3})[ \u3000](?=\p{Script=Han})/u, han);
const separated = signs(',、(（-');
const isSeparator = among(',，、(（-');
const beginsNothing = among(',，、。;；:：-');
const isEnd = among(',，、。;；:：()（）\n');

/** Longer than any name that stands alone. */
const LONGEST = 25;

/** Segments behind a separator and two blanks at most, cut where they are longer than a name. */
function segmentsOf(text: string): Span[] {
  const segments: Span[] = [];
  for (let at = 1; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || beginsNothing(code) || !isSeparated(text, at)) {
      at++;
      continue;
    }
    const start = at;
    for (let count = 0; count < LONGEST && at < text.length; count++) {
      if (count > 0 && isEnd(text.charCodeAt(at))) break;
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
    }
    segments.push({ start, end: at });
  }
  return segments;
}

function isSeparated(text: string, at: number): boolean {
  let before = at - 1;
  while (before > at - 3 && text.charCodeAt(before) === 0x20) before--;
  return isSeparator(text.charCodeAt(before));
}

/** The last word of a text, behind a blank, if it may be a name. */
function lastWordOf(text: string): Span | null {
  let start = text.length;
  while (start > 0 && text.length - start <= LONGEST && !isBlank(text.charCodeAt(start - 1))) start--;
  const before = text.charAt(start - 1);
  const fits = start < text.length && text.length - start <= LONGEST && (before === ' ' || before === '\u3000');
  return fits ? { start, end: text.length } : null;
}

/** `…, Ann, next Wednesday`, `Ann - …`, `王五 整理图纸`: a name between commas near the end, before a dash, or behind a blank at the end, for those who know it. */
export function addSegments(passage: Passage, body: number): void {
  const { text, sight, add } = passage;
  const rest = text.slice(body);
  const first = beforeDash.exec(rest, sight) ?? beforeStroke.exec(rest, sight) ?? beforeBlank.exec(rest, sight);
  if (first) add('segment', readNames(first[1]!, body));
  const several = joinedNames.exec(text, sight);
  if (several) add('opener', readNames(several[1]!));
  const closing = lastWordOf(text);
  if (closing) add('segment', readNames(text.slice(closing.start), closing.start, sight));
  if (!meets(sight, separated)) return;
  const offset = Math.max(0, text.length - 60);
  const last = text.slice(offset);
  for (const { start, end } of segmentsOf(last)) {
    const part = last.slice(start, end).trim();
    // One that was cut may hold a word that the line does not.
    add('segment', readNames(part, offset + start, end - start < LONGEST ? sight : lookAt(part)));
  }
}
