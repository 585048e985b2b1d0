/** Headings that name a version of a program: what stands below tells what it brought, and was on nobody's list. */
import { dateMentions } from '../context.ts';
import type { Run } from '../parts.ts';
import { headingsOf } from '../runs.ts';
import { perEntry } from '../words.ts';
import { isStretch } from './listed.ts';

const version = /(?:^|[\sv[(])\d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?![.\d])/;
/** A date beside fewer numbers may as well be what they are part of: `3.5 2026`. */
const dated = /(?:^|[\s[(])v?\d{1,3}\.\d{1,3}\.\d{1,3}(?![.\d])/;

/** `## 1.4.2`, `## v2.0 (stable)`, `## 1.4.2 / 2026-03-01`, but neither `### 3.5 Friday` nor `## 3.2-3.6`. */
export const namesVersion = perEntry((entry) => {
  if (isStretch(entry)) return false;
  const text = entry.text.slice(0, 60);
  const days = dateMentions(entry);
  const found = (days.length > 0 ? dated : version).exec(text);
  if (!found) return false;
  const words = days.reduce((left, { start, end }) => left - (end - start), entry.text.length - found[0].length);
  return words < (days.length > 0 ? 28 : 14);
});

/** Whether the sections of a note are the versions of a program, three at least: it is a changelog, whatever it is called. */
export function isChangelog(runs: readonly Run[]): boolean {
  const headings = headingsOf(runs);
  const versions = headings.filter(namesVersion);
  const beside = headings.filter(({ level }) => level === versions[0]?.level);
  return versions.length >= 3 && versions.length * 3 >= beside.length * 2;
}
