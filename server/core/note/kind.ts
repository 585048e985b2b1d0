/** What language a note is in, and what kind of note it is. */
import { anyOf, wordsOf } from '../mentions/words.ts';
import type { LanguageId, NoteKind } from '../model.ts';
import type { Entry } from './entries.ts';
import type { Scope } from './scopes.ts';

/** By its letters: kana make it Japanese, Han characters Chinese. */
export function languageOf(text: string): LanguageId {
  const part = text.slice(0, 20_000);
  const kana = part.match(/[\u3041-\u30ff]/g)?.length ?? 0;
  const han = part.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const latin = part.match(/[A-Za-z]/g)?.length ?? 0;
  if (kana > 3 && kana * 8 > han && (kana + han) * 6 > latin) return 'ja';
  return han > 3 && han * 6 > latin ? 'zh' : 'en';
}

const plan = new RegExp(anyOf(wordsOf((notes) => notes.kinds.plan)), 'i');
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
  const opened = new Set(scopes.map(({ mode }) => mode));
  if (opened.has('attendees')) return 'minutes';
  if (opened.has('done') && opened.has('todo')) return 'plan';
  const labels = entries
    .filter((entry) => entry.kind === 'heading' || entry.label?.alone)
    .map((entry) => entry.text.slice(0, 60));
  const count = (pattern: RegExp): number => labels.filter((label) => pattern.test(label)).length;
  const steps = count(runbook);
  if (steps >= 2 || (steps >= 1 && entries.some(({ kind }) => kind === 'code')))
    return opened.has('todo') ? 'other' : 'runbook';
  if (count(minutes) > 0) return 'minutes';
  if (days >= 3) return 'log';
  return 'other';
}

/** Whether the boxes of a note are those of a form: a template or checklist by name, or boxes that ask. */
export function isForm(kind: NoteKind, path: string, entries: readonly Entry[]): boolean {
  const boxes = entries.filter(({ checkbox }) => checkbox);
  const title = entries.find((entry) => entry.kind === 'heading')?.text ?? '';
  if (kind === 'runbook' || form.test(`${path.replace(/[-_.]/g, ' ')} ${title.slice(0, 200)}`)) return true;
  if (boxes.length < 6) return false;
  const questions = boxes.filter(({ text }) => /[?？]\s*$/.test(text) || asking.test(text)).length;
  const headed = entries.some((entry) => entry.kind === 'heading' && form.test(entry.text.slice(0, 200)));
  return questions * 2 > boxes.length || (headed && boxes.every(({ checkbox }) => checkbox!.mark.trim() === ''));
}
