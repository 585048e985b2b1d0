/**
 * People as they are written. `form` says how, and with it how sure one can be.
 *
 *     @tanaka, @Chris W    handle       王さん, 李老师      honorific
 *     责任人：王/李         label        [ann](…github…/ann) profile
 *     … -- Ann Lee         dash         …（王五）            parentheses
 *     Ann to/will/: …      opener       [ann] …              bracket
 *     Ann paints the pier  present      … [Ann] …            inside
 */
import { type Block, MASK } from '../markdown/unit.ts';
import type { Span } from '../model.ts';
import { trimEndOf } from '../trim.ts';
import { addAgents } from './agents.ts';
import { cutsWord } from './characters.ts';
import { addCells, addEdges } from './edges.ts';
import { addHonorifics } from './honorifics.ts';
import type { Line } from './lines.ts';
import { inKana, leadingNames } from './nameLists.ts';
import { hasSurname, type Name, readNames, withoutHonorific } from './names.ts';
import type { Passage, PersonForm, PersonMention } from './passage.ts';
import { search } from './search.ts';
import { addSegments } from './segments.ts';
import { shoutedMarkers } from './shoutedMarkers.ts';
import { either, lookAt, type Need, signs, words } from './vocabulary.ts';
import { readWeakPeople } from './weakPeople.ts';
import { anyOf, wordsOf } from './words.ts';

const handle = search(
  [signs('@')],
  () =>
    new RegExp(
      `(?:(?<![\\w.\\]/-])|(?=@\\p{Script=Han}))@([A-Z][\\p{L}\\p{N}_-]{1,30} (?!${shoutedMarkers})\\p{Lu}[\\p{L}]{0,24}(?![\\p{L}])|[\\w][\\w.-]{0,38}(?:/[\\w-]{1,38})?|[\\p{Script=Han}]{2,4}(?![\\p{Script=Han}])|\\p{Script=Han}(?=\\s|$|[，,、。])|[\\p{L}]{2,12})`,
      'gu',
    ),
);
const ownerLabels = words(wordsOf((notes) => notes.ownerLabels));
const roleLabels = words(wordsOf((notes) => notes.roleLabels));
const label = search(
  [either(ownerLabels, roleLabels), signs('：:')],
  () =>
    new RegExp(`(${ownerLabels.source}|${roleLabels.source})\\s{0,3}[：:]{1,2}\\s{0,3}([^：:。；;|\\n]{1,80})`, 'giu'),
);
const longLabels = words(wordsOf((notes) => notes.ownerLabels.filter((word) => /^\p{Script=Han}{3,}$/u.test(word))));
/** `责任人王五，月底完成`, `责任人 王五` */
const labelBefore = search(
  [longLabels],
  () => new RegExp(`(?:${longLabels.source})[ \\u3000]{0,2}(\\p{Script=Han}{2,3})(?=[\\s，,。；;、)）]|$)`, 'gu'),
);
const phrases = anyOf(wordsOf((notes) => notes.ownerPhrases));
/** `paint it - assigned to Ann`, `(assigned to Ann and Bo)` */
const phrase = search(
  [ownerLabels],
  () => new RegExp(`(?:^|[-–—(,;.]\\s{0,3})${phrases}\\s{1,4}(?=@?\\p{Lu})([^:;|()\\n]{1,60})`, 'giu'),
);
const isRole = new RegExp(`^${roleLabels.source}$`, 'i');
const profile =
  /^https?:\/\/(?:www\.)?(?:github|gitee|gitlab|bitbucket|gitcode|atomgit)\.(?:com|net)\/@?([\w-]{1,39})\/?$/;

/** The login that the address of a profile names: `https://gitee.com/ann` → `ann`; null for any other address. */
export const profileLogin = (target: string): string | null => profile.exec(target)?.[1] ?? null;

const governing = new RegExp(`\\s${anyOf(wordsOf((notes) => notes.governing))}\\s{1,20}$`);

