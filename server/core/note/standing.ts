import type { Day } from '../model.ts';
import { belowOpeners, firstOf, perChapter, perChapterOf } from './chapters.ts';
import type { Chapter, Entry, Field, NamedRepository, Scope, Standing } from './parts.ts';
import { hasOpenIssue } from './projects/repositories.ts';
import { isDefined } from './scopes/definitions.ts';
import { styleOf } from './scopes/listed.ts';

import type { TaskContext } from './tasks/tasks.ts';

/** What a whole note says of its entries. */
export interface Surroundings extends TaskContext {
  /** Of the note's folder; empty where it has none. */
  remote: string;
  /** The repository that is known at each entry, see `repositoriesOf`. */
  repositories: ReadonlyMap<number, NamedRepository | null>;
}

const referencesIn = perChapterOf<Day | null>();
const openIssues = perChapter(({ entries }) => entries.filter(hasOpenIssue));

/** All that the entries of a chapter stand in, but for what they ask about names: where that is as it was, each of them stands as it did. */
export function standingOf(chapter: Chapter, context: Surroundings): unknown[] {
  const { kind, report, markedScopes, references, repositories } = context;
  const { scopes, owners, above } = chapter;
  const on: unknown[] = [kind, report, markedScopes, scopes, owners, above];
  on.push(referencesIn(chapter, references));
  for (const entry of belowOpeners(chapter, context.entries)) on.push(entry);
  on.push('issues');
  for (const { index } of openIssues(chapter, [])) on.push(repositories.get(index));
  on.push('heads and fields');
  addHeadsAndFields(on, chapter, context);
  return on;
}

/** Which entries of a chapter are names that speak for what is below, and which are values or have some below. */
function addHeadsAndFields(on: unknown[], chapter: Chapter, { entries, heads, fields }: Surroundings): void {
  const first = firstOf(chapter);
  for (let index = first; index < first + chapter.entries.length; index++) {
    const names = heads.get(index);
    if (names) on.push('head', entries[index], names);
    const field = fields.own.get(index);
    if (field) on.push('field', entries[index], field.name, entries[field.of]);
    const below = fields.of.get(index);
    if (below) on.push('fields', entries[index]);
    for (const at of below ?? []) on.push(entries[at]);
  }
}

/** Whether an entry stands as it did; else what it stands in now is written down. */
export function stands(index: number, context: Surroundings): boolean {
  const entry = context.entries[index]!;
  const scope = context.scopes[index]!;
  const known = entry.standing;
  const same =
    known !== null &&
    known.mode === scope.mode &&
    known.kind === scope.kind &&
    known.status === scope.status &&
    known.opener === scope.from &&
    known.style === styleOfList(entry, scope, context) &&
    known.marked === isMarked(scope, context) &&
    known.reference === context.references[index] &&
    known.announced === announced(scope, context) &&
    known.field === (context.fields.own.get(index)?.name ?? null) &&
    known.head === (context.heads.get(index) ?? null) &&
    known.defined === isDefinition(index, context) &&
    known.inherited === context.inherited[index] &&
    known.repository === repositoryAt(index, context) &&
    areSameFields(known.fields, fieldsBelow(index, context));
  if (!same) entry.standing = standingAt(index, context);
  return same;
}

function standingAt(index: number, context: Surroundings): Standing {
  const { entries, scopes, references, fields } = context;
  const scope = scopes[index]!;
  return {
    mode: scope.mode,
    kind: scope.kind,
    status: scope.status,
    opener: scope.from,
    style: styleOfList(entries[index]!, scope, context),
    marked: isMarked(scope, context),
    reference: references[index]!,
    announced: announced(scope, context),
    field: fields.own.get(index)?.name ?? null,
    fields: fieldsBelow(index, context),
    head: context.heads.get(index) ?? null,
    inherited: context.inherited[index]!,
    repository: repositoryAt(index, context),
    defined: isDefinition(index, context),
  };
}

const isMarked = ({ from }: Scope, { markedScopes }: Surroundings): boolean => from !== null && markedScopes.has(from);

const announced = ({ kind, opener }: Scope, { references }: Surroundings): Day | null =>
  kind === 'lead-in' ? references[opener]! : null;

function styleOfList(entry: Entry, { opener }: Scope, { entries }: Surroundings): string {
  const first = opener < 0 || entry.kind !== 'line' || !entry.bullet ? undefined : entries[opener + 1];
  return first ? styleOf(first) : '';
}

const repositoryAt = (index: number, { repositories }: Surroundings): NamedRepository | null =>
  repositories.get(index) ?? null;

const isDefinition = (index: number, context: Surroundings): boolean =>
  context.entries[index]!.marker !== null &&
  (context.kind === 'other' || context.kind === 'runbook') &&
  isDefined(index, context);

const none: readonly Field[] = [];

function fieldsBelow(index: number, { entries, fields, references, scopes }: Surroundings): readonly Field[] {
  const below = fields.of.get(index);
  if (!below) return none;
  const { start } = entries[index]!;
  return below.map((at) => ({
    entry: entries[at]!,
    gap: entries[at]!.start - start,
    reference: references[at]!,
    mode: scopes[at]!.mode,
  }));
}

const areSameFields = (one: readonly Field[], other: readonly Field[]): boolean =>
  one.length === other.length &&
  one.every(({ entry, gap, reference, mode }, at) => {
    const field = other[at]!;
    return entry === field.entry && gap === field.gap && reference === field.reference && mode === field.mode;
  });
