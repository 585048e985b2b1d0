/**
 * Points below words that open decisions which ask for a deed, though they do not begin with it, in minutes of a language in
 * which what is done follows the deed:
 *
 *     - 确认缆绳的来源后再订货            once that is done, something else is
 *     - 暂不同意换灯，补充东侧的图纸      refused, and behind that what it takes
 *     - 与设备组确认图纸                  with whom or by what, and the deed
 *     - 灯塔偏暗，需要重新测量            who or what has to, in any clause
 *     - 码头组将提供图纸                  who will
 */
import { hanDeed, hanManners, hanPhrase } from '../../mentions/hanDeeds.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { Span } from '../../model.ts';
import { type Rule, stated } from '../claim.ts';
import { type Context, peopleIn } from '../context.ts';
import { isPoint } from '../entries.ts';
import type { Entry } from '../parts.ts';
import { isBelowTopic } from '../scopes/agendas.ts';
import { isRemark } from '../scopes/listed.ts';
import { listWords, opensInDeed } from '../sentences/namedDeeds.ts';
import { tells } from '../sentences/past.ts';
import { thereafter } from '../sentences/thereafter.ts';
import { spanPerEntry } from '../words.ts';
import { bidIn } from './planned.ts';

/** `- 1、…`, `- 2 …`: a number of its own behind the bullet. */
export const ownNumber = /^\d{1,2}(?:\s{0,2}[、，.．)）]|\s)\s?(?=\p{Script=Han})/u;

const refused = new RegExp(`^${anyOf(wordsOf((notes) => notes.refusals))}[^，,；;]{0,40}[，,；;]\\s?`);
const resuming = new RegExp(`^${listWords('resuming')}(?=\\p{Script=Han}|[A-Za-z])`, 'u');
/** `闭环以下问题，继续评审` */
const goingOn = new RegExp(
  `^\\p{Script=Han}[^。；;]{1,60}[，,；;]\\s?${listWords('resuming')}(?=\\p{Script=Han}|[A-Za-z])`,
  'u',
);
const withWhom = new RegExp(
  `(?:^|[；;。]\\s?)${hanManners}(?!${listWords('disposing')})${listWords('toward')}[^，,。；;：:？?]{2,24}?${hanDeed}`,
);

const [short, long] = [1, 2].map((length) =>
  anyOf(
    wordsOf((notes) => (notes.objectFollows ? notes.obligations : [])).filter((word) =>
      length === 1 ? word.length === 1 : word.length > 1,
    ),
  ),
);
const none = anyOf(wordsOf((notes) => (notes.objectFollows ? notes.notObligations : [])));
const kept = anyOf(wordsOf((notes) => notes.keeping));
const deed = `(?!${kept})${hanDeed}`;
/**
 * `需要重新测量`, `码头组需提供图纸`, `需要机房配合换灯`, but neither `不需要测量` nor `栏杆需按图纸制作`, which says how it has to be.
 */
const owed = new RegExp(
  `(?:^|[，,。；;：:]\\s?)(?:(?!${none})[^，,。；;：:]){0,30}?(?!${none})(?:${short}${hanManners}|${long}(?:${hanManners}${hanPhrase}|(?:(?!${listWords('things')})[^，,。；;：:]){2,10}?))${deed}`,
);
const owing = new RegExp(`^${long}`);
const one: ReadonlySet<string> = new Set(wordsOf((notes) => notes.lists.disposing));
const wills = anyOf(wordsOf((notes) => notes.lists.wills).filter((word) => word.length > 1 || one.has(word)));
/** `码头组将提供图纸` */
const willing = new RegExp(`^[^，,。；;：:]{2,16}?${wills}${hanManners}${deed}`);

/** `同意更换灯具，毕业时…`: what is agreed on, or refused, stands for itself. */
const settled = new RegExp(`^${anyOf(wordsOf((notes) => notes.deciding.begins))}`);

