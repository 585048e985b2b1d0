/** How `dueline check` writes its findings: a table of formats. A new one is one entry. */
import type { Day } from '../../core/model.ts';
import type { CheckedNote } from './checked.ts';
import { annotations } from './github.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

export const findingFormats: Record<string, (notes: CheckedNote[], today: Day) => string> = {
  pretty,
  json,
  sarif,
  github: annotations,
};

/** One object: `today`, how many notes were read, and the findings with 1-based lines and UTF-16 columns. */
function json(notes: CheckedNote[], today: Day): string {
  const findings = notes.flatMap(({ note, findings }) =>
    findings.map(({ code, severity, message, range, related }) => ({
      note,
      line: range.start.line + 1,
      column: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
      code,
      severity,
      message,
      related: related.map((one) => ({ note: one.uri, line: one.range.start.line + 1, message: one.message })),
    })),
  );
  return `${JSON.stringify({ today, notes: notes.length, findings }, null, 2)}\n`;
}
