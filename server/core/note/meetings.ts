/** What says of a note that people met: its name, its first lines, who came, and its headings. */
import { anyOf, hanOrKana, oneOf, wordsOf } from '../mentions/words.ts';
import { dateMentions, peopleIn } from './context.ts';
import { isPoint } from './entries.ts';
import type { Entry, Run } from './parts.ts';
import { namesInRow, opening } from './people/attendeeNames.ts';
import { entriesThat, headingsOf, labelsThat, ofDays, perRun } from './runs.ts';

const minutes = new RegExp(anyOf(wordsOf((notes) => notes.kinds.minutes)), 'i');
/** `## Sync` inside of a document is as often about something else, and so is `CallList`. */
const met = new RegExp(
  anyOf(wordsOf(({ kinds }) => kinds.minutes.filter((word) => !kinds.titlesOnly.includes(word)))),
  'i',
);
const notMinutes = new RegExp(anyOf(wordsOf((notes) => notes.kinds.notMinutes)), 'gi');
/** Without words that hold one for a meeting and speak of none: `示例会话`, `会議室`, `on-call`. */
const ofMeetings = (text: string): string => text.replace(notMinutes, ' ');

/** Whether a name is that of minutes; and so where words for a meeting are written as one: `PierMeeting2`. */
export const namesMinutes = (name: string): boolean => minutes.test(ofMeetings(name));
export const namesMeetingOf = (name: string): boolean => met.test(ofMeetings(name));

const atEdge = new RegExp(`^.{0,4}(?:${minutes.source})|(?:${minutes.source}).{0,3}$`, 'i');
const aside = /[(（][^()（）]{1,40}[)）]/g;
/** `会議内容`, `第3回 会議メモ`: in Chinese and Japanese a heading of a meeting begins or ends so, and is no sentence: `按优先级对每个议题分类`. */
function namesMeeting(text: string, words: RegExp): boolean {
  const said = ofMeetings(text)
    .replace(aside, ' ')
    .replace(/[:：\s]{1,9}$/, '');
  if (!words.test(said)) return false;
  return !hanOrKana.test(said) || (!/[。！？]$/.test(said) && atEdge.test(said));
}
const saysMet = labelsThat((text) => namesMeeting(text, met));

const spoke = new RegExp(anyOf(wordsOf((notes) => notes.kinds.spoke)), 'i');
/** `会议主题：…`, `Meeting: …`, `今天和张伟碰了一下灯具的事` before anything else. */
const opensSo = ({ kind, bullet, label, text }: Entry): boolean =>
  (label !== null && label.mode !== 'attendees' && namesMeeting(label.text.slice(0, 40), minutes)) ||
  (kind === 'line' && !bullet && spoke.test(text.slice(0, 120)));

const speaking = perRun((entries) =>
  entries.flatMap((entry) => (isPoint(entry) ? peopleIn(entry, 'opener').map(({ name }) => name) : [])),
);
/** `# 4 March 2026`, and three people or more who speak in turn: `- Ann: the pier is wet`. */
const isTalkOfDay = (runs: readonly Run[]): boolean => {
  const [title] = headingsOf(runs);
  return title !== undefined && ofDays(runs).includes(title) && new Set(runs.flatMap(speaking)).size >= 3;
};

const saysMetOfDay = labelsThat((text) => namesMeeting(text, minutes));
/** `# 4 March 2026` above `## Harbour group sync`, `## 4 March: call with Ann`: below or beside a day, such a word says that people met. */
const isMeetingOfDay = (runs: readonly Run[]): boolean => {
  const [title] = headingsOf(runs);
  const below = title !== undefined && ofDays(runs).includes(title);
  return saysMetOfDay(runs).some(
    ({ kind, mentions }) => kind === 'heading' && (below || mentions.some((one) => one.kind === 'date')),
  );
};

const isWhoCame = oneOf(wordsOf((notes) => notes.kinds.came));
const severalNames = /^\s*(?:\p{Ll}{2,10} )?\p{Lu}[^,、]{1,40}(?:[,、] ?|,? (?:and|&) )(?:\p{Ll}{2,10} )?\p{Lu}/u;
/** `Attending: Ann, Bo`, `Here: Ann, old Bo` */
const saysWhoCame = entriesThat(
  ({ label, text }) =>
    label !== null &&
    !label.alone &&
    (isWhoCame(label.text) || (label.mode === 'attendees' && severalNames.test(text.slice(label.end, label.end + 80)))),
);

/** Whether the first lines of a note say that people met, or who came: below or beside a day also by their names alone. */
export function opensMeeting(runs: readonly Run[], entries: readonly Entry[]): boolean {
  const first = entries.slice(0, opening);
  if (saysWhoCame(runs).length > 0 || first.some(opensSo)) return true;
  const dated = first.findIndex((entry) => dateMentions(entry).length > 0);
  return dated >= 0 && first.some((entry) => entry.index >= dated && namesInRow(entry).length > 0);
}

/** Whether its headings say so, or the talk below that of a day. */
export const tellsOfMeeting = (runs: readonly Run[]): boolean =>
  saysMet(runs).length > 0 || isTalkOfDay(runs) || isMeetingOfDay(runs);
