/** Words of markers in capitals, which are no part of the name before them: `@Ann TODO: …`, `Bo AI: …`. */
import { latinOf, wordsOf } from './words.ts';

/** The source of a pattern for them; whole words only. */
export const shoutedMarkers = `(?:${latinOf(wordsOf((notes) => notes.markers))
  .map((word) => word.toUpperCase())
  .join('|')})\\b`;

const behind = new RegExp(`\\s${shoutedMarkers}`, 'y');

/** Whether one stands behind the name that ends at a place. */
export function isShouted(text: string, end: number): boolean {
  behind.lastIndex = end;
  return behind.test(text);
}
