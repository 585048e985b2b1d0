/**
 * The search over all notes for tasks, people and runbooks, by letters in their order. It goes on in steps, so that who asks
 * may do other things meanwhile; the newest notes first, as they are named.
 */
import { isOpen } from '../../index/due.ts';
import type { Entry, Row } from '../../index/entry.ts';
import type { Index } from '../../index/index.ts';
import { fold } from '../../index/keys.ts';
import { Look } from '../../index/look.ts';
import { statusOf } from '../../index/packed/mark.ts';
import { sectionPath } from '../../index/section.ts';
import type { PeopleFiles } from '../people-files.ts';
import { rangeOf } from '../place.ts';
import { runbooksOf } from '../runbooks/runbooks.ts';
import type { SymbolMatch } from '../types.ts';
import { inPeopleFiles } from './definition.ts';
import { beginsWord, fuzzyScore } from './fuzzy.ts';

/** How many are found at most, and from how many that have the query in them as it stands these are chosen. */
const most = { shown: 200, chosenFrom: 1000 };

export interface SymbolSearch {
  /** Goes through so many more notes. Says whether there is more to do. */
  more(notes: number): boolean;
  /** Takes what has the query at the beginning of a word, for who shows it at once: nothing better will come. */
  surest(): SymbolMatch[];
  /** What was found until now and not taken, best first. */
  found(): SymbolMatch[];
}

/** What is searched. */
export interface Searched {
  index: Index;
  files: Pick<PeopleFiles, 'listedAs'>;
}

/** Everything that answers to a query, best first. */
export function findSymbols(query: string, searched: Searched): SymbolMatch[] {
  const search = searchSymbols(query, searched);
  while (search.more(1000));
  return search.found();
}

/** A search that has not begun. An empty query is answered by tasks. */
export function searchSymbols(query: string, searched: Searched): SymbolSearch {
  const { index } = searched;
  const asked = askedBy(query);
  const best = createBest();
  const entries = index.entries();
  const lookAt = lookingFor(asked, index);
  let next = entries.length - 1;
  let begun = asked.letters.length === 0;
  return {
    more(notes) {
      if (!begun) {
        addPeople(asked, searched, best);
        begun = true;
      }
      const stop = Math.max(-1, next - notes);
      for (; next > stop && !best.isFull(); next--) {
        addRunbooks(asked, entries[next]!, best);
        lookAt(entries[next]!, (rank, row) => best.add(rank, () => taskSymbol(row, index)));
      }
      return next >= 0 && !best.isFull();
    },
    surest: best.surest,
    found: best.found,
  };
}

interface Asked {
  query: string;
  /** As it is compared. */
  words: string;
  letters: string[];
}

function askedBy(query: string): Asked {
  const words = fold(query);
  return { query, words, letters: [...words.replace(/ /g, '')] };
}

/** Where the query stands: the whole name 4, a word's beginning 3, anywhere 2; 1: in the owner's name; 0: letter by letter. */
interface Rank {
  tier: number;
  score: number;
  open: boolean;
}

const never: Rank = { tier: -1, score: 0, open: false };
const utmost: Rank = { tier: 5, score: 0, open: true };

/** How a name answers to what is asked; null where it does not. */
function rankOf(name: string, { words, letters }: Asked): Rank | null {
  const folded = fold(name);
  const score = fuzzyScore(folded, letters);
  if (score === null) return null;
  const at = folded.indexOf(words);
  const tier = at < 0 ? 0 : folded === words ? 4 : beginsWord(folded, at) ? 3 : 2;
  // Of two that have the same letters the shorter has less else.
  return { tier, score: letters.length > 0 ? score - folded.length / 100 : 0, open: true };
}

const compareRanks = (one: Rank, other: Rank): number =>
  other.tier - one.tier || Number(other.open) - Number(one.open) || other.score - one.score;

interface Match {
  rank: Rank;
  symbol: () => SymbolMatch;
}

/** Keeps the best of what is found. */
function createBest() {
  let all: Match[] = [];
  let asItStands = 0;
  let worst = never;
  let taken = 0;
  const sort = () => {
    all = all.sort((one, other) => compareRanks(one.rank, other.rank)).slice(0, most.shown - taken);
    if (all.length === most.shown - taken) worst = all.at(-1)?.rank ?? utmost;
  };
  return {
    add(rank: Rank, symbol: () => SymbolMatch): void {
      if (rank.tier > 1 && rank.open) asItStands++;
      if (compareRanks(rank, worst) >= 0) return;
      all.push({ rank, symbol });
      if (all.length > 4 * most.shown) sort();
    },
    isFull: () => asItStands >= most.chosenFrom || taken === most.shown,
    surest(): SymbolMatch[] {
      sort();
      const sure = all.filter(({ rank }) => rank.tier > 2);
      all = all.filter(({ rank }) => rank.tier < 3);
      taken += sure.length;
      return sure.map(({ symbol }) => symbol());
    },
    found(): SymbolMatch[] {
      sort();
      return all.map(({ symbol }) => symbol());
    },
  };
}

