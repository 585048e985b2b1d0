/** `dueline check --fix`: what can be mended in one way alone is mended in the files, or shown as a patch. */
import { readFileSync } from 'node:fs';
import { createTwoFilesPatch } from 'diff';
import type { Edit } from '../core/answers/types.ts';
import type { Ask, Note } from '../core/model.ts';
import { offsetAt } from '../core/service.ts';
import { decodeNote } from '../protocol.ts';
import { Failure } from './failure.ts';
import type { Notes } from './notes.ts';
import { replaceFile } from './writing.ts';

/** A note with something to mend in it, by its path, as it is and as it will be. */
export interface Mended {
  path: string;
  before: string;
  after: string;
  /** Lines of secrets in it, each with what is shown of it. */
  secrets: [words: string, mask: string][];
}

/** What the fixes come to that nobody could want otherwise: those that editors apply on save. Nothing is written. */
export function mend({ service, texts }: Notes, ask: Ask): Mended[] {
  return [...texts].flatMap(([path, before]) => {
    const outcome = service.outcome('dueline.fixAll', { uri: path, code: null }, ask);
    const edits = 'changes' in outcome ? outcome.changes.flatMap((change) => change.edits) : [];
    if (edits.length === 0) return [];
    const note = service.note(path)!;
    const secrets = note.secrets.flatMap(({ span, mask }) =>
      before
        .slice(span.start, span.end)
        .split('\n')
        .map((words): [string, string] => [words.trim(), mask]),
    );
    return [{ path, before, after: edited(before, note, edits), secrets: secrets.filter(([words]) => words !== '') }];
  });
}

/** A note's text with edits of which none lies over another. */
function edited(text: string, note: Note, edits: readonly Edit[]): string {
  const changes = edits.map(({ range: { start, end }, newText }) => ({
    start: offsetAt(note, start),
    end: offsetAt(note, end),
    newText,
  }));
  return changes
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end, newText }) => left.slice(0, start) + newText + left.slice(end), text);
}

/** All of it as one patch, for `git apply` or a reader; secrets on the lines around are masked, as wherever a note is shown. */
export const patchOf = (mended: readonly Mended[]): string =>
  mended
    .map(({ path, before, after, secrets }) =>
      secrets.reduce(
        (patch, [words, mask]) => patch.replaceAll(words, () => mask),
        createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after),
      ),
    )
    .join('');

/**
 * Writes a note as it will be: as a whole or not at all, and every other byte as it is. Throws Failure where the file has changed
 * since it was read, or cannot be written.
 */
export function write({ path, before, after }: Mended): void {
  try {
    const bytes = readFileSync(path);
    if (decodeNote(bytes) !== before) throw new Failure(`${path}: not mended, it has changed meanwhile`);
    replaceFile(path, (hasMark(bytes) ? '\ufeff' : '') + after);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: not mended, ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whether a file begins with a byte order mark, which is no part of its text. */
const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
