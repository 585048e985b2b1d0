/**
 * What cannot be taken back: commands that delete, overwrite, stop or open up.
 *
 *     ssh db-1 'sudo rm -fr /srv/old'   →  deletesFiles, `rm -fr`
 *     git push origin +main             →  rewritesHistory, `git push origin +main`
 *
 * A word too many that is named does less harm than one too few.
 */
import type { Span } from '../model.ts';
import { type DangerKind, dangerRules } from './dangerRules.ts';

/** What a command does, and the words that say so. */
export interface Danger extends Span {
  kind: DangerKind;
  words: string;
}

interface Token extends Span {
  word: string;
}

/** The dangers in a text of commands, in order; none within another. Linear in the text. */
export function dangersIn(text: string): Danger[] {
  // Quotes may hold a command of their own (`sh -c '…'`), or a single word.
  const runs = [...runsIn(text, /["'`()]/), ...runsIn(text, null)];
  const found = [...runs.flatMap((run) => dangersOf(run, text)), ...downloadsIn(text)];
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  return found.filter(({ start, kind }, at) =>
    found.slice(0, at).every((other) => other.end <= start || (other.start === start && other.kind !== kind)),
  );
}

/** The words of each simple command; `quotes` part commands as `;` does, or are left out. */
function runsIn(text: string, quotes: RegExp | null): Token[][] {
  const source = text.replace(/\\\r?\n/g, (end) => ' '.repeat(end.length));
  const runs: Token[][] = [[]];
  for (const { 0: part, index } of source.matchAll(/[;&|\n]|>|["'`()]|[^\s;&|>"'`()]+/g)) {
    if (/^[;&|\n]/.test(part) || quotes?.test(part)) runs.push([]);
    else if (!/^["'`()]/.test(part)) runs.at(-1)!.push(tokenOf(part, index));
  }
  return runs.filter((run) => run.length > 0);
}

/** `/usr/bin/RM` is `rm`; flags stay as they are. */
function tokenOf(part: string, start: number): Token {
  const bare = part.replace(/^[$@{]+/, '');
  const word = bare.startsWith('-') ? bare : bare.toLowerCase().replace(/^(?:\/usr|\/bin|\/sbin|\/local){1,3}\//, '');
  return { word, start, end: start + part.length };
}

const dangersOf = (run: readonly Token[], text: string): Danger[] =>
  run.flatMap((_, at) => dangerAt(run.slice(at, at + mostWords), text) ?? []);

/** So many words of a command are looked at behind its program. */
const mostWords = 60;

function dangerAt(run: readonly Token[], text: string): Danger | null {
  for (const { kind, words, any, none } of rulesFor(run[0]!.word)) {
    let at = 0;
    for (const word of words.slice(1))
      at = at < 0 ? at : run.findIndex((token, index) => index > at && fits(token, word));
    if (at < 0) continue;
    const mark = any.length > 0 ? run.findIndex((token, index) => index > 0 && any.some((it) => fits(token, it))) : at;
    if (mark < 0 || run.some((token) => none.some((it) => fits(token, it)))) continue;
    const [start, end] = [run[0]!.start, run[Math.max(at, mark)]!.end];
    return { kind, start, end, words: text.slice(start, end) };
  }
  return null;
}

interface Rule {
  kind: DangerKind;
  words: string[];
  any: string[];
  none: string[];
}

const rules: Rule[] = Object.entries(dangerRules).flatMap(([kind, lines]) =>
  lines.map((line): Rule => {
    const [said = '', none = ''] = line.split(' ! ');
    const [words = '', any = ''] = said.split(' : ');
    const list = (part: string): string[] => part.split(' ').filter(Boolean);
    return { kind: kind as DangerKind, words: list(words), any: list(any), none: list(none) };
  }),
);

const byProgram = new Map<string, Rule[]>();
const others: Rule[] = [];
for (const rule of rules) {
  const [program = ''] = rule.words;
  if (program.includes('*')) others.push(rule);
  else byProgram.set(program, [...(byProgram.get(program) ?? []), rule]);
}

const rulesFor = (word: string): Rule[] => [
  ...(byProgram.get(word.replace(/\.exe$/, '')) ?? []),
  ...others.filter(({ words: [program] }) => fits({ word }, program!)),
];

/** `-f` is in `-rf`; `*` stands for anything before or behind. */
function fits({ word }: Pick<Token, 'word'>, wanted: string): boolean {
  if (wanted === '*') return true;
  if (wanted.endsWith('*')) return word.startsWith(wanted.slice(0, -1));
  if (wanted.startsWith('*')) return word.endsWith(wanted.slice(1));
  if (/^-[A-Za-z]$/.test(wanted)) return /^-[A-Za-z]+$/.test(word) && word.includes(wanted[1]!);
  return word === wanted || (wanted.startsWith('--') && word.startsWith(`${wanted}=`));
}

/** What is fetched from somewhere and run as it comes. */
function downloadsIn(text: string): Danger[] {
  const found: Danger[] = [];
  let fetched: number | null = null;
  for (const { 0: part, index } of text.matchAll(/[^|;\n]+|[|;\n]/g)) {
    if (part === ';' || part === '\n') fetched = null;
    else if (fetched !== null && /^\s{0,20}(?:sudo\s{1,9}(?:-\S{1,20}\s{1,9})?)?(?:ba|z|da|k)?sh\b/.test(part)) {
      const end = index + part.trimEnd().length;
      found.push({ kind: 'runsDownload', start: fetched, end, words: text.slice(fetched, end) });
    } else if (part !== '|') fetched = startOfFetch(part, index) ?? fetched;
    const piped = /(?:^|\s)(?:ba|z)?sh\s{0,9}<\(\s{0,9}(?:curl|wget)\s/.exec(part);
    if (piped)
      found.push({ kind: 'runsDownload', start: index, end: index + part.trimEnd().length, words: part.trim() });
  }
  return found;
}

function startOfFetch(part: string, index: number): number | null {
  const at = /(?<![\w./-])(?:curl|wget)\s/.exec(part);
  return at ? index + at.index : null;
}
