/** Spellings that mean the same, made the same. */

/** For comparing text as people do: full-width and half-width alike, no case, no doubled or outer spaces. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** One human or team under all spellings of a name: `Ｔanaka T.` and `tanaka t.`, `田中　太郎` and `田中太郎`. */
export const personKey = (name: string): string =>
  fold(name)
    .replace(/^@/, '')
    .replace(/(?<=[\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])/g, '');

/** An issue's key without regard to case: `abc-12` is `ABC-12`. */
export const issueKey = (key: string): string => fold(key);

/** A note's name in a wiki link: its file name without folders and extension. */
export const nameKey = (path: string): string =>
  fold(path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, ''));

/** A URI or path in which `%20` and a space are the same; left as it is where it is no valid encoding. */
export function locationKey(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri;
  }
}
