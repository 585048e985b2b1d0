/**
 * Headings that are tasks: in a plan, one whose section holds nothing but a status (`#### union` and `> 进行中`); anywhere
 * but in runbooks, one that begins with an action marker above prose (`## 宿題: 柵の色を決める`), those of a note that says
 * behind two of them or more how far they are (`## 登录页（已完成）`), and those that say a deed below one of what is to do or
 * was done, where no list says what (`### 1. 修复登录页` below `## 本周工作`, `### 柵の塗装` below `## 次回までにやること`).
 */
import { isStatusWord, type StatusMention } from '../../mentions/status.ts';
import { hanOrKana, isBare, oneOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { type Claiming, claimBy, explicit } from '../claim.ts';
import { listsDone, statusesIn } from '../context.ts';
import { isPoint } from '../entries.ts';
import type { Claim, Claims, Entry, Run } from '../parts.ts';
import { entriesThat } from '../runs.ts';
import { closesInDeed, closesInTalk, opensInDeed } from '../sentences/namedDeeds.ts';
import { plainDeed } from '../sentences/plainDeeds.ts';
import { endsInDeeds } from '../sentences/verbEndings.ts';
import { perEntry } from '../words.ts';

/** Claims those of some entries; `stated`: the note says so behind two headings or more. */
export function headingClaims(
  claims: Claims,
  own: readonly Entry[],
  { context, stated }: { context: Claiming; stated: boolean },
): void {
  const { entries, kind } = context;
  if (kind === 'runbook') return;
  for (const heading of own) {
    if (heading.kind !== 'heading') continue;
    const { index } = heading;
    const below = kind === 'plan' ? onlyStatus(index, entries) : undefined;
    if (below) claims[index] = claimBy('task.heading', below);
    const { marker, at } = heading;
    if (marker && namesTask(heading) && !own.some((entry) => isPoint(entry) || entry.kind === 'row'))
      claims[index] = explicit('task.marker', { start: at + marker.start, end: at + marker.end });
    const word = stated ? statusBehind(heading) : null;
    if (word) claims[index] = claimBy('task.status', word);
    const deed = saysDeed(heading) || (endsInDeeds(context.language) && endsAsDeed(heading));
    const agreed = !claims[index] && kind === 'minutes' ? sentenceAlone(heading, context) : null;
    if (agreed) claims[index] = claimBy('task.plain', agreed);
    if (!claims[index] && deed && isAlone(own, heading, entries)) claims[index] = underScope(heading, context);
  }
}

const numbering = /^[(（]?\d{1,2}[.、．)）]\s?/;
/** `1.修复登录页`: no sentence, in a language without blanks, that begins with a deed. */
const saysDeed = perEntry(
  ({ text, mode, level }) =>
    level > 1 && mode === null && text.length <= 80 && hanOrKana.test(text) && opensInDeed(text.replace(numbering, '')),
);

/** `### 2. 柵の塗装`, in a language whose sentences end with what is done. */
const endsAsDeed = perEntry(
  ({ text, mode, level }) =>
    level > 1 && mode === null && text.length <= 60 && closesInDeed(text) && !closesInTalk(text),
);

/** Whether neither a list nor a heading of its own stands right below a heading. */
function isAlone(own: readonly Entry[], heading: Entry, entries: readonly Entry[]): boolean {
  const next = entries[heading.index + 1];
  if (next?.kind === 'heading' && next.level > heading.level) return false;
  for (let at = own.indexOf(heading) + 1; at < own.length && own[at]!.kind !== 'heading'; at++)
    if (isPoint(own[at]!) || own[at]!.kind === 'row') return false;
  return true;
}

/** `## ・次の会で縄の色を決める` in minutes, with nothing below it: what was agreed, set as large as the topics beside it. */
function sentenceAlone(heading: Entry, { entries, scopes }: Claiming): Span | null {
  const { index, level, mode } = heading;
  const next = entries[index + 1];
  const bare = level > 1 && mode === null && (!next || (next.kind === 'heading' && next.level <= level));
  return bare && scopes[index]!.mode === null ? plainDeed(heading) : null;
}

/** A heading below one that says that all there is to do, or was done. */
function underScope({ index, at, text, level }: Entry, context: Claiming): Claim | null {
  const { mode, kind, from } = context.scopes[index]!;
  if (
    kind !== 'heading' ||
    !from ||
    from.index === index ||
    // `## やったこと`, and below `### 港` `#### 柵の記事まとめ`: what the parts of a part are about.
    (mode === 'done' && from.kind === 'heading' && level > from.level + 1) ||
    !(mode === 'todo' || (mode === 'done' && listsDone(context)))
  )
    return null;
  return claimBy(mode === 'todo' ? 'task.section-todo' : 'task.section-done', { start: at, end: at + text.length });
}

/** `## 宿題: 柵の色を決める`: behind its marker a heading below the title says what is to do. */
export const namesTask = perEntry(
  ({ kind, level, marker, text }) =>
    kind === 'heading' && level > 1 && marker?.place === 'opening' && !isBare(text.slice(marker.body)),
);

/** Whether a note says behind two headings or more how far they are. */
export const areStated = (runs: readonly Run[]): boolean => stating(runs).length > 1;

/**
 * `… （已完成）`, `… - 进行中`: what a heading says last, in a word for a status (`確立済み` tells of its content), and not
 * all that it says; what is given up is no work.
 */
const statusBehind = perEntry(
  (entry): StatusMention | null =>
    statusesIn(entry).find(
      ({ place, status, start, end }) =>
        place === 'suffix' &&
        status !== 'cancelled' &&
        /[\p{L}\p{N}]/u.test(entry.text.slice(0, start - entry.at)) &&
        isStatusWord(entry.text.slice(start - entry.at, end - entry.at)),
    ) ?? null,
);

const stating = entriesThat((entry) => entry.kind === 'heading' && statusBehind(entry) !== null);

const isUndecided = oneOf(
  wordsOf(({ undecided, statuses }) => undecided.filter((word) => statuses.todo.includes(word))),
);

/** The status that is all that stands below a heading; `### 目標` and `未定` says nothing of work. */
function onlyStatus(index: number, entries: readonly Entry[]): StatusMention | undefined {
  const below = entries[index + 1];
  const after = entries[index + 2];
  if (below?.kind !== 'line' || isUndecided(below.text) || (after && after.kind !== 'heading')) return undefined;
  return statusesIn(below).find(({ place }) => place === 'whole');
}
