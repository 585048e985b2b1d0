/** Export: the tasks of all notes for other programs. A new format is one entry. */
import type { Day } from '../../model.ts';
import { noTasks } from '../report/write.ts';
import type { World } from '../world.ts';
import { csv, excel } from './csv.ts';
import { calendar, events, todos } from './ics.ts';
import { checklist } from './markdown.ts';
import { rowsOf } from './rows.ts';
import type { Exported, ExportFormat, ExportQuestion, Row } from './types.ts';

export { rowsOf } from './rows.ts';

interface Format {
  extension: string;
  write(rows: readonly Row[], today: Day): string;
}

/** The formats by name. */
const exportFormats: Record<ExportFormat, Format> = {
  ics: { extension: 'ics', write: calendar },
  'ics-todos': { extension: 'ics', write: todos },
  'ics-events': { extension: 'ics', write: events },
  csv: { extension: 'csv', write: csv },
  excel: { extension: 'csv', write: excel },
  json: { extension: 'json', write: (rows) => `${JSON.stringify(rows, null, 2)}\n` },
  // Beside the notes it came from it would have all tasks a second time.
  md: { extension: 'md', write: (rows) => [checklist(rows), `${noTasks}\n`].filter(Boolean).join('\n') },
};

/** Rows as a file of a format. */
export const exportAs = (format: ExportFormat, rows: readonly Row[], today: Day): string =>
  exportFormats[format].write(rows, today);

/** Throws QueryError. */
export function exportOf({ format, ...question }: ExportQuestion, world: World): Exported {
  const rows = rowsOf(question, world);
  const { extension } = exportFormats[format];
  return { text: exportAs(format, rows, world.ask.today), count: rows.length, extension };
}
