/**
 * Notes in which a person has said what serves what (`test/fixtures/runbooks/*.txt`): `=== path` begins a note, `<!--@a-->`
 * behind a line names it, and `<!--?a-->` says that whoever stands on that line looks for one of the lines named `a` (`a|b`: or
 * `b`); `<!--?-->`: that no runbook is of use there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runbooksFor } from '../../server/core/answers/runbooks/runbooks.ts';
import type { World } from '../../server/core/answers/world.ts';
import { createIndex } from '../../server/core/index/index.ts';
import type { Note } from '../../server/core/model.ts';
import { readNote } from '../../server/core/note/index.ts';
import { askWith } from './build.ts';

const folder = join(import.meta.dirname, '../fixtures/runbooks');

/** How many questions there are, for how many the right line is offered first, and for how many among the first three. */
export interface JumpCounts {
  pairs: number;
  first: number;
  amongThree: number;
}

/** The counts of one file, and each question whose first answer is wrong. */
export interface JumpScore extends JumpCounts {
  name: string;
  faults: string[];
}

/** The sums of several counts. */
export const jumpSum = (counts: readonly JumpCounts[]): JumpCounts =>
  counts.reduce(
    (sum, { pairs, first, amongThree }) => ({
      pairs: sum.pairs + pairs,
      first: sum.first + first,
      amongThree: sum.amongThree + amongThree,
    }),
    { pairs: 0, first: 0, amongThree: 0 },
  );

/** The scores of all files. */
export const scoreJumps = (): JumpScore[] =>
  readdirSync(folder)
    .sort()
    .map((name) => scoreOf(name, readFileSync(join(folder, name), 'utf8')));

interface Question {
  note: Note;
  line: number;
  words: string;
  wanted: string[];
}

const named = / <!--@([^>]*)-->/;
const asking = / <!--\?([^>]*)-->/;

function scoreOf(name: string, text: string): JumpScore {
  const { world, questions, places } = laidOut(text);
  const score: JumpScore = { name, pairs: questions.length, first: 0, amongThree: 0, faults: [] };
  for (const { note, line, words, wanted } of questions) {
    const found = runbooksFor(note, { line, character: words.length }, world);
    const isRight = ({ uri, range }: { uri: string; range: { start: { line: number } } }): boolean =>
      wanted.some((one) => places.get(one)?.has(`${uri}:${range.start.line}`));
    const at = wanted[0] === '' ? (found.length === 0 ? 0 : -1) : found.findIndex(isRight);
    if (at === 0) score.first++;
    if (at >= 0 && at < 3) score.amongThree++;
    const offered = found
      .slice(0, 3)
      .map(({ uri, range, reason }) => `${uri.slice(8)}:${range.start.line + 1} ${reason}`);
    if (at !== 0) score.faults.push(`${words.trim()} → ${wanted.join(' or ') || 'nothing'}, not ${offered.join(', ')}`);
  }
  return score;
}

function laidOut(text: string): { world: World; questions: Question[]; places: Map<string, Set<string>> } {
  const [, ...parts] = text.split(/^=== (.*)\n/m);
  const index = createIndex();
  const texts = new Map<string, string>();
  const questions: Question[] = [];
  const places = new Map<string, Set<string>>();
  for (let at = 0; at < parts.length; at += 2) {
    const [path, lines] = [parts[at]!, parts[at + 1]!.split('\n')];
    const uri = `file:///${path}`;
    const bare = lines.map((line) => line.replace(named, '').replace(asking, ''));
    const note = readNote({ uri, path, text: bare.join('\n') }, askWith().settings);
    index.set(note);
    texts.set(uri, bare.join('\n'));
    for (const [line, words] of lines.entries()) {
      for (const label of named.exec(words)?.[1]?.split(' @') ?? [])
        places.set(label, (places.get(label) ?? new Set()).add(`${uri}:${line}`));
      const asked = asking.exec(words);
      if (asked) questions.push({ note, line, words: bare[line]!, wanted: asked[1]!.split('|') });
    }
  }
  for (const { wanted } of questions)
    for (const one of wanted) if (one !== '' && !places.has(one)) throw new Error(`no line is named ${one}`);
  return { world: { index, ask: askWith(), text: (uri) => texts.get(uri) ?? '', read: (it) => it }, questions, places };
}
