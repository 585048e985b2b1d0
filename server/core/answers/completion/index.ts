/**
 * What can be written at the caret. What stands before it decides what is offered, by the table of situations below: the first
 * that fits. Nothing is offered in prose but behind signs and labels that call for it, and nothing at all in code, addresses and
 * HTML. Nothing is chosen by itself, no character accepts an offer, and what is replaced is what was typed of it.
 */
import { fold } from '../../index/keys.ts';
import type { Unit } from '../../markdown/unit.ts';
import { readFields } from '../../mentions/formats.ts';
import { type FrontName, frontNameOf } from '../../mentions/frontMatter.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Ask, Note, Position } from '../../model.ts';
import { offsetAt, rangeOf, touches } from '../place.ts';
import type { CompletionItem, CompletionList, CompletionSubject } from '../types.ts';
import type { World } from '../world.ts';
import { type Caret, caretAt, isAtEnd, isInWord, type Place, type Typed, typedBy } from './caret.ts';
import { dateOffers, datePlaceAt } from './dates.ts';
import { explain } from './explain.ts';
import { createIssueOffers, type IssueOffers } from './issues.ts';
import { linkOffers } from './links.ts';
import { createPeopleOffers, type PeopleOffers } from './people.ts';
import { queryOffers } from './queries.ts';
import { snippetOffers } from './snippets.ts';
import { boxOffers, statusManners, statusOffers } from './statuses.ts';

export interface Completion {
  /** What can be written at a position. `explicit`: asked for by the person, and not by a character that was typed. */
  complete(uri: string, position: Position, explicit: boolean, ask: Ask): CompletionList;
  /** What is known of something that was offered there, as Markdown; empty where nothing is. */
  explain(uri: string, subject: CompletionSubject, ask: Ask): string;
}

/** Completion in the notes of a world; it keeps what it has found from one key to the next. */
export function createCompletion(
  worldOf: (ask: Ask) => World,
  about: <Answer>(uri: string, answer: (note: Note) => Answer, none: Answer) => Answer,
  unitsOf: (uri: string) => readonly Unit[],
): Completion {
  const kept: Kept = { people: createPeopleOffers(), issues: createIssueOffers() };
  const itemsAt = (place: Place): CompletionList => {
    const { note, offset, world } = place;
    const block = note.queries.find(({ span }) => touches(span, offset));
    if (block)
      return queryOffers(
        block.query.slice(0, offset - block.span.start),
        (length) => rangeOf(note, { start: offset - length, end: offset }),
        world,
      );
    const caret = caretAt(place, unitsOf(place.note.uri));
    for (const situation of caret ? situations : []) {
      const items = situation(caret!, kept);
      // What stands for the same letters differs with each that is typed: no editor may go on with what it has.
      if (items) return { items, isIncomplete: items.some(({ kind }) => kind !== 'snippet') };
    }
    return none;
  };
  return {
    complete: (uri, position, explicit, ask) =>
      about(uri, (note) => itemsAt({ note, world: worldOf(ask), explicit, offset: offsetAt(note, position) }), none),
    explain: (uri, subject, ask) => about(uri, (note) => explain(note, subject, worldOf(ask)), ''),
  };
}

const none: CompletionList = { items: [], isIncomplete: false };

/** What is offered where something stands before the caret; null where it does not. */
type Situation = (caret: Caret, kept: Kept) => CompletionItem[] | null;

/** What keeps what it has found from one key to the next. */
interface Kept {
  people: PeopleOffers;
  issues: IssueOffers;
}

