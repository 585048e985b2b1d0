/** What was decided when, and what was asked and is open: a tree of two parts, of months, and of what was said in them. */
import { byPath, compare, type Entry } from '../../index/entry.ts';
import { firstOf } from '../../index/first.ts';
import { createGathering } from '../../index/gathering.ts';
import type { Index } from '../../index/index.ts';
import { fold } from '../../index/keys.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Ask, Day, Note, Position, Statement } from '../../model.ts';
import { linkToWords, offsetAt, rangeOf, touches } from '../place.ts';
import type { StatementNode } from '../types.ts';
import { distance, escapeMarkdown, longDay, shortDay } from '../words.ts';
import { brief, type World, wordsAt } from '../world.ts';

/** The two parts of the tree; what was answered where it was asked is in neither. */
type Kind = Exclude<Statement['kind'], 'answered'>;
type Matters = Record<Statement['kind'], Map<string, Matter>>;

/** So many nodes of a level are answered at once; behind them one stands for the next. */
const pageSize = 500;

/** A statement by its place: its index in `Note.statements`. */
interface Said {
  entry: Entry;
  at: number;
}

/** What was said in the same words, wherever and however often. */
interface Matter {
  said: Said[];
}

export interface Statements {
  /** One level of the tree. */
  level(parent: string | null, world: World): StatementNode[];
  /** Where a question was answered when it was asked once more, in the same words; null where it is open. */
  answerTo(question: Statement): { note: Note; span: Statement['span'] } | null;
}

/** Follows the notes of an index from the first question on. */
export function createStatements(index: Index): Statements {
  const begin = (): Matters => ({ question: new Map(), decision: new Map(), answered: new Map() });
  const { follow, made } = createGathering(index.all, begin, (matters, old, now) => {
    if (old) leave(matters, old);
    if (now) enter(matters, now);
  });
  index.follow(follow);
  return {
    level(parent, world) {
      const { question, decision, answered } = made();
      const open = [...question].filter(([key, matter]) => !answerTo(matter, answered.get(key)));
      return levelOf({ decision, question: new Map(open) }, parent, world);
    },
    answerTo({ kind, text }) {
      const { question, answered } = made();
      const matter = kind === 'question' && question.get(fold(text));
      const answer = matter && answerTo(matter, answered.get(fold(text)));
      if (!answer) return null;
      const note = answer.entry.note();
      return { note, span: note.statements[answer.at]!.span };
    },
  };
}

function enter(matters: Matters, entry: Entry): void {
  for (const [at, { kind, text }] of entry.statements().entries()) {
    const key = fold(text);
    const matter = matters[kind].get(key) ?? { said: [] };
    matters[kind].set(key, matter);
    matter.said.push({ entry, at });
  }
}

function leave(matters: Matters, entry: Entry): void {
  for (const { kind, text } of entry.statements()) {
    const matter = matters[kind].get(fold(text));
    if (!matter) continue;
    matter.said = matter.said.filter((said) => said.entry !== entry);
    if (matter.said.length === 0) matters[kind].delete(fold(text));
  }
}

/** A matter with the day on which it was said first; null where no note that says it has a day. */
interface Dated {
  key: string;
  matter: Matter;
  day: Day | null;
}

const noMonth = 'none';
const monthOf = (day: Day | null): string => day?.slice(0, 7) ?? noMonth;

/** Ids: `question`, `question/2026-03`, `question/2026-03/the words`; behind a line break the place of a page. */
function levelOf(matters: Record<Kind, Map<string, Matter>>, parent: string | null, world: World): StatementNode[] {
  if (parent === null)
    return (['question', 'decision'] as const)
      .filter((kind) => matters[kind].size > 0)
      .map((kind) => partNode(kind, matters[kind].size, world.ask));
  const [, id = '', page = '0'] = /^([^\n]*)(?:\n(\d+))?$/.exec(parent) ?? [];
  const [kind, month] = id.split('/') as [Kind, string | undefined];
  if (!Object.hasOwn(matters, kind)) return [];
  const all = [...matters[kind]].map(([key, matter]): Dated => ({ key, matter, day: firstDay(matter) }));
  if (month === undefined) return monthNodes(kind, all, world.ask);
  const inMonth = all.filter(({ day }) => monthOf(day) === month);
  const from = Number(page);
  const shown = firstOf(inMonth, from + pageSize, byDay).slice(from);
  const nodes = shown.map((one) => matterNode(kind, `${id}/${one.key}`, one, world));
  const left = inMonth.length - from - pageSize;
  return left > 0 ? [...nodes, moreNode(`${id}\n${from + pageSize}`, left, world.ask)] : nodes;
}

