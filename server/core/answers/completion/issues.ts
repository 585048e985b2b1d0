/**
 * Issues that tasks are under, each with the title of the latest such task: those of the note first, then the latest. Found by
 * number or by the words of the title; written as a bare number where the note's own bare numbers mean that repository.
 */
import type { Entry } from '../../index/entry.ts';
import type { Index } from '../../index/index.ts';
import { fold } from '../../index/keys.ts';
import type { Note } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { repositoryIn } from '../hover/link.ts';
import { touches } from '../place.ts';
import type { CompletionItem } from '../types.ts';
import type { World } from '../world.ts';
import { type Caret, isInWord } from './caret.ts';
import { itemOf } from './offer.ts';
import { createRoster } from './roster.ts';

/** Answers with the issues that fit; null where none can be meant. */
export type IssueOffers = (caret: Caret) => CompletionItem[] | null;

const MOST = 30;
/** Of the workspace, the latest. */
const MOST_KEYS = 1000;
/** Titles are read of so many only. */
const MOST_TITLES = 100;

const before =
  /(?<![\w/.#&!@\ufffc-])((?:[A-Za-z][\w.-]{0,60}(?:\/[A-Za-z][\w.-]{0,60}){0,4})?)([#!])([\p{L}\p{N}]{0,20})$/u;
const ticket = /(?<![\w/.#&!-])([A-Z][A-Z0-9]{1,9})(-)(\d{0,6})$/;

/** What is typed of a reference: `port/pier#1`, `#1`, `HARB-`. */
interface Reference {
  start: number;
  text: string;
  project: string;
  sign: string;
  typed: string;
}

export function createIssueOffers(): IssueOffers {
  const keysOf = createRoster((index) => index.version(), latestFirst);
  return (caret) => {
    const reference = referenceAt(caret);
    if (!reference) return null;
    const { world, note } = caret;
    const here = new Set(note.issues.filter(({ span }) => !touches(span, caret.offset)).map(({ key }) => key));
    const all = new Set([...here, ...keysOf(caret, { start: reference.start, text: reference.typed })]);
    const keys = [...all].filter((key) => isOfKind(key, reference) && (here.has(key) || isElsewhere(key, caret)));
    const byWords = /[^\d]/.test(reference.typed);
    const found = keys.slice(0, byWords ? MOST_TITLES : undefined).flatMap((key) => {
      if (!byWords && !numberOf(key).startsWith(reference.typed)) return [];
      const title = byWords ? titleOf(key, world) : '';
      const fits = !byWords || fold(`${numberOf(key)} ${title}`).includes(fold(reference.typed));
      return fits ? [key] : [];
    });
    return found.slice(0, MOST).map((key) => issueItem(key, reference, caret));
  };
}

function referenceAt(caret: Caret): Reference | null {
  const { before: words, raw, offset, kind, explicit } = caret;
  if (isInWord(caret)) return null;
  const found = before.exec(words) ?? ticket.exec(words);
  if (!found) return null;
  const [text, project = '', sign = '', typed = ''] = found;
  // `# ` begins a heading, `![` an image, and a sentence may end with `!`.
  if (text === sign && raw.slice(0, -sign.length).trim() === '' && kind !== 'item') return null;
  if (sign === '!' && !project && !explicit && kind !== 'item' && kind !== 'row') return null;
  return { start: offset - text.length, text, project, sign, typed };
}

/** Whether a key can be written so: with this sign, and of the project that is typed. */
function isOfKind(key: string, { project, sign }: Reference): boolean {
  if (sign === '-') return key.startsWith(`${project}-`);
  if (project) return key.startsWith(project + sign);
  return key.includes(sign) || (sign === '#' && isGitee(key));
}

/** `I3VK4Z`: a number in letters, behind a `#` all the same. */
const isGitee = (key: string): boolean => /^I[0-9A-Z]{4,6}$/.test(key);

const numberOf = (key: string): string =>
  key.slice(Math.max(key.lastIndexOf('#'), key.lastIndexOf('!'), key.lastIndexOf('-')) + 1);

/** What is being typed is an issue of this note as well, for now. */
const isElsewhere = (key: string, { note, world }: Caret): boolean =>
  world.index.issues.notes(key).some(({ uri }) => uri !== note.uri);

/** The issues of the workspace, those of the latest notes first. */
function latestFirst({ issues }: Index): string[] {
  const days = issues.keys().map((key) => ({ key, day: latest(issues.notes(key))?.day ?? '' }));
  const last = days.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, MOST_KEYS);
  return last.map(({ key }) => key);
}

/** The note that speaks from the last day. */
const latest = (entries: readonly Entry[]): Entry | undefined =>
  entries.reduce<Entry | undefined>(
    (last, one) => (last && (last.day ?? '') >= (one.day ?? '') ? last : one),
    undefined,
  );

/** The title of a task under an issue, without the reference; empty where no task is, or says no more. */
function titleOf(key: string, { index }: World): string {
  const entry = latest(index.issues.notes(key));
  const id = entry?.fields().findIndex(({ issues }) => issues.includes(key)) ?? -1;
  const title = entry?.titles()[id] ?? '';
  const words = title
    .replace(key, '')
    .replace(`#${numberOf(key)}`, '')
    .replace(/\s+/g, ' ');
  return trimEndOf(words.replace(/^[\s:：,，-]+/, ''), /[\s:：,，(（-]/);
}

function issueItem(key: string, { start, text, sign }: Reference, caret: Caret): CompletionItem {
  const title = titleOf(key, caret.world);
  const bare = isGitee(key) ? `#${key}` : sign === '-' ? key : sign + numberOf(key);
  const newText = sign !== '-' && !text.startsWith(sign) ? key : isBare(key, caret.note) ? bare : key;
  return itemOf(
    {
      label: newText,
      kind: 'issue',
      description: title,
      detail: title,
      newText,
      names: [bare, sign === '-' ? title : sign + title],
      about: { kind: 'issue', key },
    },
    { start, text },
    caret,
  );
}

/** Whether the number alone is enough in a note. */
function isBare(key: string, { issues }: Note): boolean {
  const repository = repositoryIn(key);
  if (isGitee(key) || repository === '') return true;
  const own = issues.find((issue) => issue.repository);
  return own !== undefined && repositoryIn(own.key) === repository;
}
