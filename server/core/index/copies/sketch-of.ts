/** Makes sketches (sketch.ts) of tasks. */
import { readDates } from '../../dates/index.ts';
import { lexicons } from '../../lexicons/index.ts';
import { allOf } from '../../matches.ts';
import type { Section, Task } from '../../model.ts';
import { trimEndOf } from '../../trim.ts';
import { hashOf } from '../hash.ts';
import { fold, issueKey, personKey } from '../keys.ts';
import { termsOf } from './likeness.ts';
import type { Sketch } from './sketch.ts';

const most = { head: 10, tail: 6, numbers: 6, owners: 3, issues: 3 };
const none: readonly number[] = [];

/** Of a task by a note; null for a form, and for what comes again and again: the next one is another task. */
export function sketchOf(
  task: Pick<Task, 'title' | 'kind' | 'owners' | 'issues' | 'section'>,
  sections: readonly Section[],
): Sketch | null {
  if (task.kind === 'form') return null;
  const title = task.owners.reduce((left, owner) => left.replaceAll(owner, ' '), task.title);
  const heading = task.section === null ? '' : (sections[task.section]?.title ?? '');
  const words = isRoutine(heading) && task.issues.length === 0 ? null : wordsOf(title);
  if (!words) return null;
  return {
    ...words,
    owners: hashed(task.owners, ownerHash, most.owners),
    issues: hashed(task.issues, issueHash, most.issues),
    section: heading === '' ? 0 : sectionHash(heading),
  };
}

/** The words of a task without its days, owners and signs: what stays where only those change. */
export const bareTitle = ({ title, owners }: Pick<Task, 'title' | 'owners'>): string =>
  undated(fold(owners.reduce((left, owner) => left.replaceAll(owner, ' '), title)))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Words = Pick<Sketch, 'words' | 'head' | 'numbers'>;

const short = (text: string): number => hashOf(text) >>> 16;
const hashed = (texts: readonly string[], hash: (text: string) => number, count: number): readonly number[] =>
  texts.length === 0 ? none : [...new Set(texts.slice(0, count).map(hash))];

/** A note that is edited has the same titles again and again. */
function kept<Value>(of: (text: string) => Value): (text: string) => Value {
  let known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= 20_000) known = new Map();
      value = of(text);
      known.set(text, value);
    }
    return value;
  };
}

const ownerHash = kept((name: string): number => short(personKey(name)));
const issueHash = kept((key: string): number => short(issueKey(key)));

/** Of a heading, its numbers, signs and owners aside: `Gate app 2.3 (Ann)` and `Gate app 2.4 (Bo)` are the same. */
const sectionHash = kept((title: string): number => {
  const text = fold(title).replace(/\([^()]{0,80}\)|@\S{1,80}/g, ' ');
  return short(termsOf(text).join(' ') || text) || 1;
});

const wordsOf = kept((title: string): Words | null => {
  const text = undated(fold(title));
  const parts = text.split(clause);
  let head = parts[0]!;
  let opening = termsOf(head);
  let rest = 1;
  while (rest < parts.length && opening.length < 3) {
    head += ` ${parts[rest++]!}`;
    opening = termsOf(head);
  }
  if (isRecurring(head)) return null;
  const later = rest < parts.length ? termsOf(parts.slice(rest).join(' ')).filter((one) => !opening.includes(one)) : [];
  const words = [...new Set(opening.slice(0, most.head).map(short))];
  const tail = later.slice(0, most.tail).map(short);
  return {
    words: [...words, ...new Set(tail.filter((word) => !words.includes(word)))],
    head: words.length,
    numbers: numbersOf(head),
  };
});

/** Where one clause ends and the next begins. */
const clause = /[，,。；;、（()）[\]【】「」『』→⇒|…!！?？]|\s[-–—]+\s|——|--/;

/** A title without its days: `finish by Friday` and `finish by 3/24` are the same. But the third gate (`三号口`) is no day. */
function undated(text: string): string {
  let left = '';
  let at = 0;
  for (const { start, end } of readDates(text)) {
    if (end - start < 4 && startsNumber.test(text.slice(start, end)) && /\p{L}/u.test(text.charAt(end))) continue;
    left += `${text.slice(at, start)} `;
    at = end;
  }
  return left + text.slice(at);
}

/** Numbers and names with a number in them; a share of what is done (`70%`) tells nothing of what is to be done. */
const numbersOf = (text: string): number[] => {
  const found = allOf(numbered, text.includes('%') ? text.replace(share, ' ') : text);
  return [...new Set(found.map(([word]) => short(trimEndOf(word, /[._-]/))))].slice(0, most.numbers);
};

const share = /\d{1,9}(?:\.\d{1,9})?\s?%/g;

/** Digits of all languages but the first, which stands in words (`一下`), unless it counts (`第一`). */
const digits = [...new Set(lexicons.flatMap(({ dates }) => Object.keys(dates.digits)))].filter(
  (one) => one.length === 1,
);
const [first, ordinals] = [
  digits.find((one) => lexicons.some(({ dates }) => dates.digits[one] === 1)) ?? '',
  lexicons.flatMap(({ dates }) => dates.ordinalPrefixes),
];
const startsNumber = new RegExp(`^[\\d${digits.join('')}]`);
const numbered = new RegExp(
  `(?:(?<![a-z])[a-z]+)?[-_.]?\\d[a-z0-9._-]*|(?:${ordinals.join('|')})[${digits.join('')}]+|(?!${first})[${digits.join('')}]+.`,
  'g',
);

const always = anyOf(lexicons.flatMap(({ notes }) => notes.recurring.always));
const duties = anyOf(lexicons.flatMap(({ notes }) => notes.recurring.duties));

/** Whether a heading stands over what comes again and again; what names an issue is a matter of its own all the same. */
export const isRoutine = kept((heading: string): boolean => fold(heading).search(routine) >= 0);
const routine = anyOf(lexicons.flatMap(({ notes }) => notes.recurring.headings));

/** Of several words, whole ones where they are Latin. */
function anyOf(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const ends = escaped.map(
    (word) => `${/^[a-z]/.test(word) ? '(?<![a-z])' : ''}${word}${/[a-z]$/.test(word) ? '(?![a-z])' : ''}`,
  );
  return new RegExp(ends.sort((a, b) => b.length - a.length).join('|'), 'g');
}

/** `weekly report`, `值班：张伟`; but not `give the weekly report a new template`: that is done once. */
function isRecurring(head: string): boolean {
  if (head.search(always) >= 0) return true;
  const beside = head.replace(duties, ' ');
  if (beside === head) return false;
  const terms = termsOf(beside);
  return terms.length < (/^[a-z]/.test(terms[0] ?? 'a') ? 3 : 5);
}
