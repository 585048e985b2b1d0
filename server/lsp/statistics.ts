/** `Show Index Statistics`: how much is known, what it took and what it takes, as a page that may go into a bug report. */
import type { StatisticsResult } from '../protocol.ts';
import { version } from './build.ts';
import { createFigures, type Figures } from './figures.ts';
import type { Machine } from './host.ts';
import { percentile } from './meter.ts';
import { type StatisticsWords, statisticsWordsFor } from './words-statistics.ts';
import { askOf, type World } from './world.ts';

/** The page. It names no note and says nothing of what is in one; links beside the text lead to the slowest. */
export function statisticsOf(world: World, machine: Machine, now: Date): StatisticsResult {
  const words = statisticsWordsFor(world.locale);
  const figures = createFigures(world.locale, words);
  const lines = [
    ['# ', words.title],
    [''],
    [words.safe],
    [''],
    ...rowsOf({ world, words, figures, machine, now }).map(([name, text]) => ['- ', name, words.colon, text]),
  ].map((parts) => parts.join(''));
  const slowest = world.meter.slowest().filter(([uri]) => world.service.has(uri));
  if (slowest.length > 0) lines.push('', `## ${words.slowest}`, '');
  const links: StatisticsResult['links'] = [];
  for (const [at, [uri, time]] of slowest.entries()) {
    const note = world.service.note(uri)!;
    const [lead, label] = [`${at + 1}. `, words.note(at + 1)];
    const [line, start] = [lines.length, lead.length];
    links.push({
      uri,
      range: { start: { line, character: start }, end: { line, character: start + label.length } },
    });
    const size = { lines: figures.count(note.lines.length), tasks: figures.count(note.tasks.length) };
    lines.push(`${lead}${label}${words.colon}${words.ofNote({ time: figures.time(time), ...size })}`);
  }
  return { text: `${lines.join('\n')}\n`, links };
}

/** What runs on it is not known. */
export const unknownMachine: Machine = { name: '?', resident: null, heap: null };

interface Page {
  world: World;
  words: StatisticsWords;
  figures: Figures;
  machine: Machine;
  now: Date;
}

function rowsOf(page: Page): [name: string, text: string][] {
  const { world, words, figures, machine } = page;
  const { service, meter } = world;
  const { count, time } = figures;
  const { open, overdue } = service.counts(askOf(world));
  const { notes, tasks } = service.size();
  const scan = meter.scan();
  const keys = meter.keystrokes();
  const size = (bytes: number | null) => (bytes === null ? null : figures.size(bytes));
  return [
    [words.program, version ?? words.unknown],
    [words.editor, world.editor || words.unknown],
    [words.server, machine.name],
    [
      words.notes,
      words.ofNotes({
        notes: count(notes),
        folders: count(world.folders.length),
        open: count(world.documents.size),
        skipped: count(world.skipped.size),
      }),
    ],
    [
      words.tasks,
      words.ofTasks({
        tasks: count(tasks),
        open: count(open),
        overdue: count(overdue),
      }),
    ],
    [words.memory, words.ofMemory({ resident: size(machine.resident), heap: size(machine.heap) }) || words.unknown],
    [
      words.scan,
      scan ? words.ofScan({ time: time(scan.time), kept: count(scan.kept), read: count(scan.read) }) : words.notYet,
    ],
    [
      words.keystroke,
      keys.length > 0
        ? words.ofKeystrokes({
            count: count(keys.length),
            half: time(percentile(keys, 0.5)),
            most: time(percentile(keys, 0.95)),
            longest: time(percentile(keys, 1)),
          })
        : words.notYet,
    ],
    ...storeRows(page),
  ];
}

function storeRows({ world, words, figures, now }: Page): [name: string, text: string][] {
  const states = world.cache.states();
  if (states.length === 0) return [[words.store, words.noStore]];
  return states.map(({ size, written, failure }) => [
    words.store,
    failure
      ? words.failed + failure
      : words.ofStore({
          size: figures.size(size),
          written: written === null ? null : figures.ago(now.getTime() - written),
        }),
  ]);
}
