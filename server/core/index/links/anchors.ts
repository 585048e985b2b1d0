/** The anchors of headings: what stands behind the `#` of a link that leads to one. */
import type { Note, Section } from '../../model.ts';
import { trimOf } from '../../trim.ts';
import { fold } from '../keys.ts';

type Slug = (title: string) => string;

/** As GitHub and GitLab make them (https://github.com/Flet/github-slugger). */
const hosted: Slug = (title) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replace(/ /g, '-');

/** As the Markdown preview of VS Code makes them: blanks first, no dashes at the ends, no iteration mark. */
const previewed: Slug = (title) => {
  const words = title.trim().toLowerCase().replace(/\s+/g, '-');
  return trimOf(words.replace(/[^\p{L}\p{M}\p{N}_\p{Extended_Pictographic}-]|\u3005/gu, ''), /-/);
};

/** However a heading is written, width and spaces aside: `[[plan#Next steps]]`. */
const loose: Slug = (title) =>
  fold(title)
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .trim()
    .replace(/ /g, '-');

const slugs: readonly Slug[] = [hosted, previewed, loose];

/** The anchors of headings, in their order; of those alike the second has `-1` behind it, the third `-2`. */
export function anchorsOf(titles: readonly string[], slug: Slug = hosted): string[] {
  const counts = new Map<string, number>();
  return titles.map((title) => {
    const plain = slug(title);
    let anchor = plain;
    for (let count = counts.get(plain) ?? 0; counts.has(anchor); ) {
      count += 1;
      counts.set(plain, count);
      anchor = `${plain}-${count}`;
    }
    counts.set(anchor, 0);
    return anchor;
  });
}

/** All anchors of all headings, in each way of making them: as GitHub does first. */
const anchorings = (titles: readonly string[]): string[][] => slugs.map((slug) => anchorsOf(titles, slug));

/** The index of the section of a note that a fragment names, encoded or not; null where there is none. */
export function sectionAt(note: Pick<Note, 'sections'>, fragment: string): number | null {
  const wanted = decoded(fragment);
  if (wanted === '') return null;
  const titles = note.sections.map(({ title }: Section) => title);
  for (const anchors of anchorings(titles)) {
    const found = anchors.indexOf(wanted.toLowerCase());
    if (found >= 0) return found;
  }
  // By its words: `[[plan#Outer#Next steps]]` names the inner one.
  const words = loose(wanted.slice(wanted.lastIndexOf('#') + 1));
  const found = words === '' ? -1 : titles.findIndex((title) => loose(title) === words);
  return found < 0 ? null : found;
}

/**
 * How a fragment that names a section is to be written once the headings have other titles: in the way that it was made, and
 * encoded where it was. The same fragment where it still leads there.
 */
export function movedAnchor(
  fragment: string,
  section: number,
  { before, after }: Record<'before' | 'after', readonly string[]>,
): string {
  const plain = decoded(fragment);
  const way = anchorings(before).findIndex((anchors) => anchors[section] === plain.toLowerCase());
  if (way < 0) return loose(plain) === loose(before[section]!) ? after[section]! : fragment;
  const anchor = anchorings(after)[way]![section]!;
  if (anchor === plain.toLowerCase()) return fragment;
  return fragment === plain ? anchor : encodeURIComponent(anchor);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
