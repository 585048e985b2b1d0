/** How far a task is: by its box, its own words, what follows below it, or the section in which it stands. */

import { deedAt } from '../../mentions/deedWords.ts';
import type { FieldName } from '../../mentions/formats.ts';
import { statusOfScope } from '../../mentions/label.ts';
import { isStatusWord, readStatuses, type StatusMention, type StatusPlace } from '../../mentions/status.ts';
import { anyOf, latinOf, wordsOf } from '../../mentions/words.ts';
import type { RuleId } from '../../messages/index.ts';
import type { Evidence, Span, Status } from '../../model.ts';
import { boxSpan, type Context, evidence, fieldsIn, listsDone, statusesIn } from '../context.ts';
import type { Claim, Entry } from '../parts.ts';
import { comesFirst, waitsFirst } from '../sentences/thereafter.ts';
import { perEntry } from '../words.ts';
import { boxes } from './boxes.ts';
import { partlyDone } from './partlyDone.ts';
import { pendingIn } from './pending.ts';
import { isYetToCome, plannedFor } from './planned.ts';
import { isOfItself, resumedIn } from './resumed.ts';
import { struckThrough } from './struck.ts';

export interface StatusReading {
  status: Status;
  word: Span | null;
  /** The word by which it is open, where its box says that it is done. */
  contradiction?: Span;
  evidence: Evidence[];
}

const clear: readonly StatusPlace[] = ['whole', 'suffix', 'prefix'];

const isOff = ({ status }: StatusMention): boolean => status === 'cancelled';

/** What the words of a task, of what stands below it and above it say; `claim`: what makes it one. */
export function statusOf(index: number, claim: Claim, context: Context & { form: boolean }): StatusReading {
  const entry = context.entries[index]!;
  const next = entry.kind === 'heading' ? context.entries[index + 1] : undefined;
  const whole = next && pick(statusesIn(next), ['whole']);
  if (whole) return at(whole.status, 'status.word', whole, true);
  const box = entry.checkbox;
  const ticked = box ? (boxes[box.mark] ?? 'todo') : null;
  const off = ticked === 'done' && entry.block.struck.length > 0 ? statusesIn(entry).find(isOff) : undefined;
  // `[x] ~~Paint the pier~~ not needed`: it was ticked off, and not done.
  if (off) return at('cancelled', 'status.word', off, true);
  if (box && ticked && ticked !== 'todo') {
    const contradiction = ticked === 'done' ? openWord(entry) : null;
    return { ...at(ticked, 'status.checkbox', boxSpan(box), false), ...(contradiction && { contradiction }) };
  }
  const said = keyword(entry) ?? fielded(entry);
  if (said) return said;
  // `- [ ] 文档已更新` in a form: what its words say is yet to be checked.
  if (box && ticked && context.form) return at(ticked, 'status.checkbox', boxSpan(box), false);
  const mentions = statusesIn(entry).filter(
    (mention) =>
      !isPlanned(mention, entry) &&
      !isMarker(mention, entry) &&
      !isForeseen(mention, entry) &&
      !comesFirst(mention, entry) &&
      !(box && isCondition(mention, entry)) &&
      !(mention.place === 'percent' && isAhead(index, context)),
  );
  const worded = pick(mentions, clear) ?? pick(mentions, ['percent']) ?? pick(mentions, ['sign']);
  if (worded) return at(worded.status, wordRule(worded), worded, true);
  const struck = struckThrough(entry);
  if (struck) return at('done', 'status.struck', struck, false);
  const around = context.scopes[index]!;
  // Whoever lists a box under `In progress` has begun it.
  if (box && (around.status === 'doing' || around.status === 'waiting'))
    return at(around.status, 'status.section', around.span, false);
  const below = followed(index, context) ?? outcome(index, context);
  if (box && below && (below.status === 'doing' || below.status === 'waiting')) return below;
  if (box && ticked) return at(ticked, 'status.checkbox', boxSpan(box), false);
  return (
    below ??
    begun(index, context) ??
    scoped(index, claim, context) ??
    awaits(entry, context) ??
    phrased(index, context) ??
    (claim.rule === 'task.told' ? (onward(entry) ?? at('done', 'status.told', claim.span, false)) : null) ??
    at('todo', 'status.unsaid', { start: entry.at, end: entry.at + entry.text.length }, false)
  );
}

