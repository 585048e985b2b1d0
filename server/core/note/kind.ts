/** What language a note is in, and what kind of note it is. */
import { lexicons } from '../lexicons/index.ts';
import { anyOf, wordsOf } from '../mentions/words.ts';
import type { LanguageId, NoteKind } from '../model.ts';
import type { Entry } from './entries.ts';
import type { Scope } from './scopes.ts';
import { perEntry } from './words.ts';

/** How many of a text's letters are of a class; none of no class. */
const counter = (letters: string | undefined): ((text: string) => number) => {
  const pattern = letters && new RegExp(`[${letters}]`, 'g');
  return (text) => (pattern ? (text.match(pattern)?.length ?? 0) : 0);
};
/** Languages with letters of their own come before those that share all of them. */
const writings = lexicons
  .flatMap(({ id, writing }) => (writing ? [{ id, ...writing }] : []))
  .sort((a, b) => Number(b.letters !== undefined) - Number(a.letters !== undefined))
  .map(({ id, letters, script, latin }) => ({ id, letters, latin, own: counter(letters), shared: counter(script) }));
const latinLetters = counter('A-Za-z');

/** By its letters: kana make it Japanese, Han characters Chinese; the first language where they say nothing. */
export function languageOf(text: string): LanguageId {
  const part = text.slice(0, 20_000);
  const others = latinLetters(part);
  const written = writings.find(({ letters, latin, own, shared }) => {
    const [special, common] = [own(part), shared(part)];
    const some = letters === undefined ? common > 3 : special > 3 && special * 8 > common;
    return some && (special + common) * latin > others;
  });
  return (written ?? lexicons[0]!).id;
}

const plan = new RegExp(anyOf(wordsOf((notes) => notes.kinds.plan)), 'i');
const releases = new RegExp(anyOf(wordsOf((notes) => notes.kinds.releases)), 'i');
const minutes = new RegExp(anyOf(wordsOf((notes) => notes.kinds.minutes)), 'i');
const runbook = new RegExp(anyOf(wordsOf((notes) => notes.kinds.runbook)), 'i');
const form = new RegExp(anyOf(wordsOf((notes) => notes.kinds.form)), 'i');

/** `是否…` */
const asking = new RegExp(`^${anyOf(wordsOf((notes) => notes.asking))}`, 'i');

interface Asking {
  path: string;
  entries: readonly Entry[];
  scopes: readonly Scope[];
  /** How many days its headings name. */
  days: number;
}

/** By its path and title first, then by its headings and labels. */
export function kindOf({ path, entries, scopes, days }: Asking): NoteKind {
  const headings = entries.filter(({ kind }) => kind === 'heading');
  const name = `${path.replace(/[-_.]/g, ' ')} ${(headings[0] ?? entries[0])?.text.slice(0, 200) ?? ''}`;
  if (minutes.test(name)) return 'minutes';
  if (runbook.test(name)) return 'runbook';
  if (plan.test(name)) return 'plan';
  // What each version of a program brought was never on anybody's list.
  if (releases.test(name)) return 'other';
  const opened = new Set<Scope['mode']>();
  for (const { mode } of scopes) opened.add(mode);
  if (opened.has('attendees')) return 'minutes';
  if (opened.has('done') && opened.has('todo')) return 'plan';
  const steps = count(entries, saysHow);
  if (steps >= 2 || (steps >= 1 && entries.some(({ kind }) => kind === 'code')))
    return opened.has('todo') ? 'other' : 'runbook';
  if (entries.some(saysMet)) return 'minutes';
  if (days >= 3) return 'log';
  return 'other';
}

const labelSays = (pattern: RegExp): ((entry: Entry) => boolean) =>
  perEntry(({ kind, label, text }) => (kind === 'heading' || label?.alone === true) && pattern.test(text.slice(0, 60)));
const saysHow = labelSays(runbook);
const saysMet = labelSays(minutes);

function count(entries: readonly Entry[], holds: (entry: Entry) => boolean): number {
  let found = 0;
  for (const entry of entries) if (holds(entry)) found++;
  return found;
}

/** Where the forms of code hosts lie. */
const hostFolder = /(?:^|\/)\.(?:github|gitlab|gitee|gitea)\//;

/**
 * Whether the boxes of a note are those of a form: of a runbook, a template or checklist by name, boxes that ask or
 * affirm (`是否…`, `I have …`), or many below such a heading, none of them ticked, dated or somebody's.
 */
export function isForm(kind: NoteKind, path: string, entries: readonly Entry[]): boolean {
  const boxes = entries.filter(({ checkbox }) => checkbox);
  const title = entries.find((entry) => entry.kind === 'heading')?.text ?? '';
  if (kind === 'runbook' || form.test(`${path.replace(/[-_.]/g, ' ')} ${title.slice(0, 200)}`)) return true;
  if (hostFolder.test(path)) return true;
  const affirmed = count(boxes, affirms);
  if (boxes.length > 1 && affirmed * 2 > boxes.length) return true;
  if (boxes.length < 6) return false;
  const questions = count(boxes, asksOrAffirms);
  const headed = entries.some(headsForm);
  return questions * 2 > boxes.length || (headed && boxes.every(isUntouched));
}

const affirms = perEntry(({ text }) => asking.test(text));
const asksOrAffirms = perEntry((entry) => /[?？]\s*$/.test(entry.text) || affirms(entry));
const headsForm = perEntry(({ kind, text }) => kind === 'heading' && form.test(text.slice(0, 200)));

/** A box that nobody has ticked, planned or taken. */
const isUntouched = perEntry(
  ({ checkbox, mentions }) =>
    checkbox!.mark.trim() === '' &&
    !mentions.some((mention) => mention.kind === 'date' || (mention.kind === 'person' && mention.form === 'handle')),
);
