/** Findings as workflow commands: GitHub shows them beside the lines of a pull request. */
import { posix } from 'node:path';
import type { Severity } from '../../core/model.ts';
import type { CheckedNote } from './checked.ts';

const commands: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export const annotations = (notes: CheckedNote[]): string =>
  notes
    .flatMap(({ note, findings }) =>
      findings.map(({ severity, range: { start, end }, code, message }) => {
        // A command can name columns only where it stays on one line.
        const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character } : {};
        const place = {
          file: posix.normalize(note),
          line: start.line + 1,
          endLine: end.line + 1,
          ...columns,
          title: code,
        };
        const properties = Object.entries(place).map(([name, value]) => `${name}=${property(String(value))}`);
        return `::${commands[severity]} ${properties.join(',')}::${data(message)}\n`;
      }),
    )
    .join('');

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
