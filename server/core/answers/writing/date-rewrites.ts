/**
 * Writing many dates of a note another way: as days in full, or all in the form that the note uses most. What is quoted, what is
 * linked and what a program reads stays.
 */
import type { DateFact, Day, Note, Span } from '../../model.ts';
import type { World } from '../world.ts';
import { absoluteDate } from './date-edit.ts';
import { type DayForm, formsOf, singleDay } from './date-forms.ts';
import { dayPart } from './date-text.ts';
import type { Change } from './patch.ts';

/** Another way to write a date: the same days in other words. */
export interface Rewrite {
  date: DateFact;
  change: Change;
}

/** The dates among these that other words can name in full, each with those. */
export function inFull(note: Note, dates: readonly DateFact[], world: World): Rewrite[] {
  const text = world.text(note.uri);
  return dates.flatMap((date) => {
    const written = absoluteDate(note, date, text);
    return written ? [{ date, change: { span: date.span, newText: written.newText } }] : [];
  });
}

/** The dates in full that stand in another form than most such dates of the note, and that form: ISO where no form has most. */
export function alike(note: Note, world: World): Alike | null {
  const { index } = world;
  const known = last.get(note);
  if (known?.index === index && known.version === index.version()) return known.found;
  const found = foundAlike(note, world);
  last.set(note, { index, version: index.version(), found });
  return found;
}

interface Alike {
  model: Day;
  rewrites: Rewrite[];
}

/** As they were found last: editors ask what can be done at each move of the cursor. */
const last = new WeakMap<Note, { index: World['index']; version: number; found: Alike | null }>();

function foundAlike(note: Note, world: World): Alike | null {
  const text = world.text(note.uri);
  const full = formsOf(note, text, isFree(note, world)).filter((form) => form.full);
  const [most, next] = full;
  if (!most) return null;
  const iso = full.find((form) => form.write('2019-08-06') === '2019-08-06');
  const wanted: Pick<DayForm, 'write'> = most.count > (next?.count ?? 0) ? most : (iso ?? { write: (day) => day });
  const rewrites = full
    .flatMap(({ dates }) => dates)
    .flatMap((date) => {
      const words = text.slice(date.span.start, date.span.end);
      const { start, end } = dayPart(words);
      const day = wanted.write(singleDay(date)!);
      if (day === null || day === words.slice(start, end)) return [];
      return [{ date, change: { span: date.span, newText: words.slice(0, start) + day + words.slice(end) } }];
    });
  const model = rewrites[0] && wanted.write(singleDay(rewrites[0].date)!);
  return model ? { model, rewrites } : null;
}

/** Whether a date is the note's own to write: not front matter, a quotation, a link's words, or a heading that links lead to. */
export function isFree(note: Note, { index, text: textOf }: World): (date: DateFact) => boolean {
  const text = textOf(note.uri);
  const front = /^\ufeff?---\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
  const linked = index.notesLinkingTo(note.uri).length > 0 || note.links.some(({ target }) => target.startsWith('#'));
  const headings = linked ? note.sections.map(({ span }) => span) : [];
  const isKept = holds([...note.links.map(({ span }) => span), ...headings]);
  return ({ span }) => span.start >= front && !isKept(span) && !isQuoted(text, span);
}

/** Whether one of some spans holds another. */
function holds(spans: Span[]): (span: Span) => boolean {
  const sorted = spans.sort((a, b) => a.start - b.start);
  /** How far any of those up to here reaches. */
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && end <= reach[low - 1]!;
  };
}

const quotes = /“[^”\n]{0,500}”|「[^」\n]{0,500}」|『[^』\n]{0,500}』|"[^"\n]{0,500}"|‘[^’\n]{0,500}’/g;

/** In a block quotation, or between quotation marks of its line. */
function isQuoted(text: string, { start, end }: Span): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  const line = text.slice(from, to < 0 ? text.length : to);
  if (/^[ \t]*>/.test(line)) return true;
  return [...line.matchAll(quotes)].some(
    ({ index, 0: { length } }) => from + index < start && end < from + index + length,
  );
}
