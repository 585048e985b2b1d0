/** `dueline check`: what is overdue or wrong in the notes, for people and for CI. */
import { relative, resolve } from 'node:path';
import type { Finding } from '../core/answers/types.ts';
import type { Ask, Severity } from '../core/model.ts';
import { baselinePath } from '../core/service.ts';
import { applyBaseline, baselineFile, updateBaseline } from './baseline.ts';
import { type Call, type Command, settingOptions, settingsOf, standardInput, todayOf, todayOption } from './command.ts';
import { Failure } from './failure.ts';
import { mend, patchOf, write } from './fix.ts';
import type { CheckedNote } from './formats/checked.ts';
import { findingFormats } from './formats/findings.ts';
import { changedSince, readLastChanges } from './git.ts';
import { askAt, lookUp, type Notes, readNotes } from './notes.ts';
import { complain, print } from './output.ts';

/** From the worst to the least. */
const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const checkCommand: Command = {
  name: 'check',
  summary: 'what is overdue, or wrong in the notes',
  usage: '[OPTIONS] PATH...',
  details: `\
Reports what the editor reports, as gravely as there: overdue tasks, days that no calendar has, boxes
and words that disagree, links that lead nowhere, and more. The README explains each; a comment in a note
keeps it quiet, and so does a baseline for what was there before. Secrets are shown masked. How grave each is,
.dueline/settings.json says, and what .vscode/settings.json says of Dueline. Ends with exit code 1 where
something was found that is at least as severe as --fail-on says.

With --fix what can be mended in one way alone is mended in the files first, and nothing else is touched;
with --dry-run as well it is shown as a patch, nothing is written, and the exit code is 1 where there is any.`,
  options: {
    'fail-on': { value: 'SEVERITY', choices: severities, about: 'what ends with exit code 1, warning if left out' },
    'changed-since': {
      value: 'REVISION',
      about: 'only notes that differ from a revision of git, or that git does not know',
    },
    fix: { about: 'mend in the files what can be mended in one way alone' },
    'dry-run': { about: 'with --fix: show a patch, write nothing' },
    format: { value: 'FORMAT', choices: Object.keys(findingFormats), about: 'how to write it, pretty if left out' },
    baseline: { value: 'FILE', about: `leave out what FILE names, ${baselinePath} of the notes' folder if left out` },
    'update-baseline': { about: 'write all that is found into that file, so that only what comes later is reported' },
    today: todayOption,
    ...settingOptions,
  },
  examples: [
    ['dueline check notes', 'what needs attention today'],
    ['dueline check --today 2026-04-01 notes', 'what will be overdue on 1 April if nothing is done'],
    ['dueline check --changed-since origin/main .', 'what a branch has added to'],
    ['dueline check --fix --dry-run notes', 'what --fix would do'],
    ['dueline check --format github notes', 'as annotations of a pull request'],
    ['dueline check --format sarif notes > dueline.sarif', 'for code scanning'],
    ['dueline check --update-baseline notes', 'begin anew: what is there now is not reported again'],
  ],
  async run(call) {
    const writeOut = findingFormats[call.value('format') ?? 'pretty']!;
    const failing = severities.slice(0, severities.indexOf((call.value('fail-on') ?? 'warning') as Severity) + 1);
    const ask = askAt(todayOf(call), settingsOf(call));
    const baseline = baselineFile(call.value('baseline'), call.operands);
    const isUpdate = call.has('update-baseline');
    const read = async () => {
      const notes = await readNotes(call.operands, ask.settings);
      if (baseline && !isUpdate) applyBaseline(baseline, notes);
      return notes;
    };
    const changed = changedOf(call);
    const isAsked = (note: string) => changed === null || changed.has(resolve(note));
    let notes = await read();
    await readLastChanges(notes);
    if (isUpdate) return update(baseline ?? resolve(baselinePath), notes, ask);
    if (call.has('fix')) {
      const mended = mend(notes, ask).filter(({ path }) => isAsked(path));
      if (call.has('dry-run')) return print(patchOf(mended)) || Number(mended.length > 0);
      for (const one of mended) write(one);
      if (mended.length > 0) {
        complain(`Mended: ${mended.map(({ path }) => path).join(', ')}\n`);
        notes = await read();
        await readLastChanges(notes);
      }
    }
    const checked = findingsOf(notes, ask).filter(({ note }) => isAsked(note));
    const fails = ({ severity }: Finding) => failing.includes(severity);
    print(writeOut(checked, ask.today));
    return checked.some(({ findings }) => findings.some(fails)) ? 1 : 0;
  },
};

/** The files that a revision is compared with; null where none is named. Throws Failure for what cannot go together. */
function changedOf(call: Call): Set<string> | null {
  const revision = call.value('changed-since');
  const isInput = call.operands.includes(standardInput);
  if (call.has('dry-run') && !call.has('fix')) throw new Failure('--dry-run goes with --fix');
  if (call.has('update-baseline') && (isInput || call.has('fix') || revision !== undefined))
    throw new Failure('--update-baseline writes down all that is found in files, and does nothing else');
  if (call.has('fix') && isInput) throw new Failure('--fix writes files: it cannot mend standard input');
  if (revision !== undefined && isInput) throw new Failure('--changed-since is about files, not standard input');
  return revision === undefined ? null : changedSince(revision, call.operands);
}

/** Writes all that is found into a baseline, and says how much that is. */
function update(file: string, notes: Notes, ask: Ask): number {
  lookUp(notes);
  const known = updateBaseline(file, notes, ask);
  return print(`${relative('.', file) || file}: ${known === 1 ? '1 finding' : `${known} findings`}\n`);
}

/** What is found in the notes and their people files. */
function findingsOf(notes: Notes, ask: Ask): CheckedNote[] {
  lookUp(notes);
  const { service, uris, peopleFiles } = notes;
  const found = [...uris, ...peopleFiles].map((note) => ({
    note,
    findings: service.findings(note, ask),
  }));
  return found.filter(({ note, findings }) => findings.length > 0 || !peopleFiles.has(note));
}
