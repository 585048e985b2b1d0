/** Loads how a note is read a part at a time: all of it takes a tenth of a second, for which nobody is to wait. */
import type { Note, NoteSource, ReadingSettings } from './model.ts';
import type { Readings } from './note/readings.ts';
import { readInSteps } from './reading.ts';
import { sentenceRules } from './sentences.ts';
import type { Steps } from './steps.ts';
import { unitReader } from './units.ts';

/** Reads a note in steps, of which the first load what is not loaded yet. `readingsFor`: asked once all is loaded. */
export function* loadAndRead(
  source: NoteSource,
  settings: ReadingSettings,
  readingsFor: () => Readings | null,
): Steps<Note> {
  unitReader();
  yield;
  sentenceRules();
  yield;
  const steps = readInSteps(source, settings, readingsFor());
  yield;
  return yield* steps;
}
