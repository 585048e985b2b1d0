import { hasGivenName, hasSurname, isForeign, mayBeName, type Name } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { isShouted } from '../../mentions/shoutedMarkers.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import type { RuleId } from '../../messages/index.ts';
import type { Evidence } from '../../model.ts';
import { type Context, evidence, handsOn, holders, isOnList, peopleIn } from '../context.ts';
import { allottedTo } from '../fields.ts';
import type { Entry, Inherited } from '../parts.ts';
import { dutyOf, rolesIn, sharedIn, teamIn } from '../scopes/shares.ts';
import { askedPeople } from '../sentences/asking.ts';
import { besideDeed } from '../sentences/beside.ts';
import { clauseIn } from '../sentences/clauses.ts';
import { behindDeed, handedOver, requestOf, undertakingOf } from '../sentences/deeds.ts';
import { handedIn } from '../sentences/handed.ts';
import { invitedIn } from '../sentences/invited.ts';
import { offered } from '../sentences/namedDoers.ts';
import { isOpinion } from '../sentences/opinions.ts';
import { pledgedIn } from '../sentences/pledges.ts';
import { ofThemselves } from '../sentences/speakers.ts';
import { strangerIn, subjectsOf } from '../sentences/subjects.ts';
import { endsInDeeds } from '../sentences/verbEndings.ts';
import { isAimless } from './aimless.ts';
import { isPullRequest, namesAuthor } from './authors.ts';
import { isAwaited } from './awaited.ts';
import { openingIn } from './bracketed.ts';
import { chargedAbove } from './chargedHeadings.ts';
import { handles } from './handles.ts';
import { initialOwners } from './initials.ts';
import { behindStroke, closingPolite, isSomebody, leading, segments } from './namedApart.ts';
import { onNextLine } from './nextLine.ts';
import { presents } from './presentDoers.ts';
import { strokeTeam } from './strokes.ts';

export interface Owners {
  names: string[];
  evidence: Evidence[];
}

type Rule = [RuleId, (entry: Entry, context: Context, index: number) => PersonMention[]];

/** In the order of how sure they are: the first that finds somebody decides. */
const own: Rule[] = [
  ['owner.label', (entry) => [...allottedTo(entry)]],
  ['owner.label', (entry) => peopleIn(entry, 'label')],
  ['owner.asked', (entry, context) => (requestOf(entry, context) ?? invitedIn(entry, context.known))?.people ?? []],
  ['owner.asked', (entry, { known }) => askedPeople(entry, known).map(toMention)],
  ['owner.agent', (entry, context) => undertakingOf(entry, context)?.people ?? []],
  ['owner.agent', (entry, context) => pledgedIn(entry, context)?.people ?? []],
  ['owner.agent', ofThemselves],
  [
    'owner.agent',
    (entry, { kind, known }) => (kind === 'minutes' ? (offered(entry, known)?.people ?? []).map(toMention) : []),
  ],
  [
    'owner.bracket',
    (entry, context, index) => (isSaidBy(entry, context, index) ? [] : openingIn(entry, context, index)),
  ],
  ['owner.verb', verbs],
  ['owner.verb', laters],
  ['owner.verb', subjects],
  ['owner.verb', presents],
  ['owner.segment', (entry, { known }) => [...initialOwners(entry, known)].map(toMention)],
  ['owner.opener', openers],
  ['owner.handle', handles],
  [
    'owner.agent',
    (entry, context) => (clauseIn(entry, context) ?? handedIn(entry, context))?.people.map(toMention) ?? [],
  ],
  ['owner.profile', (entry) => peopleIn(entry, 'profile')],
  ['owner.segment', shared],
  ['owner.segment', leading],
  ['owner.dash', dashed],
  ['owner.segment', segments],
  ['owner.segment', behindStroke],
  ['owner.segment', closingPolite],
  ['owner.parentheses', inParentheses],
  [
    'owner.parentheses',
    (entry, context) => (context.kind === 'minutes' ? (handedOver(entry, context)?.people ?? []) : []),
  ],
  ['owner.bracket', (entry, { known }) => peopleIn(entry, 'inside').filter(({ name }) => isSomebody(name, known))],
  ['owner.line', (entry, context) => onNextLine(entry, context)],
  ['owner.beside', (entry, context) => besideDeed(entry, context)?.people ?? []],
  ['owner.parentheses', closingAside],
  ['owner.opener', rolesIn],
  ['owner.opener', strokeTeam],
  ['owner.agent', teamIn],
];

const toMention = (name: Name): PersonMention => ({ kind: 'person', form: 'segment', ...name });

