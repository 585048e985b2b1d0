/**
 * People as they are written. `form` says how, and with it how sure one can be.
 *
 *     @tanaka, @Chris W    handle       王さん, 李老师      honorific
 *     责任人：王/李         label        [ann](…github…/ann) profile
 *     … -- Ann Lee         dash         …（王五）            parentheses
 *     Ann to/will/: …      opener       [ann] …              bracket
 *     Ann paints the pier  present      … [Ann] …            inside
 */
import { lexicons } from '../lexicons/index.ts';
import { type Block, MASK } from '../markdown/unit.ts';
import type { Span } from '../model.ts';
import type { Line } from './lines.ts';
import { inBrackets, inKana, leadingNames } from './nameLists.ts';
import { hasSurname, isName, isPlainWord, isPoliteName, type Name, readNames } from './names.ts';
import { capitalised, joined, readWeakPeople } from './weakPeople.ts';
import { anyOf, wordsOf } from './words.ts';

export type PersonForm =
  | 'handle'
  | 'honorific'
  | 'label'
  | 'role'
  | 'profile'
  | 'dash'
  | 'parentheses'
  | 'opener'
  | 'verb'
  | 'later'
  | 'present'
  | 'segment'
  | 'bracket'
  | 'inside'
  | 'agent'
  | 'charged'
  | 'names';

export interface PersonMention extends Name {
  kind: 'person';
  form: PersonForm;
}

const source = (pick: Parameters<typeof wordsOf>[0]): string => anyOf(wordsOf(pick));
const handle =
  /(?<![\w.\]/-])@([A-Z][\p{L}\p{N}_-]{1,30} \p{Lu}[\p{L}]{0,24}(?![\p{L}])|[\w][\w.-]{0,38}(?:\/[\w-]{1,38})?|[\p{Script=Han}]{2,4}(?![\p{Script=Han}])|[\p{L}]{2,12})/gu;
const honorific = new RegExp(
  `((?:\\p{Script=Han}{1,4}|[\\p{Script=Katakana}ー]{2,8}|[A-Za-z][\\w.-]{1,20}|(?<=^|[\\s→⇒、，,：:（(・/])[\\p{Script=Hiragana}ー]{2,6}?))(?:${source((notes) => notes.honorifics)})`,
  'gu',
);
const label = new RegExp(
  `(${source((notes) => notes.ownerLabels)}|${source((notes) => notes.roleLabels)})\\s{0,3}[：:]{1,2}\\s{0,3}([^：:。；;|\\n]{1,80})`,
  'giu',
);
/** `责任人王五，月底完成` */
const labelBefore = new RegExp(
  `(?:${source((notes) => notes.ownerLabels.filter((word) => /^\p{Script=Han}{3,}$/u.test(word)))})(\\p{Script=Han}{2,3})(?=[\\s，,。；;、)）]|$)`,
  'gu',
);
const isRole = new RegExp(`^${source((notes) => notes.roleLabels)}$`, 'i');
const profile =
  /^https?:\/\/(?:www\.)?(?:github|gitee|gitlab|bitbucket|gitcode|atomgit)\.(?:com|net)\/@?([\w-]{1,39})\/?$/;

/** The login that the address of a profile names: `https://gitee.com/ann` → `ann`; null for any other address. */
export const profileLogin = (target: string): string | null => profile.exec(target)?.[1] ?? null;

