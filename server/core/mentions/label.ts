/**
 * Headings, labels and lead-ins, and what they make of the things below them.
 *
 *     遗留问题：      →  a label that opens `todo`
 *     ## Next steps   →  a heading that opens `todo`
 */

import { lexicons, type NoteLexicon } from '../lexicons/index.ts';
import type { Status } from '../model.ts';
import { deedAt } from './deedWords.ts';
import { aimAt, isIntended } from './errands.ts';
import { givesWork } from './givenWork.ts';
import { formOf, plainly, withoutNumber } from './headingForms.ts';
import { barely, initialOf, parting } from './headingParts.ts';
import { perText } from './perText.ts';
import { phraseMode, phraseOpens } from './phrases.ts';
import { plainWords } from './plainWords.ts';
import { search } from './search.ts';
import { statusAlone } from './status.ts';
import { type Look, lookAt, meets, type Need, signs, words } from './vocabulary.ts';
import { behindName } from './whose.ts';
import { anyOf, bare, numeral, oneOf, wordsOf } from './words.ts';
import { finder } from './wordTree.ts';
import { statusOfWork } from './workStatus.ts';

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
const opening = [...exact.keys(), ...stated.keys()].filter((word) => word.length > 1);
const scopeWords = words(opening);
const openingIn = finder(opening);
const endings = (['none', 'todo', 'done'] as const).map((mode) => {
  const ending = words(wordsOf((notes) => notes.scopeEndings[mode]));
  return [mode, search([ending], () => new RegExp(`${ending.source}$`, 'i'))] as const;
});
const [begins, behind] = (['words', 'behind'] as const).map((name) =>
  words(wordsOf((notes) => notes.scopeBeginnings[name])),
);
const of = `\\s?(?:${anyOf(wordsOf((notes) => notes.particles.possessive))}|)\\s?`;
const times = words(wordsOf(({ scopePairs }) => [...scopePairs.todoWhen, ...scopePairs.doneWhen]));
const pair = (name: keyof NoteLexicon['scopePairs']): string => anyOf(wordsOf((notes) => notes.scopePairs[name]));
/** `To do before the next meeting`, `Remaining tasks from last week`, `Things to get` */
const beginning = search(
  [begins!, behind!],
  () => new RegExp(`^(?:${pair('todoWhen')}\\s)?${begins!.source}\\s${behind!.source}`, 'i'),
);
/** `Remaining work`, `次回の作業`, `明日计划工作事项`: a time, and words for work. */
const pairs = (['todo', 'done'] as const).map(
  (mode) =>
    [
      mode,
      search([times], () => new RegExp(`^${pair(`${mode}When`)}(?:${of}${pair(`${mode}What`)}){1,3}$`, 'i')),
    ] as const,
);
const fillersIn = finder(wordsOf((notes) => notes.fillers));
/** `下一步：验收`, `Goals for next meeting: 18 Feb` */
const titled = search([signs(':：')], () => /^([^：:]{2,32})[：:]./u);
/** `本日完了 (5/22) - 検索` */
const dashed = search([signs('-–—')], () => /^(.{2,40}?)\s[-–—]{1,2}\s/u);

/** Whether a label says no more than that the matter itself follows: `会议内容`. */
export const isContents = oneOf(wordsOf((notes) => notes.contents));
/** Whether it says what a meeting has before it: `Agenda`. */
export const isAgenda = oneOf(wordsOf((notes) => notes.matters));

/** Whether a heading says no more than that there is more of the kind: `その他（後回し可）`. */
const isRestWord = oneOf(wordsOf((notes) => notes.rests));
export const isRest = (text: string): boolean => text.length < 40 && isRestWord(plainWords(text, lookAt));

/** What the words of a heading or label open; null where they open nothing. */
export const scopeOf = (text: string, look: Look = lookAt): ScopeMode | null =>
  look === lookAt ? knownScope(text) : readScope(text, look);

const knownScope = perText((text: string) => readScope(text, lookAt));