/** A point without the number of its own. */
const unnumbered = ({ text, at }: Entry): { text: string; at: number } => {
  const begins = ownNumber.exec(text)?.[0].length ?? 0;
  return { text: text.slice(begins), at: at + begins };
};

const over = new RegExp(
  `${anyOf(wordsOf((notes) => (notes.objectFollows ? notes.past.endings : [])))}[。.；;\\s]{0,3}$`,
);

/** Behind what is refused, what it takes: where its first word stands. */
function behindRefusal(text: string): { index: number; 0: string } | null {
  const index = refused.exec(text)?.[0].length ?? 0;
  const rest = text.slice(index);
  return index > 0 && (opensInDeed(rest) || resuming.test(rest)) ? { index, 0: rest.slice(0, 2) } : null;
}

/** The words of a point that ask for a deed, by their places in its text. */
const askingIn = spanPerEntry((entry): Span | null => asksFor(entry));

/** The same of a text that stands somewhere in the note. */
export function asksFor({ text: whole, at }: Pick<Entry, 'text' | 'at'>): Span | null {
  const begins = ownNumber.exec(whole)?.[0].length ?? 0;
  const text = whole.slice(begins, begins + 200);
  if (!/\p{Script=Han}{3}/u.test(text) || /[?？:：]\s*$/.test(text) || over.test(text.slice(-8))) return null;
  const found =
    thereafter.exec(text) ??
    behindRefusal(text) ??
    (settled.test(text) || tells(text)
      ? null
      : (withWhom.exec(text) ?? owed.exec(text) ?? willing.exec(text) ?? goingOn.exec(text)));
  const start = at + begins + (found?.index ?? 0);
  return found && { start, end: start + found[0].length };
}

/** Whether the point is among those of which a line below says whose they are: `负责人：王宁`. */
const isCharged = ({ index }: Entry, { fields, entries }: Context): boolean =>
  (fields.of.get(index) ?? []).some(
    (at) => fields.own.get(at)!.name === 'owner' && peopleIn(entries[at]!, 'label').length > 0,
  );

const anyDeed = new RegExp(
  anyOf(wordsOf((notes) => (notes.objectFollows ? notes.deeds : [])).filter((word) => word.length > 1)),
);

/** `由设备组更换灯具。` and `责任人：王宁` right below: a sentence with a deed in it, of which the line below says whose it is. */
export const chargedBelow: Rule = (index, context) => {
  const entry = context.entries[index]!;
  if (context.kind !== 'minutes' || entry.kind !== 'line' || entry.bullet || !isCharged(entry, context)) return null;
  if (isRemark(entry) || /[?？:：]\s*$/.test(entry.text) || tells(entry.text)) return null;
  return anyDeed.test(entry.text.slice(0, 200))
    ? stated('task.owner', { start: entry.at, end: entry.at + entry.text.length })
    : null;
};

/** `- 确认来源后再订货`, and what stands above `负责人：王宁`: a point of what was decided that asks for a deed. */
export const asked: Rule = (index, context) => {
  const { entries, scopes, kind } = context;
  const entry = entries[index]!;
  const scope = scopes[index]!;
  if (kind !== 'minutes') return null;
  const below = isBelowTopic(index, entries, scope);
  // `需要检查栏杆。`, a line among others below a topic: first of all, that it has to be.
  if (!isPoint(entry)) {
    const owes = below && entry.kind === 'line' && owing.test(entry.text.slice(0, 60)) ? askingIn(entry) : null;
    return owes?.start === entry.at ? stated('task.planned', owes) : null;
  }
  if (scope.mode !== 'decisions' && !below) return null;
  const said = askingIn(entry) ?? (below ? bidIn(unnumbered(entry)) : null);
  if (said) return stated('task.planned', said);
  if (!isCharged(entry, context) || isRemark(entry) || /[?？:：]\s*$/.test(entry.text) || tells(entry.text))
    return null;
  return stated('task.owner', { start: entry.at, end: entry.at + entry.text.length });
};
