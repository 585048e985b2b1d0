/** Who answers for everything below a heading, label or lead-in. */
import { lexicons } from '../../lexicons/index.ts';
import {
  hasGivenName,
  hasSurname,
  isForeign,
  mayBeName,
  type Name,
  readNames,
  withoutHonorific,
} from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, bare, oneOf, wordsOf } from '../../mentions/words.ts';
import { beginner } from '../../mentions/wordTree.ts';
import type { LanguageId } from '../../model.ts';
import type { Steps } from '../../steps.ts';
import { areSame, listAgain, setAgain } from '../again.ts';
import { perChapterAsking } from '../asked.ts';
import { belowOpeners, perChapter } from '../chapters.ts';
import { type Context, peopleIn } from '../context.ts';
import { type Course, inTurn, perNote, throughEntries } from '../course.ts';
import { allots, namesOwner } from '../fields.ts';
import type { Entry, Inherited, Known } from '../parts.ts';
import { isShareOf } from '../scopes/bareLines.ts';
import { anchored, perEntry } from '../words.ts';
import { chargesIn } from './charges.ts';
import { maySayWhose } from './namedApart.ts';

/** What each entry has said last of whose all below is. */
const lastSaid = perEntry((): { inherited: Inherited | null } => ({ inherited: null }));

/** What an entry says of whose all below is: the same object as last time, where it says the same. */
function saidBy(entry: Entry, said: Inherited): Inherited {
  const known = lastSaid(entry);
  if (!known.inherited || !isSame(known.inherited, said)) known.inherited = said;
  return known.inherited;
}

const isSame = (one: Inherited, other: Inherited): boolean =>
  one.rule === other.rule && areSame(one.people, other.people);

/** The innermost heading that a place stands under, and whose all is below it. */
interface Heading {
  level: number;
  owners: Inherited | null;
  above: Heading | null;
}

const lastHeading = perEntry((): { heading: Heading | null } => ({ heading: null }));

/** That of an entry: the same object as last time, where it is the same. */
function headingOf(entry: Entry, { level, owners, above }: Heading): Heading {
  const last = lastHeading(entry);
  const { heading } = last;
  if (heading?.level !== level || heading.owners !== owners || heading.above !== above)
    last.heading = { level, owners, above };
  return last.heading!;
}

/** The owners of a note, and the chapters whose owners or scopes may be others than in its last reading. */
interface Found {
  inherited: readonly (Inherited | null)[];
  course: Course;
}

/** What headings, labels and lead-ins say of the owner of everything below. */
export function* inheritedOwners(context: Context): Steps<Found> {
  const { kind, known, language, course, headNames } = context;
  const led = yield* leadingInTurn(course, [known, language], null, context);
  const persons = personHeadings(led);
  const reached = yield* ownersInTurn(course, [kind, known, language, headNames, persons], null, context, persons);
  return { inherited: allOwners(reached), course: reached };
}

const ownersInTurn = inTurn(
  (chapter, last: Heading | null, context: Context, persons: ReadonlySet<Entry>): Heading | null => {
    const { kind, language, entries } = context;
    const on: unknown[] = [kind, language, chapter.scopes, last];
    for (const entry of belowOpeners(chapter, entries)) on.push(entry);
    if (persons.size > 0) for (const heading of headingsIn(chapter, [])) on.push(persons.has(heading));
    const own = inChapter(chapter, on, context, context, persons, last);
    chapter.owners = listAgain(own.owners, chapter.owners);
    return own.last;
  },
);

const allOwners = throughEntries(({ owners }) => owners);

const headingsIn = perChapter(({ entries }) => entries.filter(({ kind }) => kind === 'heading'));

