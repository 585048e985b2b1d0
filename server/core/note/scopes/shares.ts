/**
 * Shares of work: behind the colon nothing but whose it is (`图纸：王小明、李静`), or before it a part of a team beside
 * another (`前端：修登录页`, `测试组：…`).
 */
import { MASK } from '../../markdown/unit.ts';
import { deedAt } from '../../mentions/deedWords.ts';
import { hanManners } from '../../mentions/hanDeeds.ts';
import { hasSurname, type Name, readNames } from '../../mentions/names.ts';
import type { PersonMention } from '../../mentions/passage.ts';
import { meets, words } from '../../mentions/vocabulary.ts';
import { anyOf, wordsOf } from '../../mentions/words.ts';
import { type Context, peopleIn } from '../context.ts';
import type { Entry, Known, Run, Scope } from '../parts.ts';
import { entriesThat } from '../runs.ts';
import { closesInDeed, closesInTalk } from '../sentences/namedDeeds.ts';
import { anchored, perEntry, sightOf } from '../words.ts';

const namesBehind = perEntry((entry): Name[] => {
  const { text, at } = entry;
  const found = /^[^：:]{1,60}[：:]\s{0,3}(?=[\p{Script=Han}A-Za-z@])([^：:。]{2,40})$/u.exec(text.trimEnd());
  const start = found ? found[0].length - found[1]!.length : 0;
  return found ? anchored(entry, readNames(found[1]!, at + start) ?? []) : [];
});

const charging = new RegExp(anyOf(wordsOf((notes) => notes.lists.shares)), 'i');

/** `## 担当`, `以下が担当する`: what opens the list says that it tells who does what. */
const shares = perEntry(({ text }) => charging.test(text));

/** The people of such a share: known, or with a family name and one of two characters behind it; below `## 担当` also family names alone and any Latin name. */
export function sharedIn(entry: Entry, known: Known, { words }: Scope): PersonMention[] {
  const names = namesBehind(entry);
  const told = words !== null && shares(words);
  const sure = names.every(
    ({ name }) =>
      known.has(name) || (hasSurname(name) && (told || name.length > 2)) || (told && /^\p{Script=Latin}/u.test(name)),
  );
  return sure ? names.map((name) => ({ kind: 'person', form: 'names', ...name })) : [];
}

const small = new RegExp(
  `${anyOf(wordsOf((notes) => [...notes.honorifics, ...notes.joiners]))}|[\\p{P}\\p{S}\\s\ufffc]`,
  'gu',
);

/** `塗装の準備： @aoi`, `会場の調整：岡本さん`: behind what is done nothing but who does it, beyond doubt or known. */
export function dutyOf(entry: Entry, known: Known): PersonMention[] {
  const { text, at, label } = entry;
  if (!label || label.alone || label.mode !== null || closesInTalk(label.text) || !closesInDeed(label.text)) return [];
  const people = peopleIn(entry, 'profile', 'handle', 'honorific', 'names', 'segment').filter(
    ({ start, form, name }) =>
      start >= at + label.end && (form === 'profile' || form === 'handle' || form === 'honorific' || known.has(name)),
  );
  let rest = '';
  let from = label.end;
  for (const { start, end } of people) {
    rest += text.slice(from, start - at);
    from = end - at;
  }
  return (rest + text.slice(from)).replace(small, '') === '' ? people : [];
}

const teamEndings = words(wordsOf((notes) => notes.lists.teamEndings));
const endings = teamEndings.source;
const role = new RegExp(
  `^(?:${anyOf(wordsOf((notes) => notes.lists.teams))}${endings}?|\\p{Script=Han}{2,4}${endings})$`,
  'iu',
);

/** `后端`, `测试组`: part of a team and nothing else. */
export const isTeam = perEntry(({ text }) => role.test(text.trim().replace(/\s?[:：]$/, '')));

/** `测试组` stands for itself. */
const named = new RegExp(`${endings}$`);

const roleOf = perEntry(({ label }) => (label && !label.alone && role.test(label.text) ? label.text : null));