/** These people as owners, each with the rule that named them. */
export const toOwners = (rule: RuleId, people: readonly Name[]): Owners => ({
  names: [...new Set(people.map(({ name }) => name))],
  evidence: people.map((person) => evidence('owner', rule, person)),
});

/** The owners of an entry that is a task. */
export function ownersOf(index: number, context: Context, inherited: Inherited | null): Owners {
  return (
    named(ownOwners(index, context), fieldOwners(index, context)) ??
    holderOwners(index, context) ??
    (inherited ? toOwners(inherited.rule, inherited.people) : null) ??
    toOwners('owner.heading', chargedAbove(index, context))
  );
}

/** `- 港の人に聞いておく` and `- 岡本` below it: whoever stands there alone does it, and not who is only asked. */
const named = (own: Owners | null, below: Owners | null): Owners | null =>
  own && below && own.evidence[0]?.rule === 'owner.asked' ? below : (own ?? below);

function ownOwners(index: number, context: Context): Owners | null {
  const entry = context.entries[index]!;
  for (const [rule, read] of own) {
    const people = read(entry, context, index).filter((person) => !isAwaited(person, entry));
    if (people.length > 0) return toOwners(rule, people);
  }
  return null;
}

/** `- 责任人：…` or nothing but names, below; where each name has a line of its own, all of them. */
function fieldOwners(index: number, context: Context): Owners | null {
  const { entries, fields } = context;
  const isOf = (at: number): boolean =>
    fields.own.get(at)!.name === 'owner' || (namesAuthor(entries[at]!) && isPullRequest(entries[index]!));
  const [first, ...others] = (fields.of.get(index) ?? [])
    .filter(isOf)
    .map((at) => peopleIn(entries[at]!, 'label', 'role', 'names', 'honorific', 'handle', 'profile'))
    .filter((people) => people.length > 0);
  if (!first) return null;
  return toOwners('owner.field', areNames(first) ? [first, ...others.filter(areNames)].flat() : first);
}

const areNames = (people: readonly PersonMention[]): boolean => people.every(({ form }) => form === 'names');

/** The item that holds this one speaks for it. */
function holderOwners(index: number, context: Context): Owners | null {
  for (const at of holders(context.entries, index)) {
    const holder = context.entries[at]!;
    if (holder.kind !== 'item' && holder.kind !== 'line') continue;
    const head = context.heads.get(at);
    if (head) return toOwners('owner.person-heading', head);
    const found = ownOwners(at, context) ?? fieldOwners(at, context);
    if (found) return found;
  }
  return null;
}

/** `理论部分：王小明`, `图纸：王小明、李静` in a list of things to do: a share, and behind the colon nothing but whose it is. */
function shared(entry: Entry, { known, scopes, kind }: Context, index: number): PersonMention[] {
  if (isOnList(entry, scopes[index]!)) return sharedIn(entry, known, scopes[index]!);
  return kind === 'minutes' ? dutyOf(entry, known) : [];
}

/** `… -- Ann`; behind a single hyphen only who is known or has the shape of a full name: `- 待定` and such stand there too. */
function dashed(entry: Entry, { known, text }: Context): PersonMention[] {
  const people = peopleIn(entry, 'dash');
  const [first] = people;
  if (!first) return [];
  const long = /(?:--|[—–])@?$/.test(text.slice(Math.max(0, first.start - 4), first.start).trimEnd());
  return people.filter(({ name }) => long || known.has(name) || hasSurname(name));
}

/** `Ann to write it up`: somebody known, or a name before a deed. */
function verbs(entry: Entry, { known, text }: Context): PersonMention[] {
  const first = peopleIn(entry, 'verb');
  const last = first.at(-1);
  const acts =
    last &&
    (first.some(({ name }) => known.has(name)) ||
      !(text.charAt(last.end) === ',' || isAimless(text.slice(last.end, last.end + 60))));
  return acts ? first : [];
}

/** `(Ann) The lamp is dim: Bo needs to order one` in what minutes tell: in brackets stands who said it. */
const isSaidBy = (entry: Entry, context: Context, index: number): boolean =>
  context.kind === 'minutes' &&
  !isOnList(entry, context.scopes[index]!) &&
  peopleIn(entry, 'bracket').length > 0 &&
  laters(entry, context).length > 0;

/** `… Ann will ask`: within the text only somebody known, and in a box nobody if its end says whose it is: `…, so Ann will ask @bo`. */
function laters(entry: Entry, context: Context): PersonMention[] {
  const within = peopleIn(entry, 'later');
  if (!within.some(({ name }) => context.known.has(name))) return [];
  return entry.checkbox && handles(entry, context).length > 0 ? [] : within;
}

