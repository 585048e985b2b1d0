/**
 * From units to a note: pure, linear in its text, and total. A caller who will read the note again passes in where the
 * readings of its units are kept meanwhile.
 */
import { copy, createCutter } from '../markdown/index.ts';
import { readUnit } from '../mentions/index.ts';
import { wordsOf } from '../mentions/words.ts';
import type { LanguageId, Note, NoteSource, ReadingSettings } from '../model.ts';
import type { Context } from './context.ts';
import type { Entry } from './entries.ts';
import { fieldsOf } from './fields.ts';
import { frontTaskOf } from './frontTask.ts';
import { headsOf, openersOf } from './heads.ts';
import { inheritedOwners } from './inherited.ts';
import { blank, judge } from './judge.ts';
import { isForm, kindOf, languageOf } from './kind.ts';
import { datingOf } from './noteDate.ts';
import { knownPeople } from './people.ts';
import { pieceOf, placed } from './pieces.ts';
import { numberDates, publish } from './publish.ts';
import type { Readings, Taken } from './readings.ts';
import { repositoriesOf } from './repositories.ts';
import { findRunbooks } from './runbooks.ts';
import { scopesOf } from './scopes.ts';
import { sectionsOf } from './sections.ts';
import { markedScopes } from './tasks.ts';
import { titleOf } from './title.ts';
import { perEntry } from './words.ts';

export { createReadings, readingsByNote } from './readings.ts';

/** Reads a note. Depends on its source and the settings alone; never throws. */
export function readNote(source: NoteSource, settings: ReadingSettings, readings: Readings | null = null): Note {
  const { text, path } = source;
  const language = languageOf(text);
  const { pieces, from, lines } = readings ? readings.of(text, language) : taken(text, language);
  const entries = placed(pieces, from);
  const { note: date, of: references, hints } = datingOf({ source, entries, language, settings });
  const scopes = scopesOf(entries);
  const sections = sectionsOf(entries, text);
  const kind = kindOf({ path, entries, scopes, days: new Set(references).size });
  const known = knownPeople(entries, scopes);
  const heads = headsOf(entries, known);
  const openers = openersOf(entries, scopes, known);
  const fields = fieldsOf(entries, known);
  const planned = scopes.some(({ mode }) => mode === 'todo');
  const dialogue = isDialogue(entries);
  const form = isForm(kind, path, entries);
  const context: Context = {
    text,
    kind,
    language,
    entries,
    scopes,
    known,
    heads,
    openers,
    fields,
    references,
    dialogue,
    planned,
  };
  const surroundings = {
    ...context,
    form,
    markedScopes: markedScopes(context),
    inherited: inheritedOwners(context),
    repositories: repositoriesOf({ source, entries, settings }),
  };
  const reckoning = { language, settings, hints };
  const key = JSON.stringify([kind, dialogue, planned, form, reckoning, source.remote]);
  judge({ pieces, context: surroundings, known, openers, reckoning, key }, readings?.memory ?? blank());
  numberDates(pieces);
  const title = copy(titleIn(entries, source));
  const front = frontTaskOf(title, context);
  const { tasks, statements, ...facts } = publish({ pieces, sections: sections.of, date, front });
  const runbooks = findRunbooks({ units: pieces.map(({ unit }) => unit), sections: sections.list, kind, title });
  return {
    uri: source.uri,
    path,
    title,
    kind,
    language,
    date,
    lines,
    sections: sections.list,
    tasks,
    statements,
    runbooks,
    ...facts,
  };
}

/** The pieces of a text that is read once. */
function taken(text: string, language: LanguageId): Taken {
  const { units, lines } = createCutter()(text);
  return { pieces: units.map((unit) => pieceOf(unit, readUnit(unit, language), text)), from: 0, lines };
}

/** The first heading, else the file's name. */
function titleIn(entries: readonly Entry[], { path, text }: NoteSource): string {
  const heading = entries.find(({ kind }) => kind === 'heading');
  return (heading && titleOf(heading, text)) || path.slice(path.lastIndexOf('/') + 1).replace(/\.\w{1,10}$/, '');
}

const markers = new Set(wordsOf((notes) => notes.markers));
const speakerOf = perEntry(({ label, text }) =>
  label && /^[A-Z]{2,4}:/.test(text) && !markers.has(label.text) ? label.text : null,
);

/** Three or more speakers, in capitals before a colon, on two lines each: who speaks, not who is to do it. */
function isDialogue(entries: readonly Entry[]): boolean {
  const lines = new Map<string, number>();
  for (const entry of entries) {
    const speaker = speakerOf(entry);
    if (speaker) lines.set(speaker, (lines.get(speaker) ?? 0) + 1);
  }
  return [...lines.values()].filter((count) => count > 1).length >= 3;
}
