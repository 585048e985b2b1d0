/**
 * Who is to do it: named in the item itself, below it, or above it by what speaks for the whole list. Who merely said or
 * reported it is no owner.
 */

import type { PersonMention } from '../mentions/person.ts';
import { anyOf, wordsOf } from '../mentions/words.ts';
import type { RuleId } from '../messages/index.ts';
import type { Evidence } from '../model.ts';
import { type Context, evidence, holders, peopleIn } from './context.ts';
import type { Entry } from './entries.ts';

export interface Owners {
  names: string[];
  evidence: Evidence[];
}

export interface Inherited {
  /** By heading, label or lead-in, for each entry. */
  of: (Owners | null)[];
}

type Rule = [RuleId, (entry: Entry, context: Context) => PersonMention[]];

/** In the order of how sure they are: the first that finds somebody decides. */
const own: Rule[] = [
  ['owner.label', (entry) => peopleIn(entry, 'label')],
  ['owner.asked', asked],
  ['owner.agent', agents],
  ['owner.bracket', (entry, { known }) => opened(peopleIn(entry, 'bracket'), entry, known)],
  ['owner.verb', verbs],
  ['owner.opener', openers],
  ['owner.handle', handles],
  ['owner.profile', (entry) => peopleIn(entry, 'profile')],
  ['owner.dash', (entry) => peopleIn(entry, 'dash')],
  ['owner.parentheses', inParentheses],
  ['owner.line', (entry) => peopleIn(entry, 'names').filter(({ start }) => start >= entry.at + entry.text.length)],
];

const toOwners = (rule: RuleId, people: readonly PersonMention[]): Owners => ({
  names: [...new Set(people.map(({ name }) => name))],
  evidence: people.map((person) => evidence('owner', rule, person)),
});

/** The owners of an entry that is a task. */
export function ownersOf(index: number, context: Context, inherited: Inherited): Owners {
  const entry = context.entries[index]!;
  return (
    ownOwners(entry, context) ??
    fieldOwners(index, context) ??
    holderOwners(index, context) ??
    inherited.of[index] ?? { names: [], evidence: [] }
  );
}

export function ownOwners(entry: Entry, context: Context): Owners | null {
  for (const [rule, read] of own) {
    const people = read(entry, context);
    if (people.length > 0) return toOwners(rule, people);
  }
  return null;
}

/** `- 责任人：…` or nothing but names, below. */
function fieldOwners(index: number, context: Context): Owners | null {
  for (const at of context.fields.of.get(index) ?? []) {
    if (context.fields.own.get(at)!.name !== 'owner') continue;
    const people = peopleIn(context.entries[at]!, 'label', 'names', 'honorific', 'handle', 'profile');
    if (people.length > 0) return toOwners('owner.field', people);
  }
  return null;
}

/** The item that holds this one speaks for it. */
function holderOwners(index: number, context: Context): Owners | null {
  for (const at of holders(context.entries, index)) {
    const holder = context.entries[at]!;
    if (holder.kind !== 'item' && holder.kind !== 'line') continue;
    const found = ownOwners(holder, context) ?? fieldOwners(at, context);
    if (found) return found;
  }
  return null;
}

const requests = wordsOf((notes) => notes.requests).filter((word) => /^[^ -~]/.test(word) && word.startsWith('に'));
const request = new RegExp(`(?:${anyOf(requests)})[。.！!]?\\s*(?:[(（].{0,20})?$`);
const receiving = /もらう|もらいたい|いただく|いただきたい/;

/** `薮田さんに依頼したい`, `中西さんには…入ってもらう`: the one before `に`. */
function asked(entry: Entry, { text }: Context): PersonMention[] {
  const people = peopleIn(entry, 'honorific').filter((person) =>
    /^(?:さん|様|氏|くん|君)?に/.test(text.slice(person.end, person.end + 4)),
  );
  const last = entry.text.slice(-40);
  if (people.length === 0 || !(request.test(last) || receiving.test(last))) return [];
  return request.test(last) ? people.slice(-1) : people.slice(0, 1);
}

const undertaking = new RegExp(
  `(${anyOf(wordsOf((notes) => notes.undertakings))})(?:ので|[。.！!\\s]|[(（].{0,20}$|$)`,
);

/** The span of the words by which an entry takes something on, or null. */
export function undertakingIn(entry: Entry): { start: number; end: number } | null {
  const found = undertaking.exec(entry.text.slice(0, 600));
  return found && { start: entry.at + found.index, end: entry.at + found.index + found[1]!.length };
}

/** `土屋さんが…フォローをする`, `タテダやります`: who takes it on. */
function agents(entry: Entry, { text }: Context): PersonMention[] {
  const deed = undertakingIn(entry);
  if (!deed) return [];
  return peopleIn(entry, 'honorific', 'agent')
    .filter((person) => {
      const after = text.slice(person.end, person.end + 6);
      return (
        person.end <= deed.start && (/^(?:さん|様|氏|くん|君)?\s?(?:が|は)/.test(after) || person.end === deed.start)
      );
    })
    .slice(0, 1);
}

/** `Ann to write it up`; within the text (`… Ann will ask`) only somebody known. */
function verbs(entry: Entry, { known }: Context): PersonMention[] {
  const first = peopleIn(entry, 'verb');
  return first.length > 0
    ? first
    : peopleIn(entry, 'later')
        .filter(({ name }) => known.has(name))
        .slice(0, 1);
}

