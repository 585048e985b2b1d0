/**
 * What was asked: behind a label, below a heading, or by its question mark; open where it is not answered there.
 *
 *     Question: which blue   ## Open questions   いつ塗る？
 */
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { RuleId } from '../../messages/index.ts';
import type { Context } from '../context.ts';
import { isPoint } from '../scopes/listed.ts';
import { decisionIn, followsArrow } from './decisions.ts';

const questions = anyOf(wordsOf((notes) => notes.questionLabels));
/** `Question: …`, `Q. …`, `Q（木下）…` */
const question = new RegExp(
  `^(?:${questions})(?:\\s{0,2}[(（][^()（）]{1,20}[)）]\\s{0,2}[:：.]?|\\s{0,3}[:：]|\\.(?=\\s))\\s*(?=\\S)`,
  'i',
);

/** A question: by which rule, and where in the entry its words begin. */
export interface Question {
  kind: 'question' | 'answered';
  rule: RuleId;
  from: number;
}

/** Whether an entry asks something; null where it does not. */
export function questionIn(index: number, context: Context): Question | null {
  const asked = askedIn(index, context);
  return asked && isAnswered(index, context) ? { ...asked, kind: 'answered' } : asked;
}

function askedIn(index: number, context: Context): Question | null {
  const entry = context.entries[index]!;
  const asked = question.exec(entry.text.slice(0, 80));
  if (asked) return { kind: 'question', rule: 'statement.question', from: asked[0].length };
  const point = isPoint(index, context);
  // Not `- Questions` above a list of them, nor what an arrow says of one.
  const isOne = entry.mode !== 'questions' && !followsArrow(entry, context.text);
  if (context.scopes[index]!.mode === 'questions' && point && isOne)
    return { kind: 'question', rule: 'statement.question-section', from: 0 };
  if (context.kind !== 'minutes' && context.kind !== 'plan') return null;
  const asks = /[^\s:：?？]\s*[?？]\s*$/.test(entry.text) || answerInside.test(entry.text.slice(0, 1000));
  return point && asks ? { kind: 'question', rule: 'statement.question-mark', from: 0 } : null;
}

const answerLabels = anyOf(wordsOf((notes) => notes.answers.labels));
const answerWords = anyOf(wordsOf((notes) => notes.answers.words));
const answer = new RegExp(
  `^(?:${answerLabels})\\s{0,2}(?:[(（][^()（）]{1,20}[)）]|[:：]|\\.(?=\\s))|^${answerWords}(?=$|[\\s,，、。.!！])`,
  'i',
);
const answerInside = new RegExp(`[?？](?=\\s{0,3}(?:${answerLabels})\\s{0,2}[:：])`, 'i');

/** What was asked, of words that may hold the answer too. */
export function questionText(words: string): string {
  const mark = answerInside.exec(words);
  return mark ? words.slice(0, mark.index + 1) : words;
}

/** Whether an answer or a decision stands in the entry, on its next line, or first below it. */
function isAnswered(index: number, context: Context): boolean {
  const entry = context.entries[index]!;
  const next = context.entries[index + 1];
  if (answer.test(entry.text) || answerInside.test(entry.text.slice(0, 1000)) || answer.test(entry.more.trimStart()))
    return true;
  if (!next || (next.parent !== index && next.parent !== entry.parent) || next.kind === 'heading') return false;
  if (answer.test(next.text)) return true;
  return (next.parent === index || followsArrow(next, context.text)) && decisionIn(index + 1, context) !== null;
}
