/**
 * Lines of todo.txt: what stands before their words.
 *
 *     (A) 2026-03-01 call the vendor +pier @phone due:2026-03-06
 *     x 2026-03-05 2026-03-01 call the vendor
 */
import type { FieldMention, FieldName } from './formats.ts';

const day = '\\d{4}-\\d{2}-\\d{2}';
/** The head of a line of todo.txt. */
export interface TodoTxt {
  done: boolean;
  /** Where the words of the task begin. */
  body: number;
  /** Its priority and days, in the coordinates of the line. */
  fields: FieldMention[];
}

const head = new RegExp(`^(?:x (?:\\(([A-Z])\\) )?(${day}) (?:(${day}) )?|\\(([A-Z])\\) (?:(${day}) )?)(?=\\S)`);
const signed = new RegExp(`(?:^|\\s)(?:[+@][\\p{L}\\d][\\p{L}\\d_-]{0,40}(?=\\s|$)|due:${day})`, 'u');

/** `(A) 2026-03-01 call +pier due:2026-03-06`, `x 2026-03-05 2026-03-01 call`; null for `(A) blue, (B) red`. */
export function readTodoTxt(text: string): TodoTxt | null {
  if (!text.startsWith('x ') && !text.startsWith('(')) return null;
  const found = head.exec(text.slice(0, 60));
  if (!found) return null;
  const [all, first, done, begun, second, created = begun] = found;
  const body = all.length;
  if (!done && !created && !signed.test(text.slice(body, body + 500))) return null;
  const fields: FieldMention[] = [];
  let at = 0;
  const values: [FieldName, string | undefined][] = [
    ['priority', first ?? second],
    ['done', done],
    ['created', created],
  ];
  for (const [name, value] of values) {
    if (!value) continue;
    const start = all.indexOf(value, at);
    at = start + value.length;
    fields.push({ kind: 'field', name, value, at: start, start, end: at, sure: true });
  }
  return { done: done !== undefined, body, fields };
}
