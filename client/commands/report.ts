/** Draft Report: what became of the tasks of some days, as Markdown in an editor that is not saved yet. */
import {
  InputBoxValidationSeverity,
  l10n,
  type Memento,
  ProgressLocation,
  type QuickPickItem,
  window,
  workspace,
} from 'vscode';
import type { ReportArgument } from '../../server/protocol.ts';
import type { Session } from '../session.ts';
import { pickOne } from './pick.ts';

/** `dueline.draftReport`; for other extensions and keys it takes what is to be reported: `{ span, by, filter, language }`. */
export async function draftReport(session: Session, memory: Memento, given: unknown): Promise<void> {
  const question = isQuestion(given) ? given : await ask(session, memory);
  if (question) await draft(session, question);
}

const isQuestion = (given: unknown): given is ReportArgument =>
  typeof given === 'object' && given !== null && ['span', 'by', 'filter', 'language'].some((name) => name in given);

async function draft(session: Session, question: ReportArgument): Promise<void> {
  const options = { location: ProgressLocation.Window, title: l10n.t('Drafting the report') };
  const report = await window.withProgress(options, async () => {
    await session.ready;
    return session.report(question);
  });
  if ('error' in report) return void window.showWarningMessage(report.error);
  const document = await workspace.openTextDocument({ language: 'markdown', content: report.text });
  await window.showTextDocument(document, { preview: false });
}

/** What was answered the last time stands under the cursor. */
interface Answers {
  span: string;
  cut: string;
  language: string;
}

const memoryKey = 'dueline.report';

/** Which days, how it is cut, and in which language; undefined where Escape was pressed. */
async function ask(session: Session, memory: Memento): Promise<ReportArgument | undefined> {
  const last = memory.get<Partial<Answers>>(memoryKey, {});
  const title = l10n.t('Draft Report');
  const step = (number: number, placeholder: string) => ({ title, step: number, totalSteps: 3, placeholder });
  const chosen = await pickOne(spans(), last.span, step(1, l10n.t('Which days?')));
  const span = chosen?.key === other ? await askSpan(session, title) : chosen?.key;
  if (span === undefined) return undefined;
  const cut = await pickOne(cuts(), last.cut, step(2, l10n.t('One list, or a part for each?')));
  if (!cut) return undefined;
  const language = await pickOne(languages(), last.language, step(3, l10n.t('In which language?')));
  if (!language) return undefined;
  await memory.update(memoryKey, { span: chosen?.key ?? '', cut: cut.key, language: language.key } satisfies Answers);
  return { span, ...cut.question, ...(language.language && { language: language.language }) };
}

interface Choice extends QuickPickItem {
  key: string;
}

const other = 'other';

/** By the words that the server reads. */
const spans = (): Choice[] => [
  { key: 'this week', label: l10n.t('This week') },
  { key: 'last week', label: l10n.t('Last week') },
  { key: 'the last two weeks', label: l10n.t('The last two weeks') },
  { key: 'this month', label: l10n.t('This month') },
  { key: 'last month', label: l10n.t('Last month') },
  { key: 'today', label: l10n.t('Today') },
  { key: other, label: l10n.t('Other days…'), description: l10n.t('in words, or from one day to another') },
];

const cuts = (): (Choice & { question: ReportArgument })[] => [
  { key: 'none', label: l10n.t('One list'), question: { by: 'none' } },
  { key: 'person', label: l10n.t('By person'), question: { by: 'person' } },
  { key: 'project', label: l10n.t('By project'), question: { by: 'project' } },
  { key: 'mine', label: l10n.t('My tasks alone'), question: { by: 'none', filter: 'mine' } },
];

const languages = (): (Choice & { language?: NonNullable<ReportArgument['language']> })[] => [
  { key: '', label: l10n.t('That of the notes') },
  { key: 'en', label: 'English', language: 'en' },
  { key: 'zh', label: '中文', language: 'zh' },
  { key: 'ja', label: '日本語', language: 'ja' },
];

/** Asks for days in words, and shows which they are. */
async function askSpan(session: Session, title: string): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title,
    prompt: l10n.t('Days, as you would say them: last week, October, since Monday, 2026-11-02 – 2026-11-15.'),
    validateInput: async (words) => {
      if (words.trim() === '') return undefined;
      const read = await session.span(words);
      return 'error' in read
        ? { message: read.error, severity: InputBoxValidationSeverity.Error }
        : { message: `${read.from} – ${read.to}`, severity: InputBoxValidationSeverity.Info };
    },
  });
  return typed?.trim() || undefined;
}
