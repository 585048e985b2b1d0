/**
 * A reader: another process that reads notes, so that the one that answers does not. It is this same program, started once
 * more; what it reads comes back as bytes (`packedReading`).
 */
import type { NoteSource, ReadingSettings } from '../core/model.ts';
import { type Fingerprint, isFingerprintOf, packedReadings } from '../core/service.ts';
import type { FileState } from '../protocol.ts';
import type { FileText, SkipReason, Unchanged } from './files.ts';

/** A note to be read. */
export interface Job {
  source: Omit<NoteSource, 'text'>;
  settings: ReadingSettings;
  /** Its text where that is known, else it is read from its file. */
  text?: string;
  /** The folder that links must not lead out of. */
  within?: string | undefined;
  /** What the note that stands was read from: where that is what its file says still, it is not read again. */
  known?: Fingerprint | null;
}

/** To a reader: read these. */
export interface Batch {
  id: number;
  jobs: Job[];
}

/** What a reader makes of a file, and in how many milliseconds. */
export type Reading =
  | ({ packed: Uint8Array; took: number } & Partial<FileState>)
  | Unchanged
  | { skipped: SkipReason }
  | 'gone';

/** From a reader: what it has read, in the order of the jobs. Of a first one, which no batch asked for, the id is -1. */
export interface Answer {
  id: number;
  readings: Reading[];
}

/** Says that a reader has started. */
export const started: Answer = { id: -1, readings: [] };

/** Reads a batch, in the reader's own process. `readFile` gives the text of a job that has none. */
export async function readBatch({ id, jobs }: Batch, readFile: (job: Job) => Promise<FileText>): Promise<Answer> {
  const readings: Reading[] = [];
  let texts: Text[] = [];
  for (const [at, job] of jobs.entries()) {
    const file = job.text === undefined ? await readFile(job) : { text: job.text };
    if (typeof file !== 'object' || !('text' in file)) {
      readings[at] = file;
      continue;
    }
    const { text, ...state } = file;
    const source = { ...job.source, text };
    if (job.known && isFingerprintOf(job.known, source)) readings[at] = { ...state, unchanged: true };
    else texts.push({ at, source, settings: job.settings, state });
    if (lengthOf(texts) < enough) continue;
    readTexts(texts, readings);
    texts = [];
  }
  readTexts(texts, readings);
  return { id, readings };
}

/** The text of a job, by its place in the batch. */
interface Text {
  at: number;
  source: NoteSource;
  settings: ReadingSettings;
  state: Partial<FileState>;
}

/** So many characters are read side by side: more take no less time, but more memory. */
const enough = 16_000;

const lengthOf = (texts: readonly Text[]): number => texts.reduce((sum, { source }) => sum + source.text.length, 0);

/** Each takes its share of the time. A fault of ours in one note must not cost all the others. */
function readTexts(texts: readonly Text[], readings: Reading[]): void {
  const began = performance.now();
  try {
    const packed = packedReadings(texts);
    const pace = (performance.now() - began) / Math.max(1, lengthOf(texts));
    for (const [nth, { at, source, state }] of texts.entries())
      readings[at] = { ...state, packed: packed[nth]!, took: pace * source.text.length };
  } catch {
    if (texts.length > 1) for (const text of texts) readTexts([text], readings);
    else readings[texts[0]!.at] = { skipped: 'unreadable' };
  }
}
