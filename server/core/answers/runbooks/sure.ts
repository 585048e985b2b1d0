/**
 * The open tasks that mean a runbook beyond doubt without a link: they name its script, service, host or path, and no other runbook
 * serves them as well. What tasks and runbooks name is kept from question to question and looked up, not compared.
 */
import type { Entry } from '../../index/entry.ts';
import type { Index } from '../../index/index.ts';
import { isFormMark, isOpenMark } from '../../index/packed/mark.ts';
import { subjectsOf } from '../../note/runbooks/runbooks.ts';
import type { World } from '../world.ts';
import { type Candidate, candidatesIn, type Judged, judge } from './match.ts';
import { jumpTermsOf } from './terms.ts';
import { weightsOf } from './weights.ts';

/** A task, by its place, and why it means the runbook. */
export interface SureTask {
  entry: Entry;
  id: number;
  title: string;
  because: string;
}

/** The open tasks of other notes that mean a runbook. */
export function sureTasksOf(target: Candidate, world: World): SureTask[] {
  const { tasks, books } = namesakes(world.index);
  const how = { locale: world.ask.locale, weights: weightsOf(world.index) };
  const found = new Map<string, SureTask>();
  for (const name of namesOf(target)) {
    for (const { entry, id, title } of tasks.get(name) ?? []) {
      const key = `${entry.uri}#${id}`;
      if (entry === target.entry || found.has(key)) continue;
      const terms = jumpTermsOf(title);
      const subject = { title, terms, ...subjectsOf(title), links: [] };
      const rivals = new Set(wordsIn(title).flatMap((word) => books.get(word) ?? []));
      const judged = [...rivals].flatMap((candidate) => judge(candidate, subject, how));
      const own = judged.find(({ candidate }) => candidate === target);
      if (own && isSure(own) && judged.every((other) => other === own || other.score < own.score))
        found.set(key, { entry, id, title, because: own.because });
    }
  }
  return [...found.values()];
}

/** A name that merely stands somewhere in a runbook, or words that are alike, leave a doubt. */
const isSure = ({ reason, isNamed }: Judged): boolean => (reason === 'command' || reason === 'name') && isNamed;

interface Named {
  entry: Entry;
  id: number;
  title: string;
}

interface Namesakes {
  /** What was looked at, by URI. */
  seen: Map<string, Entry>;
  tasks: Map<string, Named[]>;
  books: Map<string, Candidate[]>;
}

const kept = new WeakMap<Index, { version: number; namesakes: Namesakes }>();

/** Open tasks and runbooks by what they name; after a change only the notes that changed are looked at. */
function namesakes(index: Index): Namesakes {
  const known = kept.get(index);
  if (known?.version === index.version()) return known.namesakes;
  const names: Namesakes = known?.namesakes ?? { seen: new Map(), tasks: new Map(), books: new Map() };
  const gone = new Map(names.seen);
  for (const entry of index.entries()) {
    const before = gone.get(entry.uri);
    gone.delete(entry.uri);
    if (before === entry) continue;
    if (before) remove(names, before);
    add(names, entry);
  }
  for (const entry of gone.values()) remove(names, entry);
  kept.set(index, { version: index.version(), namesakes: names });
  return names;
}

function add({ seen, tasks, books }: Namesakes, entry: Entry): void {
  seen.set(entry.uri, entry);
  for (const task of openTasks(entry)) for (const word of wordsIn(task.title)) push(tasks, word, task);
  if (entry.runbooks > 0)
    for (const candidate of candidatesIn(entry)) for (const name of namesOf(candidate)) push(books, name, candidate);
}

function remove({ seen, tasks, books }: Namesakes, entry: Entry): void {
  seen.delete(entry.uri);
  for (const { title } of openTasks(entry)) for (const word of wordsIn(title)) drop(tasks, word, entry);
  if (entry.runbooks > 0)
    for (const candidate of candidatesIn(entry)) for (const name of namesOf(candidate)) drop(books, name, entry);
}

function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}

function drop(map: Map<string, { entry: Entry }[]>, key: string, entry: Entry): void {
  const left = map.get(key)?.filter((item) => item.entry !== entry) ?? [];
  if (left.length > 0) map.set(key, left);
  else map.delete(key);
}

const openTasks = (entry: Entry): Named[] =>
  entry.open === 0
    ? []
    : entry.titles().flatMap((title, id) => {
        const mark = entry.markAt(id);
        return isOpenMark(mark) && !isFormMark(mark) ? [{ entry, id, title }] : [];
      });

const namesOf = ({ runbook, above }: Candidate): Set<string> =>
  new Set([...runbook.names, ...above.names].filter((name) => isWord.test(name)));

/** What can be a name, in lower case: words, addresses, paths. */
const wordsIn = (title: string): string[] => [...new Set(title.toLowerCase().match(words) ?? [])];
const words = /[\w/@][\w./@-]{1,80}\w/g;
const isWord = /^[\w/@][\w./@-]{1,80}\w$/;
