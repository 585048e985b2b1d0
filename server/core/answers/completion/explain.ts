/** What an offer stands for, in the words of the hover: said of the one that somebody looks at, not of all. */
import { readTypedDate } from '../../dates/typed.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note } from '../../model.ts';
import { aboutIssue, aboutLink } from '../hover/link.ts';
import { aboutPerson } from '../hover/person.ts';
import type { CompletionSubject } from '../types.ts';
import { distance, escapeMarkdown, longDay } from '../words.ts';
import type { World } from '../world.ts';

const nowhere = { start: 0, end: 0 };

/** Markdown; empty where there is nothing to say. */
export function explain(note: Note, subject: CompletionSubject, world: World): string {
  switch (subject.kind) {
    case 'person':
      return aboutPerson(note, { name: subject.name, span: nowhere }, world);
    case 'issue':
      return aboutIssue(note, { key: subject.key, span: nowhere }, world);
    case 'link':
      return aboutLink(note, { target: subject.target, text: '', span: nowhere }, world);
    case 'date':
      return aboutDay(note, subject, world);
  }
}

type DateSubject = Extract<CompletionSubject, { kind: 'date' }>;

/** The day, how far it is, and the rule by which the words name it. */
function aboutDay({ language }: Note, { words, day, from }: DateSubject, { ask }: World): string {
  const { hover, rules, completion } = messagesFor(ask.locale);
  const { settings, locale } = ask;
  const read = readTypedDate(words, { reference: from, settings, direction: 'next', language });
  const counted = from === ask.today ? '' : completion.fromNote(longDay(from, locale));
  return [
    `**${longDay(day, locale)}**`,
    [hover.today(distance(day, ask)), counted].filter(Boolean).join(' · '),
    read ? hover.read(escapeMarkdown(words), rules[read.rule]) : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
