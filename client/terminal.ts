/** Text into a terminal, as somebody would paste it: whole, and not submitted unless that was chosen. */
import { commands, env, type Terminal, Uri, window, workspace } from 'vscode';

/** A shell that was just started needs so long, in milliseconds, to say that it is there; some never do. */
const patience = 3000;
/** And so long from there to its prompt, where it takes several lines as one paste: before that, the editor asks once more. */
const toPrompt = 1200;

/** The terminal in use, else a new one in the folder of the note. */
export async function terminalFor(uri: string): Promise<Terminal> {
  if (window.activeTerminal) return window.activeTerminal;
  const folder = workspace.getWorkspaceFolder(Uri.parse(uri));
  const terminal = window.createTerminal({ name: 'Dueline', ...(folder && { cwd: folder.uri }) });
  await shellOf(terminal);
  return terminal;
}

/** Resolves once a new shell has told of itself, or did not for long. */
function shellOf(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      told.dispose();
      resolve();
    };
    let timer = setTimeout(done, patience);
    const told = window.onDidChangeTerminalShellIntegration((change) => {
      if (change.terminal !== terminal) return;
      clearTimeout(timer);
      timer = setTimeout(done, toPrompt);
    });
    terminal.show();
  });
}

/**
 * Puts a text at the prompt of a terminal; `run` submits it. Of several lines it is one paste: the editor itself tells the shell
 * where it begins and ends, and asks before it gives them to a shell that cannot take that.
 */
export async function paste(terminal: Terminal, text: string, run: boolean): Promise<void> {
  terminal.show();
  if (!/[\n\t]/.test(text)) return terminal.sendText(text, run);
  const before = await env.clipboard.readText();
  try {
    await env.clipboard.writeText(text);
    await commands.executeCommand('workbench.action.terminal.paste');
  } finally {
    await env.clipboard.writeText(before);
  }
  if (run) terminal.sendText('', true);
}
