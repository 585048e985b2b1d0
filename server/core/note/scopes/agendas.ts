/** What a note names as matters of a meeting: headings and points that are called as lists of work are, and open none. */
import { minutesOf } from '../../mentions/estimate.ts';
import { anyOf, bare, numeral, wordsOf } from '../../mentions/words.ts';
import { farthest } from '../course.ts';
import type { Entry, Scope } from '../parts.ts';
import { perEntry } from '../words.ts';

const spoken = perEntry(({ text }) => bare(text).toLowerCase());

/** `### The pier` below `## Action items`, and `- The pier` in a list above that: a topic of the meeting, on a level too deep. */
export function isOnAgenda(entries: readonly Entry[], index: number, { mode, opener }: Scope): boolean {
  if (mode !== 'todo' && mode !== 'done') return false;
  const title = spoken(entries[index]!);
  for (let at = Math.max(0, opener - farthest); at < opener; at++)
    if (entries[at]!.kind === 'item' && spoken(entries[at]!) === title) return title !== '';
  return false;
}

const topicEnding = new RegExp(`\\S ${anyOf(wordsOf((notes) => notes.scopeEndings.topics))}$`);

/** `### Crane next steps`, and `- Ann - Crane next steps` above it: what the meeting is to talk about, and no list of steps. */
export function isDiscussed(entries: readonly Entry[], { kind, mode, index, text }: Entry): boolean {
  if (kind !== 'heading' || mode !== 'todo' || !topicEnding.test(text.toLowerCase().trim())) return false;
  const title = spoken(entries[index]!);
  for (let at = Math.max(0, index - farthest); at < index; at++) {
    if (entries[at]!.kind !== 'item') continue;
    const said = spoken(entries[at]!);
    if (said.endsWith(title) && /(?:^|[-–—:]\s{1,3})$/.test(said.slice(0, said.length - title.length))) return true;
  }
  return false;
}

/** `3. 任务分配` in an agenda is one of its items: where it opened a list, a colon or the list itself would follow. */
export const isAgendaItem = ({ kind, text, children }: Entry): boolean =>
  kind === 'item' && children === 0 && !/[:：]\s*$/.test(text);

const closing = /[(（][^()（）]{1,40}[)）]\s{0,3}$/;

/** `Review the plan (15m, Ann)`: for how many minutes it is talked about, and who leads it; `(2h, Ann)` is how long work takes. */
export const isSlot = perEntry(({ text, at, mentions }) => {
  const from = closing.exec(text)?.index;
  if (from === undefined) return false;
  return mentions.some(
    (mention) =>
      mention.kind === 'field' &&
      mention.name === 'estimate' &&
      mention.start >= at + from &&
      (minutesOf(mention.value) ?? longest) < longest,
  );
});
/** Minutes that no meeting gives to one matter. */
const longest = 120;

const agenda = new RegExp(
  `^${anyOf(wordsOf((notes) => notes.agendas))}\\s?(${numeral}{1,3}|\\d{1,3})?\\s?(?:[:：、.]|$)`,
);

/** `议题：`, and `1`, `二` of one of its topics: `议题1：`. */
const agendaSaid = perEntry(({ text, label }) => agenda.exec((label?.text ?? text).slice(0, 20)));

/**
 * Below `议题1：更换灯具` what was said of it; below `议题：` what stands below one of its numbered topics. Where a meeting has
 * not yet taken place, nothing does.
 */
export function isBelowTopic(index: number, entries: readonly Entry[], { mode, from, opener }: Scope): boolean {
  const said = mode === 'none' && from && opener !== index ? agendaSaid(from) : null;
  if (!said) return false;
  const first = entries[opener + 1];
  const { parent, bullet, kind } = entries[index]!;
  const numbered = first !== undefined && /\d/.test(first.bullet);
  return said[1] !== undefined || (numbered && ((parent !== null && kind === 'item') || !/\d/.test(bullet)));
}
