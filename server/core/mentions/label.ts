/**
 * Headings, labels and lead-ins, and what they make of the things below them.
 *
 *     遗留问题：      →  a label that opens `todo`
 *     ## Next steps   →  a heading that opens `todo`
 */
import { lexicons, type NoteLexicon } from '../lexicons/index.ts';
import type { Status } from '../model.ts';
import { readStatuses } from './status.ts';
import { anyOf, bare, numeral, wordsOf } from './words.ts';

export type ScopeMode = keyof NoteLexicon['scopes'];

/** Words before a colon, a whole bold line, or a numbered line such as `二、…`. */
export interface Label {
  /** What is said, bare: `遗留问题`. */
  text: string;
  /** Where what it introduces begins, in the line. */
  end: number;
  /** What it makes of what follows; null where the words say nothing of the kind. */
  mode: ScopeMode | null;
  /** Nothing follows on its own line. */
  alone: boolean;
  /** Set apart as headings are: `■ 今週の作業`. */
  section?: true;
}

const modes: ScopeMode[] = ['todo', 'done', 'none', 'attendees', 'decisions', 'questions'];
const exact = new Map<string, ScopeMode>();
for (const mode of modes)
  for (const word of wordsOf((notes) => notes.scopes[mode])) if (!exact.has(word)) exact.set(word, mode);
/** Words of a status that a heading may hold among others: `进行中的工作`. */
const stated = new Map<string, Status>();
for (const status of ['todo', 'doing', 'waiting', 'done', 'cancelled'] as const)
  for (const word of wordsOf((notes) => notes.statuses[status]))
    if (/^[^ -~]{3,}$/.test(word) && !exact.has(word)) stated.set(word, status);
const modeOf = (status: Status): ScopeMode => (status === 'done' || status === 'cancelled' ? 'done' : 'todo');
const words = [...exact.keys(), ...stated.keys()]
  .filter((word) => word.length > 1)
  .sort((one, other) => other.length - one.length);
const inside = new RegExp(anyOf(words), 'gi');
const endings = (['none', 'todo', 'done'] as const).map(
  (mode) => [mode, new RegExp(`${anyOf(wordsOf((notes) => notes.scopeEndings[mode]))}$`, 'i')] as const,
);
const part = (name: 'words' | 'behind'): string => anyOf(wordsOf((notes) => notes.scopeBeginnings[name]));
/** `To do before the next meeting` */
const beginning = new RegExp(`^${part('words')}\\s${part('behind')}`, 'i');
const fillers = new RegExp(anyOf(wordsOf((notes) => notes.fillers)), 'gi');

/** What the words of a heading or label open; null where they open nothing. */
export function scopeOf(text: string): ScopeMode | null {
  const plain = plainWords(text);
  if (!plain || plain.length > 60) return null;
  const whole = exact.get(plain);
  if (whole) return whole;
  const status = saidStatus(plain);
  if (status) return modeOf(status);
  // `下一步：验收`
  const titled = /^([^：:]{2,20})[：:]./u.exec(plain);
  const opens = titled && exact.get(bare(titled[1]!));
  if (opens === 'todo' || opens === 'done') return opens;
  if (beginning.test(plain)) return 'todo';
  const ended = endings.find(([, ending]) => ending.test(plain));
  if (ended) return ended[0];
  const word = speaking(plain);
  return word === null ? null : (exact.get(word) ?? modeOf(stated.get(word)!));
}

/**
 * Of the words that a heading holds, the longest speaks, and of equals the last: `本周已完成` is what is done. Beside it
 * stands nothing but fillers.
 */
function speaking(plain: string): string | null {
  const found = [...plain.matchAll(inside)].reverse().sort((one, other) => other[0].length - one[0].length);
  const word = found.find(({ 0: word, index }) => {
    const rest = `${plain.slice(0, index)} ${plain.slice(index + word.length)}`;
    const left = rest.replace(fillers, '').replace(/[\d\s\p{P}\p{S}]/gu, '');
    return left.length <= (/^[ -~]+$/.test(word) || word.length < 3 ? 0 : 3);
  });
  return word?.[0] ?? null;
}

