/** How `dueline dates` writes what it found: a table of formats. */
import type { DateRole, Days, Grain, Span } from '../../core/model.ts';
import { pad, wide } from './width.ts';

/** The date expressions of one text. Others rely on these names. */
export interface Answer {
  /** Its own, or the number of its line. */
  id: string | number;
  mentions: (Span & Days & { text: string; role: DateRole; grain: Grain })[];
}

export const dateFormats: Record<string, (answers: Answer[]) => string> = {
  table,
  jsonl: (answers) => answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''),
};

function table(answers: Answer[]): string {
  const rows = answers.flatMap(({ id, mentions }) =>
    mentions.map(({ text, from, to, role, grain }) => [String(id), text, from ?? '…', to ?? '…', role, grain]),
  );
  const all = [['Line', 'Text', 'From', 'To', 'Role', 'Grain'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => wide(row[column] ?? ''))));
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => pad(cell, widths[column]!))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}
