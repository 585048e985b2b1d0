/** What was decided, and what was asked. */
import { copy } from '../../markdown/index.ts';
import type { Span, Statement } from '../../model.ts';
import { type Context, evidence } from '../context.ts';
import type { Claims, Entry } from '../parts.ts';
import { titleOf } from '../title.ts';
import { type Decision, decisionIn, decisionText } from './decisions.ts';
import { type Question, questionIn, questionText } from './questions.ts';

/**
 * The statements of the entries from one to another, without their sections; a decision that says who does it is a task as
 * well, a question in a box is only that.
 */
export function statementsOf({ start, end }: Span, claims: Claims, context: Context): Statement[] {
  const found: Statement[] = [];
  for (let index = start; index < end; index++) {
    const entry = context.entries[index]!;
    const read = statementIn(index, context);
    if (!read || (read.kind !== 'decision' && (entry.checkbox || claims[index]))) continue;
    const span = { start: entry.start, end: entry.end };
    const text = copy(
      read.kind === 'decision'
        ? decisionText(index, read, context)
        : questionText(titleOf(entry, context.text, entry.at + read.from)),
    );
    const rules = read.kind === 'answered' ? [read.rule, 'statement.answered' as const] : [read.rule];
    const reasons = rules.map((rule) => evidence('kind', rule, span));
    if (text) found.push({ kind: read.kind, text, span, section: null, evidence: reasons });
  }
  return found;
}

function statementIn(index: number, context: Context): Decision | Question | null {
  const entry = context.entries[index]!;
  const read = decisionIn(index, context);
  if (read || (entry.kind !== 'item' && entry.kind !== 'line')) return read;
  return isStruck(entry) ? null : questionIn(index, context);
}

const isStruck = (entry: Entry): boolean =>
  entry.block.struck.some(
    ({ start, end }) =>
      start <= entry.at - entry.offset + 1 && end >= entry.at - entry.offset + entry.text.trimEnd().length - 1,
  );
