/** What mentions become once the note's own day is known: days, people, links, for the hover and the index. */
import type { DateHints } from '../dates/hints.ts';
import { resolveDate } from '../dates/index.ts';
import { copy } from '../markdown/index.ts';
import type { IssueMention } from '../mentions/issue.ts';
import type { PersonForm } from '../mentions/person.ts';
import type { DateFact, DateSettings, Day, IssueFact, LanguageId, LinkFact, PersonFact, Span } from '../model.ts';
import type { Attendees } from './attendees.ts';
import type { Entry } from './entries.ts';

export interface Days {
  facts: DateFact[];
  /** First and one past the last index in `facts` of each entry's dates. */
  of: { from: number; to: number }[];
  /** What the date that begins at an offset is for. */
  roles: ReadonlyMap<number, DateFact['role']>;
}

export interface Reckoning {
  language: LanguageId;
  settings: DateSettings;
  /** The day that each entry counts from, and which way. */
  referenceOf: (index: number) => Day | null;
  directionOf: (index: number) => 'next' | 'last';
  hints: DateHints;
}

/** The dates of all entries, each counted from the day its entry speaks from. */
export function daysOf(
  entries: readonly Entry[],
  { language, settings, referenceOf, directionOf, hints }: Reckoning,
): Days {
  const facts: DateFact[] = [];
  const of = entries.map((entry, index) => {
    const from = facts.length;
    const context = { reference: referenceOf(index), settings, direction: directionOf(index), language, hints };
    for (const mention of entry.mentions) {
      if (mention.kind !== 'date') continue;
      const fact = resolveDate(mention, context);
      // The weekday lies where its block has it; the mention was moved to the note already.
      if (fact.statedWeekday) fact.statedWeekday = moved(fact.statedWeekday, entry.offset);
      facts.push({ span: { start: mention.start, end: mention.end }, ...fact });
    }
    return { from, to: facts.length };
  });
  return { facts, of, roles: new Map(facts.map(({ span, role }) => [span.start, role])) };
}

const moved = <Fact extends { span: Span }>(fact: Fact, by: number): Fact => ({
  ...fact,
  span: { start: fact.span.start + by, end: fact.span.end + by },
});

const certain: ReadonlySet<PersonForm> = new Set(['handle', 'honorific', 'label', 'profile', 'role']);

/** People that the note names beyond doubt, those in doubt that it names so elsewhere, and its attendees, by place; and other names. */
export function peopleOf(entries: readonly Entry[], known: ReadonlySet<string>, attendees: Attendees): Attendees {
  const people: PersonFact[] = [];
  const taken = attendees.people.sort(byStart);
  let at = 0;
  for (const entry of entries)
    for (const mention of entry.mentions) {
      if (mention.kind !== 'person') continue;
      while (at < taken.length && taken[at]!.span.end <= mention.start) at++;
      const isTaken = at < taken.length && taken[at]!.span.start < mention.end;
      if (isTaken || !(certain.has(mention.form) || known.has(mention.name))) continue;
      people.push({ span: { start: mention.start, end: mention.end }, name: copy(mention.name) });
    }
  return { people: [...people, ...taken].sort(byStart), aliases: attendees.aliases };
}

const byStart = (one: PersonFact, other: PersonFact): number => one.span.start - other.span.start;

/** An issue as the note keeps it, in strings of its own. */
export const issueFact = ({ start, end, key, url }: IssueMention): IssueFact => ({
  span: { start, end },
  key: copy(key),
  ...(url !== undefined && { url: copy(url) }),
});

/** The links of all entries, each block once, in strings of their own. */
export function linksOf(entries: readonly Entry[], text: string): LinkFact[] {
  const links: LinkFact[] = [];
  let last: Entry['block'] | null = null;
  for (const { block, offset } of entries) {
    if (block === last) continue;
    last = block;
    for (const link of block.links) {
      const words = text.slice(link.label.start + offset, link.label.end + offset);
      links.push({
        span: { start: link.start + offset, end: link.end + offset },
        target: copy(link.target),
        text: copy(words),
      });
    }
  }
  return links;
}
