/**
 * The helper of all core tests. A fixture is a note in a string:
 *
 *   - [ ] call the vendor by 3月$05日
 *                            ^^^^ due
 *
 * `$0` is the cursor and is taken out. A line of spaces, `^^^` and a word marks the text above it (counted after `$0` is
 * taken out; full-width characters count as one) and is taken out as well.
 */
export interface Mark {
  start: number;
  end: number;
  label: string;
}

export interface Fixture {
  text: string;
  /** Offset of `$0`, or -1. */
  cursor: number;
  marks: Mark[];
}

export function fixture(source: string): Fixture {
  const at = source.indexOf('$0');
  const marks: Mark[] = [];
  let text = '';
  let lineStart = 0;
  let cursor = -1;
  for (const line of source.split(/(?<=\n)/)) {
    const mark = /^( *)(\^+) ?(.*?)\n?$/.exec(line);
    if (mark && text) {
      const start = lineStart + mark[1]!.length;
      marks.push({ start, end: start + mark[2]!.length, label: mark[3]! });
      continue;
    }
    lineStart = text.length;
    const column = line.indexOf('$0');
    if (column >= 0 && at >= 0 && cursor < 0) {
      cursor = lineStart + column;
      text += line.slice(0, column) + line.slice(column + 2);
    } else {
      text += line;
    }
  }
  return { text, cursor, marks };
}