const inChapter = perChapterAsking(
  (chapter, asked, around: Context, persons: ReadonlySet<Entry>, last: Heading | null) => {
    const context = asked.heard(around);
    const { entries, scopes } = context;
    const person = (entry: Entry): Inherited | null => {
      const names = context.heads.get(entry.index);
      return names ? saidBy(entry, { rule: 'owner.person-heading', people: names }) : null;
    };
    let innermost = last;
    /** The heading that says whose all beside its section is: `### Leads`. */
    let leading: Entry | null = null;
    /** Of a label that is a name, up to the next label or heading. */
    let label: Inherited | null = null;
    /** Of a name alone on its line in a list that is shared out, up to the next such line. */
    let share: { of: number; owners: Inherited } | null = null;
    /** Of the lead-in or label above. */
    let led: { of: number; owners: Inherited | null } = { of: -1, owners: null };
    const owners = chapter.entries.map((entry): Inherited | null => {
      const { index } = entry;
      if (entry.kind === 'heading' && entry.parent === null) {
        let above = innermost;
        while (above && above.level >= entry.level) above = above.above;
        const said = persons.has(entry) ? toPerson(entry, context) : headingOwners(entry, context);
        const found = person(entry) ?? (said && saidBy(entry, said));
        innermost = headingOf(entry, { level: entry.level, owners: found ?? above?.owners ?? null, above });
        label = null;
        share = null;
        leading = namesOwner(entry.text) ? entry : null;
      } else if (leading && innermost?.above && namedAlone(entry)) {
        const { people } = namedAlone(entry)!;
        const others = entries[index - 1] === leading ? [] : (innermost.above.owners?.people ?? []);
        const above = headingOf(entry, {
          ...innermost.above,
          owners: saidBy(entry, { rule: 'owner.field', people: [...others, ...people] }),
        });
        innermost = headingOf(leading, { ...innermost, above });
      } else if (entry.kind === 'line' && entry.parent === null) {
        const charged = entries[index - 1]?.kind === 'heading' && innermost ? chargedIn(entry) : null;
        if (charged) innermost = headingOf(entries[index - 1]!, { ...innermost!, owners: saidBy(entry, charged) });
        else if (entry.label?.alone || context.heads.has(index)) label = person(entry);
        else if (entries[index + 1]?.kind === 'item') label = handleAlone(entry) ?? label;
      } else if (entry.kind === 'item' && entry.children === 0) label = person(entry) ?? label;
      const { opener, kind } = scopes[index]!;
      if (opener >= 0 && isShareOf(entries, index, opener)) {
        const said = personSaid(entry);
        const known = said && (context.known.has(said.plain) || hasSurname(said.plain));
        const people = known ? said.people : null;
        share = people && { of: opener, owners: saidBy(entry, { rule: 'owner.person-heading', people }) };
      } else if (share?.of === opener) return share.owners;
      if ((kind === 'lead-in' || kind === 'label') && opener !== index && opener >= 0) {
        if (led.of !== opener) led = { of: opener, owners: announcedOwners(entries[opener]!, kind, context.known) };
        if (led.owners) return led.owners;
      }
      return label ?? innermost?.owners ?? null;
    });
    return { owners, last: innermost };
  },
);

function announcedOwners(entry: Entry, kind: 'lead-in' | 'label', known: Known): Inherited | null {
  const found = announced(entry).filter((person) => maySayWhose(person, known));
  const whose = found.length === 0 ? personSaid(entry) : null;
  if (whose?.sure && known.has(whose.plain)) return saidBy(entry, { rule: 'owner.lead-in', people: whose.people });
  const charged = found.length === 0 ? chargesIn(entry, known) : [];
  const people = kind === 'label' ? [...found, ...charged] : [...found, ...charged].slice(0, charged.length || 1);
  return people.length > 0 ? saidBy(entry, { rule: 'owner.lead-in', people }) : null;
}

/** Whom a label or lead-in names by a sign of politeness, an address or in brackets. */
const announced = perEntry((entry): readonly PersonMention[] =>
  peopleIn(entry, 'handle', 'honorific', 'parentheses', 'profile').slice(0, 9),
);

/** `负责人：王小明`, right below a heading: who answers for its section. */
const chargedIn = perEntry((entry): Inherited | null => {
  const people = entry.label && namesOwner(entry.label.text) ? peopleIn(entry, 'label') : [];
  return people.length > 0 && !allots(entry.text) ? { rule: 'owner.field', people } : null;
});

/** `- Ann`, `@ann` below `### Leads`. */
const namedAlone = perEntry((entry): Inherited | null => {
  if (entry.parent !== null || entry.children > 0 || (entry.kind !== 'item' && entry.kind !== 'line')) return null;
  const text = entry.text.trimEnd();
  const people = readNames(text.replace(/^@/, ' '), entry.at) ?? [];
  return people.length > 0 && people.every(({ name }) => /^\p{L}/u.test(name)) ? { rule: 'owner.field', people } : null;
});

/** `@ann`, also as the words of a link, and nothing else: whose all below is. */
const handleAlone = perEntry((entry): Inherited | null => {
  const people = peopleIn(entry, 'handle');
  if (people.length === 0 || !entry.first) return null;
  let rest = entry.text;
  for (const { start, end } of people.toReversed()) rest = rest.slice(0, start - entry.at) + rest.slice(end - entry.at);
  return withoutHonorific(bare(rest.replaceAll('@', '').replaceAll('\ufffc', ''))) === ''
    ? { rule: 'owner.lead-in', people }
    : null;
});

const isReportWord = oneOf(wordsOf((notes) => notes.reports));
/** `## 週報（岡本）`: the report of one of those who meet. */
const isReport = perEntry(({ text }) => isReportWord(text.replace(/[(（][^()（）]{1,40}[)）]\s*$/, '')));

