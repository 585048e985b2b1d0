/** What mentions become once the note's own day is known: days, people, links, for the hover and the index. */
import type { DateHints } from '../dates/hints.ts';
import { resolveDate } from '../dates/index.ts';
import { copy } from '../markdown/index.ts';
import { readAnchors, readDirectives } from '../mentions/directives.ts';
import { readFlaws } from '../mentions/flaws.ts';
import type { IssueMention } from '../mentions/issue.ts';
import type { PersonForm } from '../mentions/passage.ts';
import { readQueries } from '../mentions/queryBlock.ts';
import type { DateSettings, Day, IssueFact, LanguageId, LinkFact, Note, PersonFact, Span } from '../model.ts';
import { dateMentions, personMentions } from './context.ts';
import type { Dated, Entry, Known } from './parts.ts';
import type { Attendees } from './people/attendees.ts';

export interface Reckoning {
  language: LanguageId;
  settings: DateSettings;
  /** The day that the entry counts from, and which way. */
  reference: Day | null;
  direction: 'next' | 'last';
  hints: DateHints;
}

/** The dates of an entry, counted from the day that it speaks from. */
export function daysOf(entry: Entry, context: Reckoning): Dated[] {
  const mentions = dateMentions(entry);
  if (mentions.length === 0) return nothing;
  return mentions.map((mention) => {
    const fact = resolveDate(mention, context);
    // The weekday lies where its block has it; the mention was moved to the note already.
    if (fact.statedWeekday) fact.statedWeekday = moved(fact.statedWeekday, entry.offset);
    return { span: { start: mention.start, end: mention.end }, ...fact, index: -1, shown: null };
  });
}

const nothing: never[] = [];

const moved = <Fact extends { span: Span }>(fact: Fact, by: number): Fact => ({
  ...fact,
  span: { start: fact.span.start + by, end: fact.span.end + by },
});

const certain: ReadonlySet<PersonForm> = new Set(['handle', 'honorific', 'label', 'profile', 'role']);

/** People that these entries name beyond doubt, those in doubt that the note names so elsewhere, and attendees, by place; and other names. */
export function peopleOf(entries: readonly Entry[], known: Known, attendees: Attendees): Attendees {
  const people: PersonFact[] = [];
  const taken = attendees.people.sort(byStart);
  let at = 0;
  for (const entry of entries)
    for (const mention of personMentions(entry)) {
      while (at < taken.length && taken[at]!.span.end <= mention.start) at++;
      const isTaken = at < taken.length && taken[at]!.span.start < mention.end;
      if (isTaken || !(certain.has(mention.form) || known.has(mention.name))) continue;
      people.push({ span: { start: mention.start, end: mention.end }, name: copy(mention.name) });
    }
  if (taken.length > 0) people.push(...taken);
  return { people: people.sort(byStart), aliases: attendees.aliases };
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
      const start = link.start + offset;
      links.push({
        span: { start, end: link.end + offset },
        target: copy(link.target),
        text: copy(words),
        ...(text.startsWith('![', start) && { form: 'image' as const }),
        ...(text.startsWith('[[', start) && { form: 'wiki' as const }),
      });
    }
  }
  return links;
}

type Odd = 'anchors' | 'flaws' | 'queries' | 'directives';

/** What is to be said of the blocks of some entries, and not of what they mean. */
export function oddsOf(entries: readonly Entry[], language: LanguageId): Pick<Note, Odd> {
  const odds: Pick<Note, Odd> = {
    anchors: nothing,
    flaws: nothing,
    queries: nothing,
    directives: nothing,
  };
  let last: Entry['block'] | null = null;
  for (const { block, offset } of entries) {
    if (block === last) continue;
    last = block;
    const anchors = readAnchors(block);
    const flaws = readFlaws(block, language);
    const queries = readQueries(block);
    const directives = readDirectives(block);
    if (anchors.length > 0) odds.anchors = [...odds.anchors, ...anchors.map(copy)];
    if (flaws.length > 0) odds.flaws = [...odds.flaws, ...flaws.map((flaw) => moved(flaw, offset))];
    if (queries.length > 0)
      odds.queries = [...odds.queries, ...queries.map((one) => ({ ...moved(one, offset), query: copy(one.query) }))];
    if (directives.length > 0)
      odds.directives = [
        ...odds.directives,
        ...directives.map((one) => ({ ...moved(one, offset), codes: one.codes.map(copy) })),
      ];
  }
  return odds;
}
