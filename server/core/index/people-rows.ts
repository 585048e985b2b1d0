/** What a note, or a people file, says of people: rows for the tables, a function of the note or file alone. */
import type { Note } from '../model.ts';
import { lettersKey, personKey } from './keys.ts';
import { isFull, isLatin, partsOf } from './names.ts';
import type { FilePerson } from './people-file.ts';
import type { Rows, TableName } from './people-tables.ts';

const row = (name: TableName, key: string, value: string): string => JSON.stringify([name, key, value]);

/** All that a note says of people: a function of the note alone. */
export function rowsOf(note: Note): Rows {
  const rows = new Set<string>();
  for (const { name } of note.people) addName(rows, name, note.language);
  for (const name of note.tasks.flatMap(({ owners }) => owners)) addName(rows, name, note.language);
  for (const { name, alias, everywhere } of note.aliases) {
    if (!everywhere || !isFull(name, note.language)) {
      // `Sofia Lund (SL)`, `Ann (@annlee)`: who that is holds in this note alone.
      rows.add(row('here', personKey(alias), personKey(name)));
      continue;
    }
    for (const words of [name, alias]) addName(rows, words, note.language);
    const [one, other] = [personKey(name), personKey(alias)];
    if (one !== other) rows.add(row('link', one, other)).add(row('link', other, one));
  }
  return rows;
}

/** The same of the people of a people file. */
export function rowsOfPeople(people: readonly FilePerson[]): Rows {
  const rows = new Set<string>();
  for (const { spellings } of people) {
    const japanese = spellings.some((words) => /[\u3040-\u30ff]|\p{Script=Han}[ \u3000]\p{Script=Han}/u.test(words));
    for (const words of spellings) addName(rows, words, isLatin(words) ? 'en' : japanese ? 'ja' : 'zh');
  }
  return rows;
}

function addName(rows: Set<string>, words: string, language: Note['language']): void {
  const key = personKey(words);
  if (key === '') return;
  rows.add(row('spelled', key, words));
  const letters = lettersKey(key);
  if (letters) rows.add(row('letters', letters, key));
  if (!isFull(words, language)) return;
  rows.add(row('full', key, ''));
  // A single character is too little to go by beyond its own note.
  for (const part of partsOf(words, language))
    if (part.length > 1) rows.add(row('part', part, key)).add(row('whole', key, part));
}
