/** Which notes follow each other, which of them is the last, and what the next one is called. */
import { daysBetween } from '../../dates/day.ts';
import { patternOf, timeKey } from '../../index/copies/series.ts';
import { compare, type Entry } from '../../index/entry.ts';
import type { Index } from '../../index/index.ts';
import { lexicons } from '../../lexicons/index.ts';
import { anyOf } from '../../mentions/words.ts';
import type { Day, Note, Span } from '../../model.ts';
import type { PlanSeries } from '../types.ts';
import type { World } from '../world.ts';
import { dayIn, periodIn } from './day-token.ts';
import { grainIn } from './frame-periods.ts';
import type { Frame } from './frame-rule.ts';
import { movedPath } from './name.ts';
import { newestOf, partsOf } from './parts.ts';
import { type Rhythm, rhythmOf, rhythmOfLength, stepFrom } from './step.ts';

/** What is carried over, and where to. */
export interface Handover {
  source: Note;
  frame: Frame;
  uri: string;
  path: string;
  /** The note that is there already. */
  target: Note | null;
  /** Where the plan stands in a note of many; the next one is then put into the same note. */
  part: Span | null;
  /** Where it is put there: before the part, or behind it. */
  ahead: boolean;
}

/**
 * From the newest note of the series of a note to the next. Of a note that only one follows it is from this one to that one.
 * Of a note that holds one plan below the other it is from the newest of them to one beside it. What is called by no time gets
 * the day behind its name. Null where it has no day either.
 */
export function handoverFrom(note: Note, world: World): Handover | null {
  const { index } = world;
  const entries = notesLike(note, index);
  const own = entries.findIndex(({ uri }) => uri === note.uri);
  const isLastButOne = own >= 0 && own === entries.length - 2;
  const last = isLastButOne ? own : entries.length - 1;
  const source = isLastButOne || last < 0 ? note : index.note(entries[last]!.uri)!;
  const frame = frameFor(source, entries.slice(0, Math.max(0, last)), world);
  if (isLastButOne) {
    const target = index.note(entries.at(-1)!.uri)!;
    return { source, frame: towards(frame, target), uri: target.uri, path: target.path, target, ...inFile };
  }
  const path = movedPath(source.path, frame);
  return path === source.path ? unnamed(note, world) : towardsPath(source, path, { frame, world });
}

const inFile = { part: null, ahead: false };

function towardsPath(source: Note, path: string, { frame, world }: { frame: Frame; world: World }): Handover {
  const uri = movedUri(source, path);
  return { source, frame, uri, path, target: world.index.noteAt(uri)?.note() ?? null, ...inFile };
}

/** From a note whose name says for no time: within itself, or to one that is called by the day. */
function unnamed(note: Note, world: World): Handover | null {
  const parts = partsOf(note, world.text(note.uri), world.ask.today);
  const newest = newestOf(parts);
  const hasTasks = ({ start, end }: Span) => note.tasks.some(({ span }) => start <= span.start && span.start < end);
  const isWhole = parts.length === 1 && newest!.part.day === note.date?.day && newest!.part.start < 200;
  if (newest && hasTasks(newest.part) && !isWhole) {
    const { part, newestFirst } = newest;
    const days = parts.map(({ day }) => day).filter((day) => day < part.day);
    const frame = frameAt(part.day, { note, names: [part.line.text], days: days.sort(), world });
    return { source: note, frame, uri: note.uri, path: note.path, target: null, part, ahead: newestFirst };
  }
  if (!note.date || note.kind === 'other' || note.kind === 'runbook') return null;
  const frame = frameAt(note.date.day, { note, names: [note.title], days: [], world });
  const joint = /[-_ ]/.exec(note.path.slice(note.path.lastIndexOf('/') + 1))?.[0] ?? ' ';
  const path = note.path.replace(/(\.\w{1,10})?$/, (extension) => `${joint}${frame.step!.to}${extension}`);
  return towardsPath(note, path, { frame, world });
}

/** Every series of plans, minutes and logs, by its newest note; that with the newest first. */
export function planSeries(world: World): PlanSeries[] {
  const newest = new Map<string, Entry>();
  for (const entry of world.index.all()) {
    const pattern = entry.kind === 'runbook' || entry.kind === 'other' ? null : patternOf(entry.path);
    const known = pattern === null ? undefined : newest.get(pattern);
    if (pattern !== null && (!known || compare(keyOf(known), keyOf(entry)) < 0)) newest.set(pattern, entry);
  }
  return [...newest.values()]
    .sort((a, b) => compare(b.day ?? '', a.day ?? '') || compare(a.path, b.path))
    .flatMap(({ uri, path }) => {
      const next = nextPath(world.index.note(uri)!, world);
      return next === path ? [] : [{ uri, path, next }];
    });
}

