/** What a link that leads nowhere most likely means: the files and headings there are, by how like their names are. */

import type { Index } from '../../index/index.ts';
import { fold, locationKey, nameKey } from '../../index/keys.ts';
import type { Destination } from '../../index/links/destination.ts';
import type { LinkFact, Note } from '../../model.ts';

interface Broken {
  link: LinkFact;
  destination: Destination;
  within: Note | null;
}

/** So many are offered at most. */
const most = 3;

/** Addresses for a link, the likeliest first, each as the link would have to be written. */
export function nearestAddresses(note: Note, { link, destination, within }: Broken, index: Index): string[] {
  const { path, fragment, location } = destination;
  if (within) {
    const slugs = within.sections.map(({ title }) => slugOf(title));
    const before = link.target.slice(0, link.target.indexOf('#'));
    return ranked(slugs, slugOf(fragment)).map((slug) => `${before}#${slug}`);
  }
  const hash = link.target.indexOf('#');
  const rest = hash < 0 ? '' : link.target.slice(hash);
  const own = locationKey(note.uri);
  const wanted = nameKey(path);
  const places = [...new Set([...index.uris().map(locationKey), ...index.files.known()])].filter((it) => it !== own);
  const names = new Map<string, string[]>();
  for (const place of places) {
    if (extensionOf(place) !== extensionOf(location) || index.files.placeOf(place) === null) continue;
    const name = nameKey(place);
    const same = names.get(name);
    if (same) same.push(place);
    else names.set(name, [place]);
  }
  const found = ranked([...names.keys()], wanted).flatMap((name) => nearest(names.get(name)!, location));
  return found.slice(0, most).map((place) => written(relative(own, place), path) + rest);
}

const extensionOf = (path: string): string => /\.(\w{1,10})$/.exec(path)?.[1]?.toLowerCase() ?? 'md';

/** By how many folders two places share, the nearest first. */
function nearest(places: readonly string[], to: string): string[] {
  const shared = (place: string): number => {
    const [one, other] = [place.split('/'), to.split('/')];
    let count = 0;
    while (count < one.length && one[count] === other[count]) count++;
    return count;
  };
  return [...places].sort((a, b) => shared(b) - shared(a) || a.length - b.length);
}

/** The names that are like one, the likest first. */
function ranked(names: readonly string[], wanted: string): string[] {
  const scored = [...new Set(names)].flatMap((name): [string, number][] => {
    const score = likeness(name, wanted);
    return score >= 0.5 ? [[name, score]] : [];
  });
  return scored
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([name]) => name);
}

/**
 * From 0 to 1: the share of pairs of letters that two names have in common (Dice's coefficient), which no order of words spoils;
 * of short names with letters swapped the share of letters counts too.
 */
const likeness = (one: string, other: string): number =>
  one === other ? 1 : Math.max(shareOf(2, one, other), 0.6 * shareOf(1, one, other));

/** The share of stretches of so many letters that two names have in common; the edges of a name are letters too. */
function shareOf(length: number, one: string, other: string): number {
  const [parts, others] = [stretches(one, length), stretches(other, length)];
  const counts = new Map<string, number>();
  for (const part of others) counts.set(part, (counts.get(part) ?? 0) + 1);
  let both = 0;
  for (const part of parts) {
    const left = counts.get(part) ?? 0;
    if (left > 0) both++;
    counts.set(part, left - 1);
  }
  return (2 * both) / (parts.length + others.length);
}

function stretches(name: string, length: number): string[] {
  const text = ` ${name.slice(0, 200)} `;
  return Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length));
}

/** As GitHub writes the fragment of a heading. */
const slugOf = (title: string): string =>
  fold(title)
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');

/** The path from a note to another place. */
function relative(from: string, to: string): string {
  const [folders, parts] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < folders.length && same < parts.length - 1 && folders[same] === parts[same]) same++;
  return [...folders.slice(same).map(() => '..'), ...parts.slice(same)].join('/');
}

/** Encoded as far as the path before was, and wherever a link would end. */
function written(path: string, before: string): string {
  const dotted = before.startsWith('./') && !path.startsWith('.') ? `./${path}` : path;
  const plain = /%[0-9a-f]{2}/i.test(before) ? dotted.split('/').map(encodeURIComponent).join('/') : dotted;
  return plain.replace(/[\s()<>]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
