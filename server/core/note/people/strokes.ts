/**
 * Words that stand for a team before a stroke, as the note says elsewhere:
 *
 *     - 海: 桟橋チームの作業
 *     - [ ] 海 / 柵を塗る      →  海
 */
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Context } from '../context.ts';
import type { Entry, Run } from '../parts.ts';
import { perRun } from '../runs.ts';
import { perEntry } from '../words.ts';

const team = new RegExp(
  anyOf(wordsOf(({ lists, groups }) => [...lists.teamEndings.filter((word) => word.length > 1), ...groups])),
  'i',
);
const colon = /\s?[:：]\s*$/;

/** What stands before a colon, and behind it a team and little else. */
const explainedIn = perRun((entries) =>
  entries.flatMap(({ text, label }) => {
    const behind = label && !label.alone && label.mode === null ? text.slice(label.end) : '';
    return behind && behind.length <= 20 && team.test(behind) ? [text.slice(0, label!.end).replace(colon, '')] : [];
  }),
);

const opening = /^([\p{L}\d][\p{L}\d ]{0,11}?)[ \u3000]?[/|／｜](?=[^/|／｜])/u;
const beforeStroke = perEntry(({ text }) => opening.exec(text.slice(0, 20))?.[1] ?? null);
const opened = perRun((entries) => entries.flatMap((entry) => beforeStroke(entry) ?? []));

/** A word as it opens points, apart from those before colons. */
const before = (word: string): string => `${word} /`;

/** Such words of a note. */
export function teamsBeforeStrokes(runs: readonly Run[]): string[] {
  const explained = new Set(runs.flatMap(explainedIn));
  const words = explained.size > 0 ? runs.flatMap(opened) : [];
  return [...new Set(words)].filter((word) => explained.has(word)).map(before);
}

/** The team before the stroke of a point. */
export function strokeTeam(entry: Entry, { openers }: Context): PersonMention[] {
  const name = beforeStroke(entry);
  if (name === null || !openers.has(before(name))) return [];
  return [{ kind: 'person', form: 'opener', name, start: entry.at, end: entry.at + name.length }];
}
