/**
 * Values of a task that stand below it, as items or lines of their own.
 *
 *     - rework the importer
 *         - 责任人：王五      →  a field of the item above, and no task
 */
import { lexicons } from '../lexicons/index.ts';
import { hasSurname } from '../mentions/names.ts';
import type { PersonMention } from '../mentions/passage.ts';
import { anyOf, oneOf, wordsOf } from '../mentions/words.ts';
import { peopleIn } from './context.ts';
import type { Entry, FieldName, Fields, Known, Run } from './parts.ts';
import { entriesThat } from './runs.ts';
import { perEntry } from './words.ts';

/** `负责人`, `owner`: words before whoever answers for something. */
export const namesOwner = oneOf(wordsOf((notes) => notes.ownerLabels));
/** `Scribe`, `Action item scribe`, `議事録担当`: what somebody does at the meeting, and no task. */
export const isRole = oneOf(wordsOf((notes) => notes.roleLabels));
const isStatus = oneOf(wordsOf((notes) => notes.columns.status));
const isNoteDate = oneOf(wordsOf((notes) => notes.noteDate));
const isDue = oneOf(lexicons.flatMap(({ dates }) => dates.labels.due).concat(wordsOf((notes) => notes.columns.due)));
const opening = new RegExp(
  `^(?:${anyOf(lexicons.flatMap(({ dates }) => dates.labels.due))})\\s{0,2}(?:[：:]|${anyOf(wordsOf((notes) => notes.copulas))})`,
  'i',
);
/** `截止日期3月6日`: right behind what says so the day, and nothing else. */
const lastDay = new RegExp(`^(?:${anyOf(lexicons.flatMap(({ dates }) => dates.labels.due))})\\s?\\d\\S{2,14}$`, 'i');

/** The fields of all entries. */
export function fieldsOf(entries: readonly Entry[], runs: readonly Run[], known: Known): Fields {
  const fields: Fields = { own: new Map(), of: new Map() };
  for (const entry of fieldLike(runs)) {
    const point = fieldSaid(entry) === 'names' ? pointAbove(entries, entry) : null;
    const name = fieldName(entry, known, point);
    if (!name) continue;
    const beside = name === 'due' && entry.kind === 'item' && entry.parent === null ? pointsBefore(entries, entry) : [];
    const owner = entry.parent ?? point ?? beside[0] ?? ownerAbove(entries, entry, fields);
    fields.own.set(entry.index, { name, of: owner });
    const all = name === 'owner' && closesList(entry) ? listEndingAt(entries, owner) : [owner, ...beside.slice(1)];
    for (const of of all) {
      const listed = fields.of.get(of);
      if (listed) listed.push(entry.index);
      else if (of >= 0) fields.of.set(of, [entry.index]);
    }
  }
  return fields;
}

/** `请设备组更换灯具。` right above a field: it speaks of that sentence. */
const isOwnSentence = ({ index, kind, parent, label, text }: Entry, field: number): boolean =>
  index === field - 1 &&
  kind === 'line' &&
  parent === null &&
  !label?.alone &&
  !label?.section &&
  /\p{Script=Han}{4}/u.test(text);

/** `负责人：王小明`, a paragraph of its own below a list: it speaks of all the list. */
const closesList = ({ kind, parent, bullet, first }: Entry): boolean =>
  kind === 'line' && parent === null && !bullet && first;

/** The points of the list that ends with one, at its level. */
function listEndingAt(entries: readonly Entry[], last: number): number[] {
  const found = [last];
  const end = entries[last];
  if (end?.kind !== 'item' || end.parent !== null) return found;
  for (let at = last - 1; at >= 0 && (entries[at]!.parent !== null || entries[at]!.kind === 'item'); at--)
    if (entries[at]!.parent === null && entries[at]!.bullet === end.bullet) found.push(at);
  return found;
}

/**
 * `- 任务截止日期：3月6日` among the points of a list: those before it, of all of which it speaks, up to another day so said; the
 * last one first.
 */
function pointsBefore(entries: readonly Entry[], { index, bullet }: Entry): number[] {
  const found: number[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const above = entries[at]!;
    if (above.parent !== null) continue;
    if (above.kind !== 'item' || (above.bullet !== bullet && !(counts(above.bullet) && counts(bullet)))) break;
    if (fieldSaid(above) === 'due') break;
    found.push(at);
  }
  return found;
}

