/**
 * Lists whose heading is missing or says nothing of the kind: what speaks for a list of things to do is weighed against
 * what speaks for something else, each by a name of its own.
 *
 *     ## Harbour office
 *     - Paint the pier
 *     - Order two ropes
 */

import { hanOrKana, isBare, isNothing, oneOf, wordsOf } from '../../mentions/words.ts';
import { type Claiming, claimBy } from '../claim.ts';
import type { Chapter, Claims, Entry } from '../parts.ts';
import { isAppointment, isComing, isPointer, isProgramme, isTopic, styleOf } from '../scopes/listed.ts';
import { opensContents } from '../scopes/scope.ts';
import { changeIn } from '../sentences/changes.ts';
import { deedIn, isBid, namesDeed } from '../sentences/namedDeeds.ts';
import { isSignedOpinion } from '../sentences/opinions.ts';
import { asksNothing } from '../sentences/remarks.ts';
import { perEntry } from '../words.ts';
import { isBelowName, type Listing, nearlyAll, share, signsFor } from './listSigns.ts';
import { describes, isTold, signsAgainst } from './listSignsAgainst.ts';
import { isTalkOf } from './talks.ts';

/**
 * By how much what speaks for a list of things to do outweighs what speaks against it: more where a point stands alone, and
 * where such lists are not what the note is for (logs, documents), or people talk in it; below somebody's name, in a note
 * that may be anything, no more than in minutes.
 */
function enough(list: Listing, { kind, dialogue, heads }: Claiming): number {
  if (list.points.length === 1) return 5;
  const ofWork = kind === 'plan' || kind === 'minutes' || (kind === 'other' && isBelowName(list, heads));
  return ofWork && !dialogue ? 3 : 4;
}

/** Claims the points of lists that weigh enough: those that name a deed, and where nearly all do, what stands beside them. */
export function weighedClaims(claims: Claims, own: Stretch, context: Claiming): void {
  const { kind } = context;
  if (kind === 'runbook') return;
  for (const list of listingsOf(claims, own, context)) {
    const speaking = signsFor.filter((sign) => sign.holds(list, context));
    const against = signsAgainst.filter((sign) => sign.holds(list, context));
    if (weightOf(speaking) - weightOf(against) < enough(list, context)) continue;
    const signs = speaking.map(({ rule }) => rule);
    const changes = signs.includes('list.changes');
    const all =
      (context.kind === 'plan' && share(list, nearlyAll, namesDeed)) ||
      changes ||
      signs.includes('list.roadmap') ||
      signs.includes('list.labours') ||
      signs.includes('list.stage') ||
      signs.includes('list.struck') ||
      signs.includes('list.assigned') ||
      signs.includes('list.initials') ||
      isBelowName(list, context.heads);
    for (const entry of list.points) {
      const deed =
        deedIn(entry) ??
        (changes ? changeIn(entry) : null) ??
        (all && isLike(entry) ? { start: 0, end: entry.text.length } : null);
      if (!deed || claims[entry.index] || asksNothing(entry) || isPointer(entry) || isSignedOpinion(entry)) continue;
      const span = { start: entry.at + deed.start, end: entry.at + deed.end };
      claims[entry.index] = { ...claimBy('task.list', span), by: entry, signs };
    }
  }
}

const weightOf = (signs: readonly { weight: number }[]): number => signs.reduce((sum, { weight }) => sum + weight, 0);

/** Entries, and the headings above them. */
type Stretch = Pick<Chapter, 'entries' | 'above'>;

/** The lists that no heading, label or lead-in explains, and in which tasks carry no boxes. */
function listingsOf(claims: Claims, own: Stretch, context: Claiming): Listing[] {
  const { entries, scopes, fields, heads } = context;
  const found: Gathered[] = [];
  /** The lists that go on, by depth. */
  const open: (Gathered | undefined)[] = [];
  const headings: Entry[] = [];
  for (let at = own.above; at; at = at.above) headings.push(at.heading);
  let line: Entry | null = null;
  let theme: Entry | null = null;
  for (const entry of own.entries) {
    const { index } = entry;
    if (entry.kind === 'heading' && entry.parent === null) {
      while (headings.length > 0 && headings[0]!.level >= entry.level) headings.shift();
      headings.unshift(entry);
      theme = null;
    }
    if (entry.label && isTheme(entry.label.text)) theme = entry;
    const point = entry.kind === 'item' || (entry.kind === 'line' && entry.bullet !== '');
    if (!point) {
      if (entry.parent !== null) continue;
      open.length = 0;
      line = entry.kind === 'line' ? entry : null;
      continue;
    }
    open.length = Math.min(open.length, entry.depth + 1);
    const style = entry.kind === 'item' ? markerOf(entry) : styleOf(entry);
    let list = open[entry.depth];
    if (list?.parent !== entry.parent || list.style !== style) {
      // `1. 灯塔` above `- 更换灯具`, which is not set in.
      const topic = list?.parent === entry.parent && style === '-' ? (list.points.at(-1) ?? null) : null;
      const above = topic ?? (entry.parent === null ? line : entries[entry.parent]!);
      list = { parent: entry.parent, style, points: [], tasks: 0, headings: [...headings], above, theme, left: false };
      open[entry.depth] = list;
      if (canHold(above, entry.parent, claims)) found.push(list);
    }
    const { mode } = scopes[index]!;
    const said = mode !== null && !opensContents(scopes[index]!) && !isComing(scopes[index]!);
    if (entry.checkbox || said || heads.has(index)) list.left = true;
    if (fields.own.has(index) || isBare(entry.text) || isNothing(entry.text)) continue;
    if (isTopic(index, context) || isAppointment(index, context) || isProgramme(index, context)) continue;
    if (isTalkOf(entry)) continue;
    list.points.push(entry);
    if (claims[index]) list.tasks++;
  }
  return found.filter(({ points, tasks, left }) => !left && tasks < points.length);
}

/** The kind of marker of an item: `-` or a number. */
const markerOf = perEntry(({ block }) => (/\d/.test(block.marker) ? '1' : '-'));

const isTheme = oneOf(wordsOf((notes) => notes.lists.themes));

interface Gathered extends Listing {
  points: Entry[];
  parent: number | null;
  style: string;
  /** Something says already what it holds. */
  left: boolean;
}

/** What stands below a point is a list of its own where that names a topic in a few words; else its steps and remarks. */
const canHold = (above: Entry | null, parent: number | null, claims: Claims): boolean =>
  parent === null || (above !== null && !claims[parent] && above.text.length < 60 && namesTopic(above));

/** `新灯具支持` may as well name what the points below it are of; `更换灯具` is a deed, and what stands below it its steps. */
const namesTopic = (above: Entry): boolean => deedIn(above) === null || (hanOrKana.test(above.text) && !isBid(above));

/** A point beside deeds that may be one in other words. */
const isLike = perEntry((entry) => !describes(entry) && !isTold(entry) && entry.text.length <= 160);
