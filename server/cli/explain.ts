/** `dueline explain`: what was read in a note, from which words, by which rule. */

import type { Trail } from '../core/answers/types.ts';
import { messagesFor } from '../core/messages/index.ts';
import type { DateFact, Days, Evidence, Note, Runbook, Span, Statement, Task } from '../core/model.ts';
import { positionAt, type Service, withMasks } from '../core/service.ts';
import { type Command, settingOptions, settingsOf, todayOf, todayOption } from './command.ts';
import { Failure } from './failure.ts';
import { cut } from './formats/width.ts';
import { askAt, kindOf, readNotes, seriesOf } from './notes.ts';
import { print } from './output.ts';

export const explainCommand: Command = {
  name: 'explain',
  summary: 'why something was read as it was',
  usage: '[OPTIONS] FILE[:LINE]',
  details: `\
Shows what was read in a note, or in one line of it: its tasks, dates, decisions, questions and runbooks,
each with the words that it was read from and the rule that read them. Of a task that is copied from note to
note, such as from weekly plan to weekly plan, also how it moved, and why the copies are held to be the same.`,
  options: { today: todayOption, ...settingOptions },
  examples: [
    ['dueline explain notes/plan.md', 'everything that was read in the note'],
    ['dueline explain notes/plan.md:12', 'what was read in line 12, and why'],
  ],
  async run(call) {
    const [operand, ...more] = call.operands;
    if (operand === undefined || more.length) throw new Failure("name one note: 'dueline explain FILE[:LINE]'");
    const { file, line } = targetOf(operand);
    const ask = askAt(todayOf(call), settingsOf(call));
    const { service, uris, texts } = await readNotes([file, ...seriesOf(file)], ask.settings);
    const note = service.note(uris[0]!)!;
    if (line !== null && line > note.lines.length)
      throw new Failure(`${file}: has ${note.lines.length} lines, no line ${line}`);
    const text = texts.get(note.uri) ?? '';
    const trailOf = ({ span }: Task) => service.trail(note.uri, positionAt(note, span.start), ask);
    return print(
      explain({ note, text, rules: messagesFor(ask.locale).rules, trailOf, answerTo: service.answerTo }, line),
    );
  },
};

interface Explained {
  note: Note;
  text: string;
  rules: Record<Evidence['rule'], string>;
  trailOf(task: Task): Trail | null;
  answerTo: Service['answerTo'];
}

/** `notes/plan.md:12` → the file and its line; a file whose name ends like that comes first. */
function targetOf(operand: string): { file: string; line: number | null } {
  const [, file, line] = /^(.+):(\d+)$/.exec(operand) ?? [];
  if (!file || kindOf(operand) !== 'nothing') {
    if (kindOf(operand) === 'folder') throw new Failure(`${operand}: is a folder, no note`);
    return { file: operand, line: null };
  }
  if (Number(line) < 1) throw new Failure(`${operand}: lines are counted from 1`);
  return { file, line: Number(line) };
}

function explain(world: Explained, line: number | null): string {
  const { note } = world;
  const isHere = ({ start, end }: Span) =>
    line === null || (lineOf(note, start) <= line && line <= lineOf(note, Math.max(start, end - 1)));
  const parts = [
    ...note.tasks.map((task) => ({ span: task.span, words: taskWords(world, task) })),
    ...note.statements.map((statement) => ({ span: statement.span, words: statementWords(world, statement) })),
    ...note.runbooks.map((runbook) => ({ span: runbook.span, words: runbookWords(world, runbook) })),
    ...note.dates.map((date) => ({ span: date.span, words: dateWords(world, date) })),
  ]
    .filter(({ span }) => isHere(span))
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ words }) => words);
  if (line === null) return [noteWords(world), ...parts].join('\n');
  return parts.length ? parts.join('\n') : `${note.uri}:${line}: nothing was read here\n`;
}

