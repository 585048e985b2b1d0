/** Queries as they are typed in a terminal, or kept in the saved views of a workspace. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SavedView } from '../core/answers/types.ts';
import type { Ask } from '../core/model.ts';
import { createService, parseQuery, type Query, QueryError } from '../core/service.ts';
import { readNote } from '../lsp/disk.ts';
import { type Call, type Option, standardInput } from './command.ts';
import { Failure } from './failure.ts';
import { wide } from './formats/width.ts';
import { foldersFrom, shown } from './settings.ts';

/** Options by which a command is told what to take. */
export const queryOptions: Record<string, Option> = {
  query: { value: 'QUERY', about: "only tasks that the query holds for, see 'dueline list --help'" },
  view: { value: 'NAME', about: 'the query of a saved view, by its name or that of its file in .dueline/views' },
};

/** The query that is asked for, as it is written; empty where none is. Throws Failure where there is no such view, or more than one is named. */
export function queryOf(call: Call, ask: Ask): string {
  const [query, name] = [call.value('query'), call.value('view')];
  if (name === undefined) return query ?? '';
  if (query !== undefined) throw new Failure('--view and --query: name one of them');
  return viewNamed(name, call.operands.find((path) => path !== standardInput) ?? '.', ask);
}

/** The query of the view of a name, or of a file of that name. */
function viewNamed(name: string, path: string, ask: Ask): string {
  const views = viewsFor(path, ask);
  const same = (other: string) => other.normalize('NFKC').toLowerCase() === name.normalize('NFKC').toLowerCase();
  const view = views.find(({ id }) => same(id)) ?? views.find((one) => same(one.name));
  if (!view) {
    const there = views.map(({ id }) => `'${id}'`).join(', ');
    const what = there ? `there are ${there}` : 'there is no file in .dueline/views of the notes';
    throw new Failure(`--view: there is no saved view '${name}'; ${what}`);
  }
  if (view.error) throw new Failure(`--view: ${view.uri}: ${view.error}`);
  return view.query;
}

/** The saved views of the nearest folder at or above a path that has some, within its repository. */
function viewsFor(path: string, ask: Ask): SavedView[] {
  for (const folder of foldersFrom(path)) {
    const files = filesIn(join(folder, '.dueline/views'));
    if (files.length === 0) continue;
    const service = createService();
    for (const file of files) {
      const read = readNote(file);
      if (typeof read === 'object' && 'text' in read) service.setView(shown(file), read.text);
    }
    return service.views(ask);
  }
  return [];
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** What a query asks for; throws Failure that shows where it cannot be read. */
export function understand(query: string, { locale }: Ask): Query {
  try {
    return parseQuery(query, locale);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new Failure(`--query: ${error.message}\n${underline(query, error)}`);
  }
}

/** The query with carets below the words that could not be read. */
function underline(query: string, { start, end }: { start: number; end: number }): string {
  const before = wide(query.slice(0, start));
  const marked = wide(query.slice(start, end)) || 1;
  return `  ${query.replaceAll(/\s/g, ' ')}\n  ${' '.repeat(before)}${'^'.repeat(marked)}`;
}
