/** The people files of a workspace: taken in, judged and added to. */
import type { Index } from '../index/index.ts';
import { personKey } from '../index/keys.ts';
import { type PeopleFile, readPeopleFile } from '../index/people/file.ts';
import { additionTo, type PeopleAddition } from '../index/people/file-edit.ts';
import { spellingsIn, type WrittenSpelling } from '../index/people/file-words.ts';
import { lineStarts, rangeOf } from '../markdown/lines.ts';
import { messagesFor } from '../messages/index.ts';
import type { Ask } from '../model.ts';
import type { Edit, Finding } from './types.ts';

export interface PeopleFiles {
  /** Takes a people file in. Of one that is no YAML, what it said before still holds. */
  setPeople(uri: string, text: string): void;
  deletePeople(uri: string): void;
  /** What is wrong in a people file; null where there is none at the URI. */
  peopleFindings(uri: string, ask: Ask): Finding[] | null;
  /** The edits that make a spelling known; none where that cannot be done without harm. A file that is not there is empty. */
  peopleEdits(uri: string, addition: PeopleAddition): Edit[];
  /** Where the people files list somebody who has one of these spellings, by keys. */
  listedAs(keys: readonly string[]): Listed[];
}

/** An entry of a people file. */
export interface Listed {
  uri: string;
  text: string;
  /** The name first. */
  spellings: WrittenSpelling[];
}

/** The people files that an index knows. */
export function createPeopleFiles(index: Pick<Index, 'setPeople'>): PeopleFiles {
  const files = new Map<string, { text: string; file: PeopleFile }>();
  return {
    setPeople(uri, text) {
      if (files.get(uri)?.text === text) return;
      const file = readPeopleFile(text);
      files.set(uri, { text, file });
      if (file.people) index.setPeople(uri, file.people);
    },
    deletePeople(uri) {
      if (files.delete(uri)) index.setPeople(uri, []);
    },
    peopleFindings(uri, ask) {
      const known = files.get(uri);
      return known ? findingsIn(known.text, known.file, ask) : null;
    },
    peopleEdits(uri, addition) {
      const text = files.get(uri)?.text ?? '';
      const made = additionTo(text, addition);
      return made ? [{ range: rangeOf(lineStarts(text), made.span), newText: made.newText }] : [];
    },
    listedAs: (keys) =>
      [...files].flatMap(([uri, { text, file }]) =>
        (file.people ?? [])
          .filter(({ spellings }) => spellings.some((words) => keys.includes(personKey(words))))
          .map((entry) => ({ uri, text, spellings: spellingsIn(text, entry) })),
      ),
  };
}

function findingsIn(text: string, { faults }: PeopleFile, { settings, locale }: Ask): Finding[] {
  const severity = settings.diagnostics['people-file'];
  if (severity === 'off') return [];
  const say = messagesFor(locale).peopleFile;
  const lines = lineStarts(text);
  return faults.map(({ kind, span, words }) => ({
    code: 'people-file',
    severity,
    range: rangeOf(lines, span),
    message: say[kind](words),
    related: [],
    task: null,
  }));
}
