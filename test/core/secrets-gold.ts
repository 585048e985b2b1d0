/**
 * Notes of test/fixtures/secrets with their secrets in `⟦ ⟧`, and how well those are found. What machines make up is written as
 * `{w36}`, so many signs of a kind, and filled in here: scanners of repositories would take it for real.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createService } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';

const folder = join(import.meta.dirname, '../fixtures/secrets');

export interface SecretNote {
  name: string;
  text: string;
  secrets: { start: number; end: number }[];
}

export interface SecretScore {
  name: string;
  bytes: number;
  right: number;
  /** Found, with their ends just where they are. */
  exact: number;
  missed: number;
  false: number;
  faults: string[];
}

const alphabets: Record<string, string> = {
  w: 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnopqrstuvwxyz0123456789',
  b: 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghjkmnopqrstuvwxyz0123456789+/',
  l: 'abcdefghijkmnpqrstuvwxyz23456789',
  u: 'ABCDEFGHJKLMNPQRSTUVWXYZ234567',
  h: '0123456789abcdef',
  d: '0123456789',
};

/** The notes of the gold set, filled in. */
export function secretNotes(): SecretNote[] {
  return readdirSync(folder)
    .sort()
    .map((name) => marked(name, filled(readFileSync(join(folder, name), 'utf8'))));
}

/** The same signs at each run. */
function filled(source: string): string {
  let seed = 7;
  const next = (most: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 8) % most;
  };
  return source.replace(/\{([wbluhd])(\d+)\}/g, (_, kind: string, count: string) =>
    Array.from({ length: Number(count) }, () => alphabets[kind]!.charAt(next(alphabets[kind]!.length))).join(''),
  );
}

function marked(name: string, source: string): SecretNote {
  const secrets: SecretNote['secrets'] = [];
  let text = '';
  for (const part of source.split(/(?=[⟦⟧])/)) {
    if (part.startsWith('⟦')) secrets.push({ start: text.length, end: text.length });
    if (part.startsWith('⟧')) secrets.at(-1)!.end = text.length;
    text += part.replace(/^[⟦⟧]/, '');
  }
  return { name, text, secrets };
}

/** What is found in each note, against what stands in it. */
export function scoreSecrets(notes: readonly SecretNote[] = secretNotes()): SecretScore[] {
  const service = createService('all');
  return notes.map(({ name, text, secrets }) => {
    const found = service.set({ uri: name, path: name, text }, defaultSettings).secrets.map(({ span }) => span);
    const meets = (one: SecretNote['secrets'][0]) => (other: SecretNote['secrets'][0]) =>
      one.start < other.end && other.start < one.end;
    const missed = secrets.filter((secret) => !found.some(meets(secret)));
    const wrong = found.filter((span) => !secrets.some(meets(span)));
    const exact = secrets.filter(({ start, end }) => found.some((span) => span.start === start && span.end === end));
    const inexact = secrets.filter((secret) => found.some(meets(secret)) && !exact.includes(secret));
    const line = ({ start }: { start: number }) => {
      const begin = text.lastIndexOf('\n', start - 1) + 1;
      return text.slice(begin).split('\n', 1)[0];
    };
    const faults = [
      ...missed.map((span) => `missed: ${line(span)}`),
      ...wrong.map((span) => `too much: ${text.slice(span.start, span.end)} in ${line(span)}`),
      ...inexact.map((span) => `other ends: ${line(span)}`),
    ];
    return {
      name,
      bytes: Buffer.byteLength(text),
      right: secrets.length - missed.length,
      exact: exact.length,
      missed: missed.length,
      false: wrong.length,
      faults,
    };
  });
}