/** How far all is that stands below a heading or label that is a status or holds one: `In progress`, `进行中的工作`; else null. */
export function statusOfScope(text: string): Status | null {
  const plain = plainWords(text);
  return exact.has(plain) ? null : (saidStatus(plain) ?? stated.get(speaking(plain) ?? '') ?? null);
}

const saidStatus = (plain: string): Status | null =>
  readStatuses(plain, { start: 0 }).find(({ place }) => place === 'whole')?.status ?? null;

const ordinal = anyOf([...new Set(lexicons.flatMap(({ dates }) => dates.ordinalPrefixes))]);
const chapters = anyOf(wordsOf((notes) => notes.chapters));
const numbering = new RegExp(
  `^(?:(?:${ordinal}?(?:${numeral}|\\d){1,3}|[a-z])(?:[、.．):：]|${chapters})\\s*|[■★●◆▼◎]\\s*)`,
);

/** Without numbering, brackets, emphasis, emoji and what stands in parentheses at the end. */
function plainWords(text: string): string {
  const said = text.replace(/\{[^{}]{0,80}\}/g, ' ').replace(/\p{Extended_Pictographic}|\ufe0f|\ufffc/gu, ' ');
  const whole = said.replace(/(?<=\S\s{0,3})[(（][^()（）]{0,40}[)）][\s*_:：]*$/, '');
  return bare(bare(whole).replace(numbering, '').replace(/\s+/g, ' ').replace(/[‘’]/g, "'"));
}

const colon = /^([^：:\n]{1,40})(?:：|:(?=[\s\u3000\ufffc]|$|[^ -~]))\s*/;
/** `##本周工作`: meant as a heading. */
const spaceless = /^#{1,6}([^#\s\d][^。]{0,40})$/;
const section = new RegExp(`^${numeral}{1,3}、([^。，,；;]{1,24})$`);

/** `一、` before words that open a list numbers a section. */
export const chapter = new RegExp(`^${numeral}{1,3}、$`);

/** `最終までにやること`, alone in its paragraph: few words that open a list, and no sentence. */
export const isHeadline = (text: string): boolean =>
  text.length <= 24 &&
  /^[^ -~]/.test(text) &&
  !/[。.!?！？]$/.test(text) &&
  scopeOf(text) !== null &&
  !statusOfScope(text);

/** Reads what the line of a paragraph or item introduces itself with. `bold`: the whole line is emphasised. */
export function readLabel(text: string, bold: boolean, bullet = ''): Label | null {
  const hashed = spaceless.exec(text);
  if (hashed) return { text: bare(hashed[1]!), end: text.length, mode: scopeOf(hashed[1]!), alone: true };
  const found = colon.exec(text.slice(0, 80));
  if (found) {
    const end = found[0].length;
    return { text: bare(found[1]!), end, mode: scopeOf(found[1]!), alone: text.slice(end).trim() === '' };
  }
  if (chapter.test(bullet) && text.length <= 24) {
    const mode = scopeOf(text);
    if (mode) return { text: bare(text), end: text.length, mode, alone: true };
  }
  const numbered = section.exec(text);
  if (!bold && !numbered && (text.length > 24 || !exact.has(bare(text)))) return null;
  return { text: bare(text), end: text.length, mode: scopeOf(numbered ? numbered[1]! : text), alone: true };
}

const announcing = new RegExp(`[:：]\\s*$|${anyOf(wordsOf((notes) => notes.announcing))}`, 'i');
/** In English only phrases: `actions` and `tasks` stand in many a sentence. */
const telling = (word: string): boolean => (/^\w/.test(word) ? word.includes(' ') : word.length > 3);
const todoWords = new RegExp(anyOf(wordsOf((notes) => notes.scopes.todo).filter(telling)), 'i');

/** Whether a sentence announces a list of tasks: `@name 今天的任务，…增加以下…`. */
export const announcesTasks = (text: string): boolean =>
  text.length < 300 && announcing.test(text) && todoWords.test(text);
