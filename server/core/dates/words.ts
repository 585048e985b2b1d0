/** The words of the lexicons in a text, and the numbers that are written in characters. */
import { numeralAt } from './numbers.ts';
import { isLetter, make, nothing, saying, type Token } from './token.ts';
import { follow, headOf, type Node, type Vocabulary } from './vocabulary.ts';
import { evenly, type Word } from './word.ts';

/** The longest word that begins at `at`, with its end. */
function longestAt(text: string, at: number, root: Node): { word: Word | null; end: number } {
  let node: Node | undefined = root;
  let word: Word | null = null;
  let end = at;
  for (let next = at; next < text.length; ) {
    const code = text.charCodeAt(next++);
    node = follow(node, code);
    if (!node) break;
    if (node.word && !(isLetter(code) && goesOn(text.charCodeAt(next)))) {
      word = node.word;
      end = next;
    }
  }
  return { word, end };
}

/** Whether a character goes on with a word. */
const goesOn = (code: number): boolean => (code >= 97 && code <= 122) || code === 95 || (code >= 0xdf && code <= 0x24f);

/** A number in characters, less those with which a longer unit begins: `二` of `二四半期`. */
function numeralIn(text: string, at: number, { digits, root }: Vocabulary): { value: number; end: number } {
  const numeral = numeralAt(text, at, digits);
  for (let inner = at + 1; inner < numeral.end; inner++) {
    const { word, end } = longestAt(text, inner, root);
    if (end > numeral.end && word?.kind === 'u') return numeralAt(text, at, digits, inner);
  }
  return numeral;
}

/**
 * What may begin at `at`, see `Vocabulary.heads`: a look at three characters, which nearly all other words do not pass.
 * Words of one or two letters end there.
 */
export function headAt(text: string, at: number, { heads }: Vocabulary): number {
  const [first, second, third] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
  let head = heads[headOf(first, second, third)]!;
  if (!isLetter(second) || !isLetter(third)) head = Math.max(head, heads[headOf(first, second, Number.NaN)]!);
  if (!isLetter(first) || !isLetter(second)) head = Math.max(head, heads[headOf(first, Number.NaN, Number.NaN)]!);
  return head;
}

/** Whether a text holds a digit or a word without which there is no date: most have neither, and need not be read. */
export function mayHoldDate(text: string, vocabulary: Vocabulary): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const start = vocabulary.starts[code]!;
    if (start === 1 || (start === 2 && headAt(text, at, vocabulary) === 2)) return true;
    if (isLetter(code)) while (isLetter(text.charCodeAt(at + 1))) at++;
  }
  return false;
}

/** The longest word from `at` on, or a number in the digits of a language where that is longer. */
export function wordAt(text: string, at: number, vocabulary: Vocabulary, given: string): Token[] | null {
  const code = text.charCodeAt(at);
  const letters = isLetter(code);
  if (letters && at > 0 && (isLetter(text.charCodeAt(at - 1)) || '_@\\#<'.includes(text[at - 1]!))) return null;
  // The `sep` of `path.sep` and the `jan` of `jan.doe`, but the `May` of `5.May`.
  if (letters && text[at - 1] === '.' && isLetter(text.charCodeAt(at - 2))) return null;
  const { word: found, end } = longestAt(text, at, vocabulary.root);
  const numeral = vocabulary.digits.has(code) ? numeralIn(text, at, vocabulary) : null;
  // A name that looks like a number (`五一`) is the name.
  if (numeral && numeral.end >= end && !(found?.named && numeral.end === end)) {
    const { value, end: behind } = numeral;
    const word = found && end === behind ? { ...found, kind: 'n' } : nothing;
    return [saying(make('n', at, behind, word), { value, digits: behind - at, spelled: true })];
  }
  if (!found) return null;
  if (letters && dottedOn(text, end)) return null;
  if (found.amount) return amountAt(at, end, found);
  const token = make(found.kind, at, end, found);
  token.spelled = found.kind === 'n' || found.kind === 'o';
  if (found.doubtful) token.weak = given[at] === text[at] ? 2 : 1;
  return [token];
}

/** Behind a number, `日` of `8日時点` and `4月1日付`, where `日時` and `日付` are labels elsewhere. */
export function markerAt(text: string, at: number, { root }: Vocabulary): Token[] | null {
  const word = follow(root, text.charCodeAt(at))?.word;
  const marks = word && 'ymd'.includes(word.kind) && longestAt(text, at, root).word?.label;
  return marks ? [make(word.kind, at, at + 1, word)] : null;
}

/** `半年`: the two tokens of `six months`. */
function amountAt(at: number, end: number, word: Word): Token[] {
  const [value, unit] = word.amount!;
  const unitWord = evenly({ kind: 'u', unit, counts: unit });
  return [
    saying(make('n', at, at + 1, nothing), { value }),
    saying(make('u', at + 1, end, unitWord), { joined: true }),
  ];
}

/** Whether a full stop and a letter follow, as within a name. */
const dottedOn = (text: string, end: number): boolean =>
  (text[end] === '.' && isLetter(text.charCodeAt(end + 1))) ||
  (text[end - 1] === '.' && isLetter(text.charCodeAt(end)));
