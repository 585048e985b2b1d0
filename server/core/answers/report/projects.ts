/**
 * Of which project something is: by the outermost heading above it that names a matter (`## Gate app 2.4 (Ann)`), and no day, no
 * owner and no state (`## This week`, `## Action items`); else by the repository of its issue; else by the name of its note.
 */
import { personKey } from '../../index/keys.ts';
import { scopeOf } from '../../mentions/label.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Note, Section, Span } from '../../model.ts';
import { trimEndOf, trimOf } from '../../trim.ts';
import type { Copy } from './items.ts';

/** What parts of one project are called by, and what makes them one. */
export interface Project {
  name: string;
  key: string;
}

/** The project of a task, by the newest of its copies that stands below a heading which names one. */
export function projectOf(copy: Copy, older: readonly Copy[]): Project {
  for (const { note, task } of [copy, ...older.toReversed()]) {
    const named = projectAbove(note, task.section);
    if (named) return named;
  }
  const repository = [copy, ...older].flatMap(({ task }) => task.issues.flatMap((key) => repositoryIn(key) ?? []))[0];
  return repository ? { name: repository, key: repository.toLowerCase() } : projectOfNote(copy.note);
}

/** The project that the headings above a place name; null where they name none. */
export function projectAbove(note: Note, section: number | null): Project | null {
  const path: number[] = [];
  for (let at = section; at !== null; at = note.sections[at]!.parent) path.unshift(at);
  for (const at of path) {
    const name = matterOf(note, note.sections[at]!, at);
    if (name !== '') return { name, key: keyOf(name) };
  }
  return null;
}

/** The project of all that nothing else says it of: what the note is called, its day aside. */
export function projectOfNote(note: Note): Project {
  const [title] = note.sections;
  const own = title?.title === note.title ? undated(note, title) : note.title;
  const name = trimOf(own.replace(days, ' '), edges).replace(smallWord, '').trim() || note.title;
  return { name, key: keyOf(name) };
}

const repositoryIn = (issue: string): string | null => /^([^#!/\s]+\/[^#!\s]+)[#!]\d+$/.exec(issue)?.[1] ?? null;

/** The same project from one version, week or phase to the next. */
const keyOf = (name: string): string => personKey(trimEndOf(name, /[\s\d.v_-]/i)) || personKey(name);

const days = /\d{4}[-/.]?\d{1,2}[-/.]?\d{1,2}/g;
/** What stood before the day: `Meeting on`. */
const smallWord = new RegExp(`\\s${anyOf(wordsOf((notes) => notes.common))}$`, 'i');
/** What is left at the edges of a heading without its day and its owner. */
const edges = /[\s,，、:：;；·|–—_-]/;

/** What a heading names, its owner and days aside; empty where it names no matter, or is the title of the whole note. */
function matterOf(note: Note, section: Section, at: number): string {
  const isTitle = at === 0 && note.sections.every((other, index) => index === 0 || isWithin(note, other));
  if (isTitle || isCommon(note, section)) return '';
  const name = undated(note, section);
  return name.length >= section.title.length / 2 ? name : '';
}

function isWithin(note: Note, section: Section): boolean {
  let at = section.parent;
  while (at !== null && at > 0) at = note.sections[at]!.parent;
  return at === 0;
}

/** `## Action items`, `## 議題`, or the name of the one whose tasks stand below: a heading that every note may have. */
const isCommon = ({ tasks }: Note, { title, span }: Section): boolean =>
  scopeOf(title) !== null ||
  tasks.some(({ evidence }) => evidence.some((one) => one.rule === 'owner.person-heading' && holds(span, one.span)));

const holds = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && inner.end > inner.start;

/** A heading without the days and owners that it names. */
function undated({ dates, people, tasks }: Note, { title, span }: Section): string {
  // A title ends where its heading does: days are found from behind.
  const end = title.length - span.end;
  const left = dates
    .filter((date) => holds(span, date.span) && date.span.start + end >= 0)
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((text, date) => `${text.slice(0, date.span.start + end)} ${text.slice(date.span.end + end)}`, title);
  const names = new Set([...people.map(({ name }) => name), ...tasks.flatMap(({ owners }) => owners)]);
  const unnamed = [...names]
    .filter((name) => left.includes(name))
    .reduce((text, name) => text.replaceAll(`@${name}`, ' ').replaceAll(name, ' '), left)
    .replace(/[(（[【][\s,，、/&@]{0,40}[)）\]】]/g, ' ');
  return trimOf(unnamed, edges).replace(/\s+/g, ' ');
}
