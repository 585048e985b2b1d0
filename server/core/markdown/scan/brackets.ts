/** Links and images: `[words](address)`, `[words][label]`, `[label]`, and the same with `!`. */
import { type Bracket, closeRuns, type Inline } from './found.ts';
import { labelAt, normalise, resourceAt } from './resources.ts';

/** Reads `[` or `![`; a `!` alone is a word. */
export function openBracket(inline: Inline): void {
  const { text, at } = inline;
  const image = text.charAt(at) === '!';
  if (image && text.charAt(at + 1) !== '[') {
    inline.at++;
    return;
  }
  inline.at += image ? 2 : 1;
  if (inline.known.footnotes.size > 0 && text.charAt(inline.at) === '^') inline.unsure = true;
  const { marks, links, code, struck, runs } = inline;
  const before = {
    marks: marks.length,
    links: links.length,
    code: code.length,
    struck: struck.length,
    runs: runs.length,
  };
  inline.brackets.push({ at, image, balanced: false, inactive: false, before });
  inline.open++;
}

/** Reads `]`, and what stands behind it where it ends a link or an image. */
export function closeBracket(inline: Inline): void {
  const { text, at, brackets } = inline;
  while (brackets.at(-1)?.balanced) brackets.pop();
  const bracket = brackets.at(-1);
  inline.at++;
  if (!bracket) return;
  inline.open--;
  const found = bracket.inactive ? null : targetBehind(inline, bracket, at);
  if (found === 'unsure') inline.unsure = true;
  if (found === null || found === 'unsure') {
    bracket.balanced = true;
    return;
  }
  brackets.pop();
  if (bracket.image) drawImage(inline, bracket, found);
  else drawLink(inline, bracket, { ...found, at });
  inline.at = Math.max(found.end, at + 1);
  if (/[\r\n][ \t]*$/.test(text.slice(Math.max(bracket.at, at - 100), at))) inline.unsure = true;
}

interface Target {
  target: string;
  end: number;
  /** Whether the address stands there, rather than a label. */
  resource: boolean;
}

function targetBehind({ text, known }: Inline, bracket: Bracket, at: number): Target | 'unsure' | null {
  const own = known.definitions.size > 0 ? text.slice(bracket.at + (bracket.image ? 2 : 1), at) : null;
  const target = own === null ? undefined : known.definitions.get(normalise(own));
  const next = text.charAt(at + 1);
  if (next === '(') {
    const found = resourceAt(text, at + 1);
    if (found) return found === 'unsure' ? found : { ...found, resource: true };
  }
  if (next === '[' && own !== null) {
    const reference = labelAt(text, at + 1);
    const referred = reference && known.definitions.get(normalise(reference.label));
    if (reference && referred !== undefined && referred !== null) {
      return { target: referred, end: reference.end, resource: false };
    }
    if (target === undefined || text.charAt(at + 2) !== ']') return null;
    return { target, end: at + 3, resource: false };
  }
  return target === undefined ? null : { target, end: at + 1, resource: false };
}

/** An image hides whatever its words hold. */
function drawImage(inline: Inline, { at, before }: Bracket, { target, end }: Target): void {
  inline.marks.length = before.marks;
  inline.links.length = before.links;
  inline.code.length = before.code;
  inline.struck.length = before.struck;
  inline.runs.length = before.runs;
  const span = { start: at, end };
  inline.marks.push({ ...span, look: 'masked' });
  inline.links.push({ ...span, target, label: span });
}

function drawLink(inline: Inline, bracket: Bracket, found: Target & { at: number }): void {
  const { target, end, resource, at } = found;
  closeRuns(inline, bracket.before.runs);
  inline.marks.push({ start: bracket.at, end: bracket.at + 1, look: 'markup' });
  if (resource) {
    inline.marks.push({ start: at, end: at + 2, look: 'markup' }, { start: at + 2, end: end - 1, look: 'masked' });
    inline.marks.push({ start: end - 1, end, look: 'markup' });
  } else inline.marks.push({ start: at, end, look: 'markup' });
  inline.links.push({ start: bracket.at, end, target, label: { start: bracket.at + 1, end: at } });
  for (let index = inline.brackets.length - 1; index >= 0; index--) {
    const before = inline.brackets[index]!;
    if (before.image) continue;
    if (before.inactive) break;
    before.inactive = true;
  }
}
