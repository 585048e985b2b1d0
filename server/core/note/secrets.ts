/** The secrets of a note, and the note without them: whatever is kept of it, or shown, holds a mask in their place. */
import type { Block } from '../markdown/unit.ts';
import { readSecrets } from '../mentions/secret.ts';
import { publicStart } from '../mentions/tokens.ts';
import type { Note, Runbook, RunbookStep, SecretFact, Span } from '../model.ts';
import type { Piece } from './parts.ts';

/** The secrets of a piece, with the offsets of the note. */
export function secretsOf({ unit, before }: Piece, text: string): SecretFact[] {
  const above: Block | null = before?.unit.blocks.at(-1) ?? null;
  return readSecrets(unit, above).map(({ kind, start, end }) => {
    const span = { start: start + unit.start, end: end + unit.start };
    const shown = kind === 'token' ? publicStart(text.slice(span.start, span.end)) : '';
    return { span, kind, mask: `${shown}••••••••` };
  });
}

/** The same note with masks for the secrets that its facts quote: in titles, sentences, commands and addresses. */
export function masked(note: Note, text: string): Note {
  const { secrets } = note;
  if (secrets.length === 0) return note;
  const words = secrets.map((secret) => ({ ...secret, words: text.slice(secret.span.start, secret.span.end) }));
  const within = <Fact extends { span: Span }>(fact: Fact): Fact => {
    const own = words.filter(({ span }) => span.start < fact.span.end && fact.span.start < span.end);
    return own.length > 0 ? without(fact, own) : fact;
  };
  const sections = note.sections.map(within);
  const isTitled = note.sections.some((section, at) => section !== sections[at]);
  return {
    ...note,
    title: isTitled ? withoutAny(note.title, words) : note.title,
    sections,
    tasks: note.tasks.map(within),
    statements: note.statements.map(within),
    runbooks: note.runbooks.map((runbook) => ({ ...within(runbook), steps: stepsOf(runbook, within) })),
    endpoints: note.endpoints.map(within),
    people: note.people.map(within),
    aliases: note.aliases.map(within),
    issues: note.issues.map(within),
    links: note.links.map(within),
    anchors: note.anchors.map((anchor) => withoutAny(anchor, words)),
  };
}

interface Quoted {
  words: string;
  mask: string;
}

/** The commands of a step stand below its words, up to the next step. */
const stepsOf = ({ span, steps }: Runbook, within: <Fact extends { span: Span }>(fact: Fact) => Fact): RunbookStep[] =>
  steps.map((step, at) => {
    const whole = { start: step.span.start, end: Math.max(step.span.end, steps[at + 1]?.span.start ?? span.end) };
    return { ...within({ ...step, span: whole }), span: step.span };
  });

/** What holds words of the note; days, numbers and words of closed tables are none. */
const quoting = new Set('title text target name alias key url owners issues names commands priority'.split(' '));

/** A fact with masks in what it quotes. */
const without = <Fact extends object>(fact: Fact, secrets: readonly Quoted[]): Fact =>
  Object.fromEntries(
    Object.entries(fact).map(([name, value]) => [name, quoting.has(name) ? withoutAny(value, secrets) : value]),
  ) as Fact;

function withoutAny<Value>(value: Value, secrets: readonly Quoted[]): Value {
  if (Array.isArray(value)) return value.map((one) => withoutAny(one, secrets)) as Value & unknown[];
  if (typeof value === 'object' && value !== null) return without(value, secrets);
  if (typeof value !== 'string') return value;
  return secrets.reduce((text: string, secret) => covered(text, secret), value) as Value & string;
}

/** How many letters and digits of a secret tell it in a text that has lost its other signs. */
const fewest = 4;

/**
 * A text with a mask wherever it quotes a secret: as it is, in lower case, without the signs that Markdown takes for its own, or
 * cut short at the end.
 */
function covered(text: string, { words, mask }: Quoted): string {
  const plain = text.split(words).join(mask);
  const letters = lettersOf(words);
  if (letters.length < fewest) return plain;
  const signs = [...plain.matchAll(/[\p{L}\p{N}]/gu)];
  const line = signs.map(([sign]) => sign.toLowerCase()).join('');
  const whole = line.indexOf(letters);
  const [from, to] = whole >= 0 ? [whole, whole + letters.length] : cutShort(line, letters, plain);
  if (from >= to) return plain;
  const [start, end] = [signs[from]!.index, signs[to - 1]!.index + signs[to - 1]![0].length];
  return `${plain.slice(0, start)}${mask}${covered(plain.slice(end), { words, mask })}`;
}

const lettersOf = (words: string): string =>
  [...words.matchAll(/[\p{L}\p{N}]/gu)].map(([sign]) => sign.toLowerCase()).join('');

/** Where the beginning of a secret stands at the end of a text that was cut. */
function cutShort(line: string, letters: string, text: string): [number, number] {
  if (!text.endsWith('…')) return [0, 0];
  for (let length = Math.min(letters.length, line.length); length >= fewest; length--)
    if (line.endsWith(letters.slice(0, length))) return [line.length - length, line.length];
  return [0, 0];
}
