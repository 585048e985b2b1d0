/** What is wrong or late in a note: a table of rules, each with a severity setting of the same name. */
import type { DiagnosticCode, Note } from '../../model.ts';
import { rangeOf } from '../place.ts';
import type { Finding } from '../types.ts';
import { evidenceWords } from '../words.ts';
import type { World } from '../world.ts';
import { contradicting } from './copies.ts';
import { impossible, weekdayMismatch } from './dates.ts';
import { dueSoon, overdue } from './due.ts';
import { unknownPerson } from './people.ts';
import type { Rule } from './rule.ts';

/** What is found in notes, not in other files. */
type NoteCode = Exclude<DiagnosticCode, 'people-file'>;

/** The rules, by the code that they are known by. */
export const rules: Record<NoteCode, Rule> = {
  'task-overdue': overdue,
  'task-due-soon': dueSoon,
  'task-contradicts-copy': contradicting,
  'date-weekday-mismatch': weekdayMismatch,
  'date-impossible': impossible,
  'person-unknown': unknownPerson,
};

/** The findings of one note, by place. */
export function findingsOf(note: Note, world: World): Finding[] {
  const codes = Object.keys(rules) as NoteCode[];
  return codes.flatMap((code) => findingsBy(code, note, world)).sort(byRange);
}

function findingsBy(code: NoteCode, note: Note, world: World): Finding[] {
  const severity = world.ask.settings.diagnostics[code];
  if (severity === 'off') return [];
  return rules[code](note, world).map(({ span, message, evidence, task, related = [] }) => ({
    code,
    severity,
    range: rangeOf(note, span),
    message,
    related: [
      ...evidence.map((item) => ({
        uri: note.uri,
        range: rangeOf(note, item.span),
        message: evidenceWords(world, note.uri, item),
      })),
      ...related,
    ],
    task: task?.id ?? null,
  }));
}

const byRange = (a: Finding, b: Finding): number =>
  a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