function readScope(text: string, look: Look): ScopeMode | null {
  const plain = plainWords(text, look);
  if (!plain || plain.length > 60) return null;
  const said = plain.length === 1 ? plainWords(initialOf(text) ?? plain, look) : plain;
  const owned = /['’]/.test(said) ? plainWords(behindName(text.trim()), lookAt) : '';
  return scopeSaid(said, look) ?? working(scopeSaid(barely(said) ?? '', look) ?? scopeSaid(owned, lookAt));
}

function scopeSaid(plain: string, look: Look): ScopeMode | null {
  if (plain === '') return null;
  const mode = modeSaid(plain, look);
  return working(mode) && !exact.has(plain) && phraseMode(plain) === 'neither' ? null : mode;
}

function modeSaid(plain: string, look: Look): ScopeMode | null {
  const sight = look(plain);
  const title = exact.has(plain) ? null : titled.exec(plain, sight);
  const opens = title && headedBy(bare(title[1]!), look);
  if (opens) return opens;
  const whole = exact.get(plain) ?? exact.get(withoutNumber(plain)) ?? phraseOpens(plain) ?? partly(plain, look);
  if (whole) return whole === 'mixed' ? null : whole;
  const status = statusOfWork(plain, look);
  if (status) return modeOf(status);
  if (beginning.test(plain, sight) || isIntended(plain)) return 'todo';
  const before = dashed.exec(plain, sight)?.[1];
  if (before && !/^[ -~]{1,12}$/.test(before)) return headedBy(plainWords(before, look), look);
  const paired = pairedMode(plain, sight);
  if (paired) return paired;
  const ended = endedMode(plain, sight);
  // `编写使用说明` is a deed.
  if (ended && !(ended === 'none' && deedAt(plain) > 0)) return ended;
  const form = formOf(plain, sight) ?? aimedMode(plain);
  if (form) return form;
  const word = speaking(plain, sight);
  if (word !== null) return exact.get(word) ?? modeOf(stated.get(word)!);
  const said = plainly(plain);
  return said === plain ? null : working(scopeOf(said));
}

/** `缺陷` of `待做工作或缺陷`, `责任人` of `任务及责任人`: words for work, of which another part says which, for whose it is and by when. */
const isWork = oneOf([
  ...wordsOf(({ scopePairs, ownerLabels }) => [...scopePairs.todoWhat, ...ownerLabels]),
  ...lexicons.flatMap(({ dates }) => dates.labels.due),
]);

/**
 * `課題・TODO`, `难点与优化点`, `Next steps & action items`: parts of which each says something. `mixed`: one says that it
 * is nothing to do, and of another nothing is known, as in `油漆与示例`.
 */
function partly(plain: string, look: Look): ScopeMode | 'mixed' | null {
  if (plain.length > (/^[ -~]+$/.test(plain) ? 48 : 24)) return null;
  const said = plain.split(parting);
  if (said.length < 2 || said.length > 4) return null;
  const parts = said.map((part) => {
    const status = statusAlone(part.trim(), look(part));
    return exact.get(part.trim()) ?? (status ? modeOf(status) : builtMode(part.trim(), look(part)));
  });
  const work = new Set(parts.filter((mode) => mode === 'todo' || mode === 'done'));
  if (work.size > 1) return null;
  const [mode] = work;
  if (mode) return parts.some((each, at) => each === null && !isWork(said[at]!)) ? null : mode;
  if (!parts.includes('none')) return null;
  return parts.every((each) => each === 'none') ? 'none' : 'mixed';
}
const builtMode = (plain: string, sight: Need): ScopeMode | null => formOf(plain, sight) ?? pairedMode(plain, sight);

/** What is to do, or was done; nothing else. */
const working = (mode: ScopeMode | 'neither' | null | undefined): ScopeMode | null =>
  mode === 'todo' || mode === 'done' ? mode : null;

const pairedMode = (plain: string, sight: Need): ScopeMode | null =>
  pairs.find(([, pattern]) => pattern.test(plain, sight))?.[0] ?? null;

/** `Next steps for the crane`, `Open tasks from the incident`: what is to do, and behind it what for; but not `Open items for discussion`. */
function aimedMode(plain: string): ScopeMode | null {
  const head = plain.slice(0, aimAt(plain));
  const mode = exact.get(head) ?? pairedMode(head, lookAt(head)) ?? endedMode(head, lookAt(head));
  return mode === 'todo' ? mode : null;
}
const endedMode = (plain: string, sight: Need): ScopeMode | null =>
  endings.find(([, ending]) => ending.test(plain, sight))?.[0] ?? null;

const headedBy = (plain: string, look: Look): ScopeMode | null =>
  working(exact.get(plain)) ?? pairedMode(plain, look(plain));

/**
 * Of the words that a heading holds, the longest speaks, and of equals the last: `本周已完成` is what is done. Beside it
 * stands nothing but fillers.
 */
function speaking(plain: string, sight: Need): string | null {
  if (!meets(sight, scopeWords)) return null;
  const found = openingIn(plain).reverse();
  const longest = found.sort((one, other) => other.end - other.start - (one.end - one.start));
  const word = longest.find(({ start, end }) => {
    const said = plain.slice(start, end);
    if ((!exact.has(said) && !stated.has(said)) || isPartOfWord(plain, start, end)) return false;
    // `进度计划` is a plan: what a heading is says its last word.
    const before =
      end === plain.length && working(exact.get(plain.slice(0, start))) ? 0 : beside(plain.slice(0, start));
    const left = before + beside(plain.slice(end));
    return left <= (end - start < 3 || /^[ -~]+$/.test(said) ? 0 : 3);
  });
  return word ? plain.slice(word.start, word.end) : null;
}

const katakana = /[\p{Script=Katakana}ー]/u;
/** `トライ` in `リトライ`: words in katakana are set apart by other letters alone. */
const isPartOfWord = (text: string, start: number, end: number): boolean =>
  (katakana.test(text.charAt(start)) && katakana.test(text.charAt(start - 1))) ||
  (katakana.test(text.charAt(end - 1)) && katakana.test(text.charAt(end)));

/** How many letters a text has that are no fillers. */
function beside(text: string): number {
  let left = text;
  for (const { start, end } of fillersIn(text).reverse()) left = left.slice(0, start) + left.slice(end);
  return left.replace(/[\d\s\p{P}\p{S}]/gu, '').length;
}

/** How far all is that stands below a heading or label that is a status or holds one: `In progress`, `进行中的工作`; else null. */
export function statusOfScope(text: string, look: Look = lookAt): Status | null {
  const plain = plainWords(text, look);
  if (exact.has(plain)) return null;
  const sight = look(plain);
  return statusOfWork(plain, look) ?? stated.get(speaking(plain, sight) ?? '') ?? null;
}

/** The status that the words of a heading are, and nothing else: `WIP`, `Done`. */
export const statusOfHeading = (text: string): Status | null => {
  const plain = plainWords(text, lookAt);
  return statusAlone(plain, lookAt(plain));
};

const colon = search([signs(':：')], () => /^([^：:\n]{1,40})(?:：|:(?=[\s\u3000\ufffc]|$|[^ -~]))\s*/);
/** `Next steps - order ropes` */
const leading = search([signs('-–—')], () => /^([A-Za-z][A-Za-z -]{2,30}?)\s[-–—]{1,2}\s(?=\S)/);
/** `栏杆都查过了。本周完成：`: what the last sentence of a line says of those below it. */
const lastly = search([signs(':：')], () => /(?:[。；;]|[.!?]\s)\s?([^。；;：:.!?]{2,30})[:：]\s*$/);
/** `##本周工作`: meant as a heading. */
const spaceless = search([signs('#')], () => /^#{1,6}(?:\d{1,2}[.、．]\s?)?([^#\s\d][^。]{0,40})$/);
const section = search([signs('、')], () => new RegExp(`^${numeral}{1,3}、([^。，,；;]{1,24})$`));

/** `一、` before words that open a list numbers a section. */
export const chapter = new RegExp(`^${numeral}{1,3}、$`);

/** `最終までにやること`, `11日までにやること`, alone in its paragraph: few words that open a list, and no sentence: `拆洗缆绳，周五前完成`. */
export const isHeadline = (text: string): boolean =>
  text.length <= 24 &&
  /^[\d/,.~-]{0,11}[^ -~]/.test(text) &&
  !/[。.!?！？]$|[，；]/.test(text) &&
  scopeOf(text) !== null &&
  !statusOfScope(text);

/** `Next steps?`, `Next steps (AL)` */
const aside = /[?？]\s*$|\s[(（][^()（）]{1,16}[)）]\s*$/;

/** `next.`: where a sentence ends that began on the line before. */
const isTail = (text: string): boolean => /^[a-z][^.]*\.$/.test(text);

const lastPart = /(?:^|[｜|·•/／])\s?(?:\d{1,3}\s?)?([^｜|·•/／\d\s][^｜|·•/／]{0,15})$/;

/** `3月2日 ｜ 302 ｜ 5人：`: the last part of a line says who came, and how many. */
function comers(text: string): ScopeMode | null {
  const part = lastPart.exec(text)?.[1];
  return part && part.length < text.trim().length && scopeOf(part) === 'attendees' ? 'attendees' : null;
}

/** Reads what the line of a paragraph or item introduces itself with. `bold`: the whole line is emphasised; `sight`: of its text. */
export function readLabel(text: string, bold: boolean, bullet: string, sight: Need): Label | null {
  const hashed = spaceless.exec(text, sight);
  if (hashed) return { text: bare(hashed[1]!), end: text.length, mode: scopeOf(hashed[1]!), alone: true };
  const last = lastly.exec(text.slice(-60), sight)?.[1];
  const announced = last === undefined ? null : working(scopeOf(last));
  if (announced) return { text: bare(last!), end: text.length, mode: announced, alone: true };
  const found = colon.exec(text.slice(0, 80), sight);
  if (found) {
    const end = found[0].length;
    const alone = text.slice(end).trim() === '';
    const given = alone && givesWork(found[1]!) ? 'todo' : null;
    const mode = scopeOf(found[1]!) ?? given ?? working(scopeOf(behindName(found[1]!))) ?? comers(found[1]!);
    return { text: bare(found[1]!), end, mode, alone };
  }
  const led = leading.exec(text.slice(0, 60), sight);
  if (led && exact.get(bare(led[1]!)) === 'todo')
    return { text: bare(led[1]!), end: led[0].length, mode: 'todo', alone: false };
  if (chapter.test(bullet) && text.length <= 24) {
    const mode = scopeOf(text);
    if (mode) return { text: bare(text), end: text.length, mode, alone: true };
  }
  if (isTail(text)) return null;
  const numbered = section.exec(text, sight);
  if (!bold && !numbered && (text.length > 24 || !exact.has(bare(text.replace(aside, ''))))) return null;
  return { text: bare(text), end: text.length, mode: scopeOf(numbered ? numbered[1]! : text), alone: true };
}
