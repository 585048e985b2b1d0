/** Which notes are forms: copied, and gone through once more, rather than written of what is to do. */
import { anyOf, wordsOf } from '../mentions/words.ts';
import type { NoteKind } from '../model.ts';
import type { Entry, Run } from './parts.ts';
import { entriesThat, headingsOf, perRun } from './runs.ts';

const form = new RegExp(anyOf(wordsOf((notes) => notes.kinds.form)), 'i');
/** `Release process` */
const endsAsProcess = new RegExp(`${anyOf(wordsOf((notes) => notes.kinds.process))}\\s*$`, 'i');
/** `是否…` */
const asking = new RegExp(`^${anyOf(wordsOf((notes) => notes.asking))}`, 'i');

/** Whether a note is a copy of a runbook that somebody goes through: its front matter names the runbook. */
export const isRunSheet = (text: string): boolean =>
  text.startsWith('---') && /^---\r?\n(?:[^\n]{0,500}\n){0,20}?runbook:/.test(text.slice(0, 4000));

/** Where the forms of code hosts lie. */
const hostFolder = /(?:^|\/)\.(?:github|gitlab|gitee|gitea)\//;

/**
 * Whether the boxes of a note are those of a form: of a runbook, a template or checklist by name, boxes that ask or
 * affirm (`是否…`, `I have …`), or many below such a heading or in a note on a process, none of them ticked, dated or somebody's.
 */
export function isForm(kind: NoteKind, path: string, runs: readonly Run[]): boolean {
  const title = headingsOf(runs)[0]?.text ?? '';
  if (kind === 'runbook' || form.test(`${path.replace(/[-_.]/g, ' ')} ${title.slice(0, 200)}`)) return true;
  if (hostFolder.test(path)) return true;
  const boxes = { all: 0, affirmed: 0, questions: 0, untouched: 0 };
  for (const run of runs) for (const [name, count] of boxesIn(run)) boxes[name] += count;
  if (boxes.all > 1 && boxes.affirmed * 2 > boxes.all) return true;
  if (boxes.all < 6) return false;
  const named = headsForm(runs).length > 0 || endsAsProcess.test(title);
  return boxes.questions * 2 > boxes.all || (named && boxes.untouched === boxes.all);
}

/** How many boxes there are, and of which kinds. */
const boxesIn = perRun((entries) => {
  const boxes = entries.filter(({ checkbox }) => checkbox);
  return [
    ['all', boxes.length],
    ['affirmed', boxes.filter(affirms).length],
    ['questions', boxes.filter((entry) => affirms(entry) || /[?？]\s*$/.test(entry.text)).length],
    ['untouched', boxes.filter(isUntouched).length],
  ] as const;
});

const affirms = ({ text }: Entry): boolean => asking.test(text);
const headsForm = entriesThat(({ kind, text }) => kind === 'heading' && form.test(text.slice(0, 200)));

/** A box that nobody has ticked, planned or taken. */
const isUntouched = ({ checkbox, mentions }: Entry): boolean =>
  checkbox!.mark.trim() === '' &&
  !mentions.some((mention) => mention.kind === 'date' || (mention.kind === 'person' && mention.form === 'handle'));
