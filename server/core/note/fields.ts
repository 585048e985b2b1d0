/**
 * Values of a task that stand below it, as items or lines of their own.
 *
 *     - rework the importer
 *         - 责任人：王五      →  a field of the item above, and no task
 */
import { lexicons } from '../lexicons/index.ts';
import { hasSurname } from '../mentions/names.ts';
import { anyOf, oneOf, wordsOf } from '../mentions/words.ts';
import { type Known, peopleIn } from './context.ts';
import type { Entry } from './entries.ts';
import { perEntry } from './words.ts';

export type FieldName = 'owner' | 'due' | 'status' | 'role' | 'date';

export interface Fields {
  /** For an entry that is a field: which, and of what entry; -1 where it speaks for the note. */
  own: Map<number, { name: FieldName; of: number }>;
  /** For an entry that has fields: which entries they are. */
  of: Map<number, number[]>;
}

const isOwner = oneOf(wordsOf((notes) => notes.ownerLabels));
const isRole = oneOf(wordsOf((notes) => notes.roleLabels));
const isStatus = oneOf(wordsOf((notes) => notes.columns.status));
const isNoteDate = oneOf(wordsOf((notes) => notes.noteDate));
const isDue = oneOf(lexicons.flatMap(({ dates }) => dates.labels.due).concat(wordsOf((notes) => notes.columns.due)));
const opening = new RegExp(
  `^(?:${anyOf(lexicons.flatMap(({ dates }) => dates.labels.due))})\\s{0,2}(?:[：:]|${anyOf(wordsOf((notes) => notes.copulas))})`,
  'i',
);

export function fieldsOf(entries: readonly Entry[], known: Known): Fields {
  const fields: Fields = { own: new Map(), of: new Map() };
  /** The last entry that may have fields, for lines that stand beneath it without being inside it. */
  let last = -1;
  entries.forEach((entry, index) => {
    if (entry.kind === 'heading' || entry.kind === 'row') {
      last = -1;
      return;
    }
    const name = fieldName(entry, known);
    const beneath = entry.kind === 'line' || entries[last]?.kind === 'line';
    const owner = entry.parent ?? (beneath ? last : -1);
    if (name) {
      fields.own.set(index, { name, of: owner });
      const listed = fields.of.get(owner);
      if (listed) listed.push(index);
      else if (owner >= 0) fields.of.set(owner, [index]);
    } else if ((entry.bullet && !goesOn.test(entry.bullet)) || entry.marker || entry.checkbox) last = index;
    else if (entry.kind === 'line' && !entry.bullet) last = -1;
  });
  return fields;
}

/** What an entry is below a task; of nothing but names, only where they are somebody's: an owner. */
function fieldName(entry: Entry, known: Known): FieldName | null {
  const said = fieldSaid(entry);
  if (said !== 'names') return said;
  return namesIn(entry).every(({ name, polite }) => polite || known.has(name) || hasSurname(name)) || areHan(entry)
    ? 'owner'
    : null;
}

const fieldSaid = perEntry((entry): FieldName | 'names' | null => {
  const { text, label, marker, checkbox, parent, kind, first, bullet } = entry;
  if (marker || checkbox) return null;
  if (label) {
    if (isOwner(label.text)) return 'owner';
    if (isDue(label.text)) return 'due';
    if (isStatus(label.text)) return 'status';
    if (isRole(label.text)) return 'role';
    if (isNoteDate(label.text)) return 'date';
  }
  if (opening.test(text)) return 'due';
  if (isDue(text) || isOwner(text)) return 'date';
  if (parent === null && (kind !== 'line' || first || !bullet)) return null;
  return namesIn(entry).length > 0 ? 'names' : null;
});

const namesIn = perEntry((entry) => peopleIn(entry, 'names'));

/** Two words or more of two or three Han characters each. */
const areHan = perEntry(
  (entry) => namesIn(entry).length > 1 && namesIn(entry).every(({ name }) => /^\p{Script=Han}{2,3}$/u.test(name)),
);

/** What leads on from the point above. */
const goesOn = /^(?:→|⇒|➡|->|=>|※)/;
