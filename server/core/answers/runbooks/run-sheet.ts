/** `dueline.startRunSheet`: a copy of a runbook as a dated checklist, whose boxes are ticked as its steps are done. */
import { anchorsOf } from '../../index/links/anchors.ts';
import { cut } from '../../markdown/index.ts';
import { messagesFor } from '../../messages/index.ts';
import type { Locale, Note, Runbook, RunbookStep } from '../../model.ts';
import type { EditCommand } from '../commands/edit-command.ts';
import { commandsIn, type NoteCommand } from '../commands/note-commands.ts';
import type { EditArguments } from '../types.ts';
import type { World } from '../world.ts';
import { runbookAt } from './match.ts';

export const startRunSheet: EditCommand<EditArguments['dueline.startRunSheet']> = {
  needs: '{ uri, position }',
  takes: ({ uri, position }) => typeof uri === 'string' && typeof position?.line === 'number',
  make({ uri, position }, { world }) {
    const { refusals } = messagesFor(world.ask.locale);
    const note = world.index.note(uri);
    const runbook = note && runbookAt(note, position);
    if (!note || !runbook || runbook.steps.length === 0) return { refused: refusals.noRunbook };
    const sheet = placeOf(note, runbook, world);
    const newText = sheetOf(note, runbook, world);
    const start = { line: 0, character: 0 };
    return { changes: [{ uri: sheet, create: true, edits: [{ range: { start, end: start }, newText }] }], show: sheet };
  },
};

/** What is written into a note is in its language. */
const languages: readonly Locale[] = ['en', 'zh', 'ja'];

/** Where sheets lie, beside the note of their runbook. */
const folder = 'run-sheets';

/** `ops/deploy.md` → `ops/run-sheets/2026-03-26 Deploy the ferry.md`, or with a number where that is there. */
function placeOf(note: Note, runbook: Runbook, { index, ask }: World): string {
  const name = `${ask.today} ${nameOf(note, runbook)
    .replace(/[\\/:*?"<>|#%\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)}`;
  const base = `${note.uri.slice(0, note.uri.lastIndexOf('/') + 1)}${folder}/`;
  for (let nth = 1; ; nth++) {
    const uri = `${base}${encodeURIComponent(nth === 1 ? name : `${name} ${nth}`)}.md`;
    if (nth > 99 || !index.entry(uri)) return uri;
  }
}

/** `Deploy` says too little beside other sheets: `ferry-brief Deploy`. */
const nameOf = ({ title }: Note, runbook: Runbook): string =>
  runbook.title.toLowerCase().includes(title.toLowerCase()) ? runbook.title : `${title} ${runbook.title}`;

function sheetOf(note: Note, runbook: Runbook, world: World): string {
  const text = world.text(note.uri);
  const commands = commandsIn(cut(text));
  const anchor =
    runbook.section === null ? '' : `#${anchorsOf(note.sections.map(({ title }) => title))[runbook.section]}`;
  const file = encodeURI(note.uri.slice(note.uri.lastIndexOf('/') + 1)).replace(/%25/g, '%');
  const target = `../${file}${anchor}`;
  const say = messagesFor(languages.find((one) => one === note.language) ?? world.ask.locale).runbooks;
  const head = ['---', `date: ${world.ask.today}`, `runbook: ${JSON.stringify(target)}`, '---', ''];
  const title = [
    `# ${nameOf(note, runbook)} ${world.ask.today}`,
    '',
    say.sheet(`[${note.title.replace(/[[\]]/g, '')}](${target})`),
  ];
  let section = runbook.section;
  const items = runbook.steps.flatMap((step, at) => {
    const end = runbook.steps[at + 1]?.span.start ?? runbook.span.end;
    const own = commands.filter(({ start }) => step.span.start <= start && start < end);
    const here = sectionOf(note, step);
    const heading = here !== null && here !== section ? ['', `## ${note.sections[here]!.title}`] : [];
    section = here;
    return [...heading, ...itemOf(step, own, text)];
  });
  // Where all are single lines, they stand together.
  const isTight = items.every((line) => line === '' || line.startsWith('- '));
  const list = isTight ? ['', ...items.filter((line) => line !== '')] : items;
  return `${[...head, ...title, ...list].join('\n')}\n`;
}

const sectionOf = (note: Note, { span }: RunbookStep): number | null => {
  const at = note.sections.findLastIndex((section) => section.span.start <= span.start && span.start < section.end);
  return at < 0 ? null : at;
};

/** A box with the words of a step, and below it the commands that do not stand in them. */
function itemOf({ span, text: words }: RunbookStep, commands: readonly NoteCommand[], text: string): string[] {
  const said = text
    .slice(span.start, span.end)
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
    .trim();
  const isCommand = commands.some(({ start, end }) => start <= span.start && span.end <= end);
  const below = isCommand ? commands : commands.filter(({ fence }) => fence !== null);
  const title = isCommand ? codeOf(words) : said;
  const item = ['', `- [ ] ${title}`];
  if (
    below.length === 0 ||
    (isCommand && below.length === 1 && !below[0]!.text.includes('\n') && below[0]!.text === words)
  )
    return item;
  const lines = below.flatMap((command) => command.text.split('\n'));
  const fence = '`'.repeat(Math.max(3, ...lines.map((line) => (/`{3,}/.exec(line)?.[0].length ?? 0) + 1)));
  return [...item, '', ...[`${fence}sh`, ...lines, fence].map((line) => (line === '' ? '' : `  ${line}`))];
}

const codeOf = (words: string): string => (words.includes('`') ? `\`\` ${words} \`\`` : `\`${words}\``);
