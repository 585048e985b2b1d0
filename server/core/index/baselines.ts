/**
 * A baseline: findings that were there when somebody began to look, and are not reported again.
 *
 *     { "version": 1, "findings": [
 *       { "note": "ops/access.md", "code": "secret-in-note", "print": "0f31c2a9b4d7e1.5c" }
 *     ] }
 *
 * A finding is known again by the print of its line, in which a mask stands for each secret: so the file tells nothing of a secret
 * but the eight bits behind the point, by which another one in its place is told (255 times of 256), and by which nobody can
 * guess it. A line that changes, or moves to another note, is a new finding.
 */

/** A finding that is known and not reported again: its note, and by what it is known (answers/diagnostics/baseline.ts). */
export interface KnownFinding {
  note: string;
  code: string;
  print: string;
}

/** Inside a workspace folder. */
export const baselinePath = '.dueline/baseline.json';

/** The baselines of a workspace, by file. */
export interface Baselines {
  /**
   * Takes in what a file names, in place of what it named before; nothing for a file that is gone. `text`: what it says, for
   * whoever adds to it.
   */
  setBaseline(file: string, known: readonly KnownFinding[], text?: string): void;
  /** What a file says; undefined where there is none, or its text was not given. */
  textOf(file: string): string | undefined;
  /** How often each print of a note is known. */
  of(uri: string): ReadonlyMap<string, number> | undefined;
  /** Counts changes. */
  version(): number;
}

/** No baselines yet. */
export function createBaselines(): Baselines {
  const files = new Map<string, readonly KnownFinding[]>();
  const texts = new Map<string, string>();
  let byNote: Map<string, Map<string, number>> | null = null;
  let version = 0;
  const gather = (): Map<string, Map<string, number>> => {
    const gathered = new Map<string, Map<string, number>>();
    for (const { note, code, print } of [...files.values()].flat()) {
      const known = gathered.get(note) ?? new Map<string, number>();
      const key = knownKey(code, print);
      gathered.set(note, known.set(key, (known.get(key) ?? 0) + 1));
    }
    return gathered;
  };
  return {
    setBaseline(file, known, text) {
      if (text === undefined) texts.delete(file);
      else texts.set(file, text);
      if (known.length === 0 && !files.has(file)) return;
      if (known.length > 0) files.set(file, known);
      else files.delete(file);
      byNote = null;
      version++;
    },
    textOf: (file) => texts.get(file),
    of(uri) {
      byNote ??= gather();
      return byNote.get(uri);
    },
    version: () => version,
  };
}

/** What a baseline names, with its notes by their paths; null where the text is none. */
export function readBaseline(text: string): KnownFinding[] | null {
  const { findings } = parsed(text) ?? {};
  if (!Array.isArray(findings)) return null;
  return findings.filter((one): one is KnownFinding =>
    ['note', 'code', 'print'].every((name) => typeof (one as Record<string, unknown> | null)?.[name] === 'string'),
  );
}

/** A baseline as a file, a line for each finding, in an order that does not depend on when they were found. */
export function writeBaseline(known: readonly KnownFinding[]): string {
  const lines = known.map(({ note, code, print }) => `    ${JSON.stringify({ note, code, print })}`).sort();
  return `{\n  "version": 1,\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

/**
 * What is put where in a baseline so that it names these as well; null where it is none that can be added to. Where it is as it
 * would be written here each has its place in the order; a file that somebody has laid out otherwise gets them at the front.
 */
export function additionTo(
  text: string,
  added: readonly KnownFinding[],
): { start: number; end: number; newText: string } | null {
  const known = text.trim() === '' ? [] : readBaseline(text);
  if (!known) return null;
  if (text.trim() === '' || text === writeBaseline(known))
    return changeBetween(text, writeBaseline([...known, ...added]));
  const list = /^\s*\{\s*(?:"version"\s*:\s*\d+\s*,\s*)?"findings"\s*:\s*\[/.exec(text.replace(/^\ufeff/, ' '))?.[0];
  if (list === undefined) return null;
  const lines = added.map(({ note, code, print }) => `\n    ${JSON.stringify({ note, code, print })}`).join(',');
  return { start: list.length, end: list.length, newText: known.length > 0 ? `${lines},` : `${lines}\n  ` };
}

/** What stands differently in two texts: all between where they begin to differ and where they end alike. */
function changeBetween(before: string, after: string): { start: number; end: number; newText: string } {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let same = 0;
  while (same < before.length - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, newText: after.slice(start, after.length - same) };
}

function parsed(text: string): { findings?: unknown } | null {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

/** Under what the findings of a note are counted. */
export const knownKey = (code: string, print: string): string => `${code} ${print}`;
