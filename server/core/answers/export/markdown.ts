/** Rows as a Markdown list a note, to paste into another note. */
import type { Row } from '../export-types.ts';

export function checklist(rows: readonly Row[]): string {
  const byNote = new Map<string, Row[]>();
  for (const row of rows) byNote.set(row.note, [...(byNote.get(row.note) ?? []), row]);
  return [...byNote]
    .map(([note, list]) => `## ${plain(note)}\n\n${list.map((row) => `${item(row)}\n`).join('')}`)
    .join('\n');
}

function item(row: Row): string {
  const { status, owners, due } = row;
  const box = status === null ? '' : status === 'done' || status === 'cancelled' ? '[x] ' : '[ ] ';
  const title = status === 'cancelled' ? `~~${plain(row.title)}~~` : plain(row.title);
  const facts = [...owners.map((owner) => `@${plain(owner)}`), ...(due ? [`due ${due}`] : [])].join(', ');
  return `- ${box}${title}${facts && ` (${facts})`} [${row.line}](<${encodeURI(row.note)}#L${row.line}>)`;
}

/** What Markdown would take for markup, made plain. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
