/** Paths of links that are written anew. */
import { locationKey } from '../../index/keys.ts';

/** The path from one note to another: `../plans/a.md`. */
export function pathFrom(from: string, to: string): string {
  const [a, b] = [from, to].map((uri) => locationKey(uri).split('/'));
  let same = 0;
  while (same < Math.min(a!.length, b!.length) - 1 && a![same] === b![same]) same += 1;
  return [...Array<string>(a!.length - same - 1).fill('..'), ...b!.slice(same)].join('/');
}

/** As a link's target: blanks and brackets would end it, a percent sign would be read as an encoding. */
export const encodedPath = (path: string): string =>
  path.replace(/[%\s()<>#?]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
