/** What a name looks like, whatever it says. */
import { lexicons } from '../lexicons/index.ts';
import { anyOf, numeral, wordsOf } from './words.ts';

const groups = anyOf(wordsOf((notes) => notes.groups));

const hanShapes = [/^\p{Script=Han}{1,4}$/u, /^\p{Script=Han}{1,4}[ \u3000]\p{Script=Han}{1,4}$/u];
/** `S. Moe`, `J. R. Lunde`: initials and a family name. */
export const initialed = /^(?:\p{Lu}\. ?){1,2}(?=\p{Lu})[\p{Script=Latin}'’-]{2,25}$/u;
const capitalShapes = [
  initialed,
  /^(?=\p{Lu})[\p{Script=Latin}\d'’_-]{1,25}(?: (?:(?=\p{Lu})[\p{Script=Latin}'’-]{1,25}\.?|de|van|der|von|da)){0,3}$/u,
  new RegExp(`^(?=\\p{Lu})[\\p{Script=Latin}\\d'’_&-]{1,25}(?: [\\p{Script=Latin}\\d-]{1,25}){0,2} ${groups}$`, 'u'),
];
const smallShapes = [/^[a-z][\w-]{1,24}$/];
const shapes = [...hanShapes, /^[\p{Script=Katakana}ー]{2,8}$/u, ...capitalShapes, ...smallShapes];

/** Whether the words have the shape of a name; of the shapes, those are tried that begin as they do. */
export function hasShape(text: string): boolean {
  const first = text.charCodeAt(0);
  const tried =
    first > 0x60 && first < 0x7b
      ? smallShapes
      : first > 0x40 && first < 0x5b
        ? capitalShapes
        : first > 0x4dff && first < 0xa000
          ? hanShapes
          : shapes;
  for (const shape of tried) if (shape.test(text)) return true;
  return false;
}

/** Whether a span is as long as a name that begins so may be, and holds what such a name holds. */
export function mayBeShaped(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first > 0x3fff && first < 0xa000) return end - start < 9;
  if (first > 0x3040 && first < 0x3097) return false;
  if (first < 0x61 || first > 0x7a) return true;
  if (end - start > 25) return false;
  for (let at = start; at < end; at++) if (!isWordLetter(text.charCodeAt(at))) return false;
  return true;
}

/** What `[\w-]` matches. */
const isWordLetter = (code: number): boolean =>
  (code > 0x60 && code < 0x7b) ||
  (code > 0x40 && code < 0x5b) ||
  (code > 0x2f && code < 0x3a) ||
  code === 0x2d ||
  code === 0x5f;

const counted = new RegExp(
  `^${anyOf([...new Set(lexicons.flatMap(({ dates }) => dates.ordinalPrefixes))])}(?:${numeral}|\\d)`,
);

/** `第七章` is what is counted, and nobody. */
export const counts = (text: string): boolean => counted.test(text);
