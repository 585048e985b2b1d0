/** Handles (`@ann`) that say whose a point is, by where they stand. */
import { lexicons } from '../../lexicons/index.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { trimEndOf } from '../../trim.ts';
import { type Context, peopleIn } from '../context.ts';
import type { Entry } from '../parts.ts';
import { takesOn } from '../sentences/doers.ts';
import { isOnlyCalled } from '../sentences/remarks.ts';

/**
 * Handles where an owner stands: at the beginning, beside a marker (`TODO @ann: …`), behind a dash, colon or bracket, or at
 * the end, where issues, days, tags and the name of the block may stand behind them (`… @ann #home ^p1`); never within a sentence.
 */
export function handles(entry: Entry, { text }: Context): PersonMention[] {
  const people = peopleIn(entry, 'handle').filter((person) => !isOnlyCalled(person, entry));
  if (people.length === 0) return people;
  const whole = withoutFacts(text, entry, entry.more ? entry.end : entry.at + entry.text.length);
  const [first] = people;
  // `@ann get @bo a key`: whoever stands first, alone or joined with others, does it.
  const alone = first!.start === entry.at + 1 && acting.test(whole.slice(first!.end - entry.at));
  return people.filter((person) => {
    const [start, end] = [person.start - entry.at, person.end - entry.at];
    const beside = alone && person !== first ? among.test(whole.slice(first!.end - entry.at, start - 1)) : null;
    const before = trimEndOf(whole.slice(Math.max(0, start - 40), start), /[@\s\u3000[*]/);
    const marked = entry.marker?.place === 'opening' && start <= entry.marker.body + 1;
    const opens =
      marked || before === '' || takesOn(person, entry) || /[—–\-:：,，、;；。([（【/|&>→\])]$/.test(before);
    return opens || (beside ?? closesPoint(whole.slice(end, end + 60))) || closesClause(whole, start, end);
  });
}

const joined = `(?:\\s|[,，、/&+]|@[\\w.-]{1,39}|${anyOf(wordsOf((notes) => notes.joiners))}){0,12}`;
/** What stands between handles that are named together, and behind those who do something. */
const [among, acting] = [new RegExp(`^${joined}$`), new RegExp(`^${joined}\\s\\p{Ll}`, 'u')];

const toward = new RegExp(`(?:${anyOf(wordsOf(({ lists }) => lists.toward))}|[\\p{P}])$`, 'u');

/** `换灯 @阿星，必须先于刷漆`: behind a deed and a blank, at the end of a clause or before a day; not `跟 @阿星 确认`. */
const closesClause = (whole: string, start: number, end: number): boolean =>
  /\p{Script=Han}\s{1,2}@$/u.test(whole.slice(0, start)) &&
  /^\s?(?:[，,；;。]|\s{2})/.test(whole.slice(end)) &&
  !toward.test(whole.slice(0, start - 1).trimEnd());

const facts: ReadonlySet<string> = new Set(['issue', 'date', 'field']);

/** What an entry says up to `end`, with its issues, days and fields as spaces. */
function withoutFacts(text: string, entry: Entry, end: number): string {
  let left = '';
  for (const mention of entry.mentions) {
    if (!facts.has(mention.kind) || mention.end > end) continue;
    const from = entry.at + left.length;
    if (mention.start >= from) left += text.slice(from, mention.start) + ' '.repeat(mention.end - mention.start);
  }
  return left + text.slice(entry.at + left.length, end);
}

const closing =
  /^(?:[\s)）\]】。.;；,，、!！]|\p{Extended_Pictographic})*(?:$|@|and @|[&/]|(?:[#^][\p{L}\d_/-]{1,30}[ \t]{0,2}){1,4}$)/u;

/** `due` and such behind a name, where the day itself is gone. */
const dueWord = new RegExp(
  `^[\\s,，(（–—-]{0,4}${anyOf(lexicons.flatMap(({ dates: { labels } }) => [...labels.due, ...labels.start]))}(?=[\\s:：])[:：]?`,
  'i',
);

/** Whether nothing of what is said stands behind a handle: `@ann due: 3 May`, `@ann, @bo`, but not `@ann paints`. */
const closesPoint = (behind: string): boolean =>
  closing.test(behind.replace(/^\]\([^)]{0,80}(?:\)|$)/, '').replace(dueWord, ''));
