/** What is known of a person: under which spellings, from where, and what is open. */
import { countDoneLastWeek, isDueThisWeek, isOverdue } from '../../index/due.ts';
import { personKey } from '../../index/keys.ts';
import { isOpenMark } from '../../index/packed/mark.ts';
import type { Spelling } from '../../index/people/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Note, PersonFact } from '../../model.ts';
import { linkTo } from '../place.ts';
import { escapeMarkdown } from '../words.ts';
import { brief, type World } from '../world.ts';
import { mostUrgent } from './list.ts';

const MOST_SPELLINGS = 8;

/** Markdown on the person whom a name of a note means. */
export function aboutPerson(note: Note, { name }: PersonFact, world: World): string {
  const { ask, index } = world;
  const { hover, list } = messagesFor(ask.locale);
  const person = index.people.of(name, note);
  const others = index.people.couldBe(name, note);
  const spellings = index.people.spellings(person).slice(0, MOST_SPELLINGS);
  index.trails.settle();
  const all = index.rowsOfPerson(person).filter(({ entry, id }) => !entry.isCarriedOn(id));
  const open = all.filter(({ mark }) => isOpenMark(mark));
  const overdue = open.filter((found) => isOverdue(found, ask)).length;
  const thisWeek = open.filter((found) => isDueThisWeek(found, ask)).length;
  const done = countDoneLastWeek(all, ask);
  const counts = open.length === 0 ? hover.nothingOpen : hover.person(open.length, overdue, thisWeek);
  return [
    [`**${escapeMarkdown(person.name)}**`, person.team ? escapeMarkdown(person.team) : ''].filter(Boolean).join(' · '),
    others.length > 0 ? hover.couldBe(escapeMarkdown(name), list(others.map(escapeMarkdown))) : '',
    spellings.length > 0 ? hover.spellings(list(spellings.map((spelling) => spellingWords(spelling, world)))) : '',
    done === 0 ? counts : `${counts} · ${hover.doneLastWeek(done)}`,
    open.length === 0 ? '' : hover.mostUrgent + mostUrgent(open, world),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** `annlee ([sync](…): beside the name)` */
function spellingWords({ words, because, uri }: Spelling, { ask, index }: World): string {
  const { hover } = messagesFor(ask.locale);
  const said = uri === null ? undefined : index.note(uri);
  const place = said?.aliases.find(({ name, alias }) => [name, alias].some((it) => personKey(it) === personKey(words)));
  const why = hover.because[because];
  const from = said ? `[${escapeMarkdown(brief(said.title || said.path, 40))}](${linkTo(said, place?.span)})` : '';
  return hover.spelling(escapeMarkdown(words), from ? `${why} ${from}` : why);
}
