/**
 * Series of notes in which a person has said which items are one task (`test/fixtures/trails/*.txt`): `=== path` begins a note,
 * `<!--a-->` behind a line names the task that it is; a line without a name is a task of its own, or none.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex } from '../../server/core/index/index.ts';
import { positionAt } from '../../server/core/markdown/index.ts';
import type { Note } from '../../server/core/model.ts';
import { readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';

const folder = join(import.meta.dirname, '../fixtures/trails');
const named = / <!--(\w+)-->$/;

/** Pairs of tasks in two notes: held to be the same and so, held to be the same and not so, the same and not found. */
export interface PairCounts {
  right: number;
  wrong: number;
  missed: number;
}

/** A series, its counts, and each pair that is wrong or missed. */
export interface SeriesScore extends PairCounts {
  name: string;
  faults: string[];
}

export const precisionOf = ({ right, wrong }: PairCounts): number => right / (right + wrong);
export const recallOf = ({ right, missed }: PairCounts): number => right / (right + missed);

/** The sums of several counts. */
export const sumOf = (counts: readonly PairCounts[]): PairCounts =>
  counts.reduce(
    (sum, { right, wrong, missed }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );

interface Item {
  note: string;
  words: string;
  /** The task that it is, by the index and by the person. */
  found: string;
  gold: string;
}

/** The scores of all series. */
export const scoreTrails = (): SeriesScore[] =>
  readdirSync(folder)
    .sort()
    .map((name) => scoreOf(name, itemsOf(readFileSync(join(folder, name), 'utf8'))));

function itemsOf(text: string): Item[] {
  const [, ...parts] = text.split(/^=== (.*)\n/m);
  const labels = new Map<string, string>();
  const notes: Note[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const [path, lines] = [parts[at]!, parts[at + 1]!.split('\n')];
    for (const [line, words] of lines.entries()) {
      const name = named.exec(words)?.[1];
      if (name) labels.set(`${path}:${line + 1}`, name);
    }
    const source = { uri: `file:///${path}`, path, text: lines.map((line) => line.replace(named, '')).join('\n') };
    notes.push(readNote(source, defaultSettings));
  }
  const items = itemsIn(notes, labels);
  for (const place of labels.keys())
    if (!items.some(({ words }) => words.startsWith(`${place} `))) throw new Error(`${place} is read as no task`);
  return items;
}

function itemsIn(notes: readonly Note[], labels: ReadonlyMap<string, string>): Item[] {
  const index = createIndex();
  for (const note of notes) index.set(note);
  index.trails.settle();
  return notes.flatMap(({ uri, path, lines, tasks }) =>
    tasks.map(({ id, title, span, status }): Item => {
      const [first] = index.trails.trailOf({ entry: index.entry(uri)!, id });
      const place = `${path}:${positionAt(lines, span.start).line + 1}`;
      const found = `${first!.entry.uri} ${first!.id}`;
      return { note: path, words: `${place} [${status}] ${title}`, found, gold: labels.get(place) ?? place };
    }),
  );
}

function scoreOf(name: string, items: readonly Item[]): SeriesScore {
  const score: SeriesScore = { name, right: 0, wrong: 0, missed: 0, faults: [] };
  for (const [at, one] of items.entries())
    for (const other of items.slice(at + 1)) {
      const [found, gold] = [one.found === other.found, one.gold === other.gold];
      if (one.note === other.note || !(found || gold)) continue;
      score[found && gold ? 'right' : found ? 'wrong' : 'missed'] += 1;
      if (found !== gold) score.faults.push(`${found ? 'wrong' : 'missed'}: ${one.words} | ${other.words}`);
    }
  return score;
}
