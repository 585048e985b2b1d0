/**
 * Fields of neighbours' formats: Obsidian Tasks, Dataview, todo.txt, TaskPaper and Todo+, Org and Logseq; in any order,
 * with whatever blanks and variation selectors stand between sign and value.
 *
 *     📅 2026-03-06   [due:: 2026-03-06]   due:2026-03-06   @due(2026-03-06)   DEADLINE: <2026-03-06 Fri>
 */
import type { DateRole, Span, Status } from '../model.ts';
import { type Search, search } from './search.ts';
import { digit, either, lookAt, meets, type Need, picture, signs, words } from './vocabulary.ts';
import { blanks } from './words.ts';

export type FieldName =
  | 'due'
  | 'start'
  | 'started'
  | 'done'
  | 'cancelled'
  | 'created'
  | 'priority'
  | 'status'
  | 'owner'
  | 'estimate'
  | 'aside';

/** One field as it is written; `aside`: an id, a recurrence and the like, which say nothing of what Dueline shows. */
export interface FieldMention extends Span {
  kind: 'field';
  name: FieldName;
  /** What it says; empty where the sign alone does. */
  value: string;
  /** Where the value begins. */
  at: number;
  /** Nobody writes it but for a task. */
  sure: boolean;
}

/** The words that name fields, without blanks and dashes. */
const fieldWords: Record<FieldName, string> = {
  due: 'due deadline',
  start: 'start scheduled defer threshold t',
  started: 'started',
  done: 'done complete completed completion closed',
  cancelled: 'cancelled canceled',
  created: 'create created',
  priority: 'priority pri',
  status: 'status',
  owner: 'owner assignee assignees assigned',
  estimate: 'est estimate effort',
  aside: 'id uid dependson rec repeat recurrence every lasted wasted tag tags project collapsed remind oncompletion',
};
const known = new Map(
  Object.entries(fieldWords).flatMap(([name, list]) => list.split(' ').map((word) => [word, name as FieldName])),
);

const spaces = '[\\s\\u00a0\\u3000\\ufe0e\\ufe0f]{0,4}';
const day = '\\d{4}-\\d{2}-\\d{2}';
const signTable: [sign: string, name: FieldName, value: string][] = [
  ['[📅📆🗓]', 'due', day],
  ['[🛫⏳⌛]', 'start', day],
  ['✅', 'done', day],
  ['❌', 'cancelled', day],
  ['➕', 'created', day],
  ['[🔺⏫🔼🔽⏬]', 'priority', ''],
  ['🔁', 'aside', '[^📅📆🗓🛫⏳⌛✅❌➕🔺⏫🔼🔽⏬🔁🆔⛔🏁#\\n[(]{1,60}'],
  ['[🆔⛔]', 'aside', '[\\w-]{1,40}(?:,\\s?[\\w-]{1,40}){0,9}'],
  ['🏁', 'aside', '\\w{1,20}'],
];

interface Notation {
  pattern: Search;
  read(found: RegExpExecArray): { name: FieldName | undefined; value: string };
  sure: boolean;
}