const team = `(?:${anyOf(wordsOf((notes) => notes.lists.teams))}|\\p{Script=Han}{2,4}?)${endings}`;
const agent = anyOf(wordsOf((notes) => notes.particles.agent));
const toward: ReadonlySet<string> = new Set(wordsOf((notes) => notes.lists.toward));
const joining = [...toward].filter((word) => word.length > 1);
/** `同设备组确认缆绳`, `配合设备组确认缆绳`: with whom it is done; `对接组` is a team. */
const beside = `(?!${anyOf(joining)}\\p{Script=Han}{2})(?!(?!${anyOf(wordsOf((notes) => (notes.objectFollows ? notes.deeds : [])).filter((word) => word.length > 1))})${anyOf(wordsOf((notes) => notes.beforeNames).filter((word) => toward.has(word)))})`;
const taking = anyOf(wordsOf((notes) => (notes.objectFollows ? notes.undertakings : [])));
const charge = new RegExp(
  `(?:^|[，,；;]|${agent})(?!${agent})${beside}(${team})(?=${taking})|[(（](${team})[)）][。.\\s]{0,3}$`,
  'iu',
);
const acting = new RegExp(`^(?:${agent})?${beside}(${team})(?:${MASK}{2,16}[，,]?)?${hanManners}`, 'iu');

/** `前端组本周内更换灯具`: a team first of all, and behind it a deed. */
function actingIn(text: string): RegExpExecArray | null {
  const found = acting.exec(text);
  return found && deedAt(text, found[0].length) > 0 ? found : null;
}

/**
 * `测试组负责栏杆`, `由运维团队跟进`, `前端组本周内更换灯具`, `换灯（前端组）`: a whole team, by what its name ends with, and its
 * deed, or when that is to be done.
 */
export const teamIn = perEntry((entry): PersonMention[] => {
  if (!meets(sightOf(entry), teamEndings)) return [];
  let text = entry.text.slice(0, 200);
  for (const { kind, start, end } of entry.mentions)
    if (kind === 'date' && end - entry.at < 40)
      text = text.slice(0, start - entry.at) + MASK.repeat(end - start) + text.slice(end - entry.at);
  const found = charge.exec(text) ?? actingIn(text);
  const name = found && (found[1] ?? found[2]!);
  if (!name) return [];
  const start = entry.at + found.index + found[0].indexOf(name);
  return anchored(entry, [{ kind: 'person', form: 'opener', name, start, end: start + name.length }]);
});

const headedByParts = entriesThat((entry) => roleOf(entry) !== null);

/** A part of a team in the list that some words open. */
const partIn = (list: Entry | undefined, part: string): string => `${part}: ${list?.text ?? ''}`;

/** Parts of a team before the colons of the points of one list of what is to do, where there are two or more: `前端：…` and `后端：…`. */
export function partsOfTeams(entries: readonly Entry[], runs: readonly Run[], scopes: readonly Scope[]): string[] {
  const lists = new Map<number, Set<string>>();
  for (const entry of headedByParts(runs)) {
    const { mode, opener } = scopes[entry.index]!;
    if (mode === 'todo') lists.set(opener, (lists.get(opener) ?? new Set()).add(roleOf(entry)!));
  }
  return [...lists].flatMap(([opener, parts]) =>
    parts.size > 1 ? [...parts].map((part) => partIn(entries[opener], part)) : [],
  );
}

/** The part of a team before the colon of a point, where another point of its list is another part's. */
export function rolesIn(entry: Entry, { entries, scopes, openers }: Context, index: number): PersonMention[] {
  const name = roleOf(entry);
  const { mode, opener } = scopes[index]!;
  if (!name || mode !== 'todo' || !(named.test(name) || openers.has(partIn(entries[opener], name)))) return [];
  const from = entry.text.toLowerCase().indexOf(name);
  const [start, end] = [entry.at + from, entry.at + from + name.length];
  return [{ kind: 'person', form: 'opener', name: entry.text.slice(from, from + name.length), start, end }];
}