type Best = ReturnType<typeof createBest>;

/**
 * Tells of the tasks of an entry that answer: by their title; by their owner; and, of a query of several words, by the first word
 * in the title and the others in the owner's name or the path.
 */
function lookingFor(asked: Asked, { people }: Index): (entry: Entry, tell: (rank: Rank, row: Row) => void) => void {
  const [first = '', ...others] = asked.words.split(' ');
  const owners = [asked.query, ...others].map((words) => {
    const person = people.of(words, null);
    return { key: person.key, notes: new Set(words ? people.notesOf(person) : []) };
  });
  const owned = (look: Look, by: { key: string }): boolean =>
    look.task.owners.some((owner) => people.of(owner, look.note).key === by.key);
  const byTitle = asked;
  const byFirst = askedBy(first);
  return (entry, tell) => {
    const titles = entry.titlesWith(byTitle.letters);
    const path = others.length > 0 ? fold(entry.path) : '';
    const [whole, ...rest] = owners.map((owner) => (owner.notes.has(entry.uri) ? owner : null));
    const isNear = others.length > 0 && others.every((word, at) => rest[at] || path.includes(word));
    const near = isNear ? entry.titlesWith(byFirst.letters) : null;
    if (titles.size === 0 && !whole && !near?.size) return;
    const look = new Look(entry);
    for (let id = 0; id < entry.tasks; id++) {
      const isBeside = () => others.every((word, at) => path.includes(word) || (rest[at] && owned(look, rest[at])));
      look.move(id);
      const rank =
        (titles.has(id) && rankOf(titles.get(id)!, byTitle)) ||
        (near?.has(id) && isBeside() && rankOf(near.get(id)!, byFirst)) ||
        (whole && owned(look, whole) && { tier: 1, score: 0 });
      const open = isOpen(statusOf(look.mark));
      if (rank) tell({ tier: rank.tier, score: rank.score, open }, { entry, id, mark: look.mark });
    }
  };
}

function taskSymbol(row: Row, index: Index): SymbolMatch {
  const { note, task } = index.found(row);
  const place = [note.path, ...sectionPath(note, task.section)].join(' › ');
  return {
    name: task.title || '…',
    containerName: [place, task.owners.join(', ')].filter(Boolean).join(' · '),
    kind: isOpen(task.status) ? 'task' : 'doneTask',
    status: task.status,
    uri: note.uri,
    range: rangeOf(note, task.span),
  };
}

function addRunbooks(asked: Asked, entry: Entry, best: Best): void {
  if (entry.runbooks === 0 || asked.letters.length === 0) return;
  for (const { title, uri, path, range } of runbooksOf(entry)) {
    const rank = rankOf(title, asked);
    if (rank) best.add(rank, () => ({ name: title, containerName: path, kind: 'runbook', status: null, uri, range }));
  }
}

/** People by any spelling, each once: by the one that answers best. */
function addPeople(asked: Asked, searched: Searched, best: Best): void {
  const { people } = searched.index;
  const found = new Map<string, { rank: Rank; name: string }>();
  for (const key of people.keys()) {
    const rank = rankOf(key, asked);
    if (!rank) continue;
    const words = people.wordsOf(key);
    const person = people.of(words, null);
    const known = found.get(person.key);
    // What a client filters by itself must be in the name.
    const name = fold(person.name) === fold(words) ? person.name : `${person.name} (${words})`;
    if (!known || compareRanks(rank, known.rank) < 0) found.set(person.key, { rank, name });
  }
  for (const { rank, name } of found.values()) best.add(rank, () => personSymbol(name, searched));
}

/** Where a people file has a person, else where the last note does, by path. */
function personSymbol(name: string, searched: Searched): SymbolMatch {
  const { index, files } = searched;
  const { people } = index;
  const person = people.of(name.replace(/ \([^()]*\)$/, ''), null);
  const [listed] = inPeopleFiles({ person }, { world: { index }, files });
  const note = listed ? undefined : index.note(people.notesOf(person).findLast((uri) => index.entry(uri)) ?? '');
  const said = note?.people.find((fact) => people.of(fact.name, note).key === person.key);
  const start = { line: 0, character: 0 };
  const range = note && said ? rangeOf(note, said.span) : { start, end: start };
  const place = listed ?? { uri: note?.uri ?? '', range };
  return { name, containerName: person.team ?? '', kind: 'person', status: null, ...place };
}
