/** Names at the beginning of a list that may hold more than names, as labels and parentheses have them. */

import { MASK } from '../markdown/unit.ts';
import { allOf } from '../matches.ts';
import { trimEndOf } from '../trim.ts';
import { isKana, isLatin, isPoliteName, isWorded, type Name, readNames, withoutHonorific } from './names.ts';
import type { Need } from './vocabulary.ts';

/** Nothing but names, or polite ones first: `（岡本さん、〆切は相談）`. `sight`: of the list, or of what holds it. */
export function inBrackets(list: string, offset: number, sight: Need): Name[] | null {
  const blank = list.includes(MASK) ? withoutDay(list) : list;
  const names = readNames(blank, offset, sight);
  if (names) return names;
  const polite = isWorded(list, sight) ? leadingNames(list, offset) : null;
  if (polite) return polite.filter((name) => name.polite);
  return isKana(list) ? [{ name: list, start: offset, end: offset + list.length }] : null;
}

/** `Ann, by Friday`, in which the day is painted out, and the comma that parts it from the names. */
const withoutDay = (list: string): string => trimEndOf(list.replaceAll(MASK, ' '), /[\s,;，、；]/);

/** `担当：けんた`: behind a label a word in kana is a name. */
export function inKana(list: string, offset: number): Name[] | null {
  const word = list.split(/[\s\u3000、，,]/u, 1)[0]!;
  const name = withoutHonorific(word);
  return isKana(name) && isPoliteName(name) ? [{ name, start: offset, end: offset + name.length }] : null;
}

/** Names up to the first part of the list that is none; null where it does not begin with one. */
export function leadingNames(text: string, offset: number): Name[] | null {
  const list = text.split(MASK, 1)[0]!;
  const names: Name[] = [];
  for (const part of leading(list)) {
    const next = readNames(part.text, offset + part.start);
    if (!next) break;
    names.push(...next);
  }
  return names.length > 0 ? names : null;
}

/** The parts of a list one by one, with where they begin. */
function leading(list: string): { text: string; start: number }[] {
  return allOf(isLatin(list) ? latinPart : part, list).map((found) => ({
    text: found[0],
    start: found.index,
  }));
}

const latinPart = /[^,/&;]+/g;
const part = /[^、,，/&\s\u3000]+/g;
