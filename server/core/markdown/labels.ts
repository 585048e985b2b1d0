/** Link and footnote definitions, found by line: what a piece of a note needs to know of the rest of it. */

/** The definitions of a text by label, as they are written. The first of a label holds, as in CommonMark. */
export function findDefinitions(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of text.matchAll(/^ {0,3}\[([^[\]\r\n]{1,200})\]:[ \t]*(<[^<>\r\n]{0,2000}>|[^\s<]\S{0,2000})/gm)) {
    const label = normalise(line[1]!);
    if (!found.has(label)) found.set(label, `[${line[1]}]: ${line[2]}\n`);
  }
  return found;
}

/** The definitions that a piece refers to, as text to put before it; empty where it refers to none. */
export function definitionsFor(piece: string, definitions: ReadonlyMap<string, string>): string {
  if (definitions.size === 0) return '';
  const used = new Set<string>();
  for (const label of piece.matchAll(/\[([^[\]]{1,200})\]/g)) {
    const definition = definitions.get(normalise(label[1]!));
    if (definition) used.add(definition);
  }
  return used.size > 0 ? `${[...used].join('\n')}\n` : '';
}

const normalise = (label: string): string => label.trim().replace(/\s+/g, ' ').toLowerCase();
