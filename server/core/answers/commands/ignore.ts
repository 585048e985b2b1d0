/**
 * Writing a comment that keeps a finding quiet, where it changes nothing else: at the end of its line, above it, or for the
 * whole note. What the note reads as afterwards is tried before it is written.
 */
import { messagesFor } from '../../messages/index.ts';
import type { DirectiveFact, Note } from '../../model.ts';
import { positionAt, rangeOf } from '../place.ts';
import type { EditArguments } from '../types.ts';
import { firstSafe, isAsBefore } from '../writing/date-safe.ts';
import type { Change } from '../writing/patch.ts';
import type { EditCommand } from './edit-command.ts';

type IgnoreArgument = EditArguments['dueline.ignore'];

/** `dueline.ignore` */
export const ignore: EditCommand<IgnoreArgument> = {
  needs: '{ uri, position, code, scope, reason? }',
  takes: ({ uri, position, code, scope, reason }) =>
    typeof uri === 'string' &&
    typeof position?.line === 'number' &&
    typeof code === 'string' &&
    (scope === 'line' || scope === 'note') &&
    (reason === undefined || typeof reason === 'string'),
  make(argument, { world }) {
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(argument.uri);
    const text = note && world.text(note.uri);
    if (!note || text === undefined) return { refused: refusals.noPlaceForComment };
    const ways = waysToIgnore(note, text, argument);
    const isMeant = (after: Note, moved: (offset: number) => number) =>
      timesSaid(after, argument) > timesSaid(note, argument) &&
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

/** How many comments of the note speak for the code; where they stand, `waysToIgnore` sees to. */
const timesSaid = ({ directives }: Note, { code }: IgnoreArgument): number =>
  directives.filter(({ codes }) => codes.includes(code)).length;

function* waysToIgnore(
  note: Note,
  text: string,
  { position, code, scope, reason }: IgnoreArgument,
): Generator<Change[]> {
  const kinds: DirectiveFact['kind'][] = scope === 'note' ? ['file'] : ['line', 'next-line'];
  const known = note.directives.find(
    (directive) => kinds.includes(directive.kind) && directive.codes.length > 0 && isFor(directive, note, position),
  );
  if (known) yield [oneMore(known, text, code)];
  const words = reason === undefined ? code : `${code} -- ${withoutMarks(reason)}`;
  if (scope === 'note') yield* forNote(text, words);
  else {
    yield* forLine(note, text, { line: position.line, words });
    yield* aroundCode(note, text, { line: position.line, code, words });
  }
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
function* forLine(note: Note, text: string, { line, words }: { line: number; words: string }): Generator<Change[]> {
  const start = note.lines[line]!;
  const said = text.slice(start, note.lines[line + 1] ?? text.length).trimEnd();
  const above = insertion(start, `<!-- dueline-disable-next-line ${words} -->${lineEnd(text)}`);
  const heading = note.sections.some(({ span }) => positionAt(note, span.start).line === line);
  if (heading) yield [above];
  const cell = /^\s*\|.*[^\\\s]\s*\|$/.test(said) ? said.slice(0, -1).trimEnd().length : said.length;
  yield [insertion(start + cell, ` <!-- dueline-disable-line ${words} -->`)];
  if (!heading) yield [above];
}

/** Around the fence that a line stands in: comments are none in code. */
function* aroundCode(
  note: Note,
  text: string,
  { line, code, words }: { line: number; code: string; words: string },
): Generator<Change[]> {
  const fences = note.lines.flatMap((start, at) =>
    /^ {0,3}(?:`{3}|~{3})/.test(text.slice(start, start + 6)) ? [at] : [],
  );
  const first = fences.findLast((at) => at < line);
  const last = fences.find((at) => at > line);
  if (first === undefined || last === undefined) return;
  const end = lineEnd(text);
  const behind = note.lines[last + 1];
  const closing = `<!-- dueline-enable ${code} -->${end}`;
  yield [
    insertion(note.lines[first]!, `<!-- dueline-disable ${words} -->${end}`),
    behind === undefined ? insertion(text.length, `${end}${closing}`) : insertion(behind, closing),
  ];
}

/** A reason holds nothing that would end the comment, or begin another reason. */
const withoutMarks = (reason: string): string => reason.replace(/(?:--|[<>\s])+/g, ' ').trim();

/** At the top, below the front matter; else at the end. */
function* forNote(text: string, words: string): Generator<Change[]> {
  const comment = `<!-- dueline-disable-file ${words} -->`;
  const end = lineEnd(text);
  yield [insertion(frontLength(text), `${comment}${end}${end}`)];
  yield [insertion(text.length, `${/[\r\n]$/.test(text) || text === '' ? '' : end}${end}${comment}${end}`)];
}

/** Where the text begins behind its byte order mark and front matter. */
function frontLength(text: string): number {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const fence = /---[ \t]*(?:\r\n|\r|\n|$)/y;
  const isFence = (at: number): boolean => {
    fence.lastIndex = at;
    return fence.test(text);
  };
  if (!isFence(mark) || fence.lastIndex === text.length) return mark;
  const lines = /\r\n|\r|\n/g;
  lines.lastIndex = mark;
  while (lines.test(text)) if (isFence(lines.lastIndex)) return fence.lastIndex;
  return mark;
}

const insertion = (at: number, newText: string): Change => ({ span: { start: at, end: at }, newText });

/** How the lines of a text end. */
const lineEnd = (text: string): string => /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