function noteWords(world: Explained): string {
  const { note } = world;
  const from = note.date ? `, speaks from ${note.date.day}` : ', has no date of its own';
  return `${note.uri}: ${note.kind} in ${note.language}${from}\n${note.date ? because(world, [note.date.evidence]) : ''}`;
}

function taskWords(world: Explained, task: Task): string {
  const facts = [
    `${task.certainty} ${task.kind}`,
    task.status,
    task.owners.length ? `owner ${task.owners.join(', ')}` : '',
    task.due ? `due ${task.due}` : '',
    task.start ? `start ${task.start}` : '',
    task.done ? `done ${task.done}` : '',
    task.priority ? `priority ${task.priority}` : '',
    task.estimate === null ? '' : `estimate ${task.estimate} min`,
    task.progress === null ? '' : `progress ${task.progress} %`,
    task.issues.join(', '),
  ];
  const first = `${place(world, task.span)}: task “${task.title}”\n    ${facts.filter(Boolean).join(' · ')}\n`;
  return first + because(world, task.evidence) + trailWords(world.trailOf(task));
}

/** Where the task stands, in each note what changed there, and why these are one task. */
function trailWords(trail: Trail | null): string {
  if (!trail) return '';
  const copies = trail.copies.map(
    ({ uri, range }, at) =>
      `    ${at === trail.here ? '*' : '-'} ${uri}:${range.start.line + 1}${trail.moves[at]!.map((move) => ` · ${move}`).join('')}\n`,
  );
  return `    ${trail.summary}\n${copies.join('')}    ${trail.because}\n`;
}

function statementWords(world: Explained, statement: Statement): string {
  const { kind, text, span, evidence } = statement;
  const words = `${place(world, span)}: ${kind === 'answered' ? 'answered question' : kind} “${cut(text, 72)}”\n`;
  const answer = world.answerTo(statement);
  const later = answer
    ? `    answered in ${answer.note.uri}:${lineOf(answer.note, answer.span.start)}, where it is asked again\n`
    : '';
  return words + because(world, evidence) + later;
}

const runbookWords = (world: Explained, { title, span, steps }: Runbook): string =>
  `${place(world, span)}: runbook “${title}”, ${steps.length === 1 ? '1 step' : `${steps.length} steps`}\n`;

function dateWords(world: Explained, date: DateFact): string {
  const days = date.impossible ? 'no day of any calendar' : daysWords(date);
  const others = date.otherReadings?.map((reading) => `, or ${daysWords(reading)}`).join('') ?? '';
  const counted = date.reference && date.relative ? `, counted from ${date.reference}` : '';
  const first = `${place(world, date.span)}: date ${quote(world, date.span)} = ${days}${others} (${date.role})${counted}\n`;
  return `${first}    ${world.rules[date.rule]} [${date.rule}]\n`;
}

const daysWords = ({ from, to }: Days): string => (from === to ? String(from) : `${from ?? '…'} to ${to ?? '…'}`);

const because = (world: Explained, evidence: Evidence[]): string =>
  evidence
    .map(
      ({ field, rule, span }) =>
        `    ${field}: ${where(world, span)}${quote(world, span)} ${world.rules[rule]} [${rule}]\n`,
    )
    .join('');

const quote = ({ note, text }: Explained, { start, end }: Span): string => {
  const words = withMasks(text, { start, end: Math.min(end, start + 200) }, note.secrets);
  return `“${cut(words.replace(/\s+/g, ' ').trim(), 48)}”`;
};

/** `12:5-12:9 `, from 1 and the end exclusive, as editors count columns; nothing for what the path says. */
function where({ note }: Explained, { start, end }: Span): string {
  if (start === end) return '';
  const [from, to] = [start, end].map((offset) => positionAt(note, offset));
  return `${from!.line + 1}:${from!.character + 1}-${to!.line + 1}:${to!.character + 1} `;
}

const place = ({ note }: Explained, span: Span): string => `${note.uri}:${lineOf(note, span.start)}`;

const lineOf = (note: Note, offset: number): number => positionAt(note, offset).line + 1;
