/** The saved views of a workspace: taken in, listed and judged. */
import { compare } from '../../index/entry.ts';
import { parseQuery, QueryError } from '../../index/query/index.ts';
import { readViewFile, type ViewFile, viewKeys } from '../../index/query/view-file.ts';
import { lineStarts, rangeOf } from '../../markdown/lines.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Position, Span } from '../../model.ts';
import { queryOffers } from '../../onDemand.ts';
import type { CompletionList, Finding, SavedView } from '../types.ts';
import type { World } from '../world.ts';

export interface ViewFiles {
  /** Takes a view file in, in place of what stood under its URI. */
  setView(uri: string, text: string): void;
  deleteView(uri: string): void;
  /** All views, by the names of their files. */
  views(ask: Ask): SavedView[];
  /** What can be written at a place of a view file; null where there is none at the URI. */
  completeView(uri: string, position: Position, world: Pick<World, 'index' | 'ask'>): CompletionList | null;
  /** What is wrong in a view file; null where there is none at the URI. */
  viewFindings(uri: string, ask: Ask): Finding[] | null;
}

/** The view files that are known; none at first. */
export function createViewFiles(): ViewFiles {
  const files = new Map<string, { text: string; file: ViewFile }>();
  return {
    setView(uri, text) {
      if (files.get(uri)?.text !== text) files.set(uri, { text, file: readViewFile(text) });
    },
    deleteView(uri) {
      files.delete(uri);
    },
    views: (ask) =>
      [...files]
        .map(([uri, { text, file }]) => viewOf(uri, text, file, ask))
        .sort((a, b) => compare(a.id, b.id) || compare(a.uri, b.uri)),
    completeView(uri, { line, character }, world) {
      const known = files.get(uri);
      if (!known) return null;
      const before = (known.text.split('\n')[line] ?? '').slice(0, character);
      const range = (length: number) => ({
        start: { line, character: character - length },
        end: { line, character },
      });
      const [, key, query = before] = /^([a-z]+):[ \t]*["'|]?([\s\S]*)$/i.exec(before) ?? [];
      if (key === undefined || key.toLowerCase() === 'query') return queryOffers(query, range, world);
      return { items: [], isIncomplete: false };
    },
    viewFindings(uri, ask) {
      const known = files.get(uri);
      return known ? findingsIn(known.text, known.file, ask) : null;
    },
  };
}

function viewOf(uri: string, text: string, file: ViewFile, ask: Ask): SavedView {
  const id = nameOf(uri);
  const [fault] = faultsOf(file, ask);
  const line = fault ? rangeOf(lineStarts(text), fault.span).start.line + 1 : 0;
  const error =
    file.query === null || fault?.fatal ? messagesFor(ask.locale).viewFile.line(line, fault!.message) : null;
  return { id, name: file.name || id, description: file.description, uri, query: file.query ?? '', error };
}

/** The file's name without folders and extension. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface Fault {
  span: Span;
  message: string;
  /** Whether nothing can be shown. */
  fatal: boolean;
}

/** Those that keep the view from being shown stand first. */
function faultsOf(file: ViewFile, { locale }: Ask): Fault[] {
  const { viewFile } = messagesFor(locale);
  const own = file.faults.map(({ kind, span, words }): Fault => {
    const message = kind === 'unknown' ? viewFile.unknown(words, [...viewKeys]) : viewFile[kind](words);
    return { span, message, fatal: kind !== 'unknown' };
  });
  return [...queryFault(file, locale), ...own].sort((a, b) => Number(b.fatal) - Number(a.fatal));
}

function queryFault({ query, placeOf }: ViewFile, locale: Ask['locale']): Fault[] {
  try {
    parseQuery(query ?? '', locale);
    return [];
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return [{ span: placeOf(error), message: error.message, fatal: true }];
  }
}

function findingsIn(text: string, file: ViewFile, ask: Ask): Finding[] {
  const severity = ask.settings.diagnostics['query-invalid'];
  if (severity === 'off') return [];
  const lines = lineStarts(text);
  return faultsOf(file, ask).map(({ span, message }) => ({
    code: 'query-invalid',
    severity,
    range: rangeOf(lines, span),
    message,
    related: [],
    task: null,
  }));
}
