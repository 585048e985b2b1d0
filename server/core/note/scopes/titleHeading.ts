/** Which heading is the title of a note, so that it opens nothing. */

import type { Mention } from '../../mentions/index.ts';
import { statusOfScope } from '../../mentions/label.ts';
import { numeral, oneOf, wordsOf } from '../../mentions/words.ts';
import { type Course, perNote } from '../course.ts';
import type { Entry, Run } from '../parts.ts';
import { entriesThat, headingPlaces, headingsOf } from '../runs.ts';
import { namesRoadmap } from '../tasks/listMatters.ts';

/**
 * `# 3月16日 工作计划`, `# 作業報告書` above other headings: the title of the note, null where it has none. What its
 * sections hold they say, where it has a day in figures, is called like a status (`# open`) or a roadmap, or one of them, or two labels
 * below it, open lists of their own: `# 来週やること` says of all below what it is. Below it stands what comes before the next
 * heading of its level.
 */
export function titleHeading(runs: readonly Run[], course: Course): Entry | null {
  const [headings, labels] = [headingsOf(runs), labelsOfWork(runs)];
  const isFirst = headings[0]?.index === 0;
  const on = [headings[0], headingPlaces(runs), headingsOfWork(runs), labels, isFirst];
  return titleAmong(course, on, headings, isFirst, labels);
}

const titleAmong = perNote(
  ([first, ...others]: readonly Entry[], isFirst: boolean, labels: readonly Entry[]): Entry | null => {
    if (!first) return null;
    const next = others.findIndex(({ level }) => level <= first.level);
    const sections = next < 0 ? others : others.slice(0, next);
    if (sections.length === 0) return null;
    if (isFirst && (namesDay(first) || statusOfScope(first.text) || namesReport(first) || namesRoadmap(first)))
      return first;
    return sections.some(isWork) || (isFirst && labels.length > 1) ? first : null;
  },
);

const isWork = ({ mode }: Entry): boolean => mode === 'todo' || mode === 'done';
const headingsOfWork = entriesThat((entry) => entry.kind === 'heading' && isWork(entry));
const labelsOfWork = entriesThat((entry) => entry.label?.alone === true && isWork(entry));

/** `進捗報告 - 柵の修理`: what it reports on. */
const namesReport = ({ mode, text }: Entry): boolean => mode === 'done' && /\s[-–—]{1,2}\s/.test(text);

const figure = new RegExp(`\\d|[０-９]|${numeral}`);
const namesDay = ({ mentions, text, at }: Entry): boolean =>
  mentions.some(({ kind, start, end }) => kind === 'date' && figure.test(text.slice(start - at, end - at)));

const isGoals = oneOf(wordsOf(({ kinds }) => kinds.goals));
const isYear = /^\D{0,2}\d{4}\D{0,2}$/;
/** What `## Goals` opens below `# Week 12` or `# Goals for May`: what is to be reached within that time, which is shorter than a year. */
export const goalOf = (entry: Entry, title: Entry | null): 'todo' | undefined =>
  entry.kind === 'heading' && isGoals(entry.text.trim()) && title?.mentions.some(isWithinYear) ? 'todo' : undefined;

const isWithinYear = (mention: Mention): boolean => mention.kind === 'date' && !isYear.test(mention.text);
