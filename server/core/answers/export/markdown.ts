/** Rows as a Markdown list a note, or one for each group of a query, to paste into another note. */
import type { Row } from './types.ts';

export function checklist(rows: readonly Row[]): string {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row.group?.join(' › ') ?? row.note;
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return [...groups]
    .map(([name, list]) => `## ${plain(name)}\n\n${list.map((row) => `${item(row)}\n`).join('')}`)
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
