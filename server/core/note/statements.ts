/** What was decided, and what was asked and is open. */
import { copy } from '../markdown/index.ts';
import { anyOf, bare, isNothing, wordsOf } from '../mentions/words.ts';
import type { RuleId } from '../messages/index.ts';
import type { Statement } from '../model.ts';
import { type Context, evidence } from './context.ts';
import { isTopic } from './listed.ts';
import { titleOf } from './title.ts';

const decision = new RegExp(
  `^(?:${anyOf(wordsOf((notes) => notes.decisionLabels))})(?:\\s{0,3}\\d{1,3}(?:\\.\\d{1,3})?)?\\s{0,3}[:：]\\s*(?=\\S)`,
  'i',
);
const question = new RegExp(`^(?:${anyOf(wordsOf((notes) => notes.questionLabels))})\\s{0,3}[:：]\\s*(?=\\S)`, 'i');

/** `ACTION: consensus is that …` */
const agreed = new RegExp(`^${anyOf(wordsOf((notes) => notes.agreed))}`, 'i');

export function statementsOf(
  context: Context,
  sections: readonly (number | null)[],
  taken: ReadonlySet<number>,
): Statement[] {
  const found: Statement[] = [];
  context.entries.forEach((entry, index) => {
    const read = statementIn(index, context);
    if (!read || entry.checkbox || taken.has(index)) return;
    const span = { start: entry.start, end: entry.end };
    const text = copy(titleOf(entry, context.text, entry.at + read.from));
    if (text)
      found.push({
        kind: read.kind,
        text,
        span,
        section: sections[index] ?? null,
        evidence: [evidence('kind', read.rule, span)],
      });
  });
  return found;
}

interface Read {
  kind: Statement['kind'];
  rule: RuleId;
  from: number;
}

function statementIn(index: number, context: Context): Read | null {
  const { kind } = context;
  const entry = context.entries[index]!;
  const { mode } = context.scopes[index]!;
  if (entry.kind !== 'item' && entry.kind !== 'line') return null;
  const said =
    decision.exec(entry.text.slice(0, 80)) ??
    (entry.marker && agreed.test(entry.text.slice(entry.marker.body))
      ? { 0: entry.text.slice(0, entry.marker.body) }
      : null);
  if (said && !isNothing(entry.text.slice(said[0].length)))
    return { kind: 'decision', rule: 'statement.decision', from: said[0].length };
  const point =
    (entry.kind === 'item' || entry.bullet !== '') &&
    entry.depth === 0 &&
    !isTopic(index, context) &&
    bare(entry.text) !== '';
  if (mode === 'decisions' && point) return { kind: 'decision', rule: 'statement.decision-section', from: 0 };
  const asked = question.exec(entry.text.slice(0, 80));
  if (asked) return { kind: 'question', rule: 'statement.question', from: asked[0].length };
  if (mode === 'questions' && point) return { kind: 'question', rule: 'statement.question-section', from: 0 };
  if (kind !== 'minutes' && kind !== 'plan') return null;
  return point && /[?？]\s*$/.test(entry.text) ? { kind: 'question', rule: 'statement.question-mark', from: 0 } : null;
}
