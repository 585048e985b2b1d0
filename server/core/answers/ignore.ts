/**
 * Writing a comment that keeps a finding quiet, where it changes nothing else: at the end of its line, above it, or for the
 * whole note. What the note reads as afterwards is tried before it is written.
 */
import { messagesFor } from '../messages/index.ts';
import type { DirectiveFact, Note } from '../model.ts';
import { firstSafe, isAsBefore } from './date-safe.ts';
import type { EditCommand } from './edit-commands.ts';
import { positionAt, rangeOf } from './place.ts';
import type { Change } from './status-edit.ts';
import type { EditArguments } from './types.ts';

type IgnoreArgument = EditArguments['dueline.ignore'];

/** `dueline.ignore` */
export const ignore: EditCommand<IgnoreArgument> = {
  needs: '{ uri, position, code, scope }',
  takes: ({ uri, position, code, scope }) =>
    typeof uri === 'string' &&
    typeof position?.line === 'number' &&
    typeof code === 'string' &&
    (scope === 'line' || scope === 'note'),
  make(argument, { world }) {
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(argument.uri);
    const text = note && world.text(note.uri);
    if (!note || text === undefined) return { refused: refusals.noPlaceForComment };
    const ways = waysToIgnore(note, text, argument);
    const isMeant = (after: Note, moved: (offset: number) => number) =>
      speaks(after, argument) &&
      after.sections.length === note.sections.length &&
      after.sections.every(({ title }, at) => title === note.sections[at]!.title) &&
      after.links.length === note.links.length &&
      after.statements.length === note.statements.length &&
      isAsBefore(note, after, { moved, but: null, edited: () => false });
    const way = firstSafe(note, world, { ways, isMeant });
    if (!way) return { refused: refusals.noPlaceForComment };
    const edits = way.map(({ span, newText }) => ({ range: rangeOf(note, span), newText }));
    return { changes: [{ uri: note.uri, edits }] };
  },
};

/** Whether a comment of the note speaks for the code; where it stands, `waysToIgnore` sees to. */
const speaks = ({ directives }: Note, { code }: IgnoreArgument): boolean =>
  directives.some(({ codes }) => codes.includes(code));

function* waysToIgnore(note: Note, text: string, { position, code, scope }: IgnoreArgument): Generator<Change[]> {
  const kinds: DirectiveFact['kind'][] = scope === 'note' ? ['file'] : ['line', 'next-line'];
  const known = note.directives.find(
    (directive) => kinds.includes(directive.kind) && directive.codes.length > 0 && isFor(directive, note, position),
  );
  if (known) yield [oneMore(known, text, code)];
  if (scope === 'note') yield* forNote(text, code);
  else yield* forLine(note, text, { line: position.line, code });
}

/** Whether a directive speaks for a line already, or for the whole note. */
function isFor({ kind, span }: DirectiveFact, note: Note, { line }: IgnoreArgument['position']): boolean {
  if (kind === 'line') return positionAt(note, span.start).line === line;
  if (kind === 'next-line') return positionAt(note, span.end).line + 1 === line;
  return kind === 'file';
}

/** One code more behind those that a comment names. */
function oneMore({ span, codes }: DirectiveFact, text: string, code: string): Change {
  const last = codes.at(-1)!;
  const words = text.slice(span.start, span.end).split(/\s--\s/, 1)[0]!;
  const at = span.start + words.lastIndexOf(last) + last.length;
  return { span: { start: at, end: at }, newText: `, ${code}` };
}

/** Behind the words of a line, in the last cell of a table; of a heading above it, as it would become part of its anchor. */
function* forLine(note: Note, text: string, { line, code }: { line: number; code: string }): Generator<Change[]> {
  const start = note.lines[line]!;
  const words = text.slice(start, note.lines[line + 1] ?? text.length).trimEnd();
  const above = insertion(start, `<!-- dueline-disable-next-line ${code} -->${lineEnd(text)}`);
  const heading = note.sections.some(({ span }) => positionAt(note, span.start).line === line);
  if (heading) yield [above];
  const cell = /^\s*\|.*[^\\\s]\s*\|$/.test(words) ? words.slice(0, -1).trimEnd().length : words.length;
  yield [insertion(start + cell, ` <!-- dueline-disable-line ${code} -->`)];
  if (!heading) yield [above];
}

/** At the top, below the front matter; else at the end. */
function* forNote(text: string, code: string): Generator<Change[]> {
  const comment = `<!-- dueline-disable-file ${code} -->`;
  const end = lineEnd(text);
  const front = /^\ufeff?(?:---[ \t]*(?:\r\n|\r|\n)(?:[^\r\n]*(?:\r\n|\r|\n))*?---[ \t]*(?:\r\n|\r|\n|$))?/.exec(
    text,
  )![0];
  yield [insertion(front.length, `${comment}${end}${end}`)];
  yield [insertion(text.length, `${/[\r\n]$/.test(text) || text === '' ? '' : end}${end}${comment}${end}`)];
}

const insertion = (at: number, newText: string): Change => ({ span: { start: at, end: at }, newText });

/** How the lines of a text end. */
const lineEnd = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
