/** What was decided, and what was asked and is open. */
import { copy } from '../markdown/index.ts';
import { anyOf, bare, isNothing, wordsOf } from '../mentions/words.ts';
import type { RuleId } from '../messages/index.ts';
import type { Statement } from '../model.ts';
import { type Context, evidence } from './context.ts';
import type { Entry } from './entries.ts';
import { isTopic } from './listed.ts';
import { titleOf } from './title.ts';

const decision = new RegExp(
  `^(?:${anyOf(wordsOf((notes) => notes.decisionLabels))})(?:\\s{0,3}\\d{1,3}(?:\\.\\d{1,3})?)?\\s{0,3}[:：]\\s*(?=\\S)`,
  'i',
);
const questions = anyOf(wordsOf((notes) => notes.questionLabels));
/** `Question: …`, `Q. …`, `Q（木下）…` */
const question = new RegExp(
  `^(?:${questions})(?:\\s{0,2}[(（][^()（）]{1,20}[)）]\\s{0,2}[:：.]?|\\s{0,3}[:：]|\\.(?=\\s))\\s*(?=\\S)`,
  'i',
);

/** `ACTION: consensus is that …` */
const agreed = new RegExp(`^${anyOf(wordsOf((notes) => notes.agreed))}`, 'i');
const undecided = new RegExp(`^${anyOf(wordsOf((notes) => notes.undecided))}`, 'i');
const verdicts = anyOf(wordsOf((notes) => notes.verdicts));
/** `Approved.`, `Rejected without a vote`: few words, the judgement first. */
const verdict = new RegExp(`^${verdicts}(?:[ \\t][^,，:：]{1,30})?[。.！!\\s]{0,3}$`, 'i');
/** `… → 採用` */
const judged = new RegExp(`(?:→|⇒|->|=>|＞)\\s{0,3}${verdicts}[。.！!\\s]{0,3}$`, 'i');
const begins = new RegExp(`^${anyOf(wordsOf((notes) => notes.deciding.begins))}`, 'i');
const ends = new RegExp(`${anyOf(wordsOf((notes) => notes.deciding.ends))}[。.\\s]{0,3}$`);
const arrow = /^(?:→|⇒|➡|->|=>|＞)$/;

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
    const text = copy(textOf(index, read, context));
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

/** A verdict alone says what it is about: `青にする案 → 採用`. */
function textOf(index: number, { rule, from }: Read, { entries, text }: Context): string {
  const entry = entries[index]!;
  const own = titleOf(entry, text, entry.at + from);
  const about = arrow.test(entry.bullet) ? (entry.parent ?? (index > 0 ? index - 1 : null)) : entry.parent;
  const alone = rule === 'statement.verdict' && verdict.test(entry.text) && about !== null;
  return alone ? `${titleOf(entries[about]!, text)} → ${own}` : own;
}

interface Read {
  kind: Statement['kind'];
  rule: RuleId;
  from: number;
}

function statementIn(index: number, context: Context): Read | null {
  const entry = context.entries[index]!;
  const read = decisionIn(index, context);
  if (read || (entry.kind !== 'item' && entry.kind !== 'line')) return read;
  return isAnswered(index, context) || isStruck(entry) ? null : questionIn(index, context);
}

function decisionIn(index: number, context: Context): Read | null {
  const entry = context.entries[index]!;
  if (entry.kind !== 'item' && entry.kind !== 'line' && entry.kind !== 'heading') return null;
  const said =
    decision.exec(entry.text.slice(0, 80)) ??
    (entry.marker && agreed.test(entry.text.slice(entry.marker.body))
      ? { 0: entry.text.slice(0, entry.marker.body) }
      : null);
  if (said) {
    const body = entry.text.slice(said[0].length);
    return isNothing(body) || undecided.test(body)
      ? null
      : { kind: 'decision', rule: 'statement.decision', from: said[0].length };
  }
  if (entry.kind === 'heading') return null;
  const listed =
    context.scopes[index]!.mode === 'decisions' && (isPoint(index, context) || isConclusion(index, context));
  if (listed && !isNothing(entry.text) && !undecided.test(entry.text))
    return { kind: 'decision', rule: 'statement.decision-section', from: 0 };
  if (context.kind !== 'minutes' && !arrow.test(entry.bullet)) return null;
  return isVerdict(entry) ? { kind: 'decision', rule: 'statement.verdict', from: 0 } : null;
}