/** What the note behind the newest of a series is called. */
function nextPath(note: Note, world: World): string {
  const entries = notesLike(note, world.index);
  return movedPath(note.path, frameFor(note, entries.slice(0, -1), world));
}

const keyOf = ({ day, path }: Entry): string => timeKey(day, path);

/** The notes of a series, by time. */
function notesLike(note: Note, index: Index): Entry[] {
  const pattern = patternOf(note.path);
  if (pattern === null) return [];
  const like = Array.from(index.all()).filter(({ path }) => patternOf(path) === pattern);
  return like.sort((a, b) => compare(keyOf(a), keyOf(b)));
}

/** The next note speaks from its own day, whenever that is. */
function towards(frame: Frame, { date }: Note): Frame {
  const { step } = frame;
  return step && date ? { ...frame, step: { ...step, to: date.day } } : frame;
}

function frameFor(note: Note, before: readonly Entry[], { ask }: World): Frame {
  const names = [note.path.slice(note.path.lastIndexOf('/') + 1).replace(/\.\w{1,10}$/, ''), note.title];
  const day = note.date?.day ?? dayIn(names[0]!, ask.today);
  if (day === null) return { step: null, counts: true };
  return frameAt(day, { note, names, days: before.flatMap((entry) => entry.day ?? []), world: { ask } });
}

interface Around {
  note: Note;
  /** What the plan is called. */
  names: string[];
  /** The days of those before it. */
  days: Day[];
  world: Pick<World, 'ask'>;
}

function frameAt(day: Day, { note, names, days, world }: Around): Frame {
  const [period = null] = names.flatMap((name) => periodIn(name, day) ?? []);
  const rhythm = rhythmFor({ note, names, day, days, period });
  const { weekStart } = world.ask.settings;
  return { step: stepFrom({ day, before: days, rhythm, period, weekStart }), counts: true };
}

interface Clues {
  note: Note;
  names: string[];
  day: Day;
  days: Day[];
  period: { first: Day; last: Day } | null;
}

/** How often the notes come: as they came, as their names say, else once a week; a log every day. */
function rhythmFor({ note, names, day, days, period }: Clues): Rhythm {
  const history = rhythmOf([...days, day]);
  if (history && history.count > 1) return history.rhythm;
  if (period) return rhythmOfLength(lengthOf(period));
  const grain = names.map((name) => grainIn(name)).find((it) => it !== null);
  if (grain) return grain;
  return saidRhythm(`${note.path} ${note.title}`) ?? history?.rhythm ?? (isOfDays(note) ? 'day' : 'week');
}

/** Whether a note speaks of today, and of no week. */
function isOfDays({ kind, dates }: Note): boolean {
  const [days, weeks] = [['date.day-word'], ['date.weekday-of-week', 'date.period', 'date.week-number']].map((rules) =>
    dates.some(({ rule }) => rules.includes(rule)),
  );
  return !weeks && kind !== 'minutes' && (days || kind === 'log');
}

const lengthOf = ({ first, last }: { first: Day; last: Day }): number => daysBetween(first, last) + 1;

const rhythms: Rhythm[] = ['fortnight', 'day', 'week', 'month', 'quarter', 'year'];
const said = rhythms.map(
  (rhythm) => [rhythm, new RegExp(anyOf(lexicons.flatMap(({ notes }) => notes.rhythms[rhythm])), 'gi')] as const,
);

/** The rhythm that a name or title says, by the longest of its words; what says two weeks says no less. */
function saidRhythm(text: string): Rhythm | null {
  const found = said.flatMap(([rhythm, pattern]) =>
    [...text.toLowerCase().matchAll(pattern)].map(([word]) => ({ rhythm, length: word.length })),
  );
  const isLong = ({ rhythm }: { rhythm: Rhythm }) => Number(rhythm === 'fortnight');
  return found.sort((a, b) => isLong(b) - isLong(a) || b.length - a.length)[0]?.rhythm ?? null;
}

/** The URI of a note with another path: only what changes is written anew. */
function movedUri({ uri, path }: Note, to: string): string {
  const [parts, now, old] = [uri.split('/'), to.split('/'), path.split('/')];
  const encode = /^[a-z][a-z0-9+.-]*:\/\//i.test(uri)
    ? (part: string) =>
        encodeURIComponent(part).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
    : (part: string) => part;
  for (let back = 1; back <= now.length && back <= parts.length; back++)
    if (now.at(-back) !== old.at(-back)) parts[parts.length - back] = encode(now.at(-back)!);
  return parts.join('/');
}
