/**
 * How far all is that stands below a heading: a status alone, or beside it which work, how far along and for when.
 *
 *     In progress, In progress tasks, Tasks in progress, Ongoing work, not finished, What's done
 *     Merged last week, Other lamp PRs merged last week, Lamps currently in review, Planned for 2.0
 */
import type { Status } from '../model.ts';
import { statusAlone } from './status.ts';
import { type Look, lookAt } from './vocabulary.ts';
import { anyOf, wordsOf } from './words.ts';

const works = anyOf(
  wordsOf(({ scopePairs, scopeBeginnings }) => [
    ...scopePairs.todoWhat,
    ...scopePairs.doneWhat,
    ...scopeBeginnings.counted,
  ]),
);
const what = anyOf(wordsOf((notes) => notes.scopeBeginnings.what));
const asked = anyOf(wordsOf((notes) => notes.scopeBeginnings.asked));
const adverbs = anyOf(wordsOf((notes) => notes.adverbs));
const unfinished = anyOf(wordsOf(({ statuses }) => statuses.todo));
const when = anyOf(wordsOf(({ scopePairs }) => scopePairs.doneWhen));

/** `Lamp PRs` of `Lamp PRs merged`, but not `How tasks are` or `What to do with tasks` of a question. */
const before = new RegExp(`^(?:(?!${asked})(?:[\\w/&-]{1,20}\\s){0,3}${works}|${what})\\s(?=\\S)`, 'i');
const adverb = new RegExp(`^${adverbs}\\s(?=\\S)`, 'i');
const behind = new RegExp(`\\s(?:${works}(?:,?\\s${unfinished})?|${when})$`, 'i');
/** `Planned for this release`, `Fixed in 2.0`: of what is named by what was or will be done to it. */
const aimed = new RegExp(
  `(?<=^\\w{2,12}ed)\\s(?:${anyOf(wordsOf((notes) => notes.scopeBeginnings.aims))})\\s\\S.{0,30}$`,
  'i',
);

export function statusOfWork(plain: string, look: Look): Status | null {
  const whole = statusAlone(plain, look(plain));
  if (whole || plain.length > 60) return whole;
  const led = plain.replace(before, '').replace(adverb, '');
  const rest = led.replace(behind, '');
  const said = rest === plain ? rest.replace(aimed, '') : rest;
  return [said, led, plain.replace(behind, ''), led.replace(aimed, '')].reduce<Status | null>(
    (found, part) => found ?? (part === plain ? null : statusAlone(part, lookAt(part))),
    null,
  );
}
