/**
 * The path of the next note of a series: the days, weeks, months and numbers of its name move on, and so do folders that are
 * called by a year, month, week or day: `2026/03/2026-03-30 plan.md` → `2026/04/2026-04-06 plan.md`.
 */
import type { Change } from '../writing/patch.ts';
import { changed } from '../writing/status-safe.ts';
import type { Frame } from './frame-rule.ts';
import { movedWords } from './frame-words.ts';

/** The path of the next note; the same path where nothing in it says for which time the note is. */
export function movedPath(path: string, frame: Frame): string {
  const parts = path.split('/');
  const name = parts.pop()!;
  const extension = /\.(?:md|markdown)$/i.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  const seen = { year: false, month: false };
  const folders = parts.map((part) => movedPart(part, { ...frame, counts: false }, seen));
  return [...folders, (indexed(stem, frame) ?? movedPart(stem, frame, seen)) + extension].join('/');
}

interface Seen {
  year: boolean;
  month: boolean;
}

/** A folder or name; below a year a number alone is a month, below a month a day. */
function movedPart(part: string, frame: Frame, seen: Seen): string {
  const { step } = frame;
  const bare = /^\d{1,2}(?!\d)/.exec(part)?.[0];
  const value = Number(bare);
  const rest = bare === undefined ? '' : part.slice(bare.length);
  if (step && bare !== undefined && /^(?:$|[-_ .]?\p{L}+$)/u.test(rest)) {
    const [month, day] = [Number(step.from.slice(5, 7)), Number(step.from.slice(8))];
    const write = (now: string) => (bare.length === 2 ? now : `${Number(now)}`);
    if (seen.month && value === day) return write(step.to.slice(8)) + rest;
    if (seen.year && value === month && !seen.month) {
      seen.month = true;
      return write(step.to.slice(5, 7)) + (changedWords(rest, frame) ?? rest);
    }
  }
  const isYear = step !== null && part.includes(step.from.slice(0, 4));
  const hadYear = seen.year;
  seen.year ||= isYear;
  seen.month ||= isYear && /^\D*\d{4}\D?\d{2}\D*$/.test(part);
  const moved = changedWords(part, frame) ?? part;
  if (hadYear && moved !== part && !isYear) seen.month = true;
  return moved;
}

function changedWords(text: string, frame: Frame): string | null {
  const changes: Change[] = movedWords(text, frame);
  return changes.length > 0 ? changed(text, changes) : null;
}

/** `003-20260312`, `07_retro`: the number before all counts the notes. */
function indexed(stem: string, frame: Frame): string | null {
  const found = /^(0\d{1,3})([-_. ])(?=\D|\d{4})(.*)$/su.exec(stem);
  if (!found || !frame.counts) return null;
  const [, index, joint, rest] = found;
  const moved = changedWords(rest!, frame);
  const isDay = frame.step !== null && (changedWords(stem, frame) ?? stem).slice(0, index!.length) !== index;
  if (isDay || (moved === null && frame.step !== null)) return null;
  return `${Number(index) + 1}`.padStart(index!.length, '0') + joint + (moved ?? rest);
}
