/**
 * What comments keep quiet: `<!-- dueline-disable-next-line task-overdue -->`, `dueline-disable-line`, `dueline-disable` until
 * `dueline-enable`, and `dueline-disable-file`, each for the codes that it names, or for all.
 */
import type { DirectiveFact, Note } from '../../model.ts';
import { positionAt } from '../place.ts';
import type { Finding } from '../types.ts';

/** The findings of a note, in order, without those that a comment keeps quiet. */
export function withoutIgnored(findings: Finding[], note: Note): Finding[] {
  if (note.directives.length === 0 || findings.length === 0) return findings;
  const lines = new Map<number, DirectiveFact[]>();
  for (const directive of note.directives) {
    const line = lineOf(directive, note);
    if (line === null) continue;
    const known = lines.get(line);
    if (known) known.push(directive);
    else lines.set(line, [directive]);
  }
  const off = switches(note);
  return findings.filter((finding) => {
    const { code, range } = finding;
    const named = lines.get(range.start.line)?.some(({ codes }) => codes.length === 0 || codes.includes(code));
    return !off(finding) && !named;
  });
}

function lineOf({ kind, span }: DirectiveFact, note: Note): number | null {
  if (kind === 'line') return positionAt(note, span.start).line;
  return kind === 'next-line' ? positionAt(note, span.end).line + 1 : null;
}

/** Whether a code is switched off where a finding begins; to be asked in the order of the findings. */
function switches(note: Note): (finding: Finding) => boolean {
  const whole = note.directives.filter(({ kind }) => kind === 'file');
  const everything = whole.some(({ codes }) => codes.length === 0);
  const everywhere = new Set(whole.flatMap(({ codes }) => codes));
  const turns = note.directives.filter(({ kind }) => kind === 'disable' || kind === 'enable');
  let next = 0;
  let all = false;
  const on = new Set<string>();
  const off = new Set<string>();
  const turn = ({ kind, codes }: DirectiveFact): void => {
    const quiet = kind === 'disable';
    if (codes.length === 0) {
      all = quiet;
      on.clear();
      off.clear();
    }
    for (const code of codes) {
      (quiet ? off : on).add(code);
      (quiet ? on : off).delete(code);
    }
  };
  return ({ code, range: { start } }) => {
    for (; next < turns.length; next++) {
      const { line, character } = positionAt(note, turns[next]!.span.start);
      if (line > start.line || (line === start.line && character > start.character)) break;
      turn(turns[next]!);
    }
    return everything || everywhere.has(code) || off.has(code) || (all && !on.has(code));
  };
}
