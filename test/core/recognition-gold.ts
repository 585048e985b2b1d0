/**
 * Notes in which a person has said what is what (`test/fixtures/recognition`); `=== path` begins a note.
 *
 *     ## Deploy <!--R tide-api-->          a runbook, and the service that it is about where it has one
 *     1. Build it <!--S-->                 a step of it
 *     $ ⟦make image TAG=⟪<tag>⟫⟧           a command, and a placeholder in it
 *     Edit ⦃/etc/tide/api.yaml⦄            the path of a configuration
 *     /tide/job/cancel  弃用 <!--E retired-->
 *
 * A command is a whole line that one would type, wherever it stands; the name of a program or a script in a sentence is none, and
 * what a command prints is none. A step is what one would number: a point, a numbered line, a command outside of points, or a
 * sentence between command lines that says what to do. The notes of `open` were looked at while the reader was mended, those of
 * `sealed` only counted.
 *
 * At the first reading, before anything was mended: open 159 of 178 found and 7 wrong, sealed 135 of 147 and 18 wrong; after it, open 178
 * and 3, sealed 138 and 13.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsIn } from '../../server/core/answers/commands/note-commands.ts';
import { positionAt } from '../../server/core/answers/place.ts';
import { commandAt } from '../../server/core/answers/runbooks/do.ts';
import { runbookHead } from '../../server/core/answers/runbooks/head.ts';
import { candidatesIn } from '../../server/core/answers/runbooks/match.ts';
import { createIndex } from '../../server/core/index/index.ts';
import { cut } from '../../server/core/markdown/index.ts';

import { readEndpoints } from '../../server/core/mentions/endpoint.ts';
import { operandsOf } from '../../server/core/mentions/operands.ts';
import { readNote } from '../../server/core/note/index.ts';
import { askWith } from './build.ts';

const folder = join(import.meta.dirname, '../fixtures/recognition');

export const halves = ['open', 'sealed'] as const;

export const aspects = [
  'runbooks',
  'steps',
  'commands',
  'placeholders',
  'endpoints',
  'config paths',
  'services',
] as const;
type Aspect = (typeof aspects)[number];

export interface RecognitionScore {
  aspect: Aspect;
  right: number;
  missed: number;
  /** Found where there is nothing; of services that is not asked: a runbook has many names. */
  wrong: number;
  faults: string[];
}

type Found = Record<Aspect, Set<string>>;

/** The scores of one half, summed over its notes. */
export function scoreRecognition(half: (typeof halves)[number]): RecognitionScore[] {
  const notes = readdirSync(join(folder, half)).flatMap((name) =>
    notesIn(readFileSync(join(folder, half, name), 'utf8')),
  );
  const pairs = notes.map(({ path, text }) => ({ path, gold: marksOf(text), found: readingOf(path, bareOf(text)) }));
  return aspects.map((aspect) => {
    const score: RecognitionScore = { aspect, right: 0, missed: 0, wrong: 0, faults: [] };
    for (const { path, gold, found } of pairs) {
      const knows = (one: string): boolean =>
        found[aspect].has(one) || (aspect === 'config paths' && found[aspect].has(one.replace(/^.*\//, '')));
      for (const one of gold[aspect])
        if (knows(one)) score.right++;
        else score.faults.push(`${path}: missed ${one}`);
      const known = [...gold[aspect]].join('\n');
      const isWrong = (one: string): boolean =>
        aspect === 'config paths' ? !known.includes(one) && isConfig.test(one) : !gold[aspect].has(one);
      const wrong = aspect === 'services' ? [] : [...found[aspect]].filter(isWrong);
      score.wrong += wrong.length;
      score.faults.push(...wrong.map((one) => `${path}: not ${one}`));
    }
    score.missed = pairs.reduce((sum, { gold }) => sum + gold[aspect].size, 0) - score.right;
    return score;
  });
}

const isConfig = /\.(?:conf|ya?ml|toml|ini|xml|properties|cfg|cnf)$/;

const notesIn = (text: string): { path: string; text: string }[] => {
  const [, ...parts] = text.split(/^=== (.*)\n/m);
  return parts.flatMap((path, at) => (at % 2 === 0 ? [{ path, text: parts[at + 1]! }] : []));
};

const suffix = / <!--[RSE][^>]*-->/g;
const brackets = /[⟦⟧⟪⟫⦃⦄]/g;
const bareOf = (text: string): string => text.replace(suffix, '').replace(brackets, '');

const nothing = (): Found => Object.fromEntries(aspects.map((aspect) => [aspect, new Set<string>()])) as Found;

/** What the marks say; each thing by its line, and where that does not tell it, by its words. */
function marksOf(text: string): Found {
  const gold = nothing();
  for (const [at, line] of text.split('\n').entries()) {
    for (const [, kind, about = ''] of line.matchAll(/<!--([RSE]) ?([^>]*)-->/g)) {
      if (kind === 'R') gold.runbooks.add(`${at + 1}`);
      if (kind === 'R' && about) gold.services.add(`${at + 1} ${about}`);
      if (kind === 'S') gold.steps.add(`${at + 1}`);
      if (kind === 'E') gold.endpoints.add(`${at + 1} ${about}`);
    }
  }
  const plain = text.replace(suffix, '');
  const lineOf = (at: number): number => plain.slice(0, at).split('\n').length;
  for (const { index, 1: words } of plain.matchAll(/⟦([^⟧]*)⟧/g)) {
    const begins = lineOf(index);
    gold.commands.add(`${begins} ${squeezed(bareOf(words!))}`);
    for (const { 1: written } of words!.matchAll(/⟪([^⟫]*)⟫/g)) gold.placeholders.add(`${begins} ${written}`);
  }
  for (const [, path] of plain.matchAll(/⦃([^⦄]*)⦄/g)) gold['config paths'].add(path!.toLowerCase());
  return gold;
}

/** Lines of a block in a list are indented as a whole. */
const squeezed = (words: string): string => words.replace(/\n\s+/g, '\n').trim();

function readingOf(path: string, text: string): Found {
  const found = nothing();
  const uri = `file:///${path}`;
  const ask = askWith();
  const note = readNote({ uri, path, text }, ask.settings);
  const index = createIndex();
  index.set(note);
  const units = cut(text);
  const lineOf = (at: number): number => positionAt(note, at).line + 1;
  for (const candidate of candidatesIn(index.entry(uri)!)) {
    const { runbook, above } = candidate;
    const head = lineOf(runbookHead(note, runbook).start);
    found.runbooks.add(`${head}`);
    for (const name of [...runbook.names, ...above.names]) found.services.add(`${head} ${name}`);
    for (const { span } of runbook.steps) found.steps.add(`${lineOf(span.start)}`);
  }
  const world = { index, ask, text: () => text, read: () => note };
  for (const command of commandsIn(units)) {
    const begins = lineOf(command.start);
    found.commands.add(`${begins} ${squeezed(command.text)}`);
    const position = positionAt(note, command.start);
    for (const { written } of commandAt({ note, units }, { position }, world)?.placeholders ?? [])
      found.placeholders.add(`${begins} ${written}`);
  }
  for (const { start, state } of readEndpoints(text)) found.endpoints.add(`${lineOf(start)} ${state}`);
  for (const name of operandsOf(text)) found['config paths'].add(name);
  return found;
}
