/**
 * Paths of links once files have moved: as near to what stands there as can be, so that nothing but the moved part changes,
 * and encoded where it was encoded.
 */
import { locationKey } from '../../index/keys.ts';
import type { LinkParts } from '../links/parts.ts';

export interface MovedPath {
  /** The path as it is written. */
  written: string;
  form: LinkParts['form'];
  /** Where the note lies and what it leads to, before and after, as location keys. */
  from: { before: string; after: string };
  target: { before: string; after: string };
}

/** The path that leads from the new place of the note to the new place of the target. */
export function movedPath({ written, form, from, target }: MovedPath): string {
  const raw = written.split('/');
  const own = raw.map((part) => (form === 'wiki' ? part : locationKey(part)));
  const [old, now] = [target.before.split('/'), target.after.split('/')];
  // A wiki link goes by its last names, from wherever it stands.
  if (form === 'wiki' && !own.includes('..'))
    return now.slice(-Math.max(1, own.filter((part) => part !== '.').length)).join('/');
  const write = writer(written, form);
  const shared = commonLength(old, now);
  const named = own.length - 1 - own.findLastIndex((part) => part === '..' || part === '.' || part === '');
  const home = `${folderOf(from.after)}/`;
  const comesHome = target.after.startsWith(home) && !target.before.startsWith(home);
  const inPlace = folderOf(from.before) === folderOf(from.after) && old.length - shared <= named && !comesHome;
  if (inPlace) return [...raw.slice(0, raw.length - (old.length - shared)), ...now.slice(shared).map(write)].join('/');
  const folders = folderOf(from.after).split('/');
  const common = commonLength(folders, now.slice(0, -1));
  const down = now.slice(common);
  const up = folders.slice(common).map(() => '..');
  const kept = commonLength(own.toReversed(), down.toReversed());
  const parts = [...up, ...down.slice(0, down.length - kept).map(write), ...raw.slice(raw.length - kept)];
  return `${own[0] === '.' && up.length === 0 ? './' : ''}${parts.join('/')}`;
}

const folderOf = (key: string): string => key.slice(0, Math.max(0, key.lastIndexOf('/')));

function commonLength(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length++;
  return length;
}

/** Writes a name as a part of a path: what would end the path or mean something else is encoded, and whatever was before. */
function writer(written: string, form: LinkParts['form']): (name: string) => string {
  if (form === 'wiki') return (name) => name;
  const [encodes, encodesAll] = [/%[0-9a-f]{2}/i.test(written), /%[89a-f][0-9a-f]/i.test(written)];
  const special = form === 'angled' && !encodes ? /[<>\\%#?\r\n]/gu : /[\s<>()\\%#?]/gu;
  const pattern = encodesAll ? new RegExp(`${special.source}|[^\\u0000-\\u007f]`, 'gu') : special;
  return (name) => name.replace(pattern, (char) => ({ '(': '%28', ')': '%29' })[char] ?? encodeURIComponent(char));
}
