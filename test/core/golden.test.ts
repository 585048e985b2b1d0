/** The whole reading of each sample note, as laid out on one day, against a golden file: a change shows as a diff. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { positionAt } from '../../server/core/markdown/index.ts';
import type { Evidence, Note, Span } from '../../server/core/model.ts';
import { readNote } from '../../server/core/note/index.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { layOutSample } from '../editor/sample.ts';
import { golden } from './golden.ts';

const folder = mkdtempSync(join(tmpdir(), 'dueline-golden-'));
after(() => rmSync(folder, { recursive: true, force: true }));

for (const path of layOutSample(folder, '2026-03-18')) {
  test(path, () => {
    const text = readFileSync(join(folder, path), 'utf8');
    golden(`readings/${path}.txt`, readingOf(readNote({ uri: path, path, text }, defaultSettings), text));
  });
}

/** A note's facts by line, each with the words and the rule that it rests on. */
function readingOf(note: Note, text: string): string {
  const words = ({ start, end }: Span) => JSON.stringify(text.slice(start, end));
  const line = ({ start }: Span) => positionAt(note.lines, start).line + 1;
  const proof = (all: readonly Evidence[]) => all.map((it) => `     ${it.field} ${it.rule} ${words(it.span)}`);
  const facts: { at: number; lines: string[] }[] = [];
  const add = (span: Span, head: string, more: string[]) =>
    facts.push({ at: span.start, lines: [`${String(line(span)).padStart(4)} ${head}`, ...more] });
  for (const task of note.tasks) {
    const parts = [task.certainty, task.kind, task.status, `[${task.owners.join(', ')}]`, `due ${task.due ?? '-'}`];
    if (task.start) parts.push(`start ${task.start}`);
    if (task.priority) parts.push(task.priority);
    if (task.issues.length > 0) parts.push(task.issues.join(' '));
    add(task.span, `${parts.join(' ')}: ${task.title}`, proof(task.evidence));
  }
  for (const it of note.statements) add(it.span, `${it.kind}: ${it.text}`, proof(it.evidence));
  for (const it of note.runbooks) {
    const steps = it.steps.map((step) => `     ${line(step.span)} ${step.text} ${JSON.stringify(step.commands)}`);
    add(it.span, `runbook: ${it.title} (${it.names.join(', ')})`, steps);
  }
  for (const it of note.dates) {
    const flags = [it.impossible && 'impossible', it.statedWeekday && 'weekday differs', it.otherReadings && 'unsure'];
    const days = `${it.from ?? '…'}..${it.to ?? '…'}`;
    add(it.span, ['date', it.role, it.grain, days, it.rule, ...flags, words(it.span)].filter(Boolean).join(' '), []);
  }
  const head = `${note.kind} ${note.language} ${note.date?.day ?? 'no date'}: ${note.title}`;
  return `${[head, ...facts.sort((one, other) => one.at - other.at).flatMap(({ lines }) => lines)].join('\n')}\n`;
}
