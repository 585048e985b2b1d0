/** Statuses: the words that the note's tasks have, the most used first, then those that its language has for each status. */
import { type Lexicon, lexicons } from '../../lexicons/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Status } from '../../model.ts';
import { touches } from '../place.ts';
import type { CompletionItem } from '../types.ts';
import { type Caret, languageAt, type Typed } from './caret.ts';
import { fitOf, itemOf } from './offer.ts';

const statuses: Status[] = ['todo', 'doing', 'waiting', 'done', 'cancelled'];
const MOST = 20;

/** Words for a status, where one stands behind a task, in brackets, in a column or behind a label. */
export function statusOffers(caret: Caret, typed: Typed): CompletionItem[] {
  const names = messagesFor(caret.world.ask.locale).statuses;
  return wordsFor(caret, typed.text === '')
    .map((word) => ({ ...word, fit: fitOf(typed.text, word.words) }))
    .filter(({ fit }) => fit !== null)
    .sort((a, b) => a.fit! - b.fit!)
    .slice(0, MOST)
    .map(({ words, status }) =>
      itemOf({ label: words, kind: 'status', description: names[status], newText: words, about: null }, typed, caret),
    );
}

/** `few`: one of the language for each status; else all that it has. */
function wordsFor(caret: Caret, few: boolean): { words: string; status: Status }[] {
  const own = usedIn(caret);
  const { notes } = lexiconAt(caret);
  const common = statuses.flatMap((status) =>
    notes.statuses[status].slice(0, few ? 1 : undefined).map((words) => ({ words, status })),
  );
  const used = new Set(own.map(({ words }) => words));
  return [...own, ...common.filter(({ words }) => !used.has(words))];
}

function usedIn({ note, text, offset }: Caret): { words: string; status: Status }[] {
  const counts = new Map<string, { words: string; status: Status; count: number }>();
  for (const { statusWord, status } of note.tasks) {
    if (!statusWord || touches(statusWord, offset)) continue;
    const words = text.slice(statusWord.start, statusWord.end);
    // What is waited for and shares of what is done are said of one task.
    if (!/^\p{L}[\p{L} -]{0,15}$/u.test(words)) continue;
    const known = counts.get(words) ?? { words, status, count: 0 };
    counts.set(words, { ...known, count: known.count + 1 });
  }
  const isCommon = (words: string, count: number) => count > 1 || allWords.has(words.toLowerCase());
  return [...counts.values()].filter(({ words, count }) => isCommon(words, count)).sort((a, b) => b.count - a.count);
}

const allWords: ReadonlySet<string> = new Set(
  lexicons.flatMap(({ notes }) =>
    Object.values(notes.statuses)
      .flat()
      .map((word) => word.toLowerCase()),
  ),
);

const lexiconAt = (caret: Caret): Lexicon => lexicons.find(({ id }) => id === languageAt(caret)) ?? lexicons[0]!;

/** What stands between the note's tasks and the words behind them that say how far they are. */
export function statusManners(caret: Caret): { dash: boolean; brackets: boolean } {
  const { note, text } = caret;
  const before = note.tasks.flatMap(({ statusWord }) =>
    statusWord ? [text.slice(Math.max(0, statusWord.start - 3), statusWord.start)] : [],
  );
  const usual = lexiconAt(caret).notes.beforeStatus;
  return {
    dash: before.some((words) => /[-–—]\s?$/.test(words)),
    brackets: /[（(]/.test(usual) || before.some((words) => /[（(]\s?$/.test(words)),
  };
}

/** Signs in a box, and what each says; the last two only where the note has them. */
const signs: [sign: string, status: Status, always: boolean][] = [
  [' ', 'todo', true],
  ['x', 'done', true],
  ['/', 'doing', false],
  ['-', 'cancelled', false],
];

/** What a checkbox may hold; closes it with the blank behind, where that is not there yet. */
export function boxOffers(caret: Caret, typed: Typed): CompletionItem[] {
  const { note, text, after, world } = caret;
  const marks = note.tasks.flatMap(({ checkbox }) =>
    checkbox && !touches(checkbox, caret.offset) ? [text.slice(checkbox.start, checkbox.end)] : [],
  );
  const names = messagesFor(world.ask.locale).statuses;
  const closing = /^\]?[ \t]?/.exec(after)![0];
  const capital = marks.includes('X') && !marks.includes('x');
  return signs
    .filter(([sign, , always]) => (always || marks.includes(sign)) && (typed.text === '' || typed.text === sign))
    .map(([sign, status]) => {
      const mark = sign === 'x' && capital ? 'X' : sign;
      const offer = { label: `[${mark}]`, kind: 'status', description: names[status], about: null } as const;
      const span = { start: typed.start, end: caret.offset + closing.length };
      return itemOf({ ...offer, newText: `${mark}] `, names: [names[status]], span }, typed, caret);
    });
}