const labels = (words: readonly string[]): string => `(?:${anyOf(words)})\\s{0,3}[：:]{1,2}\\s{0,3}`;
const ownerLabels = labels(wordsOf((notes) => [...notes.ownerLabels, ...notes.roleLabels, ...notes.scopes.attendees]));
/** `负责人：王五、` */
const owner = new RegExp(`${ownerLabels}([^：:。；;|\\n\\ufffc]{0,80})$`, 'iu');
const joiner = new RegExp(`[、，,/／&＆]\\s{0,20}|\\s${anyOf(wordsOf((notes) => notes.joiners))}\\s`, 'giu');
const status = new RegExp(
  `(?:^|[\\s\\u3000、，,(（[【])${labels(wordsOf((notes) => notes.frontMatter.status))}([^：:。；;|\\n\\ufffc]{0,20})$`,
  'iu',
);
/** `[owner:: ` */
const field = /[[(]([A-Za-z][A-Za-z -]{0,24})::[ \t]?([^\]()[\n]{0,60})$/;
/** `- [ ] [` */
const boxedName = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s*)?\[[^\]\n]\]\s+\[([^\][\n]{0,30})$/;
const box = /^[\s>]*(?:[-*+]|\d{1,9}[.)])\s+\[([^\][\n]?)$/;
const handle = /(?<![\w.\]/@-])@([\p{L}\p{N}_][\p{L}\p{N}_. -]{0,30}|)$/u;
const wideBracket = /（([^（）()：:，,。；;\n\ufffc]{0,20})$/u;
/** `（高远，` */
const inWideBracket = /（[^（）()：:。；;\n\ufffc]{1,40}[，、,]\s?([^（）()：:，、,。；;\n\ufffc]{0,20})$/u;
const bracket = /(?:\s|[^\x20-\x7e])\(([^（）():,.;\n\ufffc]{0,30})$/u;
const lenticular = /【([^【】\n\ufffc]{0,20})$/u;
const dash = /\S\s[-–—]{1,3}\s([^-–—:：,，\n\ufffc]{0,20})$/u;

/** Only where nothing more stands behind. */
const atEnd =
  (situation: Situation): Situation =>
  (caret, kept) =>
    isAtEnd(caret) ? situation(caret, kept) : null;

const situations: Situation[] = [
  inFrontMatter,
  linkOffers,
  inDate,
  inField,
  (caret) => within(box, { ...caret, before: caret.raw }, (typed) => boxOffers(caret, typed)),
  (caret, { people }) => within(boxedName, { ...caret, before: caret.raw }, (typed) => people(caret, typed, 'name')),
  atEnd((caret, { people }) => within(owner, caret, (typed) => people(caret, lastName(typed), 'name'))),
  atEnd((caret) => within(status, caret, (typed) => statusOffers(caret, typed))),
  inCell,
  inHandle,
  (caret, { issues }) => issues(caret),
  atEnd(inBrackets),
  atEnd((caret) => within(lenticular, caret, (typed) => (isTask(caret) ? statusOffers(caret, typed) : []))),
  atEnd((caret) =>
    isTask(caret) && (caret.explicit || statusManners(caret).dash)
      ? within(dash, caret, (typed) => statusOffers(caret, typed))
      : null,
  ),
  snippetOffers,
];

/** Behind a name that nobody has, and words behind it, other things may be called for. */
function inHandle(caret: Caret, { people }: Kept): CompletionItem[] | null {
  const typed = isInWord(caret) ? null : typedBy(handle, caret);
  const found = typed ? people(caret, typed, 'handle') : [];
  return found.length > 0 ? found : null;
}

function within(pattern: RegExp, caret: Caret, offers: (typed: Typed) => CompletionItem[]): CompletionItem[] | null {
  const typed = typedBy(pattern, caret);
  return typed && offers(typed);
}

/** Where people are listed, the one that is being typed. */
function lastName({ start, text }: Typed): Typed {
  const from = [...text.matchAll(joiner)].at(-1);
  const at = from ? from.index + from[0].length : 0;
  return { start: start + at, text: text.slice(at) };
}

const isTask = ({ kind }: Caret): boolean => kind === 'item' || kind === 'heading';

/** Who or what belongs to a key, a field or a column. */
type Slot = 'owner' | 'status' | 'date';

function fill(slot: Slot, caret: Caret, { people }: Kept, typed: Typed): CompletionItem[] {
  if (slot === 'owner') return people(caret, lastName(typed), 'name');
  if (slot === 'status') return statusOffers(caret, typed);
  return dateOffers(caret, { ...typed, role: 'due', form: 'note' });
}

const frontSlots: Partial<Record<FrontName, Slot>> = {
  assignee: 'owner',
  owner: 'owner',
  status: 'status',
  due: 'date',
  start: 'date',
  done: 'date',
};

function inFrontMatter(caret: Caret, kept: Kept): CompletionItem[] | null {
  if (caret.kind !== 'front') return null;
  const [, key = '', value = null] =
    /^([\p{L}][\p{L}\p{N}_ -]{0,60}):[ \t]{1,20}["'[]?([^"'[\]{}#]{0,60})$/u.exec(caret.raw) ?? [];
  const name = value === null ? undefined : frontNameOf(key);
  const slot = name && frontSlots[name];
  if (!slot || !name || !/^["'\]\s]*$/.test(caret.after)) return [];
  const typed = { start: caret.offset - value!.length, text: value! };
  const role = name === 'done' || name === 'start' ? name : 'due';
  return slot === 'date' ? dateOffers(caret, { ...typed, role, form: 'iso' }) : fill(slot, caret, kept, typed);
}

function inDate(caret: Caret): CompletionItem[] | null {
  const place = isAtEnd(caret) || /^[\s\])>]/.test(caret.after) ? datePlaceAt(caret) : null;
  return place && dateOffers(caret, place);
}

function inField(caret: Caret, kept: Kept): CompletionItem[] | null {
  const [, word = '', value = ''] = field.exec(caret.before) ?? [];
  if (word === '') return null;
  const name = readFields(`[${word}:: x]`)[0]?.name;
  const typed = { start: caret.offset - value.length, text: value };
  return name === 'owner' || name === 'status' ? fill(name, caret, kept, typed) : [];
}

const columns: [Slot, ReadonlySet<string>][] = (
  [
    ['owner', (notes) => [...notes.columns.owner, ...notes.columns.person]],
    ['status', (notes) => notes.columns.status],
    ['date', (notes) => [...notes.columns.due, ...notes.columns.start, ...notes.columns.done]],
  ] as [Slot, Parameters<typeof wordsOf>[0]][]
).map(([slot, pick]) => [slot, new Set(wordsOf(pick).map(fold))]);

function inCell(caret: Caret, kept: Kept): CompletionItem[] | null {
  const { cell } = caret;
  const slot = cell && columns.find(([, headers]) => headers.has(cell.header))?.[0];
  return slot && isAtEnd(caret) ? fill(slot, caret, kept, cell.typed) : null;
}

/**
 * Behind `（` whoever it is that a task is for, and how far it is where the note says that so; behind `(` where it says that so.
 * Behind a name and a comma another one, or by when.
 */
function inBrackets(caret: Caret, kept: Kept): CompletionItem[] | null {
  if (!isTask(caret)) return null;
  const second = typedBy(inWideBracket, caret);
  if (second) {
    const people = kept.people(caret, second, 'name');
    return [...dateOffers(caret, { ...second, role: 'due', form: 'due' }), ...people];
  }
  const wide = typedBy(wideBracket, caret);
  const typed = wide ?? typedBy(bracket, caret);
  if (!typed || !(wide || caret.explicit || namesInBrackets(caret.note))) return null;
  const statuses = statusManners(caret).brackets ? statusOffers(caret, typed) : [];
  return [...kept.people(caret, typed, 'name'), ...statuses];
}

const namesInBrackets = ({ tasks }: Note): boolean =>
  tasks.some(({ evidence }) => evidence.some(({ rule }) => rule === 'owner.parentheses'));