/** `张三与李四继续刷漆`: in a list of things to do those known with whom the sentence begins; `ann整理图纸`, where the object follows, others too. */
function subjects(entry: Entry, { known, scopes, language }: Context, index: number): PersonMention[] {
  if (!isOnList(entry, scopes[index]!) && !entry.marker) return [];
  const people = subjectsOf(entry, known);
  return people.length > 0 || endsInDeeds(language) ? people : strangerIn(entry);
}

/** `Ann: …`, where tasks are named so: behind a marker or box, or with an undertaking. */
function openers(entry: Entry, context: Context, index: number): PersonMention[] {
  const { known, dialogue, scopes } = context;
  const people = peopleIn(entry, 'opener');
  if (people.length > 0 && !dialogue && (entry.marker !== null || isShouted(entry.text, people.at(-1)!.end - entry.at)))
    return people;
  const listed = isOnList(entry, scopes[index]!) || scopes[index]!.mode === 'decisions';
  const several = people.some(({ name }) => known.has(name) || hasSurname(name));
  if (listed && people.length > 1 && several) return people;
  const sure = people.every(
    ({ name, polite }) =>
      (known.has(name) && (polite || entry.checkbox || listed || handsOn(entry, context))) ||
      (listed && (((name.length > 2 || entry.kind === 'line') && hasSurname(name)) || context.openers.has(name))),
  );
  return sure ? people : [];
}

/** `paint it (Ann) so that it lasts`: behind the name the sentence says why or when. */
const clause = new RegExp(
  `^(?:[^()（）]{0,30})[)）] (?:${anyOf(wordsOf((notes) => (/^\w/.test(notes.reasons[0] ?? '') ? notes.reasons : [])))})\\b`,
);

/** `Ann` of `ann` */
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Parentheses: an owner in plans, headings, lists of tasks and tables; in minutes a name there is who said it, unless it
 * is polite and stands behind a deed. Polite names count anywhere in a task, others at its end.
 */
function inParentheses(entry: Entry, { kind, known, text, scopes, language }: Context, index: number): PersonMention[] {
  const around = scopes[index]!;
  const listed =
    isOnList(entry, around) ||
    around.mode === 'done' ||
    entry.checkbox !== null ||
    entry.marker !== null ||
    entry.kind === 'row' ||
    entry.kind === 'heading';
  const inside = peopleIn(entry, 'parentheses');
  // `（R2 + Cookie）`: beside what is a thing stand things.
  if (inside.some(({ name }) => !known.has(name) && /\p{Lu}\d/u.test(name))) return [];
  return inside.filter(({ name, start, end, polite }) => {
    if (kind === 'minutes' && !listed)
      return (polite || known.has(name) || hasSurname(name)) && behindDeed(entry, start);
    if (polite) return true;
    const until = entry.at + entry.text.length;
    // On a line that goes on with the item, what counts is how the item ends.
    const after = text.slice(end, start < until ? until : entry.end);
    const trailing = after.length < 30 && /^(?:$|[^()（）]*[)）】][\s*_：:。.;；]*(?:$|[(（]))/.test(after);
    if (known.has(name) && (/^[)）]\s*[-–—→，,；;：:。]/.test(after) || clause.test(after))) return true;
    const shaped = mayBeName(name, language) && start > entry.at && !/^[a-z]/.test(name) && name.length <= 24;
    // `桟橋の塗装 (Harbour)`: in a note of another script a Latin word may be anything.
    return (
      trailing &&
      (known.has(name) || known.has(capital(name)) || (shaped && (!isForeign(name, language) || hasGivenName(name))))
    );
  });
}

/** `The pier to be painted (Ann)`, `… (Ann, by Friday)` in minutes: those known who stand at the end in brackets, with nothing but signs or a day behind. */
function closingAside(entry: Entry, { kind, known, language }: Context): PersonMention[] {
  const { text, at, dates } = entry;
  const people = kind === 'minutes' && !endsInDeeds(language) ? peopleIn(entry, 'parentheses') : [];
  const last = people.at(-1);
  if (!last || !people.every(({ name }) => known.has(name)) || isOpinion(entry, people[0]!.start)) return [];
  const day = dates.find(({ span }) => span.start >= last.end);
  const rest = day
    ? text.slice(last.end - at, day.span.start - at) + text.slice(day.span.end - at)
    : text.slice(last.end - at);
  return /^[^\p{L}()]{0,12}\)[.\s]*$/u.test(rest) ? people : [];
}
