/** Findings that a baseline names (index/baselines.ts): how they are known again. */
import { knownKey } from '../../index/baselines.ts';
import { hashOf, longHashOf } from '../../index/hash.ts';
import type { Note } from '../../model.ts';
import { offsetAt } from '../place.ts';
import type { Finding } from '../types.ts';
import { type World, withMasks } from '../world.ts';

/** The findings that no baseline names; of the same ones so many as are more than it names. May throw TextNeeded. */
export function withoutKnown(findings: Finding[], note: Note, world: World): Finding[] {
  const known = world.index.baselines.of(note.uri);
  if (!known || findings.length === 0) return findings;
  const left = new Map(known);
  return findings.filter((finding) => {
    const key = knownKey(finding.code, printOf(finding, note, world.text(note.uri)));
    const times = left.get(key) ?? 0;
    left.set(key, times - 1);
    return times <= 0;
  });
}

/** By what a finding is known again, see above. */
export function printOf({ code, range: { start } }: Finding, note: Note, text: string): string {
  const line = { start: note.lines[start.line]!, end: note.lines[start.line + 1] ?? text.length };
  const words = withMasks(text, line, note.secrets).replace(/\s+/g, ' ').trim();
  const print = longHashOf(`${code}\n${words}`).toString(16).padStart(14, '0');
  const at = offsetAt(note, start);
  const secret = code === 'secret-in-note' ? note.secrets.find(({ span }) => span.start === at) : undefined;
  if (!secret) return print;
  const bits = hashOf(`${words}\n${text.slice(secret.span.start, secret.span.end)}`) & 0xff;
  return `${print}.${bits.toString(16).padStart(2, '0')}`;
}
