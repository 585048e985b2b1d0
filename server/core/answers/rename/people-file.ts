/** Renaming a person in people files: nothing but the words of the spellings changes. */
import { personKey } from '../../index/keys.ts';
import { yamlText } from '../../index/people/file-edit.ts';
import type { WrittenSpelling } from '../../index/people/file-words.ts';
import type { NameChange } from '../../index/people/name-change.ts';
import { lineStarts, rangeOf } from '../../markdown/index.ts';
import type { SubjectOf } from '../navigation/subject.ts';
import type { Listed } from '../people-files.ts';
import type { Edit, NoteEdits } from '../types.ts';

/** What is renamed, to what. */
export interface Renamed {
  subject: SubjectOf<'person'>;
  /** The words at the place. */
  before: string;
  after: string;
  /** A login is renamed, and nothing but this login. */
  login: boolean;
  /** Spellings that are logins. */
  logins: ReadonlySet<string>;
  change: NameChange;
}

/** The edits of the entries that list the person. */
export function changedInFiles(entries: readonly Listed[], renamed: Renamed): NoteEdits[] {
  const files = new Map<string, Edit[]>();
  for (const { uri, text, spellings } of entries) {
    const lines = lineStarts(text);
    const edits = spellings.flatMap((spelling): Edit[] => {
      const newText = changed(spelling, renamed);
      return newText === null ? [] : [{ range: rangeOf(lines, spelling.span), newText }];
    });
    files.set(uri, [...(files.get(uri) ?? []), ...edits]);
  }
  return [...files].filter(([, edits]) => edits.length > 0).map(([uri, edits]) => ({ uri, edits }));
}

function changed({ words, quote, login: isLogin }: WrittenSpelling, { change, login, before }: Renamed): string | null {
  if (login ? personKey(words) !== personKey(before) : isLogin) return null;
  const made = change(words);
  if (!made?.sure) return null;
  if (quote === '') return yamlText(made.words);
  return quote === '"' ? JSON.stringify(made.words).slice(1, -1) : made.words.replaceAll("'", "''");
}