/** `Ann: …`, where tasks are named so: behind a marker or box, or with an undertaking. */
function openers(entry: Entry, { known, dialogue }: Context): PersonMention[] {
  const people = peopleIn(entry, 'opener');
  if (people.length === 0) return [];
  if (!dialogue && (entry.marker !== null || undertakingIn(entry) !== null)) return people;
  const sure = people.every(({ name, polite }) => known.has(name) && (polite || entry.checkbox));
  return sure ? people : [];
}

/** `[ann] …`: a lower-case word in brackets may be any tag, unless it is somebody known. */
function opened(people: PersonMention[], entry: Entry, known: ReadonlySet<string>): PersonMention[] {
  return people.every(({ name }) => known.has(name) || (entry.checkbox && /^\p{Lu}/u.test(name))) ? people : [];
}

/** Handles where an owner stands: at the beginning or end, behind a dash, colon or bracket; never within a sentence. */
function handles(entry: Entry, { text }: Context): PersonMention[] {
  const whole = entry.more ? entry.end : entry.at + entry.text.length;
  return peopleIn(entry, 'handle').filter((person) => {
    const before = text.slice(Math.max(entry.at, person.start - 40), person.start).replace(/[@\s\u3000[*]+$/, '');
    const after = text.slice(person.end, Math.min(whole, person.end + 60)).replace(/^\]\([^)]{0,80}\)/, '');
    if (before === '' || /[—–\-:：,，、;；。([（【/|&>→\])]$/.test(before)) return true;
    return /^[\s)）\]】。.;；,，、!！]*(?:$|@|and @|[&/])/.test(after);
  });
}

/** Trailing parentheses: an owner in plans, headings, lists of tasks and tables; in minutes it is who said it. */
function inParentheses(entry: Entry, { kind, known, text }: Context): PersonMention[] {
  const spoken =
    kind === 'minutes' && !entry.checkbox && !entry.marker && entry.kind !== 'row' && entry.kind !== 'heading';
  return peopleIn(entry, 'parentheses').filter(({ name, start, end }) => {
    const after = text.slice(end, entry.at + entry.text.length);
    const trailing = after.length < 30 && /^[^()（）]*[)）][\s*_：:。.;；]*(?:$|[(（])/.test(after);
    return (
      trailing && (known.has(name) ? !spoken : !spoken && start > entry.at && !/^[a-z]/.test(name) && name.length <= 24)
    );
  });
}

/** What headings, labels and lead-ins say of the owner of everything below. */
export function inheritedOwners(context: Context): Inherited {
  const { entries, scopes } = context;
  const persons = personHeadings(context);
  const open: { level: number; owners: Owners | null }[] = [];
  let heading: Owners | null = null;
  const of = entries.map((entry, index) => {
    if (entry.kind === 'heading' && entry.parent === null) {
      while (open.length > 0 && open.at(-1)!.level >= entry.level) open.pop();
      const found = persons.has(index) ? toPerson(entry) : headingOwners(entry);
      open.push({ level: entry.level, owners: found ?? open.at(-1)?.owners ?? null });
      heading = open.at(-1)!.owners;
    }
    const { opener, kind } = scopes[index]!;
    if ((kind === 'lead-in' || kind === 'label') && opener !== index && opener >= 0) {
      const people = peopleIn(entries[opener]!, 'handle', 'honorific', 'parentheses', 'profile').slice(
        0,
        kind === 'label' ? 9 : 1,
      );
      if (people.length > 0) return toOwners('owner.lead-in', people);
    }
    return heading;
  });
  return { of };
}

/** `### Importer (Ann)`, `## @ann` */
function headingOwners(entry: Entry): Owners | null {
  const people = peopleIn(entry, 'parentheses', 'handle', 'profile').filter(
    ({ form, end }) => form !== 'parentheses' || entry.at + entry.text.length - end <= 3,
  );
  return people.length > 0 ? toOwners('owner.heading', people) : null;
}

const toPerson = (entry: Entry): Owners => {
  const name = entry.text
    .trim()
    .replace(/(?:さん|様|氏)$/, '')
    .replace(/^@/, '');
  return {
    names: [name],
    evidence: [evidence('owner', 'owner.person-heading', { start: entry.at, end: entry.at + entry.text.length })],
  };
};

/** Headings that are a name, where at least two of one level have a section of things to do or done below them. */
function personHeadings({ entries, scopes }: Context): Set<number> {
  const found = new Map<number, number[]>();
  let last: Entry | null = null;
  let at = -1;
  entries.forEach((entry, index) => {
    if (entry.kind !== 'heading') return;
    const { mode } = scopes[index]!;
    if ((mode === 'todo' || mode === 'done') && entry.mode && last && entry.level > last.level && !last.mode) {
      const list = found.get(last.level) ?? [];
      if (list.at(-1) !== at) found.set(last.level, [...list, at]);
    }
    if (!last || entry.level <= last.level || !entry.mode) {
      const name = /^[@\p{L}][\p{L}\p{N}_.-]{0,24}(?: \p{Lu}[\p{L}.]{0,20})?$/u.test(entry.text.trim());
      last = name ? entry : null;
      at = index;
    }
  });
  return new Set([...found.values()].filter((list) => list.length > 1).flat());
}