const later = new RegExp(`^${anyOf(wordsOf((notes) => notes.scopePairs.todoWhen))}`, 'i');
const saysLater = perEntry(({ text, label }) => later.test(label?.text ?? text));

/** `- 刷漆 80%` below `## 下周计划`: how far it is meant to be by then. */
function isAhead(index: number, { entries, scopes }: Context): boolean {
  const { opener, mode } = scopes[index]!;
  return mode === 'todo' && opener >= 0 && saysLater(entries[opener]!);
}

/** `DOING paint`, `x 2026-03-05 paint`: in Org, Logseq and todo.txt the line begins with it. */
function keyword({ marker, at: start }: Entry): StatusReading | null {
  if (!marker?.status || (marker.fields && marker.status === 'todo')) return null;
  return at(marker.status, 'status.keyword', { start, end: start + marker.end }, true);
}

/** The word at an end of an entry that says it is open. */
function openWord(entry: Entry): Span | null {
  const { text, at: from } = entry;
  const found = statusesIn(entry).find(
    (mention) =>
      (mention.place === 'suffix' || mention.place === 'prefix') &&
      mention.status !== 'done' &&
      mention.status !== 'cancelled' &&
      isStatusWord(text.slice(mention.start - from, mention.end - from)) &&
      !isMarker(mention, entry) &&
      !isQuoted(mention, entry),
  );
  return found ? { start: found.start, end: found.end } : null;
}

/** `[[WIP] Paint the pier](url)`: what the words of a link say, they say of what it leads to. */
const isQuoted = ({ start, end }: Span, { block, offset }: Entry): boolean =>
  block.links.some((link) => link.start + offset <= start && end <= link.end + offset);

const closing: Partial<Record<FieldName, Status>> = { cancelled: 'cancelled', done: 'done', started: 'doing' };

/** `@done(2026-03-05)`, `[status:: doing]`: a field says so. */
function fielded(entry: Entry): StatusReading | null {
  const [field] = fieldsIn(entry, 'cancelled', 'done', 'started', 'status').sort(
    (one, other) => order.indexOf(one.name) - order.indexOf(other.name),
  );
  if (!field) return null;
  const status = closing[field.name];
  if (status) return at(status, 'status.format', field, false);
  const word = readStatuses(field.value, { start: field.at }).find(({ place }) => place === 'whole');
  return word ? at(word.status, 'status.format', word, true) : null;
}

const order: readonly FieldName[] = ['cancelled', 'done', 'status', 'started'];

/** `TODO: …` introduces a task and says nothing of its status. */
const isMarker = ({ end }: StatusMention, { marker, at: start }: Entry): boolean =>
  marker?.place === 'opening' && !marker.done && end <= start + marker.body;

/** `- [ ] Check that it is 100% done`: an open box asks for what its sentence says; behind a dash it would be so already. */
const isCondition = ({ place, status, start }: StatusMention, { text, at }: Entry): boolean =>
  place === 'percent' && status === 'done' && deedAt(text) > 0 && /\w\s*$/.test(text.slice(0, start - at));

const foreseen = new RegExp(
  `[(（][^()（）]{0,40}${anyOf(wordsOf(({ objectFollows, conditions }) => (objectFollows ? [] : conditions)))}[、，,\\s]{0,2}$`,
);
/** `柵を塗る（雨が降れば、延期）`: what it would come to. */
const isForeseen = ({ start }: StatusMention, { text, at }: Entry): boolean => foreseen.test(text.slice(0, start - at));

const told = new RegExp(`^${anyOf(wordsOf((notes) => notes.past.behind))}`);

