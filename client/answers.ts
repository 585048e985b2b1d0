/** What a command leaves to be filled in is asked for, with the answers that were given last. */
import { l10n, type Memento, type QuickPickItem, window } from 'vscode';
import type { CommandToSend } from '../server/protocol.ts';

type Placeholder = CommandToSend['placeholders'][number];
type Answers = Record<string, string>;

const key = 'dueline.lastAnswers';
const mostKept = 5;

/** The answers, by name; undefined where somebody pressed Escape. What is secret is kept nowhere. */
export async function askAnswers(state: Memento, { placeholders, text }: CommandToSend): Promise<Answers | undefined> {
  const answers: Answers = {};
  for (const [at, placeholder] of placeholders.entries()) {
    const title = l10n.t('{0} ({1} of {2})', placeholder.name, at + 1, placeholders.length);
    const answer = placeholder.isSecret
      ? await window.showInputBox({ title, prompt: oneLine(text), password: true, ignoreFocusOut: true })
      : await pickAnswer(placeholder, {
          title,
          command: oneLine(text),
          last: lastAnswers(state)[placeholder.name] ?? [],
        });
    if (answer === undefined) return undefined;
    answers[placeholder.name] = answer;
  }
  return answers;
}

/** Keeps answers for the next time, but for what is secret. */
export async function keepAnswers(state: Memento, { placeholders }: CommandToSend, answers: Answers): Promise<void> {
  const kept = lastAnswers(state);
  for (const { name, isSecret } of placeholders) {
    const answer = answers[name];
    if (isSecret || !answer) continue;
    kept[name] = [answer, ...(kept[name] ?? []).filter((other) => other !== answer)].slice(0, mostKept);
  }
  await state.update(key, kept);
}

const lastAnswers = (state: Memento): Record<string, string[]> => ({ ...state.get<Record<string, string[]>>(key, {}) });

const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
};

interface Row extends QuickPickItem {
  answer: string;
}

interface Asking {
  title: string;
  command: string;
  last: string[];
}

/** What is typed or picked; empty to leave the placeholder as it is written. */
function pickAnswer({ kind, written }: Placeholder, { title, command, last }: Asking): Promise<string | undefined> {
  const pick = window.createQuickPick<Row>();
  const kept = last.map((answer): Row => ({ label: answer, description: l10n.t('given last'), answer }));
  const asWritten: Row = {
    label: written,
    description:
      kind === 'version'
        ? l10n.t('as the note has it')
        : kind === 'variable'
          ? l10n.t('left to the shell')
          : l10n.t('left to be filled in at the prompt'),
    answer: '',
  };
  const offered = [...kept, asWritten];
  pick.title = title;
  pick.placeholder = l10n.t('For: {0}', command);
  pick.ignoreFocusOut = true;
  pick.items = offered;
  pick.onDidChangeValue((typed) => {
    const answer = typed.trim();
    const isOffered = answer === '' || offered.some(({ label }) => label === answer);
    pick.items = isOffered ? offered : [{ label: answer, alwaysShow: true, answer }, ...offered];
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.answer ?? pick.value.trim());
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
