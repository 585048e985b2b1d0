/** How much of something is done, as a share: `完成70%`, `刷漆 30%`, `8割方`. */
import type { Status } from '../model.ts';
import { trimEndOf } from '../trim.ts';
import { search } from './search.ts';
import { type Need, signs, words } from './vocabulary.ts';
import { anyOf, wordsOf } from './words.ts';

const percent = search([signs('%％')], () => /(?:^|[^\d.])(\d{1,3})\s{0,2}[%％]/g);
const shares = anyOf(wordsOf((notes) => notes.progress));
const progress = new RegExp(`${shares}[^\\d]{0,6}$`, 'i');
export const tenths = words(wordsOf((notes) => notes.tenths));
const tenth = search(
  [tenths],
  () => new RegExp(`(?:^|[\\s\\u3000:：、,(（]|${shares}[^\\d]{0,2})(\\d{1,2})${tenths.source}[)）。\\s]{0,4}$`, 'i'),
);
/** `刷漆 30%`, but not `少了 30%`, which tells by how much. */
const behindWork = new RegExp(`(?<!${anyOf(wordsOf((notes) => notes.past.endings))})(?<=[^ -~]) $`);
/** `刷漆（80%）` at the end: how far it is, but not of what was made less or more by so much: `减少缆绳用量（30%）`. */
const bracketed = { before: /[(（]\s?$/, behind: /^\s?[)）][。.；;\s]{0,4}$/ };
/** `刷漆，80%。`: set off at the end. */
const setOff = /[，,、]\s?$/;
const change = new RegExp(anyOf(wordsOf((notes) => notes.changes)), 'i');
const progressBehind = new RegExp(`^\\s{0,2}${shares}`, 'i');

/** Takes what share a stretch of the text says, by its start and length. */
type Add = (status: Status, start: number, length: number) => void;

/** How far something is of which so many percent are done. */
export const statusOfShare = (percent: number): Status => (percent >= 100 ? 'done' : percent > 0 ? 'doing' : 'todo');

/** `8割方` at the end: so many tenths are done. */
export function readTenths(last: string, offset: number, sight: Need, add: Add): void {
  const found = tenth.exec(last, sight);
  if (!found) return;
  const at = found.index + found[0].indexOf(found[1]!);
  const said = trimEndOf(last.slice(at), /[)）。\s]/);
  add(statusOfShare(Number(found[1]) * 10), offset + at, said.length);
}

/** A share of what is to be done, not any percentage: `完成70%`, `进度：80%`, `- 100%` at the end. */
export function readPercent(text: string, sight: Need, add: Add): void {
  for (const found of percent.all(text.slice(0, 1000), sight)) {
    const at = found.index + found[0].indexOf(found[1]!);
    const end = found.index + found[0].length;
    const atEnd =
      /^[\s)）;；。,，]*$/.test(text.slice(end, end + 10)) &&
      end + 10 >= text.length &&
      (/(?:[-–—:：]\s*|\t|[ \u3000]{2})$/.test(text.slice(0, at)) ||
        (setOff.test(text.slice(Math.max(0, at - 2), at)) && !change.test(text.slice(0, at))) ||
        behindWork.test(text.slice(Math.max(0, at - 12), at)));
    const inBrackets =
      bracketed.before.test(text.slice(Math.max(0, at - 2), at)) &&
      bracketed.behind.test(text.slice(end, end + 10)) &&
      !change.test(text.slice(0, at));
    const beside =
      inBrackets ||
      progress.test(text.slice(Math.max(0, at - 12), at)) ||
      progressBehind.test(text.slice(end, end + 12));
    if (!atEnd && !beside) continue;
    const share = Number(found[1]);
    add(statusOfShare(share), at, end - at);
  }
}
