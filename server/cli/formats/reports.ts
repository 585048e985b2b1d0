/** How `dueline report` writes a report: a table of formats. A new one is one entry. */
import type { Report, ReportLine, ReportPart } from '../../core/answers/types.ts';
import { messagesFor } from '../../core/messages/index.ts';
import { paint } from '../output.ts';
import { alignedLines } from './columns.ts';

export const reportFormats: Record<string, (report: Report) => string> = {
  md: ({ text }) => text,
  json: ({ text: _, ...report }) => `${JSON.stringify(report, null, 2)}\n`,
  text,
};

/** For reading in a terminal: who, what is to be said, and where. */
function text(report: Report): string {
  const { title, summary, parts, remark } = report;
  return `${[paint('bold', title), summary, ...parts.flatMap((part) => partText(part, report)), remark].filter(Boolean).join('\n\n')}\n`;
}

const flexible = [
  { column: 0, least: 24 },
  { column: 2, least: 12 },
];

function partText({ title, lines }: ReportPart, { language }: Report): string[] {
  const { headings } = messagesFor(language).report;
  const aligned = alignedLines(lines.map(cellsOf), flexible, '  ');
  const painted = aligned.map((line, at) => (lines[at]!.heading === 'slipped' ? paint('red', line) : line));
  const blocks = [...new Set(lines.map(({ heading }) => heading))].map((heading) =>
    [paint('bold', headings[heading]), ...painted.filter((_, at) => lines[at]!.heading === heading)].join('\n'),
  );
  return title === '' ? blocks : [paint(['bold', 'underline'], title), ...blocks];
}

const cellsOf = ({ title, owners, remarks, depth, uri, range }: ReportLine): string[] => [
  `${'  '.repeat(depth)}${title.replace(/\s+/g, ' ')}`,
  owners.join(', '),
  remarks.join(' · '),
  `${uri}:${range.start.line + 1}`,
];