/** `11月30日前完成`: what is to be finished by a day is not. */
const isPlanned = (mention: StatusMention, { mentions, text, at }: Entry): boolean =>
  mention.status === 'done' &&
  !told.test(text.slice(mention.start - at, mention.end - at)) &&
  mention.place !== 'sign' &&
  mentions.some(({ kind, end }) => kind === 'date' && end <= mention.start && mention.start - end < 2);

const at = (status: Status, rule: RuleId, span: Span, word: boolean): StatusReading => ({
  status,
  word: word ? { start: span.start, end: span.end } : null,
  evidence: [evidence('status', rule, span)],
});

const wordRule = ({ place }: StatusMention): RuleId =>
  place === 'percent' ? 'status.percent' : place === 'sign' ? 'status.sign' : 'status.word';

function pick(mentions: readonly StatusMention[], places: readonly StatusPlace[]): StatusMention | null {
  return mentions.find(({ place }) => places.includes(place)) ?? null;
}

/** `- Status: accepted`, `- 状态：进行中` below. */
function followed(index: number, context: Context): StatusReading | null {
  for (const field of context.fields.of.get(index) ?? []) {
    const entry = context.entries[field]!;
    if (context.fields.own.get(field)!.name !== 'status') continue;
    const from = entry.label?.end ?? 0;
    const found = readStatuses(entry.text.slice(from), { start: entry.at + from });
    const word =
      pick(found, ['whole', 'prefix', 'opening', 'percent', 'sign']) ??
      (entry.text.length < 60 ? pick(found, clear) : null);
    if (word) return at(word.status, 'status.field', word, true);
  }
  return null;
}

/** `- Done` as all that a point below says, or its first clause (`- Done, merged`): how it ended; also `- It was merged`, `- Fixed in #12`. */
function outcome(index: number, { entries }: Context): StatusReading | null {
  for (let below = index + 1; below < index + 8 && entries[below]?.parent === index; below++) {
    const entry = entries[below]!;
    const word = pick(statusesIn(entry), ['whole', 'lead']) ?? beforeAside(entry);
    if (word) return at(word.status, 'status.field', word, true);
    const ended = ending.exec(entry.text.slice(0, 60)) ?? finishing.exec(entry.text.slice(0, 40));
    if (ended) return at('done', 'status.field', { start: entry.at, end: entry.at + ended[0].length }, true);
  }
  return null;
}

/** `Done - see the list`, `進行中（灯りと一緒に）` */
const beforeAside = (entry: Entry): StatusMention | null =>
  statusesIn(entry).find(({ place, end }) => {
    const rest = entry.text.slice(end - entry.at);
    return place === 'prefix' ? /^\s[-–—]{1,2}\s/.test(rest) : place === 'opening' && aside.test(rest);
  }) ?? null;
const aside = /^\s?[(（][^()（）]{1,60}[)）]\s*$/;

/** `PR was merged`, `This got merged`, but not `It was not merged` nor `When it was merged`. */
const ending = new RegExp(
  `^(?!${anyOf(latinOf(wordsOf((notes) => notes.reasons)))}\\s)(?:[\\p{L}\\d#]{1,16} ){1,2}?${anyOf(latinOf(wordsOf((notes) => notes.past.passives)))} ${anyOf(latinOf(wordsOf((notes) => notes.statuses.done)))}(?=$|[.;!]| [-–—:(]| \\p{Extended_Pictographic})`,
  'iu',
);

/** `Fixed in #12`, `Completed on the pier`, but not `Done by Friday`, which bids. */
const finishing = new RegExp(
  `^${anyOf(latinOf(wordsOf((notes) => notes.statuses.done)))} ${anyOf(latinOf(wordsOf((notes) => notes.past.behindDone)))}(?= )`,
  'i',
);

/**
 * `Paint the pier: we are working on it` among what is to do was begun; `图纸（部分）` among what was done goes on, and
 * `灯具联调中，预计…` among either; and `开始刷漆，预计3月6日完成` among what was done; `下周开始刷漆`
 * there is yet to do; `mostly done` among what was done is not over.
 */