const firstDay = ({ said }: Matter): Day | null =>
  said.reduce<Day | null>((first, { entry: { day } }) => (day && (!first || day < first) ? day : first), null);

/** The newest first; what has no day last. */
const byDay = (a: Dated, b: Dated): number => compare(b.day ?? '', a.day ?? '') || compare(a.key, b.key);

const bare = { statement: null, description: '', hasChildren: true, location: null };

function partNode(statement: Kind, count: number, { locale }: Ask): StatementNode {
  const { parts, spokenPart } = messagesFor(locale).statements;
  const label = parts[statement];
  return {
    ...bare,
    id: statement,
    kind: 'part',
    statement,
    label,
    description: `${count}`,
    spoken: spokenPart(label, count),
  };
}

function monthNodes(kind: Kind, all: readonly Dated[], { locale }: Ask): StatementNode[] {
  const counts = new Map<string, number>();
  for (const { day } of all) counts.set(monthOf(day), (counts.get(monthOf(day)) ?? 0) + 1);
  const { month: monthName, noDay, spokenPart } = messagesFor(locale).statements;
  const months = [...counts.keys()].filter((month) => month !== noMonth).sort((a, b) => compare(b, a));
  return [...months, ...(counts.has(noMonth) ? [noMonth] : [])].map((month) => {
    const label = month === noMonth ? noDay : monthName(Number(month.slice(0, 4)), Number(month.slice(5)));
    const count = counts.get(month)!;
    return {
      ...bare,
      id: `${kind}/${month}`,
      kind: 'month',
      label,
      description: `${count}`,
      spoken: spokenPart(label, count),
    };
  });
}

function moreNode(id: string, left: number, { locale }: Ask): StatementNode {
  const label = messagesFor(locale).tree.more(left);
  return { ...bare, id, kind: 'more', label, spoken: label };
}

const byTime = (a: Said, b: Said): number =>
  compare(a.entry.day ?? '', b.entry.day ?? '') || byPath(a.entry, b.entry) || a.at - b.at;

/**
 * The newest answer to a question, unless it was asked again after that. Answers count by the days of their notes: which of two
 * notes without a day came first nobody knows.
 */
function answerTo({ said }: Matter, answered: Matter | undefined): Said | null {
  if (!answered) return null;
  const [answer, asked] = [answered, { said }].map((matter) => matter.said.toSorted(byTime).at(-1)!) as [Said, Said];
  return answer.entry.day && asked.entry.day && answer.entry.day >= asked.entry.day ? answer : null;
}

/** A decision leads to where it was made, a question to where it stands last. */
function matterNode(kind: Kind, id: string, { matter, day }: Dated, { ask }: World): StatementNode {
  const { said } = matter;
  const inOrder = said.toSorted(byTime);
  const { entry, at } = (kind === 'decision' ? inOrder[0] : inOrder.at(-1))!;
  const note = entry.note();
  const { text, span } = note.statements[at]!;
  const words = messagesFor(ask.locale).statements;
  const where = note.title || note.path;
  const again = said.length > 1 ? words.times(said.length) : '';
  return {
    ...bare,
    id,
    kind: 'statement',
    statement: kind,
    label: text,
    description: [day ? shortDay(day, ask) : '', where, again].filter(Boolean).join(' · '),
    spoken: words.spoken[kind](text, [
      ...(day ? [longDay(day, ask.locale), distance(day, ask)] : []),
      words.inNote(where),
      ...(again ? [again] : []),
    ]),
    hasChildren: false,
    location: { uri: note.uri, range: rangeOf(note, span) },
  };
}

/** What is known of the statement at a position, and why, as Markdown; empty where there is none. */
export function statementFacts(note: Note, position: Position, world: World): string {
  const offset = offsetAt(note, position);
  const found = note.statements.find(({ span }) => touches(span, offset));
  if (!found) return '';
  const { hover, rules, statements } = messagesFor(world.ask.locale);
  const day = note.date ? `${longDay(note.date.day, world.ask.locale)} · ${distance(note.date.day, world.ask)}` : '';
  const reasons = found.evidence.map(({ rule, span }) => {
    const words = escapeMarkdown(wordsAt(world, note.uri, span));
    return `- ${words ? hover.read(`[${words}](${linkToWords(note, span)})`, rules[rule]) : rules[rule]}`;
  });
  return [
    `**${escapeMarkdown(brief(found.text, 300))}**`,
    [statements.one[found.kind], day, escapeMarkdown(note.title || note.path)].filter(Boolean).join('  \n'),
    [hover.why, ...reasons].join('\n'),
  ].join('\n\n');
}
