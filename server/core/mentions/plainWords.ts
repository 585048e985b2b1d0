/** The words of a heading or label without what they are adorned with. */
import { lexicons } from '../lexicons/index.ts';
import { either, type Look, meets, picture, signs } from './vocabulary.ts';
import { anyOf, bare, numeral, wordsOf } from './words.ts';

const ordinal = anyOf([...new Set(lexicons.flatMap(({ dates }) => dates.ordinalPrefixes))]);
const chapters = anyOf(wordsOf((notes) => notes.chapters));
const numbering = new RegExp(
  `^(?:(?:${ordinal}?(?:${numeral}|\\d){1,3}|[a-z])(?:[、.．):：]|${chapters})\\s*|[■★●◆▼◎]\\s*)`,
);

/** `2.1 Work done`, `1.2.3. Next steps`: the number of a section within others; a version may end in `.0`. */
const levels = /^(?:[1-9]\d?\.){1,3}[1-9]\d?\.?\s+(?=\p{L})/u;

/** Emoji, braces, parentheses, typographic quotes and whatever blanks are not one between two words. */
const ornaments = either(picture, signs('{)）】\ufffc\t\n'));
const wide = /\s{2}|[^\S ]/;

/** `open(path, [mode])`: the name of a function, whatever word it is. */
const call = /^\s{0,9}[a-z][\w.$]{0,40}\((?:\)|[^()]{0,80}[,[\]={}])/;
/** `NexT`, but not `ToDo`: a word with a capital inside is what a product is called. */
const product = /^\s{0,9}(?![Tt]o[Dd]o)[A-Z]?[a-z]{1,20}[A-Z]\w{0,20}\s?$/;

/** Without numbering, brackets, emphasis, emoji and what stands in parentheses at the end. */
export function plainWords(text: string, look: Look): string {
  if (call.test(text) || product.test(text)) return text;
  const ornate = meets(look(text), ornaments);
  const numbered = bare(ornate ? withoutOrnaments(text) : text);
  const plain = numbered.replace(levels, '').replace(numbering, '');
  if (ornate || wide.test(plain)) return bare(plain.replace(/\s+/g, ' ').replace(/[‘’]/g, "'"));
  return plain === numbered ? plain : bare(plain);
}

function withoutOrnaments(text: string): string {
  const said = text.replace(/\{[^{}]{0,80}\}/g, ' ').replace(/\p{Extended_Pictographic}|\ufe0f|\ufffc/gu, ' ');
  return said
    .replace(/(?<=\w)\(s\)/g, 's')
    .replace(/(?<=\S\s{0,3})(?:[(（][^()（）]{0,40}[)）]|【[^【】]{0,40}】)[\s*_:：]*$/, '');
}
