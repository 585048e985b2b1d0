/** What a date means: its day, its role, how far off it is, how it was read, and what it was counted from. */
import { daysBetween, weekdayName } from '../../dates/day.ts';
import { messagesFor } from '../../messages/index.ts';
import type { DateFact, DateRole, Days, Evidence, Note, Span } from '../../model.ts';
import { linkTo, linkToWords, rangeOf } from '../place.ts';
import type { HoverPart } from '../types.ts';
import { distance, escapeMarkdown, longDay, weekdayWord } from '../words.ts';
import { type World, wordsAt } from '../world.ts';
import { writtenReadings } from '../writing/date-edit.ts';

/** On a date of a note, with what writes it as a day in full, for each that it may mean. */
export function aboutDate(note: Note, date: DateFact, world: World): HoverPart {
  return { contents: meaningOf(note, date, world), calls: readingsOf(note, date, world) };
}

function readingsOf(note: Note, date: DateFact, { ask, text }: World): HoverPart['calls'] {
  const { hover } = messagesFor(ask.locale);
  return writtenReadings(note, date, text(note.uri)).map(({ day, written }) => {
    const argument = { uri: note.uri, range: rangeOf(note, date.span), day };
    return { title: hover.write(escapeMarkdown(written.after)), call: { command: 'dueline.writeDate', argument } };
  });
}

function meaningOf(note: Note, date: DateFact, world: World): string {
  const { ask } = world;
  const { hover, rules, list } = messagesFor(ask.locale);
  const read = hover.read(escapeMarkdown(wordsAt(world, note.uri, date.span)), rules[date.rule]);
  if (date.impossible) return [hover.impossible, read].join('\n\n');
  const day = date.to ?? date.from;
  if (day === null) return [hover.unresolved, read].join('\n\n');
  const away = [hover.today(distance(day, ask)), note.date ? hover.note(daysBetween(note.date.day, day)) : ''];
  const others = date.otherReadings?.map((days) => daysWords(days, world)) ?? [];
  const stated = date.statedWeekday && weekdayWord(date.statedWeekday.weekday, ask.locale);
  return [
    `**${daysWords(date, world)}** · ${hover.roles[roleOf(note, date)]}`,
    away.filter(Boolean).join(' · '),
    [read, countedFrom(note, date, world)].filter(Boolean).join('  \n'),
    others.length > 0 ? hover.otherReadings(list(others)) : '',
    stated ? hover.mismatch(stated, weekdayName(day, ask.locale, 'long')) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** From its first to its last day, in words. */
export function daysWords({ from, to }: Days, { ask: { locale } }: Pick<World, 'ask'>): string {
  const { hover } = messagesFor(locale);
  if (from !== null && to !== null) {
    return from === to ? longDay(from, locale) : hover.range(longDay(from, locale), longDay(to, locale));
  }
  if (to !== null) return hover.until(longDay(to, locale));
  return from === null ? '' : hover.since(longDay(from, locale));
}

/** What a task takes for its due day is one, however it is put. */
function roleOf(note: Note, date: DateFact): DateRole {
  const index = date.role === 'due' ? -1 : note.dates.indexOf(date);
  return note.tasks.some(({ dueDate }) => dueDate === index) ? 'due' : date.role;
}

/** `Counted from 2026-03-23 (Mon): The title gives the day.`, with a link to where that day stands. */
function countedFrom(note: Note, date: DateFact, { ask: { locale } }: World): string {
  if (!date.relative || date.reference === null) return '';
  const { hover, rules } = messagesFor(locale);
  const day = longDay(date.reference, locale);
  const origin = originOf(note, date);
  // A line that is dated so counts from itself.
  if (!origin) return date.reference === (date.to ?? date.from) ? '' : hover.countedFrom(day, '');
  // A day that is in the name of the file stands nowhere in it.
  const place = origin.span.end > origin.span.start ? linkToWords(note, origin.span) : linkTo(note);
  return hover.countedFrom(`[${day}](${place})`, rules[origin.rule]);
}

/** Where the day stands that a date was counted from: the note's own, or that of a dated heading or line above it. */
function originOf(note: Note, { span, reference }: DateFact): Pick<Evidence, 'rule' | 'span'> | null {
  if (note.date?.day === reference) return note.date.evidence;
  const above = note.dates.filter((it) => it.span.end <= span.start && (it.to ?? it.from) === reference);
  const holdsBoth = (it: Span) =>
    note.sections.some(
      (section) => section.span.start <= it.start && it.end <= section.span.end && span.start < section.end,
    );
  const dated = above.findLast((it) => holdsBoth(it.span)) ?? above.at(-1);
  return dated ? { rule: 'note.date.part', span: dated.span } : null;
}