function begun(index: number, { entries, scopes }: Context): StatusReading | null {
  const entry = entries[index]!;
  const { mode } = scopes[index]!;
  const own = statusesIn(entry).filter((mention) => isOfItself(mention, entry, mode === 'todo'));
  const said = pick(own, ['going', mode === 'done' ? 'unfinished' : 'begun']);
  if (said) return at(said.status, 'status.phrase', said, true);
  if (mode === 'done' && isYetToCome(entry))
    return at('todo', 'status.phrase', { start: entry.at, end: entry.until }, false);
  const awaited = mode === 'done' ? waitsFirst(entry) : null;
  if (awaited) return at('waiting', 'status.phrase', awaited, true);
  const left = mode === 'done' ? partlyDone(entry) : null;
  if (left) return at('doing', 'status.phrase', left, true);
  const day = mode === 'done' ? plannedFor(entry) : null;
  return day && at('doing', 'status.phrase', day, false);
}

/** `栏杆还有些晃，继续观察`, in a report of what was done. */
function onward(entry: Entry): StatusReading | null {
  const words = resumedIn(entry);
  return words && at('doing', 'status.phrase', words, true);
}

function awaits(entry: Entry, context: Context): StatusReading | null {
  const found = pendingIn(entry, context);
  return found && at(found.status, 'status.phrase', found.span, true);
}

/**
 * What stands under `本周完成` or `Done` is done, but for a word that says otherwise; under `下周计划`, to do; under a
 * status (`In progress`, `进行中的工作`), that. What somebody takes on in minutes that list no finished work is not done.
 */
function scoped(index: number, { rule }: Claim, context: Context): StatusReading | null {
  const { mode, span, kind, status } = context.scopes[index]!;
  const { label, at: start } = context.entries[index]!;
  // `Next: order the ropes` in what is in progress is yet to be done.
  if (status && label?.mode === 'todo' && !label.alone && !statusOfScope(label.text))
    return at('todo', 'status.section-todo', { start, end: start + label.end }, false);
  // `Achieved: painted the pier`, where nothing above it says so.
  if (rule === 'task.section-done' && mode !== 'done' && label)
    return at('done', 'status.section-done', { start, end: start + label.end }, false);
  if (kind === 'none' || (mode !== 'todo' && mode !== 'done')) return null;
  if (mode === 'done' && takenOn.has(rule) && !listsDone(context)) return null;
  if (status) return at(status, 'status.section', span, false);
  return at(
    mode === 'done' ? 'done' : 'todo',
    mode === 'done' ? 'status.section-done' : 'status.section-todo',
    span,
    false,
  );
}

const takenOn: ReadonlySet<RuleId> = new Set([
  'task.undertaking',
  'task.planned',
  'task.request',
  'task.owner',
  'task.plain',
]);

const object = new RegExp(`${anyOf(wordsOf((notes) => notes.particles.object))}$`);
/** `柵の塗装を完了` in minutes: a deed, and not how far it is. */
const isObliged = ({ start }: StatusMention, { text, at }: Entry): boolean => object.test(text.slice(0, start - at));

/** `测试完成，预计本周五上线`: one part is finished, another is left. */
function phrased(index: number, { entries, kind }: Context): StatusReading | null {
  const entry = entries[index]!;
  const mentions = statusesIn(entry).filter(
    (mention) =>
      !isPlanned(mention, entry) && !comesFirst(mention, entry) && !(kind === 'minutes' && isObliged(mention, entry)),
  );
  const past = mentions.find(
    ({ place, status }) => (place === 'inside' || place === 'opening' || place === 'tail') && status === 'done',
  );
  const left = mentions.find(({ place, status }) => place === 'inside' && status === 'todo');
  if (past && left && past.start < left.start) return at('doing', 'status.partly', past, false);
  const said = pick(mentions, ['tail']) ?? pick(mentions, ['opening']);
  if (said && !(said.status === 'done' && said.place === 'opening' && kind === 'plan' && !told.test(entry.text)))
    return at(said.status, 'status.phrase', said, true);
  return null;
}