const dash = /(?:^|[\s\u3000。；;)）\ufffc])(?:-{2,}|[—–]{1,2}|-)[\s\u3000]*([^-—–:：。；;\n]{1,60})$/u;
const dueLabels = anyOf(
  lexicons.flatMap(({ dates }) => dates.labels.due).sort((one, other) => other.length - one.length),
);
/** `--- 王五/李四 完成时间：3月5日` */
const dashThenDay = new RegExp(
  `(?:(?:-{2,}|[—–]{1,2})[\\s\\u3000]{0,3}|[\\s\\u3000](?=\\p{Script=Han}{2,3}[\\s/、]))([^-—–:：。；;\\n]{1,40}?)(?=[\\s\\u3000，,、]{0,3}${source((notes) => notes.plans)}?${dueLabels}\\s?[：:])`,
  'iu',
);
const parentheses = /[(（【]([^()（）【】\n]{1,40})[)）】]/g;
const opener = /^([^：:。，\n]{1,60})(?:：|:(?=\s))/;
const commits = `\\s{1,8}${source((notes) => notes.commits)}(?=\\s{1,8}(?!${source((notes) => notes.idle)})[a-z])`;
const verb = new RegExp(
  `^((?:${capitalised}|[a-z][\\w-]{1,20})(?:${joined}${capitalised}){0,3}(?: ${source((notes) => notes.groups)})?)${commits}`,
  'u',
);
/** `… is unclear. Ann will ask` */
const later = new RegExp(`(?<=[.;,–—>-] )(${capitalised})(?=${commits})`, 'gu');
/** `Action for Ann: …` */
const fill = new RegExp(`^${source((notes) => notes.fillers)}\\s+`, 'i');
const bracket =
  /^(?:[[［]([^[\]［］\n]{1,40})[\]］]|[(（]([^()（）\n]{1,40})[)）](?=\s)|[（【]([^()（）【】\n]{1,40})[）】](?=[\u3040-\u30ff\u4e00-\u9fff]))/;

/** People of one line, in order of certainty; a later reading of the same words is dropped. */
export function readPeople(line: Line, block: Block, dates: readonly Span[]): PersonMention[] {
  const text = withoutDates(block.text.slice(line.start, line.end), line.start, dates);
  const found: PersonMention[] = [];
  const taken: Span[] = [];
  const add = (form: PersonForm, names: Name[] | null): void => {
    for (const name of names ?? []) {
      if (taken.some((span) => name.start < span.end && span.start < name.end)) continue;
      taken.push({ start: name.start, end: name.end });
      found.push({ kind: 'person', form, ...name, start: name.start + line.start, end: name.end + line.start });
    }
  };
  addLabelled(text, add);
  addHandles(text, add);
  addProfiles(line, block, add);
  addEdges(text, line, add);
  if (taken.length === 0 && text.length <= 60 && !text.includes(MASK)) add('names', readNames(text));
  if (block.cells) addCells(line, block, add);
  addHonorifics(text, add);
  addAgents(text, add);
  addSegments(text, add);
  for (const [form, names] of readWeakPeople(text, line.marker?.place === 'opening' ? line.marker.body : 0))
    add(form, names);
  return found.sort((one, other) => one.start - other.start);
}

/** No part of a date is a name: `（王五、本周内）`. */
function withoutDates(text: string, offset: number, dates: readonly Span[]): string {
  let out = '';
  for (const date of dates) {
    const start = Math.max(out.length, date.start - offset);
    out += text.slice(out.length, start) + MASK.repeat(Math.max(0, Math.min(text.length, date.end - offset) - start));
  }
  return out + text.slice(out.length);
}

type Add = (form: PersonForm, names: Name[] | null) => void;

/** `责任人：张坤/纪永，完成时间…`: names up to what can be none. */
function addLabelled(text: string, add: Add): void {
  for (const found of text.matchAll(label)) {
    const at = found.index + found[0].length - found[2]!.length;
    const list = found[2]!.replace(/[\])）】].*$/, '');
    add(isRole.test(found[1]!) ? 'role' : 'label', leadingNames(list, at) ?? inKana(list, at));
  }
  for (const found of text.matchAll(labelBefore)) {
    const name = found[1]!;
    if (hasSurname(name)) add('label', readNames(name, found.index + found[0].length - name.length));
  }
}

