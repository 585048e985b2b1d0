/**
 * Values of a task that stand below it, as items or lines of their own.
 *
 *     - rework the importer
 *         - 责任人：王五      →  a field of the item above, and no task
 */
import { lexicons } from '../lexicons/index.ts';
import { anyOf, oneOf, wordsOf } from '../mentions/words.ts';
import type { Entry } from './entries.ts';

export type FieldName = 'owner' | 'due' | 'status' | 'role';

export interface Fields {
  /** For an entry that is a field: of what, and whose. */
  own: Map<number, { name: FieldName; of: number }>;
  /** For an entry that has fields: which entries they are. */
  of: Map<number, number[]>;
}

const isOwner = oneOf(wordsOf((notes) => notes.ownerLabels));
const isRole = oneOf(wordsOf((notes) => notes.roleLabels));
const isStatus = oneOf(wordsOf((notes) => notes.columns.status));
const isDue = oneOf(lexicons.flatMap(({ dates }) => dates.labels.due).concat(wordsOf((notes) => notes.columns.due)));
const opening = new RegExp(
  `^(?:${anyOf(lexicons.flatMap(({ dates }) => dates.labels.due))})\\s{0,2}(?:[：:]|为|は)`,
  'i',
);

export function fieldsOf(entries: readonly Entry[]): Fields {
  const fields: Fields = { own: new Map(), of: new Map() };
  /** The last entry that may have fields, for lines that stand beneath it without being inside it. */
  let last = -1;
  entries.forEach((entry, index) => {
    if (entry.kind === 'heading' || entry.kind === 'row') {
      last = -1;
      return;
    }
    const name = fieldName(entry);
    const owner = entry.parent ?? (entry.kind === 'line' ? last : -1);
    if (name && owner >= 0) {
      fields.own.set(index, { name, of: owner });
      fields.of.set(owner, [...(fields.of.get(owner) ?? []), index]);
    } else if (entry.bullet || entry.marker || entry.checkbox) last = index;
    else if (entry.kind === 'line') last = -1;
  });
  return fields;
}

function fieldName({ text, label, mentions, marker }: Entry): FieldName | null {
  if (marker) return null;
  const words = label?.text;
  if (words !== undefined && label) {
    if (isOwner(words)) return 'owner';
    if (isDue(words)) return 'due';
    if (isStatus(words)) return 'status';
    if (isRole(words)) return 'role';
  }
  if (opening.test(text)) return 'due';
  const names = mentions.filter((mention) => mention.kind === 'person' && mention.form === 'names');
  return names.length > 0 && names[0]!.start !== undefined && text.length <= 60 ? 'owner' : null;
}