/** `Approved.`, `→採用`, `We agreed to …`, `青にすることになった` */
function isVerdict({ text, bullet, kind }: Entry): boolean {
  if (/[?？]\s*$/.test(text)) return false;
  const last = text.slice(-40);
  const alone = (kind === 'item' || bullet !== '') && text.length <= 60 && verdict.test(text);
  return alone || judged.test(last) || begins.test(text.slice(0, 40)) || ends.test(last);
}

/** A point of the list that a heading or label opens, and no value of something else. */
function isPoint(index: number, context: Context): boolean {
  const entry = context.entries[index]!;
  const { opener } = context.scopes[index]!;
  const top = entry.depth === 0 || (opener >= 0 && entry.parent === opener);
  return (
    top &&
    (entry.kind === 'item' || entry.bullet !== '') &&
    !isTopic(index, context) &&
    !context.fields.own.has(index) &&
    bare(entry.text) !== ''
  );
}

/** The sentence right below the words that open decisions: `### 結論` and `青にする。` */
function isConclusion(index: number, { entries, scopes, fields }: Context): boolean {
  const { opener } = scopes[index]!;
  const { kind, parent, label, text } = entries[index]!;
  const first = opener >= 0 && index === opener + 1 && kind === 'line' && parent === null;
  return first && !label && !fields.own.has(index) && bare(text) !== '' && !/[:：]\s*$/.test(text);
}

function questionIn(index: number, context: Context): Read | null {
  const entry = context.entries[index]!;
  const asked = question.exec(entry.text.slice(0, 80));
  if (asked) return { kind: 'question', rule: 'statement.question', from: asked[0].length };
  const point = isPoint(index, context);
  if (context.scopes[index]!.mode === 'questions' && point)
    return { kind: 'question', rule: 'statement.question-section', from: 0 };
  if (context.kind !== 'minutes' && context.kind !== 'plan') return null;
  return point && /[?？]\s*$/.test(entry.text) ? { kind: 'question', rule: 'statement.question-mark', from: 0 } : null;
}

const answerLabels = anyOf(wordsOf((notes) => notes.answers.labels));
const answerWords = anyOf(wordsOf((notes) => notes.answers.words));
const answer = new RegExp(
  `^(?:${answerLabels})\\s{0,2}(?:[(（][^()（）]{1,20}[)）]|[:：]|\\.(?=\\s))|^${answerWords}(?=$|[\\s,，、。.!！])`,
  'i',
);
const answerInside = new RegExp(`[?？]\\s{0,3}(?:${answerLabels})\\s{0,2}[:：]`, 'i');

/** Whether an answer or a decision stands in the entry, on its next line, or first below it. */
function isAnswered(index: number, context: Context): boolean {
  const entry = context.entries[index]!;
  const next = context.entries[index + 1];
  if (answer.test(entry.text) || answerInside.test(entry.text.slice(0, 1000)) || answer.test(entry.more.trimStart()))
    return true;
  if (!next || (next.parent !== index && next.parent !== entry.parent) || next.kind === 'heading') return false;
  if (answer.test(next.text)) return true;
  return (next.parent === index || arrow.test(next.bullet)) && decisionIn(index + 1, context) !== null;
}

const isStruck = (entry: Entry): boolean =>
  entry.block.struck.some(
    ({ start, end }) =>
      start <= entry.at - entry.offset + 1 && end >= entry.at - entry.offset + entry.text.trimEnd().length - 1,
  );
