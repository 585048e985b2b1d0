/**
 * People: those of the section first, then of the note, then of the workspace, each by how often they are named. What is written
 * is what the note calls them, honorific included.
 */
import type { Index } from '../../index/index.ts';
import { personKey } from '../../index/keys.ts';
import type { Person } from '../../index/people/index.ts';
import { lexicons } from '../../lexicons/index.ts';
import type { Note, PersonFact } from '../../model.ts';
import { readingOf } from '../../readings.ts';
import { touches } from '../place.ts';
import type { CompletionItem } from '../types.ts';
import type { World } from '../world.ts';
import type { Caret, Typed } from './caret.ts';
import { bestFit, fitOf, itemOf } from './offer.ts';
import { createRoster } from './roster.ts';

/** Where a name stands: behind an `@`, or anywhere else. */
export type NameForm = 'handle' | 'name';

/** As many as anybody looks through; with each key there may be others. */
const MOST = 50;
/** Of the workspace, those that most notes name are looked through. */
const MOST_KEYS = 2000;

/** Answers with the people whom the typed letters may mean. */
export type PeopleOffers = (caret: Caret, typed: Typed, form: NameForm) => CompletionItem[];

export function createPeopleOffers(): PeopleOffers {
  const keysOf = createRoster(({ people }) => people.version(), mostNamed);
  return (caret, typed, form) => {
    const names = namesHere(caret);
    const here = peopleOf(names, typed.text, caret);
    const found = new Map<string, Candidate>();
    for (const one of here.values()) {
      const fit = bestFit(typed.text, [...one.spellings.keys(), one.person.name]);
      if (fit !== null) found.set(one.person.key, { ...one, fit, workspace: 0 });
    }
    addOthers(found, here, { caret, typed: typed.text, keys: keysOf(caret, typed) });
    const polite = honorificOf(names);
    return [...found.values()]
      .sort((a, b) => a.fit - b.fit || b.section - a.section || b.note - a.note || b.workspace - a.workspace)
      .slice(0, MOST)
      .map((candidate, at) => personItem(candidate, typed, { caret, form, polite, isFirst: at < MOST_READ }));
  };
}

interface NameHere {
  name: string;
  /** How often it stands in the caret's section, and in the note. */
  section: number;
  note: number;
  /** How it is written, with how often: as a name, and behind an `@`. */
  spellings: Map<string, number>;
  handles: Map<string, number>;
}

interface PersonHere extends Omit<NameHere, 'name'> {
  person: Person;
}

interface Candidate extends PersonHere {
  fit: number;
  /** How many notes name them by the spelling that was found. */
  workspace: number;
}

const unnamed = (): Omit<NameHere, 'name'> => ({ section: 0, note: 0, spellings: new Map(), handles: new Map() });

/** The names of the note, the most used first, but for the words at the caret, which are still being written. */
function namesHere({ note, text, offset }: Caret): NameHere[] {
  const section = note.sections.findLast(({ span, end }) => span.start <= offset && offset <= end);
  const names = new Map<string, NameHere>();
  for (const { name, span } of namesIn(note, text)) {
    if (touches(span, offset)) continue;
    const one = names.get(name) ?? { name, ...unnamed() };
    names.set(name, one);
    one.note += 1;
    if (section && section.span.start <= span.start && span.start < section.end) one.section += 1;
    const isHandle = text[span.start - 1] === '@';
    count(isHandle ? one.handles : one.spellings, isHandle ? name : name + honorificBehind(text, span.end));
  }
  return [...names.values()].sort((a, b) => b.section - a.section || b.note - a.note);
}

const count = (counts: Map<string, number>, key: string, by = 1): unknown =>
  counts.set(key, (counts.get(key) ?? 0) + by);

/** Of a note that names more people, those are looked up that it names most, and those who may be meant by what is typed. */
const [MOST_NAMES, MOST_FITTING] = [60, 30];

/** Who the names mean. To say that of a name costs as much as the note has names. */
function peopleOf(names: readonly NameHere[], typed: string, { note, world }: Caret): Map<string, PersonHere> {
  const fitting = names.slice(MOST_NAMES).filter(({ name }) => fitOf(typed, name) !== null);
  const people = new Map<string, PersonHere>();
  for (const { name, ...used } of [...names.slice(0, MOST_NAMES), ...fitting.slice(0, MOST_FITTING)]) {
    const person = world.index.people.of(name, note);
    const one = people.get(person.key) ?? { person, ...unnamed() };
    people.set(person.key, one);
    one.section += used.section;
    one.note += used.note;
    for (const [words, times] of used.spellings) count(one.spellings, words, times);
    for (const [words, times] of used.handles) count(one.handles, words, times);
  }
  return people;
}

