/** Findings for people: by note, the evidence below each, and a sum at the end. */
import type { Severity } from '../../core/model.ts';
import { paint } from '../output.ts';
import type { CheckedNote } from './checked.ts';

const colours = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' } as const satisfies Record<
  Severity,
  string
>;

export function pretty(notes: CheckedNote[]): string {
  const parts = notes.flatMap(({ note, findings }) =>
    findings.map(({ range, severity, message, code, related }) => {
      const place = `${note}:${range.start.line + 1}:${range.start.character + 1}`;
      const first = `${paint('bold', place)}  ${paint(colours[severity], severity)}  ${message}  ${paint('dim', code)}\n`;
      return first + related.map((one) => `    ${one.uri}:${one.range.start.line + 1}  ${one.message}\n`).join('');
    }),
  );
  const count = notes.reduce((sum, { findings }) => sum + findings.length, 0);
  const found = count === 0 ? 'nothing found' : count === 1 ? '1 finding' : `${count} findings`;
  return `${parts.join('')}${parts.length ? '\n' : ''}${notes.length === 1 ? '1 note' : `${notes.length} notes`}, ${found}\n`;
}
