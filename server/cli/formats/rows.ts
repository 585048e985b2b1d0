/** How `dueline list` writes its rows: a table of formats. A new one is one entry. */
import type { ExportFormat, Row } from '../../core/answers/types.ts';
import type { Day } from '../../core/model.ts';
import { checklist, exportAs } from '../../core/service.ts';
import { table } from './table.ts';

export type { Row } from '../../core/answers/types.ts';

export interface RowFormat {
  write(rows: Row[], today: Day): string;
  /** Whether it can hold nothing but tasks. */
  tasksOnly?: true;
  /** Whether it shows the groups of a query, in each of which a task may stand. */
  grouped?: true;
  /** Whether no rows leave a person looking at nothing. */
  saysNothing?: true;
}

/** As `dueline export` writes them. */
const exported = (format: ExportFormat): RowFormat => ({ write: (rows, today) => exportAs(format, rows, today) });

export const rowFormats: Record<string, RowFormat> = {
  table: { write: table, grouped: true, saysNothing: true },
  json: { ...exported('json'), grouped: true },
  jsonl: { write: (rows) => rows.map((row) => `${JSON.stringify(row)}\n`).join(''), grouped: true },
  csv: exported('csv'),
  ics: { ...exported('ics-todos'), tasksOnly: true },
  md: { write: checklist, grouped: true, saysNothing: true },
};