/** People of one line, in order of certainty; a later reading of the same words is dropped. `seen`: in the line; `wrapsOn`: the next one goes on with it. */
export function readPeople(
  line: Line,
  block: Block,
  dates: readonly Span[],
  { seen, wrapsOn }: { seen: Need; wrapsOn: boolean },
): PersonMention[] {
  const whole = block.text.slice(line.start, line.end);
  const text = withoutDates(whole, line.start, dates);
  const sight = dates.some((date) => cutsWord(whole, date.start - line.start, date.end - line.start))
    ? lookAt(text)
    : seen;
  const found: PersonMention[] = [];
  const taken: Span[] = [];
  const add = (form: PersonForm, names: Name[] | null): void => {
    for (const name of names ?? []) {
      if (taken.some((span) => name.start < span.end && span.start < name.end)) continue;
      taken.push({ start: name.start, end: name.end });
      found.push({ kind: 'person', form, ...name, start: name.start + line.start, end: name.end + line.start });
    }
  };
  const beyond = wrapsOn ? block.text.slice(line.end, line.end + 60) : '';
  const before = line.fresh ? '' : block.text.slice(Math.max(0, line.start - 30), line.start);
  const [governed, within] = [governing.test(before), /[^.,;:!?)\s]\s{1,20}$/.test(before)];
  const passage = { text, sight, beyond, governed, within, add };
  addLabelled(passage);
  addHandles(passage);
  if (block.links.length > 0) addProfiles(passage, line, block);
  addEdges(passage, line);
  const bare = taken.length === 0 && text.length <= 60 && !text.includes(MASK);
  addAgents(passage);
  if (bare && taken.length === 0) add('names', readNames(text, 0, sight));
  if (block.cells) addCells(passage, line, block);
  addHonorifics(passage);
  const body = line.marker?.place === 'opening' ? line.marker.body : 0;
  addSegments(passage, body);
  for (const [form, names] of readWeakPeople(text, body, sight)) add(form, names);
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

const group = new RegExp(
  `^\\s{0,3}([A-Za-z][\\w-]{1,20}\\s${anyOf(wordsOf((notes) => notes.lists.groups))})(?=$|[\\s,，.。;；、）)])`,
  'i',
);
/** `责任人：release SIG`: a whole group, by what its name ends with. */
function groupIn(list: string, at: number): Name[] | null {
  const name = group.exec(list)?.[1];
  const start = at + list.indexOf(name ?? '');
  return name ? [{ name, start, end: start + name.length }] : null;
}

/** `责任人：张坤/纪永，完成时间…`, `assigned to Ann`: names up to what can be none. */
function addLabelled({ text, sight, add }: Passage): void {
  for (const found of label.all(text, sight)) {
    const at = found.index + found[0].length - found[2]!.length;
    // `责任人：王宁（图纸）、李静（灯具）`: beside each name stands what they do.
    const plain = found[2]!.replace(/[（(][^()（）]{1,20}[)）]/g, (aside) => ' '.repeat(aside.length));
    // `Owner: Ann Lee - done`
    const list = plain.replace(/(?:[\])）】]|\s[-–—]{1,2}\s)[\s\S]*$/, '').trimEnd();
    add(isRole.test(found[1]!) ? 'role' : 'label', groupIn(list, at) ?? leadingNames(list, at) ?? inKana(list, at));
  }
  for (const found of phrase.all(text, sight))
    add('label', leadingNames(found[1]!, found.index + found[0].length - found[1]!.length));
  for (const found of labelBefore.all(text, sight)) {
    const name = found[1]!;
    if (hasSurname(name)) add('label', readNames(name, found.index + found[0].length - name.length));
  }
}

function addHandles({ text, sight, add }: Passage): void {
  for (const found of handle.all(text, sight)) {
    const said = trimEndOf(found[1]!, /[.-]/);
    const polite = withoutHonorific(said);
    const name = polite.length > 1 ? polite : said;
    const start = found.index + 1;
    // `https://ann:secret@example.com`
    const inAddress = /:\/\/\S{0,100}$/.test(text.slice(Math.max(0, found.index - 100), found.index));
    if (name.includes('/') && isPackage(text, found.index, found.index + found[0].length)) continue;
    if (!inAddress && !/^\d+$/.test(name)) add('handle', [{ name, start, end: start + name.length }]);
  }
}

/** `update @types/node first`: between other words it is a package; a team (`@org/team`) stands where a line begins or ends, in brackets, or beside a comma. */
const isPackage = (text: string, start: number, end: number): boolean =>
  /[^\s,，、:：&+→-]\s{0,3}$/.test(text.slice(Math.max(0, start - 6), start)) &&
  /^\s{0,3}[^\s,，、;；.。)）\]］:：&+→?？!！-]/.test(text.slice(end, end + 6));

function addProfiles({ add }: Passage, line: Line, block: Block): void {
  for (const link of block.links) {
    if (link.label.start < line.start || link.label.end > line.end || profileLogin(link.target) === null) continue;
    const name = block.text.slice(link.label.start, link.label.end).trim().replace(/^@/, '');
    if (!name || name.includes('\ufffc')) continue;
    const start = block.text.indexOf(name, link.label.start) - line.start;
    add('profile', [{ name, start, end: start + name.length }]);
  }
}