/** The people of a note where they are named, and the owners of its tasks, of whom some are known by their tasks alone. */
function namesIn(note: Note, text: string): Iterable<PersonFact> {
  const named = new Map(note.people.map((fact) => [fact.span.start, fact]));
  for (const { owners, evidence } of note.tasks)
    for (const { field, span } of evidence) {
      if (field !== 'owner' || named.has(span.start)) continue;
      const name = text.slice(span.start, span.end);
      if (owners.includes(name)) named.set(span.start, { name, span });
    }
  return named.values();
}

const honorifics = lexicons.flatMap(({ notes }) => notes.honorifics).sort((a, b) => b.length - a.length);

const honorificBehind = (text: string, at: number): string =>
  honorifics.find((word) => text.startsWith(word, at)) ?? '';

/** The honorific that most names of the note have; empty where most have none. */
function honorificOf(names: readonly NameHere[]): string {
  const counts = new Map<string, number>();
  for (const { spellings } of names)
    for (const [words, times] of spellings)
      count(counts, honorifics.find((word) => words.length > word.length && words.endsWith(word)) ?? '', times);
  return mostOf(counts) ?? '';
}

const mostOf = (counts: ReadonlyMap<string, number>): string | undefined =>
  [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];

interface Search {
  caret: Caret;
  typed: string;
  keys: readonly string[];
}

/** Those of the workspace who fit, until there are enough; in the note's spelling where it names them by another. */
function addOthers(
  found: Map<string, Candidate>,
  here: ReadonlyMap<string, PersonHere>,
  { caret: { world }, typed, keys }: Search,
): void {
  const { people } = world.index;
  const half = personKey(typed);
  for (const key of keys) {
    if (found.size >= MOST) return;
    const workspace = people.countOf(key);
    // What is being typed is read as a name as well, in this note alone.
    if (workspace === 0 || (key === half && workspace === 1 && !people.isListed(key))) continue;
    const words = people.wordsOf(key);
    const fit = fitOf(typed, words);
    if (fit === null) continue;
    const person = people.of(words, null);
    const known = found.get(person.key);
    if (known) known.workspace = Math.max(known.workspace, workspace);
    else found.set(person.key, { ...(here.get(person.key) ?? { person, ...unnamed() }), fit, workspace });
  }
}

/** The spellings that most notes and people files have. */
function mostNamed({ people }: Index): string[] {
  const counted = people.keys().map((key) => ({ key, count: people.countOf(key) + (people.isListed(key) ? 1 : 0) }));
  const most = counted.sort((a, b) => b.count - a.count).slice(0, MOST_KEYS);
  return most.map(({ key }) => key);
}

function personItem(
  one: Candidate,
  typed: Typed,
  { caret, form, polite, isFirst }: { caret: Caret; form: NameForm; polite: string; isFirst: boolean },
): CompletionItem {
  const { person } = one;
  const newText = form === 'handle' ? handleOf(one, caret) : (mostOf(one.spellings) ?? calledBy(person, polite));
  const said = newText.startsWith(person.name) ? '' : person.name;
  return itemOf(
    {
      label: newText,
      kind: 'person',
      description: [said, person.team ?? ''].filter(Boolean).join(' · '),
      newText,
      names: [person.name, ...one.spellings.keys(), ...one.handles.keys(), isFirst ? readingIn(person.name) : ''],
      about: { kind: 'person', name: person.name },
    },
    typed,
    caret,
  );
}

/** Of so many the reading is said, so that an editor can go on filtering by itself before it is answered anew. */
const MOST_READ = 12;

const readingIn = (name: string): string => (/[^\x20-\x7e]/.test(name) ? readingOf(name) : '');

/** A name that the note does not have yet; with its honorific where those of the note have one. */
const calledBy = ({ name }: Person, polite: string): string =>
  polite && /[\u3040-\u30ff\p{Script=Han}]/u.test(name) && !honorifics.some((word) => name.endsWith(word))
    ? name + polite
    : name;

/** What stands behind an `@`: what the note writes there, else a login, else the name. */
function handleOf({ person, handles }: PersonHere, { world, note }: Caret): string {
  const own = mostOf(handles);
  if (own !== undefined) return own;
  if (isLogin(person.name)) return person.name;
  const login = world.index.people
    .spellings(person)
    .find(({ words }) => isLogin(words) && isOwn(words, person, note, world));
  return login?.words ?? person.name;
}

/** `alee`, `ann-lee`: one word in small letters or digits, and no address. */
const isLogin = (words: string): boolean => /^[a-z0-9](?:[\w.-]*[\w])?$/.test(words) && words.length > 1;

const isOwn = (words: string, { key }: Person, note: Note, { index }: World): boolean =>
  index.people.of(`@${words}`, note).key === key;