/** `### Importer (Ann)`, `## 灯塔（负责人：王小明）`, `## @ann`, before what is to do also `## 岡本さんの宿題`; in minutes, who stands in parentheses presents the topic, unless that is a report. */
function headingOwners(entry: Entry, { kind, known, language }: Context): Inherited | null {
  const end = entry.at + entry.text.length - 3;
  // `次にやること（候補）`, `下一步（备选）`: what the list is, and nobody.
  const speaks = kind === 'minutes' && !isReport(entry);
  // `（Lamp Rail + Harbour SSO）`: what something is made of.
  const beside =
    speaks || /[+＋]/.test(entry.text) ? [] : peopleIn(entry, 'parentheses').filter(({ name }) => !isSubject(name));
  // Where given names stand alone, two characters are one: `（小明）`, but neither `（客户端）` nor `（本線）`.
  const alone = givenAlone.has(language);
  const named = beside.every(
    ({ name }) =>
      known.has(name) ||
      (mayBeName(name, language) && !isCalled(name, language)) ||
      name.length < 2 ||
      (alone && name.length < 3),
  );
  const labelled = peopleIn(entry, 'label');
  if (labelled.length > 0) return { rule: 'owner.heading', people: labelled };
  const asked = entry.mode === 'todo' ? peopleIn(entry, 'honorific') : [];
  const people = peopleIn(entry, 'parentheses', 'handle', 'profile')
    .filter((person) => (person.form === 'parentheses' ? named && beside.includes(person) && person.end >= end : true))
    // `# @harbour/lamps`: the title of a package.
    .filter(({ form, name }) => form !== 'handle' || entry.level !== 1 || !name.includes('/'))
    .concat(asked);
  if (people.length > 0) return { rule: 'owner.heading', people };
  const charged = chargesIn(entry, known, kind === 'plan');
  return charged.length > 0 ? { rule: 'owner.heading', people: charged } : null;
}

/** `## 设置（Settings）`: in a note of another script a Latin word with a capital may be what the thing is called there. */
const isCalled = (name: string, language: LanguageId): boolean =>
  isForeign(name, language) && !hasGivenName(name) && /^(?:\p{Lu}|\w*_|[a-z]+[A-Z])/u.test(name);

/** Languages that know of what characters given names are made. */
const givenAlone: ReadonlySet<LanguageId> = new Set(
  lexicons.flatMap(({ id, notes }) => (notes.givenCharacters ? [id] : [])),
);
const subjects = wordsOf(({ scopes, fillers }) => [...Object.values(scopes).flat(), ...fillers]);
const isSubject = oneOf(subjects);
/** `tasks`, and with a time behind it: `tasks for today`. */
const subjectAt = beginner(subjects);
const beginsSubject = (said: string): boolean => subjectAt(said, 0, (end) => /^(?:\s|$)/.test(said.slice(end))) > 0;
const possessive = new RegExp(`${anyOf(wordsOf(({ particles }) => particles.possessive))}\\s{0,2}`, 'g');

/** The name that a heading would be: `王小明`, `@ann`; `sure` of whose it says something: `小林的任务`, `Ann's tasks`. */
const personSaid = perEntry((entry): { plain: string; sure: boolean; people: Name[] } | null => {
  const plain = entry.text.trim().replace(/\s?[:：]$/, '');
  const of = [...plain.slice(0, 60).matchAll(possessive)].find(
    ({ index, 0: { length } }) => index > 0 && beginsSubject(plain.slice(index + length)),
  );
  const name = (of ? plain.slice(0, of.index) : plain).replace(/^@/, '');
  if (!/^\p{L}[\p{L}\p{N}_.-]{0,24}(?: \p{Lu}[\p{L}.]{0,20})?$/u.test(name)) return null;
  const person = {
    name: withoutHonorific(name),
    start: entry.at,
    end: entry.at + entry.text.trimEnd().replace(/\s?[:：]$/, '').length,
  };
  return { plain: name, sure: of !== undefined, people: anchored(entry, [person]) };
});

/** The person that a heading is, in a list of one; null where it is none. */
function personIn(entry: Entry, { known, language }: Context): readonly Name[] | null {
  const said = personSaid(entry);
  return said && (said.sure || known.has(said.plain) || mayBeName(said.plain, language)) ? said.people : null;
}

const toPerson = (entry: Entry, context: Context): Inherited => ({
  rule: 'owner.person-heading',
  people: personIn(entry, context)!,
});

/** Finds the headings that may be a name, where a section of things to do or done stands below them. */
const leadingInTurn = inTurn((chapter, above: Entry | null, context: Context): Entry | null => {
  const { scopes } = context;
  const found: Entry[] = [];
  let last = above;
  for (const entry of headingsIn(chapter, [])) {
    const { mode } = scopes[entry.index]!;
    const isWork = (mode === 'todo' || mode === 'done') && entry.mode !== null;
    if (isWork && last && entry.level > last.level && (!last.mode || personSaid(last)?.sure) && found.at(-1) !== last)
      found.push(last);
    if (!last || entry.level <= last.level || !entry.mode) last = personIn(entry, context) === null ? null : entry;
  }
  chapter.leading = found;
  return last;
});

/** Those that are a name, for there are at least two of one level. */
function personHeadings(course: Course): ReadonlySet<Entry> {
  const found: Entry[] = [];
  for (const { leading } of course.chapters) for (const entry of leading) if (found.at(-1) !== entry) found.push(entry);
  return personsAmong(course, found, found);
}

const personsAmong = perNote((leading: readonly Entry[]): ReadonlySet<Entry> => {
  const levels = new Map<number, Entry[]>();
  for (const entry of leading) {
    const list = levels.get(entry.level);
    if (list) list.push(entry);
    else levels.set(entry.level, [entry]);
  }
  return new Set([...levels.values()].filter((list) => list.length > 1).flat());
}, setAgain);
