/** Who may be given a task: those that the section names first, then those of the note, then of the workspace, each by how often. */
import { personKey } from '../../index/keys.ts';
import type { Note, Position } from '../../model.ts';
import { offsetAt } from '../place.ts';
import type { OwnerChoice } from '../types.ts';
import type { World } from '../world.ts';

interface Counted {
  name: string;
  section: number;
  note: number;
}

/** People for the task at a position, the likeliest first; names as the note writes them, else as most notes do. */
export function ownerChoices(note: Note, position: Position, { index: { people } }: World, most = 200): OwnerChoice[] {
  const here = peopleOf(note, offsetAt(note, position), (name) => people.of(name, note).key);
  const near: OwnerChoice[] = [...here.values()]
    .sort((a, b) => b.section - a.section || b.note - a.note)
    .map(({ name, section }) => ({ name, from: section > 0 ? 'section' : 'note' }));
  const known = new Set(near.flatMap(({ name }) => [name, people.of(name, note).key]));
  const others = people
    .keys()
    .map((key) => ({ key, notes: people.countOf(key) }))
    .sort((a, b) => b.notes - a.notes)
    .slice(0, 5 * most);
  for (const { key } of others) {
    if (near.length >= most) break;
    const { key: person, name } = people.of(people.wordsOf(key), null);
    if (known.has(person)) continue;
    known.add(person);
    near.push({ name, from: 'workspace' });
  }
  return near;
}

/** A person's name as a note writes it, else as most notes do; null where nobody is meant by the key. */
export function nameIn(note: Note, key: string, { index: { people } }: World): string | null {
  const here = peopleOf(note, 0, (name) => people.of(name, note).key).get(key);
  if (here) return here.name;
  if (people.countOf(key) === 0) return null;
  const person = people.of(people.wordsOf(key), null);
  return person.key === key ? person.name : null;
}

/** Who has tasks in the note or is named in it, each once; an owner counts for more than who is only named. */
function peopleOf(note: Note, offset: number, keyOf: (name: string) => string): Map<string, Counted> {
  const section = note.sections.findLast(({ span, end }) => span.start <= offset && offset <= end);
  const inSection = section ? namesIn(note, section.span.start, section.end) : new Map<string, number>();
  const counted = new Map<string, Counted>();
  for (const [name, times] of namesInAll(note)) {
    const key = keyOf(name);
    const one = counted.get(key) ?? { name, section: 0, note: 0 };
    counted.set(key, one);
    one.note += times;
    one.section += inSection.get(name) ?? 0;
  }
  return counted;
}

const kept = new WeakMap<Note, Map<string, number>>();

/** Counted once a note: editors ask at each move of the cursor. */
function namesInAll(note: Note): Map<string, number> {
  const names = kept.get(note) ?? namesIn(note, 0, Number.POSITIVE_INFINITY);
  kept.set(note, names);
  return names;
}

function namesIn({ tasks, people }: Note, from: number, to: number): Map<string, number> {
  const names = new Map<string, number>();
  const count = (name: string, weight: number) => names.set(name, (names.get(name) ?? 0) + weight);
  for (const { owners, span } of tasks)
    if (from <= span.start && span.start < to) for (const owner of owners) count(owner, 2);
  for (const { name, span } of people) if (from <= span.start && span.start < to) count(name, 1);
  return names;
}

/** The likeliest others for a cursor: at most so many, of its note alone. */
export function likelyOwners(note: Note, position: Position, owners: readonly string[], most = 3): string[] {
  const own = new Set(owners.map(personKey));
  return [...peopleOf(note, offsetAt(note, position), personKey)]
    .filter(([key]) => !own.has(key))
    .sort(([, a], [, b]) => b.section - a.section || b.note - a.note)
    .slice(0, most)
    .map(([, { name }]) => name);
}