function addHandles(text: string, add: Add): void {
  for (const found of text.matchAll(handle)) {
    const name = found[1]!.replace(/[.-]+$/, '');
    const start = found.index + 1;
    if (!/^\d+$/.test(name)) add('handle', [{ name, start, end: start + name.length }]);
  }
}

function addProfiles(line: Line, block: Block, add: Add): void {
  for (const link of block.links) {
    if (link.start < line.start || link.label.end > line.end || profileLogin(link.target) === null) continue;
    const name = block.text.slice(link.label.start, link.label.end).trim().replace(/^@/, '');
    if (!name || name.includes('\ufffc')) continue;
    const start = block.text.indexOf(name, link.label.start) - line.start;
    add('profile', [{ name, start, end: start + name.length }]);
  }
}

/** Names before the first verb or colon, in brackets or parentheses, and behind a dash at the end. */
function addEdges(text: string, line: Line, add: Add): void {
  const body = line.marker?.place === 'opening' ? line.marker.body : 0;
  const named = line.marker?.names;
  if (named) {
    const skipped = fill.exec(text.slice(named.start, named.end))?.[0].length ?? 0;
    add('label', readNames(text.slice(named.start + skipped, named.end), named.start + skipped));
  }
  const rest = text.slice(body, body + 300);
  const tagged = bracket.exec(rest);
  if (tagged) add('bracket', readNames(tagged[1] ?? tagged[2] ?? tagged[3]!, body + 1));
  const acting = verb.exec(rest);
  if (acting) add('verb', readNames(acting[1]!, body));
  for (const found of rest.matchAll(later)) add('later', readNames(found[1]!, body + found.index));
  const speaking = opener.exec(rest);
  if (speaking) add('opener', readNames(speaking[1]!, body));
  const last = text.slice(-140);
  // A day may stand behind the name: `… - 王五 - 3/6`.
  const trailing = dash.exec(last.replace(/(?:[\s,，/—–-]{0,4}\ufffc{1,40})?[\s,，]*$/, ''));
  if (trailing) {
    const end = text.length - last.length + trailing.index + trailing[0].length;
    add('dash', readNames(trailing[1]!, end - trailing[1]!.length));
  }
  const labelled = dashThenDay.exec(last);
  if (labelled)
    add(
      'label',
      readNames(labelled[1]!, text.length - last.length + labelled.index + labelled[0].length - labelled[1]!.length),
    );
  for (const found of text.matchAll(parentheses)) {
    if (!isPlainWord(found[1]!)) add('parentheses', inBrackets(found[1]!, found.index + 1));
    else
      add(
        'parentheses',
        isName(found[1]!) && found.index + found[0].length >= text.length - 1
          ? readNames(found[1]!, found.index + 1)
          : null,
      );
  }
}

function addHonorifics(text: string, add: Add): void {
  for (const found of text.matchAll(honorific)) {
    const name = found[1]!;
    // 仕様, 同様: two characters that end like a title are a word.
    if (found[0].length < 3) continue;
    if (isName(name) || (/^\p{Script=Hiragana}/u.test(name) && isPoliteName(name)))
      add('honorific', [{ name, start: found.index, end: found.index + name.length }]);
  }
}

/** `| Ann to write it up |`: each cell is a line of its own. */
function addCells(line: Line, block: Block, add: Add): void {
  for (const { start, end } of block.cells ?? []) {
    const cell = block.text.slice(start, end);
    const text = cell.replace(/^[|\s]+/, '');
    const offset = start + cell.length - text.length - line.start;
    const acting = verb.exec(text.slice(0, 100));
    if (acting) add('verb', readNames(acting[1]!, offset));
  }
}

/** `広瀬・ナム　試験案`: names joined by a sign, before a blank. */
const joinedNames =
  /^((?:\p{Script=Han}{1,4}|[\p{Script=Katakana}ー]{2,8})(?:[・/／、](?:\p{Script=Han}{1,4}|[\p{Script=Katakana}ー]{2,8})){1,4})[ \u3000](?=\S)/u;

