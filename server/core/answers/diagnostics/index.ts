/** What is wrong or late in a note: a table of rules, each with a severity setting of the same name. */
import type { DiagnosticCode, Note, Severity } from '../../model.ts';
import { atOnce, type Steps } from '../../steps.ts';
import { rangeOf } from '../place.ts';
import type { Finding } from '../types.ts';
import { evidenceWords } from '../words.ts';
import type { World } from '../world.ts';
import { withoutKnown } from './baseline.ts';
import { contradicting } from './copies.ts';
import { ambiguous, impossible, noDate, onHoliday, weekdayMismatch } from './dates.ts';
import { dueSoon, noDue, overdue } from './due.ts';
import { endpointRetired } from './endpoints.ts';
import { withoutIgnored } from './ignored.ts';
import { broken, brokenInRunbook, empty, headingMissing } from './links.ts';
import { noOwner, unknownPerson } from './owner.ts';
import { invalidQuery } from './query.ts';
import type { Rule } from './rule.ts';
import { fileMissing } from './runbooks.ts';
import { secretInNote } from './secret.ts';
import { stale } from './stale.ts';
import { statusConflict } from './status.ts';
import { invisible, unknownCode, unspacedHeading } from './text.ts';

/** What is found in notes, not in other files. */
type NoteCode = Exclude<DiagnosticCode, 'people-file'>;

/** The rules, by the code that they are known by. */
export const rules: Record<NoteCode, Rule> = {
  'task-overdue': overdue,
  'task-due-soon': dueSoon,
  'task-contradicts-copy': contradicting,
  'task-no-owner': noOwner,
  'task-no-due': noDue,
  'task-status-conflict': statusConflict,
  'date-weekday-mismatch': weekdayMismatch,
  'date-impossible': impossible,
  'date-ambiguous': ambiguous,
  'date-on-holiday': onHoliday,
  'person-unknown': unknownPerson,
  'link-broken': broken,
  'link-empty': empty,
  'note-no-date': noDate,
  'runbook-link-broken': brokenInRunbook,
  'runbook-heading-missing': headingMissing,
  'runbook-file-missing': fileMissing,
  'runbook-endpoint-retired': endpointRetired,
  'runbook-stale': stale,
  'text-invisible': invisible,
  'heading-no-space': unspacedHeading,
  'secret-in-note': secretInNote,
  'ignore-unknown': unknownCode,
  'query-invalid': invalidQuery,
};

/** Those of a note as they were found last, with all that they depend on beside it. */
const last = new WeakMap<Note, { on: readonly unknown[]; found: Finding[] }>();

/**
 * The findings of one note, by place, without those that a comment keeps quiet or a baseline names. Editors ask what can be done at each move of the
 * cursor: what was found is kept as long as nothing has changed.
 */
export const findingsOf = (note: Note, world: World): Finding[] => atOnce(findingsInSteps(note, world));

/** The same in steps, of which each takes a rule. */
export function* findingsInSteps(note: Note, world: World): Steps<Finding[]> {
  const { index, ask } = world;
  const on = [
    index,
    index.version(),
    index.files.version(),
    ask.today,
    ask.settings,
    ask.locale,
    index.baselines.version(),
    index.lastChanges.version(),
  ];
  const known = last.get(note);
  if (known?.on.every((one, at) => one === on[at])) return known.found;
  const found = yield* allIn(note, world);
  last.set(note, { on, found });
  return found;
}

function* allIn(note: Note, world: World): Steps<Finding[]> {
  const found: Finding[] = [];
  for (const code of Object.keys(rules) as NoteCode[]) {
    for (const one of findingsBy(code, note, world)) found.push(one);
    yield;
  }
  return withoutKnown(withoutIgnored(found.sort(byRange), note), note, world);
}

function findingsBy(code: NoteCode, note: Note, world: World): Finding[] {
  const severity = world.ask.settings.diagnostics[code];
  if (severity === 'off') return [];
  return rules[code](note, world).map(({ span, message, evidence, task, step = 0, tags, related = [] }) => ({
    code,
    severity: stepped(severity, step),
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
    ...(tags && { tags }),
  }));
}

/** From the least to the gravest. */
const severities: readonly Severity[] = ['hint', 'information', 'warning', 'error'];

function stepped(severity: Severity, step: number): Severity {
  const at = severities.indexOf(severity) + step;
  return severities[Math.min(Math.max(at, 0), severities.length - 1)]!;
}

const byRange = (a: Finding, b: Finding): number =>
  a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