/** The point above a field, of which it speaks without standing inside it; -1 where there is none. */
function ownerAbove(entries: readonly Entry[], { index, kind }: Entry, { own }: Fields): number {
  for (let at = index - 1; at >= 0; at--) {
    const above = entries[at]!;
    if (above.kind === 'heading' || above.kind === 'row') return -1;
    if (own.has(at)) continue;
    if ((above.bullet && !goesOn.test(above.bullet)) || above.marker || above.checkbox)
      return kind === 'line' || above.kind === 'line' ? at : -1;
    if (above.kind === 'line' && !above.bullet) return isOwnSentence(above, index) ? at : -1;
  }
  return -1;
}

/**
 * `+ 王小明` right below `- 刷漆`: where a list goes on with another bullet, whose words are nothing but names, they are
 * whose the point is. Null where there is none such.
 */
function pointAbove(entries: readonly Entry[], { index, kind, bullet, parent }: Entry): number | null {
  if (kind !== 'item' || parent !== null) return null;
  let at = index - 1;
  while (at >= 0 && entries[at]!.kind === 'item' && entries[at]!.bullet === bullet && namesIn(entries[at]!).length > 0)
    at--;
  const above = entries[at];
  return above?.kind === 'item' && above.parent === null && above.bullet !== bullet && !counts(bullet) ? at : null;
}

/** `2.` stands behind `1.` in one list. */
const counts = (bullet: string): boolean => /\d/.test(bullet);

/**
 * What an entry is below a task; of nothing but names, only where they are somebody's: an owner. `point`: of what such an
 * item at the top of a list speaks.
 */
function fieldName(entry: Entry, known: Known, point: number | null): FieldName | null {
  const said = fieldSaid(entry);
  if (said !== 'names') return said;
  if (entry.kind === 'item' && entry.parent === null && point === null) return null;
  return namesIn(entry).every(({ name, polite }) => polite || known.has(name) || hasSurname(name)) || areHan(entry)
    ? 'owner'
    : null;
}

const allotting = new RegExp(
  `[，,、；;\\s]${anyOf(wordsOf((notes) => notes.columns.task).filter((word) => word.length > 1))}\\s?[：:]\\s{0,3}[^\\s：:]{2}`,
  'i',
);

const handling = new RegExp(
  `^${anyOf(wordsOf((notes) => notes.ownerLabels))}\\s?[：:]\\s{0,3}${anyOf(wordsOf((notes) => notes.particles.agent))}?\\s?@[\\w.-]{2,39}[\\s，,（(]{0,3}\\p{Script=Han}{4}`,
  'iu',
);

/** `责任人：@ann 收集清单，@bo 确认`: those of whom a line says with their handles what is whose; none where it does not. */
export const allottedTo = perEntry((entry): readonly PersonMention[] =>
  handling.test(entry.text.slice(0, 80))
    ? peopleIn(entry, 'label', 'handle').filter(({ start }) => entry.text.charAt(start - entry.at - 1) === '@')
    : [],
);

/** `责任人：王小明，内容：更换灯具`, `责任人：@ann 收集清单，@bo 确认`: on one line whose it is, and what. */
export const allots = (text: string): boolean => allotting.test(text.slice(0, 200)) || handling.test(text.slice(0, 80));

const fieldSaid = perEntry((entry): FieldName | 'names' | null => {
  const { text, label, marker, checkbox, parent, kind, first, bullet } = entry;
  if (marker || checkbox) return null;
  if (label) {
    if (namesOwner(label.text)) return allots(text) ? null : 'owner';
    if (isDue(label.text)) return 'due';
    if (isStatus(label.text)) return 'status';
    if (isRole(label.text)) return 'role';
    if (isNoteDate(label.text)) return 'date';
  }
  if (opening.test(text) || lastDay.test(text)) return 'due';
  if (isDue(text) || namesOwner(text)) return 'date';
  if (parent === null && kind !== 'item' && (kind !== 'line' || first || !bullet)) return null;
  return namesIn(entry).length > 0 ? 'names' : null;
});

const fieldLike = entriesThat((entry) => entry.kind !== 'heading' && entry.kind !== 'row' && fieldSaid(entry) !== null);

/** Names that are all that an entry says; on a line below the words of a point they are whose it is, below `→ …` in it whose the point is. */
const namesIn = perEntry((entry) =>
  peopleIn(entry, 'names').filter(({ start }) => entry.kind !== 'item' || start < entry.at + entry.text.length),
);

/** Two words or more of two or three Han characters each. */
const areHan = perEntry(
  (entry) => namesIn(entry).length > 1 && namesIn(entry).every(({ name }) => /^\p{Script=Han}{2,3}$/u.test(name)),
);

/** What leads on from the point above. */
const goesOn = /^(?:→|⇒|➡|->|=>|※)/;