const word = '([A-Za-z][A-Za-z -]{0,24})';
const byName = (sure: boolean, needs: readonly Need[], pattern: RegExp): Notation => ({
  pattern: search(needs, () => pattern),
  read: ([, word = '', value = '']) => ({ name: known.get(word.toLowerCase().replace(/[ -]/g, '')), value }),
  sure,
});
const aside = (needs: readonly Need[], pattern: RegExp): Notation => ({
  pattern: search(needs, () => pattern),
  read: () => ({ name: 'aside', value: '' }),
  sure: false,
});
const twoColons = words(['::']);
const short = words(['due', 't', 'done', 'created', 'pri', 'rec', 'id']);
const notations: Notation[] = [
  ...signTable.map(([sign, name, value]) => ({
    pattern: search([picture], () => new RegExp(`${sign}${spaces}(${value})`, 'gu')),
    read: ([, value = '']: RegExpExecArray) => ({ name, value: value.trimEnd() }),
    sure: false,
  })),
  byName(true, [twoColons, signs('[(')], new RegExp(`[[(]${word}::\\s{0,3}([^\\]()[\\n]{0,80})[\\])]`, 'g')),
  byName(true, [twoColons], new RegExp(`(?<=(?:^|\\n)[ \\t]{0,8})${word}::[ \\t]{1,3}([^\\n]{1,80})`, 'g')),
  byName(true, [signs('@'), signs('(')], /(?<=^|[\s\u00a0\u3000])@([a-z]{1,10})\(([^()\n]{0,40})\)/gi),
  byName(true, [signs('@')], /(?<=^|[\s\u00a0\u3000])@(done|cancelled|canceled|started|created)(?![\w(./-])/g),
  byName(true, [short, digit], new RegExp(`(?<=^|[\\s\\u00a0])(due|t|done|created):(${day})(?![\\w-])`, 'g')),
  byName(true, [short], /(?<=^|[\s\u00a0])(pri|rec|id):([A-Z](?!\w)|\+?\d{1,3}[dwmyb](?!\w)|\w{1,20})/g),
  {
    pattern: search([signs('@')], () => /(?<=^|[\s\u00a0])@(critical|high|medium|low|today)(?![\w(./-])/g),
    read: ([, value = '']) => ({ name: value === 'today' ? 'aside' : 'priority', value }),
    sure: true,
  },
  // Drawers and tags of Org: `:LOGBOOK: … :END:`, `:pier:harbor:`.
  aside(
    [words([':end:'])],
    /(?<=^|\n)[ \t]{0,20}:[A-Z][A-Z_-]{1,20}:[ \t]{0,9}\n(?:[^\n]{0,500}\n){0,50}?[ \t]{0,20}:END:/g,
  ),
  aside(
    [words([...blanks].map((blank) => `${blank}:`))],
    /(?<=\s):[\w@#%]{1,40}(?::[\w@#%]{1,40}){0,9}:(?=[ \t]{0,9}(?:\n|$))/g,
  ),
  {
    pattern: search([signs(':'), signs('<[')], () => /(DEADLINE|SCHEDULED|CLOSED):\s{0,3}[<[]([^<>[\]\n]{8,50})[>\]]/g),
    read: ([, word = '', value = '']) => ({ name: orgNames[word], value }),
    sure: true,
  },
];

const orgNames: Record<string, FieldName> = { DEADLINE: 'due', SCHEDULED: 'start', CLOSED: 'done' };
/** Without any of these there is no field. */
const anySign = either(picture, signs(':@'));

/** The fields of a text, in order; none lies within another. */
export function readFields(text: string, sight: Need = lookAt(text)): FieldMention[] {
  const found: FieldMention[] = [];
  if (!meets(sight, anySign)) return found;
  for (const { pattern, read, sure } of notations)
    for (const match of pattern.all(text, sight)) {
      const { name, value } = read(match);
      const words = match[0].trimEnd();
      const start = match.index;
      if (!name) continue;
      const at = start + Math.max(0, words.lastIndexOf(value));
      found.push({ kind: 'field', name, value, at, start, end: start + words.length, sure });
    }
  if (found.length < 2) return found;
  found.sort((one, other) => one.start - other.start || other.end - one.end);
  let end = 0;
  return found.filter((field) => {
    if (field.start < end) return false;
    end = field.end;
    return true;
  });
}

const roles: Partial<Record<FieldName, DateRole>> = {
  due: 'due',
  start: 'start',
  started: 'start',
  done: 'done',
  cancelled: 'done',
  created: 'created',
};

/** Signs before a day that is not written in digits: `📅 周五`. */
const loose: [DateRole, RegExp][] = [
  ['due', /(?:[📅📆🗓]\ufe0f?|\[?(?:due|deadline)::?|@(?:due|deadline)\()\s{0,3}$/iu],
  ['start', /(?:[🛫⏳]\ufe0f?|\[?(?:start|scheduled)::?|@(?:start|scheduled)\()\s{0,3}$/iu],
  ['done', /(?:✅\ufe0f?|\[?(?:completion|completed)::?|@(?:done|completed)\()\s{0,3}$/iu],
];

/**
 * The role that the field around a day, or the sign before it, gives it; null where there is none, `aside` where the
 * words are no day of the task at all.
 */
export function fieldRole(
  text: string,
  start: number,
  field: FieldMention | undefined,
  sight: Need,
): DateRole | 'aside' | null {
  if (field) return roles[field.name] ?? 'aside';
  if (!meets(sight, anySign)) return null;
  const before = text.slice(Math.max(0, start - 16), start);
  return loose.find(([, sign]) => sign.test(before))?.[0] ?? null;
}

/** Text without its fields, of the same length: what stands before them ends there. Owners stay. */
export function withoutFields(text: string, fields: readonly FieldMention[]): string {
  let out = '';
  for (const { start, end, name } of fields)
    if (name !== 'owner') out += text.slice(out.length, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
  return out + text.slice(out.length);
}

/** Words in capitals by which Org and Logseq say how far a point is. */
export const keywords: Readonly<Record<string, Status>> = {
  TODO: 'todo',
  LATER: 'todo',
  DOING: 'doing',
  NOW: 'doing',
  'IN-PROGRESS': 'doing',
  WAITING: 'waiting',
  DONE: 'done',
  CANCELED: 'cancelled',
  CANCELLED: 'cancelled',
};
