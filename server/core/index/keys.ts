/** Spellings that mean the same, made the same. */
import { honorifics } from '../lexicons/atHand.ts';

/** For comparing text as people do: full-width and half-width alike, no case, no doubled or outer spaces. */
export function fold(text: string): string {
  const folded = (beyondAscii.test(text) ? text.normalize('NFKC') : text).toLowerCase();
  return (unevenly.test(folded) ? folded.replace(/\s+/g, ' ') : folded).trim();
}

const beyondAscii = /[^\0-\x7f]/;
/** Blanks side by side, or others than spaces. */
const unevenly = /\s{2}|[^\S ]/;

/**
 * A spelling of a person without what says nothing of who it is: `Ｔanaka T.` and `tanaka t`, `田中　太郎さん` and `田中太郎`.
 * Which spellings are one person beyond that, `people.ts` knows.
 */
export function personKey(name: string): string {
  const key = fold(name)
    .replace(/^@/, '')
    .replace(/(?<=[\u3040-\u30ff\u3400-\u9fff]) (?=[\u3040-\u30ff\u3400-\u9fff])/g, '')
    .replace(/(?<=(?:^|[ .])\p{L})\.(?= |$|\p{L})/gu, '');
  const honorific = honorifics.find((word) => key.length > word.length && key.endsWith(word)) ?? '';
  return key.slice(0, key.length - honorific.length);
}

/** A name without the honorific behind it: `田中さん` → `田中`. */
export function withoutHonorific(name: string): string {
  const folded = fold(name);
  const honorific = honorifics.find((word) => folded.length > word.length && folded.endsWith(word)) ?? '';
  return folded.length === name.trim().length
    ? name.trim().slice(0, name.trim().length - honorific.length)
    : name.trim();
}

/** The letters of a Latin name alone: `Zhang-Wei`, `zhang.wei` and `zhangwei`; null where they are too few to tell people apart. */
export function lettersKey(key: string): string | null {
  const letters = key.normalize('NFD').replace(/[\u0300-\u036f .'’_-]/g, '');
  return /^[a-z0-9]{6,}$/.test(letters) ? letters : null;
}

/** An issue's key without regard to case: `abc-12` is `ABC-12`. */
export const issueKey = (key: string): string => fold(key);

/** A note's name in a wiki link: its file name without folders and extension. */
export const nameKey = (path: string): string =>
  fold(path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown)$/i, ''));

/** The same of a link's target; null where that is no path. */
export function linkedName(target: string): string | null {
  const path = target.replace(/[?#].*$/s, '');
  return path === '' || isAbsolute(path) ? null : nameKey(locationKey(path));
}

/** A URI or path in which `%20` and a space are the same; left as it is where it is no valid encoding. */
export function locationKey(uri: string): string {
  try {
    return decodeURIComponent(uri).normalize('NFC');
  } catch {
    return uri;
  }
}

/** Whether a link's target names its own place: `https:`, `mailto:`, but not `notes/plan.md`. */
export const isAbsolute = (target: string): boolean => /^[a-z][a-z0-9+.-]+:/i.test(target);

/**
 * Where a link leads from the note at `uri`, comparable: `../plan%20b.md#x` from `file:///a/c/d.md` is
 * `file:///a/plan b.md`. The fragment is left off; null where the target has nothing else.
 */
export function targetKey(uri: string, target: string): string | null {
  const path = target.replace(/#.*$/s, '');
  if (path === '') return null;
  if (isAbsolute(path)) return locationKey(path);
  const folders = locationKey(uri).split('/').slice(0, -1);
  for (const part of locationKey(path).split('/')) {
    if (part === '..') folders.pop();
    else if (part !== '.' && part !== '') folders.push(part);
  }
  return folders.join('/');
}

/** An endpoint without what may be written or left out: the scheme, the case of the host, a slash at the end. */
export function endpointKey(target: string): string {
  const [, host = '', path = ''] = /^(?:https?:\/\/([^/]*))?(.*)$/is.exec(target)!;
  return host.toLowerCase() + path.replace(/\/$/, '');
}

/** What an address in a command may be listed as, each with the words for it: as it is, as its path, as its host. */
export function endpointKeys(address: string): { key: string; words: string }[] {
  const path = /^https?:\/\/[^/]*(\/.*)$/is.exec(address)?.[1];
  if (path === undefined) return [{ key: endpointKey(address), words: address }];
  const host = address.slice(0, address.length - path.length);
  return [address, path, host].map((words) => ({ key: endpointKey(words), words }));
}
