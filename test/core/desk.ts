/** Helper of the tests of edit commands: a note, a command, and the note after it, or the reason why there is none. */
import { offsetAt, positionAt } from '../../server/core/answers/place.ts';
import type { CodeAction, Edit, EditArguments, EditCommandName, Outcome } from '../../server/core/answers/types.ts';
import type { Ask, Note, Position, Range } from '../../server/core/model.ts';
import { createService, type Service } from '../../server/core/service.ts';
import { defaultSettings } from '../../server/core/settings.ts';
import { askWith } from './build.ts';

export const uri = 'file:///notes/note.md';

/** What a command needs besides where. */
type Wish<Name extends EditCommandName> = Omit<EditArguments[Name], 'uri' | 'position' | 'range'>;

export interface Desk {
  service: Service;
  ask: Ask;
  note(): Note;
  text(): string;
  /** Where words begin. */
  at(words: string): Position;
  /** From the beginning of words to the end of others. */
  range(from: string, to: string): Range;
  /** Does a command at words, at each of them, or in a range; the note after it, or the reason why there is none. */
  do<Name extends EditCommandName>(command: Name, where: string | string[] | Range, wish: Wish<Name>): string;
  /** The note after an outcome. */
  written(outcome: Outcome): string;
  /** The same, not applied. */
  outcome<Name extends EditCommandName>(command: Name, where: string | string[] | Range, wish: Wish<Name>): Outcome;
  /** Code actions at words. */
  actions(words: string | Range): CodeAction[];
}

/** A desk on which one note lies, read on a Thursday. */
export function deskWith(text: string, path = '2026-03-23 plan.md', today = '2026-03-26'): Desk {
  const service = createService();
  const ask = askWith({ today });
  service.set({ uri, path, text }, defaultSettings);
  const note = () => service.note(uri)!;
  const at = (words: string) => {
    const offset = text.indexOf(words);
    if (offset < 0) throw new Error(`“${words}” is not in the note`);
    return positionAt(note(), offset);
  };
  const placed = (where: string | string[] | Range) => {
    if (typeof where === 'string') return { uri, position: at(where) };
    return Array.isArray(where) ? where.map((words) => ({ uri, position: at(words) })) : { uri, range: where };
  };
  const outcome: Desk['outcome'] = (command, where, wish) => {
    const places = placed(where);
    return service.outcome(
      command,
      Array.isArray(places) ? places.map((it) => ({ ...it, ...wish })) : { ...places, ...wish },
      ask,
    );
  };
  const written = (made: Outcome) =>
    applied(note(), text, 'changes' in made ? made.changes.flatMap((one) => (one.uri === uri ? one.edits : [])) : []);
  return {
    service,
    ask,
    note,
    text: () => text,
    at,
    range: (from, to) => ({ start: at(from), end: positionAt(note(), text.indexOf(to) + to.length) }),
    outcome,
    do(command, where, wish) {
      const made = outcome(command, where, wish);
      if ('refused' in made) return made.refused;
      return written(made);
    },
    written,
    actions: (where) => {
      const range = typeof where === 'string' ? { start: at(where), end: at(where) } : where;
      return service.actions(uri, range, ask);
    },
  };
}

/** A text after edits of the note that was read from it. */
export function applied(note: Note, text: string, edits: readonly Edit[]): string {
  const spans = edits.map(({ range, newText }) => ({
    start: offsetAt(note, range.start),
    end: offsetAt(note, range.end),
    newText,
  }));
  return spans
    .sort((a, b) => b.start - a.start || b.end - a.end)
    .reduce((left, { start, end, newText }) => left.slice(0, start) + newText + left.slice(end), text);
}
