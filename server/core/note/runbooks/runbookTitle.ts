/** What the heading of a runbook says: that it is one, that it is a part of one, and the names in it. */
import { lexicons } from '../../lexicons/index.ts';
import { perText } from '../../mentions/perText.ts';
import { programs, wordPrograms } from '../../mentions/programs.ts';
import { numeral } from '../../mentions/words.ts';

/** `Restart the gateway`, `部署流程`, `復旧手順`. */
export const isHowTo = perText((title: string): boolean => howTo.test(title.slice(0, 200)));

/** `Impact`, `3. 处理步骤`, `■ 手順`: nothing but the part's own name. */
export const isPart = perText((title: string): boolean => parts.has(bareOf(title)));

/**
 * Names in a title: `Redis 主从切换` → `redis`, `KubePodCrashLooping` → `kubepodcrashlooping`. A word in ordinary
 * letters among English words is none.
 */
export function namesInTitle(title: string): string[] {
  if (!/[\u3040-\u30ff\u3400-\u9fff]/.test(title)) return properNames(title);
  return (title.match(word) ?? []).map((name) => name.toLowerCase()).filter((name) => !parts.has(name));
}

/**
 * The names in what somebody writes about machines: as in a title, but what is typed to call a program is none, nor are the words
 * of addresses.
 */
export const namesInText = (text: string): string[] =>
  namesInTitle(text).filter((name) => !programs.has(name) && !wordPrograms.has(name) && !isCommon.test(name));

/** Words that only names look like: `KubePodCrashLooping`, `mysql-02`, `QPS`. */
export const properNames = (text: string): string[] =>
  (text.match(word) ?? [])
    .filter((name) => /\d|[a-z][A-Z]|[-_.]\w|^[A-Z]{3,}$/.test(name))
    .map((name) => name.toLowerCase())
    .filter((name) => !parts.has(name) && !isCommon.test(name));

/** Versions, and abbreviations that stand in any note. */
const isCommon =
  /^(?:v?\d[\w.]*|v\d.*|todo|fixme|api|url|faq|sql|https?|www|docs?|json|html|pdf|csv|cpu|eta|tbd|wip|asap|qa|sig)$/;

const word = /[A-Za-z][\w.-]{2,60}/g;

/** `Timeline`, `改进措施`, `再発防止`: what a report of something past has, and no procedure. */
export const isOfReport = perText((title: string): boolean => reports.has(bareOf(title)));

const wordsOf = (kind: 'titles' | 'parts' | 'reports'): string[] =>
  lexicons.flatMap(({ notes }) => notes.runbooks[kind]);

const literally = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const howTo = new RegExp(
  wordsOf('titles')
    .map((word) => (/^\w/.test(word) ? `\\b${literally(word)}(?:s|ed|ing|ment)?\\b` : literally(word)))
    .join('|'),
  'i',
);

const parts: ReadonlySet<string> = new Set(wordsOf('parts'));

const reports: ReadonlySet<string> = new Set(wordsOf('reports'));

const numbering = new RegExp(`^(?:[\\s■◆●▶【\\d.、．)）(（-]|${numeral}){1,12}`);

const bareOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(numbering, '')
    .replace(/[\s】:：]{1,6}$/, '');
