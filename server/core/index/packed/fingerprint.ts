/** Whether a packed note was read from a source, without reading the source again. */
import type { NoteSource } from '../../model.ts';
import { hashOf } from '../hash.ts';
import { head } from './layout.ts';
import { fixedAt } from './reader.ts';

/** Two hashes, and no number by which two sources would be told apart for sure: that takes 2^32 of them. */
export type Fingerprint = readonly [one: number, other: number];

/** Sources that are equal have equal fingerprints; others hardly ever. */
export function fingerprintOf({ path, text, remote }: NoteSource): Fingerprint {
  const about = hashOf(`${path}\n${remote ?? ''}`);
  return [hashOf(text, about), hashOf(text, about ^ text.length, 0x5bd1e995)];
}

/** The fingerprint of what a packed note was read from. */
export const fingerprintIn = (bytes: Uint8Array): Fingerprint => [
  fixedAt(bytes, head.fingerprint),
  fixedAt(bytes, head.fingerprint + 4),
];

/** Whether a fingerprint is that of a source. */
export function isFingerprintOf([one, other]: Fingerprint, source: NoteSource): boolean {
  const [wanted, alsoWanted] = fingerprintOf(source);
  return one === wanted && other === alsoWanted;
}

/** Whether a note was packed with the fingerprint of a source. */
export const isPackedFrom = (bytes: Uint8Array, source: NoteSource): boolean =>
  isFingerprintOf(fingerprintIn(bytes), source);