/** `…, Ann, next Wednesday`, `Ann - …`, `王五 整理图纸`: a name between commas near the end, before a dash, or behind a blank at the end, for those who know it. */
function addSegments(text: string, add: Add): void {
  const first =
    /^([^-–—:：,，]{1,30}) [-–—] (?=\S)/.exec(text) ?? /^(\p{Script=Han}{2,3})[ \u3000](?=\p{Script=Han})/u.exec(text);
  if (first) add('segment', readNames(first[1]!));
  const several = joinedNames.exec(text);
  if (several) add('opener', readNames(several[1]!));
  const last = text.slice(-60);
  const closing = /[ \u3000]([^\s\u3000]{1,25})$/.exec(last);
  if (closing) add('segment', readNames(closing[1]!, text.length - closing[1]!.length));
  for (const found of last.matchAll(/(?<=[,，、(（-] {0,2})[^\s,，、。;；:：-][^,，、。;；:：()（）\n]{0,24}/gu))
    add('segment', readNames(found[0].trim(), text.length - last.length + found.index));
}

const spoken = anyOf(wordsOf((notes) => (notes.objectFollows ? [] : notes.undertakings)));
const openly = anyOf(
  lexicons
    .flatMap(({ notes }) => (notes.objectFollows ? notes.undertakings : []))
    .sort((one, other) => other.length - one.length),
);
const called = anyOf(wordsOf((notes) => [...notes.particles.agent, ...notes.requests.begins]));
const sign = `(?:[、,，/]|${source((notes) => notes.joiners.filter((word) => /\p{Script=Han}/u.test(word)))})`;
const joiner = new RegExp(sign, 'g');
const doer = new RegExp(
  `(?<=^|[\\s，,、。；;：:\\-—（(]|${called})((?:\\p{Script=Han}{2,3}${sign}){0,5}(?!${called})\\p{Script=Han}{2,3}?(?<!${source((notes) => notes.particles.adverb)}))(?=${openly})`,
  'giu',
);
const deed = anyOf(
  lexicons
    .flatMap(({ notes }) => (notes.objectFollows ? [...notes.undertakings, ...notes.deeds] : []))
    .sort((one, other) => other.length - one.length),
);
const begins = source((notes) => notes.requests.begins.filter((word) => /\p{Script=Han}/u.test(word)));
/** `由王五联系机房`, `请李静明天给出方案` */
const charged = new RegExp(
  `(?:${source((notes) => notes.particles.agent)}(\\p{Script=Han}{2,3}?)(?=${deed})|(?<=^|[\\s，,。；;：:])${begins}(\\p{Script=Han}{2,3}?)(?=${deed}|[\\s，,]|${MASK}))`,
  'gu',
);
const before = source((notes) => [...notes.particles.subject, ...notes.particles.topic]);
const agent = new RegExp(
  `([\\p{Script=Katakana}ー]{2,8}|[A-Za-z][\\w-]{1,20})(?:(?= ?${before}[^。]{0,80}${spoken})|(?=${spoken}))`,
  'gu',
);

/** `キノシタやります`, `ito が作るので`: a name without honorific before a deed. */
function addAgents(text: string, add: Add): void {
  if (text.length > 300) return;
  for (const found of text.matchAll(agent)) {
    const name = found[1]!;
    if (isName(name)) add('agent', [{ name, start: found.index, end: found.index + name.length }]);
  }
  for (const found of text.matchAll(doer)) {
    const names = found[1]!.split(joiner);
    let at = found.index;
    for (const name of names) {
      add('agent', readNames(name, at));
      at += name.length + 1;
    }
  }
  for (const found of text.matchAll(charged)) {
    const name = found[1] ?? found[2]!;
    add('charged', readNames(name, found.index + found[0].length - name.length));
  }
}
